import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { faceTables } from '../../shared/report'
import type { ShapedGlyph, ShapingFont } from '../../shared/report'

/** What is used of the two modules of HarfBuzz (harfbuzzjs 1.6.4). Pointers are numbers; booleans are 0 or 1. */
interface Memory {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number }
  readonly malloc: (bytes: number) => number
  readonly free: (at: number) => void
  readonly hb_blob_create: (at: number, length: number, mode: number, data: number, free: number) => number
  readonly hb_blob_destroy: (blob: number) => void
  readonly hb_blob_get_data: (blob: number, length: number) => number
  readonly hb_blob_get_length: (blob: number) => number
  readonly hb_face_create: (blob: number, index: number) => number
  readonly hb_face_destroy: (face: number) => void
  readonly hb_set_add: (set: number, value: number) => void
}

interface Shaping extends Memory {
  readonly __wasm_call_ctors: () => void
  readonly hb_face_get_upem: (face: number) => number
  readonly hb_font_create: (face: number) => number
  readonly hb_font_set_variations: (font: number, variations: number, count: number) => void
  readonly hb_font_get_nominal_glyph: (font: number, codePoint: number, glyph: number) => number
  readonly hb_font_get_glyph_h_advance: (font: number, glyph: number) => number
  readonly hb_font_get_h_extents: (font: number, extents: number) => number
  readonly hb_buffer_create: () => number
  readonly hb_buffer_destroy: (buffer: number) => void
  readonly hb_buffer_add_utf16: (
    buffer: number,
    text: number,
    length: number,
    from: number,
    count: number,
  ) => void
  readonly hb_buffer_set_direction: (buffer: number, direction: number) => void
  readonly hb_buffer_set_cluster_level: (buffer: number, level: number) => void
  readonly hb_buffer_set_flags: (buffer: number, flags: number) => void
  readonly hb_buffer_guess_segment_properties: (buffer: number) => void
  readonly hb_buffer_get_length: (buffer: number) => number
  readonly hb_buffer_get_glyph_infos: (buffer: number, length: number) => number
  readonly hb_buffer_get_glyph_positions: (buffer: number, length: number) => number
  readonly hb_shape: (font: number, buffer: number, features: number, count: number) => void
}

interface Subsetting extends Memory {
  readonly _initialize: () => void
  readonly hb_face_reference_blob: (face: number) => number
  readonly hb_subset_input_create_or_fail: () => number
  readonly hb_subset_input_destroy: (input: number) => void
  readonly hb_subset_input_glyph_set: (input: number) => number
  readonly hb_subset_input_set: (input: number, which: number) => number
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void
  readonly hb_subset_input_pin_all_axes_to_default: (input: number, face: number) => number
  readonly hb_subset_input_pin_axis_location: (
    input: number,
    face: number,
    tag: number,
    value: number,
  ) => number
  readonly hb_subset_or_fail: (face: number, input: number) => number
}

// Values of HarfBuzz's enumerations (hb-common.h, hb-buffer.h, hb-subset.h).
const readOnly = 1
const directions = { leftToRight: 4, rightToLeft: 5 } as const
/** Marks keep their own clusters, so that each can be given back as text. */
const monotoneCharacters = 1
const removeIgnorables = 8
const subsetFlags = { noHinting: 1, retainGlyphs: 2, notdefOutline: 0x40, noLayoutClosure: 0x200 } as const
const droppedTables = 3

const tagOf = (tag: string): number => [...tag].reduce((sum, sign) => sum * 256 + sign.charCodeAt(0), 0)

/** All that a PDF reader needs of a TrueType font whose glyphs are named by number. */
const keptTables: ReadonlySet<string> = new Set(['glyf', 'loca', 'head', 'hhea', 'hmtx', 'maxp', 'CFF '])

export interface FaceToOpen {
  readonly name: string
  readonly bytes: Uint8Array
  /** Place of the face in a collection; 0 for a file with one. */
  readonly index: number
  /** Weight for a font with a range of them: 400 or 700. */
  readonly weight: number
}

/** Opens font files for shaping. They stay in its memory as long as it lives. */
export interface Shaper {
  readonly open: (face: FaceToOpen) => ShapingFont
}

/** Loads HarfBuzz from the folder in which the fonts lie. Rejects with the system's error where it is missing. */
export async function loadShaper(folder: string): Promise<Shaper> {
  const [shapingCode, subsettingCode] = await Promise.all(
    ['harfbuzz.wasm', 'harfbuzz-subset.wasm'].map(name => readFile(join(folder, name))),
  )
  let memory: Memory['memory'] | null = null
  const imports = {
    env: {
      _emscripten_runtime_keepalive_clear: () => undefined,
      _abort_js: () => {
        throw new RangeError('HarfBuzz stopped.')
      },
      _setitimer_js: () => 0,
      emscripten_resize_heap(bytes: number) {
        if (memory === null) return 0
        memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / 65536))
        return 1
      },
    },
    wasi_snapshot_preview1: { proc_exit: () => undefined },
  }
  // The exports are those of the pinned modules.
  const shaping = (await instantiate(shapingCode, imports)) as unknown as Shaping
  ;({ memory } = shaping)
  shaping.__wasm_call_ctors()
  const subsetting = (await instantiate(subsettingCode, {})) as unknown as Subsetting
  subsetting._initialize()
  return { open: face => openFace(shaping, subsetting, face) }
}

type Imports = Readonly<Record<string, Readonly<Record<string, (bytes: number) => unknown>>>>

/** What Node's types leave out. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly instantiate: (
      code: Uint8Array,
      imports: Imports,
    ) => Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>
  }
}

async function instantiate(code: Uint8Array | undefined, imports: Imports) {
  if (!code) throw new RangeError('A module of HarfBuzz is missing.')
  return (await WebAssembly.instantiate(code, imports)).instance.exports
}

/** A face with the memory that its file takes there, in bytes from the beginning. */
interface FaceInMemory {
  readonly face: number
  readonly bytesAt: number
}

function faceIn(module: Memory, bytes: Uint8Array, index: number): FaceInMemory {
  const bytesAt = module.malloc(bytes.length)
  if (bytesAt === 0) throw new RangeError('A font file is too large to be shaped.')
  new Uint8Array(module.memory.buffer).set(bytes, bytesAt)
  const blob = module.hb_blob_create(bytesAt, bytes.length, readOnly, 0, 0)
  const face = module.hb_face_create(blob, index)
  module.hb_blob_destroy(blob)
  return { face, bytesAt }
}

function openFace(
  hb: Shaping,
  subsetting: Subsetting,
  { name, bytes, index, weight }: FaceToOpen,
): ShapingFont {
  const { face } = faceIn(hb, bytes, index)
  const font = hb.hb_font_create(face)
  const scale = 1000 / hb.hb_face_get_upem(face)
  const scratch = hb.malloc(16)
  const view = () => new DataView(hb.memory.buffer)
  view().setUint32(scratch, tagOf('wght'), true)
  view().setFloat32(scratch + 4, weight, true)
  hb.hb_font_set_variations(font, scratch, 1)
  hb.hb_font_get_h_extents(font, scratch)
  const ascent = view().getInt32(scratch, true) * scale
  const descent = view().getInt32(scratch + 4, true) * scale

  function shape(
    text: string,
    from: number,
    to: number,
    direction: keyof typeof directions,
  ): readonly ShapedGlyph[] {
    const at = hb.malloc(text.length * 2)
    const codes = new Uint16Array(hb.memory.buffer, at, text.length)
    for (let place = 0; place < text.length; place++) codes[place] = text.charCodeAt(place)
    const buffer = hb.hb_buffer_create()
    hb.hb_buffer_set_cluster_level(buffer, monotoneCharacters)
    hb.hb_buffer_set_flags(buffer, removeIgnorables)
    hb.hb_buffer_add_utf16(buffer, at, text.length, from, to - from)
    hb.free(at)
    hb.hb_buffer_set_direction(buffer, directions[direction])
    hb.hb_buffer_guess_segment_properties(buffer)
    hb.hb_shape(font, buffer, 0, 0)
    const count = hb.hb_buffer_get_length(buffer)
    const infos = hb.hb_buffer_get_glyph_infos(buffer, 0)
    const positions = hb.hb_buffer_get_glyph_positions(buffer, 0)
    const read = view()
    const size = 20
    const glyphs = Array.from({ length: count }, (_, place): ShapedGlyph => {
      const [info, position] = [infos + place * size, positions + place * size]
      return {
        glyph: read.getUint32(info, true),
        cluster: read.getUint32(info + 8, true),
        advance: read.getInt32(position, true) * scale,
        dx: read.getInt32(position + 8, true) * scale,
        dy: read.getInt32(position + 12, true) * scale,
      }
    })
    hb.hb_buffer_destroy(buffer)
    return glyphs
  }

  return {
    name,
    kind: faceTables(bytes, index).has('CFF ') ? 'cff' : 'trueType',
    ascent,
    descent,
    covers: codePoint => hb.hb_font_get_nominal_glyph(font, codePoint, scratch) === 1,
    shape,
    widthOf: glyph => hb.hb_font_get_glyph_h_advance(font, glyph) * scale,
    program: glyphs => subset(subsetting, { bytes, index, weight }, glyphs),
  }
}

function subset(
  hb: Subsetting,
  { bytes, index, weight }: Omit<FaceToOpen, 'name'>,
  glyphs: readonly number[],
): Uint8Array {
  const { face, bytesAt } = faceIn(hb, bytes, index)
  const input = hb.hb_subset_input_create_or_fail()
  const { noHinting, retainGlyphs, notdefOutline, noLayoutClosure } = subsetFlags
  hb.hb_subset_input_set_flags(input, noHinting | retainGlyphs | notdefOutline | noLayoutClosure)
  hb.hb_subset_input_pin_all_axes_to_default(input, face)
  hb.hb_subset_input_pin_axis_location(input, face, tagOf('wght'), weight)
  const wanted = hb.hb_subset_input_glyph_set(input)
  for (const glyph of glyphs) hb.hb_set_add(wanted, glyph)
  const dropped = hb.hb_subset_input_set(input, droppedTables)
  for (const tag of faceTables(bytes, index).keys())
    if (!keptTables.has(tag)) hb.hb_set_add(dropped, tagOf(tag))
  const made = hb.hb_subset_or_fail(face, input)
  hb.hb_subset_input_destroy(input)
  hb.hb_face_destroy(face)
  if (made === 0) throw new RangeError('HarfBuzz could not take glyphs out of a font.')
  // The glyphs may still be read from the file, so it is freed after the last of them.
  const blob = hb.hb_face_reference_blob(made)
  const at = hb.hb_blob_get_data(blob, 0)
  const file = new Uint8Array(hb.memory.buffer, at, hb.hb_blob_get_length(blob)).slice()
  hb.hb_blob_destroy(blob)
  hb.hb_face_destroy(made)
  hb.free(bytesAt)
  const cff = faceTables(file, 0).get('CFF ')
  return cff ? file.slice(cff.offset, cff.offset + cff.length) : file
}
