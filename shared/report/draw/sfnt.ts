/** Where a table of a font file lies, in bytes from the beginning of the file. */
export interface FontTable {
  readonly offset: number
  readonly length: number
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(place => view.getUint8(at + place)))

/** Where the faces of a font file begin: several in a collection (OpenType 1.9, chapter "The OpenType Font File"). */
export function faceOffsets(bytes: Uint8Array): readonly number[] {
  const view = viewOf(bytes)
  if (tagAt(view, 0) !== 'ttcf') return [0]
  return Array.from({ length: view.getUint32(8) }, (_, face) => view.getUint32(12 + 4 * face))
}

/** The tables of the face that begins at `at`, by their tags. */
export function tablesAt(bytes: Uint8Array, at: number): ReadonlyMap<string, FontTable> {
  const view = viewOf(bytes)
  return new Map(
    Array.from({ length: view.getUint16(at + 4) }, (_, table) => {
      const record = at + 12 + table * 16
      return [
        tagAt(view, record),
        { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) },
      ]
    }),
  )
}

/** The tables of one face of a whole font file. */
export const faceTables = (bytes: Uint8Array, face: number): ReadonlyMap<string, FontTable> =>
  tablesAt(bytes, faceOffsets(bytes)[face] ?? 0)

export type Coverage = (codePoint: number) => boolean

const nothing: Coverage = () => false

/** Which characters a `cmap` table has, by its subtables of formats 12 and 4 (OpenType 1.9, chapter cmap). */
export function coverageOf(cmap: Uint8Array): Coverage {
  const view = viewOf(cmap)
  const subtables = Array.from({ length: view.getUint16(2) }, (_, record) => view.getUint32(8 + 8 * record))
  const ofFormat = (format: number) => subtables.find(at => view.getUint16(at) === format)
  const [long, short] = [ofFormat(12), ofFormat(4)]
  if (long !== undefined) return longCoverage(view, long)
  return short === undefined ? nothing : shortCoverage(view, short)
}

function longCoverage(view: DataView, at: number): Coverage {
  const groups = view.getUint32(at + 12)
  return codePoint => {
    let [low, high] = [0, groups - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = at + 16 + 12 * middle
      if (codePoint < view.getUint32(group)) high = middle - 1
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1
      else return view.getUint32(group + 8) + codePoint - view.getUint32(group) !== 0
    }
    return false
  }
}

function shortCoverage(view: DataView, at: number): Coverage {
  const double = view.getUint16(at + 6)
  const [ends, starts] = [at + 14, at + 16 + double]
  const [deltas, ranges] = [starts + double, starts + 2 * double]
  return codePoint => {
    if (codePoint > 0xffff) return false
    for (let segment = 0; segment < double; segment += 2) {
      if (codePoint > view.getUint16(ends + segment)) continue
      const first = view.getUint16(starts + segment)
      if (codePoint < first) return false
      const range = view.getUint16(ranges + segment)
      const delta = view.getUint16(deltas + segment)
      if (range === 0) return ((codePoint + delta) & 0xffff) !== 0
      const place = ranges + segment + range + 2 * (codePoint - first)
      return place + 2 <= view.byteLength && view.getUint16(place) !== 0
    }
    return false
  }
}
