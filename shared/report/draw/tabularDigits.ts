import { faceTables, tagAt, viewOf } from './sfnt'

/** Of a digit's glyph, the one of the same width as those of the other digits. */
export type TabularDigits = ReadonlyMap<number, number>

/**
 * Reads the single substitutions of the feature `tnum` (OpenType 1.9, chapter GSUB, lookup types 1 and 7) of a TrueType
 * file. Empty for a font without it: its digits stay as they are.
 */
export function tabularDigits(bytes: Uint8Array): TabularDigits {
  const found = new Map<number, number>()
  const view = viewOf(bytes)
  const at = faceTables(bytes, 0).get('GSUB')?.offset
  if (at === undefined) return found
  const features = at + view.getUint16(at + 6)
  const lookups = at + view.getUint16(at + 8)
  for (let feature = 0; feature < view.getUint16(features); feature++) {
    const record = features + 2 + feature * 6
    if (tagAt(view, record) !== 'tnum') continue
    const table = features + view.getUint16(record + 4)
    for (let each = 0; each < view.getUint16(table + 2); each++) {
      const lookup = lookups + view.getUint16(lookups + 2 + 2 * view.getUint16(table + 4 + 2 * each))
      for (let part = 0; part < view.getUint16(lookup + 4); part++) {
        const subtable = lookup + view.getUint16(lookup + 6 + 2 * part)
        readSubtable(view, view.getUint16(lookup), subtable, found)
      }
    }
  }
  return found
}

function readSubtable(view: DataView, kind: number, at: number, found: Map<number, number>): void {
  if (kind === 7) {
    readSubtable(view, view.getUint16(at + 2), at + view.getUint32(at + 4), found)
    return
  }
  if (kind !== 1) return
  const covered = coverage(view, at + view.getUint16(at + 2))
  const delta = view.getInt16(at + 4)
  for (const [place, glyph] of covered.entries()) {
    const other = view.getUint16(at) === 1 ? (glyph + delta) & 0xffff : view.getUint16(at + 6 + 2 * place)
    if (!found.has(glyph)) found.set(glyph, other)
  }
}

/** The glyphs of a coverage table, in its order. */
function coverage(view: DataView, at: number): readonly number[] {
  const count = view.getUint16(at + 2)
  if (view.getUint16(at) === 1)
    return Array.from({ length: count }, (_, place) => view.getUint16(at + 4 + 2 * place))
  return Array.from({ length: count }, (_, range) => {
    const first = view.getUint16(at + 4 + 6 * range)
    const last = view.getUint16(at + 6 + 6 * range)
    return Array.from({ length: last - first + 1 }, (_each, place) => first + place)
  }).flat()
}
