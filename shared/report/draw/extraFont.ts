import type { jsPDF } from 'jspdf'
import { identityCff } from './identityCff'
import type { ShapedGlyph, ShapingFont } from './shaping'

/** What is given to those who write fonts, and the fonts (jsPDF 4.2.1, jspdf.js, `putFont`). */
interface FontWriting {
  readonly font: { objectNumber?: number; isAlreadyPutted?: boolean }
  readonly out: (line: string) => void
  readonly newObject: () => number
  readonly putStream: (options: {
    data: string
    objectId: number
    addLength1?: boolean
    additionalKeyValues?: { key: string; value: string }[]
  }) => void
}

/** What jsPDF's types leave out. */
interface Internals {
  readonly getFont: () => { readonly id: string; metadata: unknown } & FontWriting['font']
  readonly events: { readonly subscribe: (topic: 'putFont', write: (writing: FontWriting) => void) => void }
}

/** A glyph with the letters that it stands for: '' beside one that stands for them already. */
export interface TextGlyph extends ShapedGlyph {
  readonly text: string
}

/** Stands for no letter; readers leave it out of what they find and copy. */
const noLetter = '\u200b'

const hexadecimal = (code: number): string => code.toString(16).padStart(4, '0')
const utf16 = (text: string): string =>
  text
    .split('')
    .map(unit => hexadecimal(unit.charCodeAt(0)))
    .join('')
const rounded = (value: number): number => Math.round(value * 10) / 10 || 0

/**
 * A font whose glyphs are put in their places one by one. A TrueType font gets codes of its own, so that one drawing
 * can stand for several texts; in a CFF font the code is the glyph's number.
 */
export class EmbeddedFont {
  /** The name by which the PDF's pages call the font. */
  readonly key: string
  /** What went wrong when the font was written; null where nothing did. */
  failure: Error | null = null
  readonly #font: ShapingFont
  readonly #name: string
  readonly #isCff: boolean
  readonly #codes = new Map<string, number>()
  readonly #glyphs: { readonly code: number; readonly glyph: number; readonly text: string }[] = []

  /** `carrier`: a file that `pdf` knows, in whose place in the list of fonts this one goes. */
  constructor(pdf: jsPDF, carrier: string, font: ShapingFont, place: number) {
    this.#font = font
    this.#name = `REMIT${String.fromCharCode(0x41 + (place % 26))}+${font.name}`
    this.#isCff = font.kind === 'cff'
    pdf.addFont(carrier, `extra${place}`, 'normal', undefined, 'Identity-H')
    // A font that nothing is set in is left out; of a sign that the carrier lacks jsPDF draws nothing.
    pdf.setFont(`extra${place}`, 'normal').text('\ufffe', 0, 0)
    const internal = pdf.internal as unknown as Internals
    const entry = internal.getFont()
    entry.metadata = {}
    this.key = entry.id
    internal.events.subscribe('putFont', writing => {
      if (writing.font !== entry) return
      try {
        this.#write(writing)
      } catch (error) {
        // jsPDF would only note it and leave the font out.
        this.failure = error instanceof Error ? error : new RangeError('A font could not be written.')
      }
    })
  }

  /** The operators that show glyphs from the pen's place on, each where it belongs; `size` in points. */
  show(glyphs: readonly TextGlyph[], size: number, rightToLeft: boolean): string {
    const parts: string[] = []
    // Readers order what they find by its place, and a mark may stand before its letter.
    const spans = rightToLeft ? new Map<number, string>() : spansOf(glyphs)
    let inSpan = false
    let shown = ''
    let [pen, drawn, rise] = [0, 0, 0]
    const close = () => {
      if (shown !== '') parts.push(`[${shown}] TJ`)
      shown = ''
    }
    for (const [at, glyph] of glyphs.entries()) {
      const span = spans.get(at)
      if (span !== undefined) {
        close()
        if (inSpan) parts.push('EMC')
        if (span !== '') parts.push(`/Span <</ActualText <FEFF${utf16(span)}>>> BDC`)
        inSpan = span !== ''
      }
      const up = rounded((glyph.dy * size) / 1000)
      if (up !== rise) {
        close()
        parts.push(`${up} Ts`)
        rise = up
      }
      const moved = Math.round(drawn - pen - glyph.dx)
      const hex = hexadecimal(this.#code(glyph))
      if (moved !== 0) {
        shown += `${moved}<${hex}>`
        drawn -= moved
      } else shown = shown.endsWith('>') ? `${shown.slice(0, -1)}${hex}>` : `<${hex}>`
      drawn += this.#font.widthOf(glyph.glyph)
      pen += glyph.advance
    }
    close()
    if (inSpan) parts.push('EMC')
    if (rise !== 0) parts.push('0 Ts')
    return parts.join(' ')
  }

  #code({ glyph, text }: TextGlyph): number {
    const key = this.#isCff ? String(glyph) : `${glyph} ${text}`
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const code = this.#isCff ? glyph : this.#glyphs.length + 1
    this.#codes.set(key, code)
    this.#glyphs.push({ code, glyph, text })
    return code
  }

  #write({ font, out, newObject, putStream }: FontWriting): void {
    const isCff = this.#isCff
    const glyphs = this.#glyphs.toSorted((one, other) => one.code - other.code)
    const bytes = this.#font.program(glyphs.map(({ glyph }) => glyph))
    const stream = (data: string, ...additionalKeyValues: { key: string; value: string }[]) => {
      const objectId = newObject()
      putStream({ data, objectId, addLength1: !isCff, additionalKeyValues })
      out('endobj')
      return objectId
    }
    const object = (...lines: readonly string[]) => {
      const id = newObject()
      for (const line of ['<<', ...lines, '>>', 'endobj']) out(line)
      return id
    }
    const file = isCff
      ? stream(binary(identityCff(bytes)), { key: 'Subtype', value: '/CIDFontType0C' })
      : stream(binary(bytes))
    const toUnicode = stream(toUnicodeMap(glyphs))
    const { ascent, descent } = this.#font
    const descriptor = object(
      `/Type /FontDescriptor /FontName /${this.#name} /Flags 4 /ItalicAngle 0 /StemV 80`,
      `/FontBBox [-1000 ${Math.round(descent)} 2000 ${Math.round(ascent)}]`,
      `/Ascent ${Math.round(ascent)} /Descent ${Math.round(descent)} /CapHeight ${Math.round(ascent)}`,
      `/${isCff ? 'FontFile3' : 'FontFile2'} ${file} 0 R`,
    )
    const map = isCff
      ? ''
      : `/CIDToGIDMap ${stream(binary(pairs([0, ...glyphs.map(({ glyph }) => glyph)])))} 0 R`
    const widths = glyphs.map(({ code, glyph }) => `${code}[${rounded(this.#font.widthOf(glyph))}]`)
    const descendant = object(
      `/Type /Font /Subtype /${isCff ? 'CIDFontType0' : 'CIDFontType2'} /BaseFont /${this.#name}`,
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
      `/FontDescriptor ${descriptor} 0 R /DW 1000 /W [${widths.join('')}]`,
      map,
    )
    font.objectNumber = object(
      `/Type /Font /Subtype /Type0 /BaseFont /${this.#name} /Encoding /Identity-H`,
      `/DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R`,
    )
    font.isAlreadyPutted = true
  }
}

/**
 * Where letters of several glyphs begin, with their text, and where letters of one begin again behind them, with ''.
 */
function spansOf(glyphs: readonly TextGlyph[]): ReadonlyMap<number, string> {
  const spans = new Map<number, string>()
  let at = 0
  let before = false
  while (at < glyphs.length) {
    const from = at
    at++
    while (at < glyphs.length && belongs(glyphs[at], glyphs[at - 1])) at++
    const several = at - from > 1
    if (several)
      spans.set(
        from,
        glyphs
          .slice(from, at)
          .map(({ text }) => text)
          .join(''),
      )
    else if (before) spans.set(from, '')
    before = several
  }
  return spans
}

/** Whether a glyph is part of the letter of the one before. */
const belongs = (glyph: TextGlyph | undefined, before: TextGlyph | undefined): boolean =>
  glyph !== undefined &&
  (glyph.text === '' ||
    glyph.cluster === before?.cluster ||
    glyph.advance === 0 ||
    /^\p{M}/u.test(glyph.text))

function binary(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

const pairs = (numbers: readonly number[]): Uint8Array =>
  Uint8Array.from(numbers.flatMap(value => [value >> 8, value & 0xff]))

/** What text each code stands for (PDF 1.7, 9.10.3). */
function toUnicodeMap(glyphs: readonly { readonly code: number; readonly text: string }[]): string {
  const lines = glyphs.map(({ code, text }) => {
    return `<${hexadecimal(code)}><${utf16(text || noLetter)}>`
  })
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000><ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

/**
 * Shaped glyphs with the letters that they stand for. Where several glyphs stand for several letters together they
 * share them in the order in which they are read, so that the text of all is the text that was set. Readers turn round
 * what they find from right to left sign by sign, so several letters of one glyph are given to them as they are drawn.
 */
export function withTexts(
  text: string,
  to: number,
  shaped: readonly ShapedGlyph[],
  rightToLeft: boolean,
): readonly TextGlyph[] {
  const read = rightToLeft ? shaped.toReversed() : shaped
  const starts = [...new Set(read.map(({ cluster }) => cluster))].toSorted((one, other) => one - other)
  const ends = new Map(starts.map((start, at) => [start, starts[at + 1] ?? to]))
  const counts = new Map<number, number>()
  for (const { cluster } of read) counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
  const seen = new Map<number, number>()
  const texts = read.map(glyph => {
    const { cluster } = glyph
    const place = seen.get(cluster) ?? 0
    seen.set(cluster, place + 1)
    const signs = Array.from(text.slice(cluster, ends.get(cluster)))
    const isLast = place + 1 === counts.get(cluster)
    const own = isLast ? signs.slice(place) : signs.slice(place, place + 1)
    return { ...glyph, text: (rightToLeft ? own.toReversed() : own).join('') }
  })
  return rightToLeft ? texts.toReversed() : texts
}
