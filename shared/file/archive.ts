import { good, refused } from './failure'
import type { Outcome } from './failure'
import { limits, swells } from './limits'
import { plainMachine } from './machine'
import type { Machine } from './machine'

/**
 * Reads the ZIP that a workbook is (PKWARE APPNOTE 6.3, without ZIP64, encryption or several disks): the list of
 * entries with everything checked that can be before any byte is unpacked, then single entries with size and CRC.
 */
export interface Entry {
  readonly name: string
  readonly stored: boolean
  readonly crc: number
  /** Size once unpacked, as stated; `unpack` holds the entry to it. */
  readonly size: number
  readonly packed: Uint8Array
  /** Where its header begins and its bytes end in the file. */
  readonly offset: number
  readonly end: number
}

const localHeader = { signature: 0x04034b50, length: 30 }
const centralHeader = { signature: 0x02014b50, length: 46 }
const endRecord = { signature: 0x06054b50, length: 22 }
const longestComment = 0xffff
const listing = 'its list of contents'

const damaged = (where: string) => refused({ kind: 'damaged', where })
const numbers = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The entries in the order in which they lie in the file. Refuses more than the limits allow. */
export function listEntries(bytes: Uint8Array): Outcome<readonly Entry[]> {
  const end = findEnd(bytes)
  if (end === null) return refused({ kind: 'truncated' })
  const view = numbers(bytes)
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  const oneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count
  if (!oneDisk || start + size !== end || count === 0) return damaged(listing)
  if (count > limits.entries) return damaged(listing)

  const entries: Entry[] = []
  let at = start
  for (let place = 0; place < count; place++) {
    if (at + centralHeader.length > end) return damaged(listing)
    const read = readEntry(bytes, view, at, start)
    if (!read.ok) return read
    entries.push(read.value.entry)
    at = read.value.next
  }
  if (at !== end) return damaged(listing)

  entries.sort((one, other) => one.offset - other.offset)
  return overlap(entries) || sameNames(entries) ? damaged(listing) : good(entries)
}

/** Where the end record is: at the very end, with a comment behind it at most. */
function findEnd(bytes: Uint8Array): number | null {
  const view = numbers(bytes)
  const last = bytes.length - endRecord.length
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    const comment = bytes.length - at - endRecord.length
    if (view.getUint32(at, true) === endRecord.signature && view.getUint16(at + 20, true) === comment)
      return at
  }
  return null
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  dataEnd: number,
): Outcome<{ entry: Entry; next: number }> {
  if (view.getUint32(at, true) !== centralHeader.signature) return damaged(listing)
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const nameEnd = at + centralHeader.length + view.getUint16(at + 28, true)
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const offset = view.getUint32(at + 42, true)
  const encrypted = (flags & 0x2041) !== 0
  if (encrypted || (method !== 0 && method !== 8) || next > bytes.length) return damaged(listing)
  const nameBytes = bytes.subarray(at + centralHeader.length, nameEnd)
  const name = entryName(nameBytes)
  if (name === null) return damaged(listing)

  if (offset + localHeader.length > dataEnd) return damaged(name)
  const ownNameLength = view.getUint16(offset + 26, true)
  const dataStart = offset + localHeader.length + ownNameLength + view.getUint16(offset + 28, true)
  const ownName = bytes.subarray(offset + localHeader.length, offset + localHeader.length + ownNameLength)
  const agrees =
    view.getUint32(offset, true) === localHeader.signature &&
    view.getUint16(offset + 8, true) === method &&
    sameBytes(ownName, nameBytes) &&
    dataStart + packedSize <= dataEnd &&
    (method !== 0 || packedSize === size)
  if (!agrees) return damaged(name)
  if (swells(size, packedSize)) return refused({ kind: 'swells', limit: limits.workbook })

  const packed = bytes.subarray(dataStart, dataStart + packedSize)
  const entry = {
    name,
    stored: method === 0,
    crc: view.getUint32(at + 16, true),
    size,
    packed,
    offset,
    end: dataStart + packedSize,
  }
  return good({ entry, next })
}

/** Names that are plain file names, in at most one folder: no way out of a folder, no look-alikes. */
function entryName(bytes: Uint8Array): string | null {
  const name = String.fromCharCode(...bytes.subarray(0, 101))
  return name.length <= 100 && /^([A-Za-z0-9_-][A-Za-z0-9._-]*\/)?([A-Za-z0-9_-][A-Za-z0-9._-]*)?$/.test(name)
    ? name
    : null
}

/** Entries that share bytes are how a small file states terabytes. */
function overlap(entries: readonly Entry[]): boolean {
  return entries.some(({ end }, place) => end > (entries[place + 1]?.offset ?? end))
}

function sameNames(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ name }) => name.toLowerCase())).size !== entries.length
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}

/** The entry's bytes. Stops as soon as it grows beyond the stated size; checks the size and the CRC. */
export function unpack(entry: Entry, most: number, machine: Machine = plainMachine): Outcome<Uint8Array> {
  if (entry.size > most) return refused({ kind: 'swells', limit: most })
  const bytes = entry.stored ? entry.packed : machine.inflate(entry.packed, entry.size)
  return bytes !== null && bytes.length === entry.size && machine.crc32(bytes) === entry.crc
    ? good(bytes)
    : damaged(entry.name)
}
