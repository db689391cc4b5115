import { viewOf } from './sfnt'

/** Operators of a Top DICT (Adobe Technical Note #5176, appendix I). */
const operators = { charset: 15, charStrings: 17, ros: 0x0c1e } as const

/**
 * A CFF table in which every glyph's character identifier is its number, so that a PDF can name glyphs by number
 * (PDF 1.7, 9.7.4.2). Fonts without identifiers of their own are so already. `bytes` is changed in place.
 */
export function identityCff(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  const names = indexAt(view, view.getUint8(2))
  const top = indexAt(view, names.end)
  const dictionary = readDictionary(view, top.first, top.second)
  const charset = dictionary.get(operators.charset) ?? 0
  const charStrings = dictionary.get(operators.charStrings)
  // Charsets 0 to 2 are the standard ones, of fonts without identifiers.
  if (!dictionary.has(operators.ros) || charset <= 2 || charStrings === undefined) return bytes
  const glyphs = view.getUint16(charStrings)
  if (glyphs < 2) return bytes
  // From identifier 1 on, one range over all glyphs but the first: no longer than any other way to write it.
  if (glyphs === 2) bytes.set([0, 0, 1], charset)
  else if (glyphs - 2 <= 0xff) bytes.set([1, 0, 1, glyphs - 2], charset)
  else bytes.set([2, 0, 1, (glyphs - 2) >> 8, (glyphs - 2) & 0xff], charset)
  return bytes
}

/** Where the first thing of an INDEX begins and ends, and where the INDEX ends. */
function indexAt(view: DataView, at: number): { first: number; second: number; end: number } {
  const count = view.getUint16(at)
  if (count === 0) return { first: at + 2, second: at + 2, end: at + 2 }
  const size = view.getUint8(at + 2)
  const data = at + 2 + (count + 1) * size
  const offset = (place: number) => {
    let value = 0
    for (let byte = 0; byte < size; byte++) value = value * 256 + view.getUint8(at + 3 + place * size + byte)
    return data + value
  }
  return { first: offset(0), second: offset(1), end: offset(count) }
}

/** The last number before each operator of a DICT. */
function readDictionary(view: DataView, from: number, to: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let last = 0
  let at = from
  while (at < to) {
    const byte = view.getUint8(at)
    if (byte <= 21) {
      const escaped = byte === 12
      found.set(escaped ? 0x0c00 + view.getUint8(at + 1) : byte, last)
      at += escaped ? 2 : 1
    } else if (byte === 28) {
      last = view.getInt16(at + 1)
      at += 3
    } else if (byte === 29) {
      last = view.getInt32(at + 1)
      at += 5
    } else if (byte === 30) {
      // A real number ends with the digit f.
      do at++
      while ((view.getUint8(at) & 0x0f) !== 0x0f)
      at++
    } else if (byte <= 246) {
      last = byte - 139
      at += 1
    } else {
      const next = view.getUint8(at + 1)
      last = byte <= 250 ? (byte - 247) * 256 + next + 108 : -(byte - 251) * 256 - next - 108
      at += 2
    }
  }
  return found
}
