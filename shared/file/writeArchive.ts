/** One entry on its way into a ZIP file, packed already. */
export interface PackedEntry {
  /** ASCII. */
  readonly name: string
  /** Stored as it is, or raw deflate. */
  readonly stored: boolean
  /** In parts, one behind the other. */
  readonly packed: readonly Uint8Array[]
  /** Of the bytes before they were packed. */
  readonly crc: number
  readonly size: number
}

const localLength = 30
const centralLength = 46
const endLength = 22
/** ZIP has no time zone, so its times would differ from machine to machine; the manifest has the real one. */
const firstOf1980 = 0x0021
const version = 20

/** A ZIP file of these entries in this order (PKWARE APPNOTE 6.3), without extra fields. The same entries give the same bytes. */
export function writeArchive(entries: readonly PackedEntry[]): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder()
  const named = entries.map(entry => ({
    ...entry,
    nameBytes: utf8.encode(entry.name),
    packedSize: entry.packed.reduce((sum, { length }) => sum + length, 0),
  }))
  const total = named.reduce(
    (sum, { nameBytes, packedSize }) => sum + localLength + centralLength + 2 * nameBytes.length + packedSize,
    endLength,
  )
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  let at = 0
  const offsets = named.map(({ nameBytes, packed, ...entry }) => {
    const offset = at
    view.setUint32(at, 0x04034b50, true)
    describe(view, at + 4, { ...entry, nameLength: nameBytes.length })
    bytes.set(nameBytes, at + localLength)
    at += localLength + nameBytes.length
    for (const part of packed) {
      bytes.set(part, at)
      at += part.length
    }
    return offset
  })
  const start = at
  for (const [place, { nameBytes, ...entry }] of named.entries()) {
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, version, true)
    describe(view, at + 6, { ...entry, nameLength: nameBytes.length })
    view.setUint32(at + 42, offsets[place] ?? 0, true)
    bytes.set(nameBytes, at + centralLength)
    at += centralLength + nameBytes.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, named.length, true)
  view.setUint16(at + 10, named.length, true)
  view.setUint32(at + 12, at - start, true)
  view.setUint32(at + 16, start, true)
  return bytes
}

interface Described extends Pick<PackedEntry, 'stored' | 'crc' | 'size'> {
  readonly packedSize: number
  readonly nameLength: number
}

/** The part that an entry's header and its line in the list have in common. */
function describe(
  view: DataView,
  at: number,
  { stored, packedSize, crc, size, nameLength }: Described,
): void {
  view.setUint16(at, version, true)
  view.setUint16(at + 4, stored ? 0 : 8, true)
  view.setUint16(at + 8, firstOf1980, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, packedSize, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, nameLength, true)
}
