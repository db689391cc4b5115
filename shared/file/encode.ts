import type { Workbook } from '../model/schema'
import { swells } from './limits'
import { plainMachine } from './machine'
import type { Machine } from './machine'
import { checksumOf, format, mimetype } from './manifest'
import type { Manifest } from './manifest'
import { schemaVersion } from './migrations'
import { writeArchive } from './writeArchive'
import type { PackedEntry } from './writeArchive'

/** What a save knows besides the workbook. `savedAt` is ISO 8601 in UTC. */
export type Stamp = Pick<Manifest, 'revision' | 'parents' | 'appVersion' | 'savedAt'> & {
  /** None where they are not given. */
  readonly ancestors?: readonly string[]
}

/** A workbook to the bytes of its `.remit` file. The same workbook, stamp and machine give the same bytes. */
export function encodeWorkbook(workbook: Workbook, stamp: Stamp): Uint8Array<ArrayBuffer> {
  return encodeWorkbookJson(new TextEncoder().encode(JSON.stringify(workbook)), stamp)
}

/** The same for a workbook that is JSON (UTF-8) already. Whether it is a workbook shows when it is read. */
export const encodeWorkbookJson = (
  body: Uint8Array,
  stamp: Stamp,
  machine: Machine = plainMachine,
): Uint8Array<ArrayBuffer> => encodeEntry(packed('workbook.json', body, machine), stamp, machine)

/** The same for one that is packed already. */
export function encodeEntry(
  workbook: PackedEntry,
  stamp: Stamp,
  machine: Machine = plainMachine,
): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder()
  const manifest: Manifest = {
    format,
    schemaVersion,
    appVersion: stamp.appVersion,
    revision: stamp.revision,
    parents: [...stamp.parents],
    ancestors: [...(stamp.ancestors ?? [])],
    savedAt: stamp.savedAt,
    checksum: checksumOf(workbook.packed, machine),
  }
  const header = utf8.encode(`${JSON.stringify(manifest, null, 2)}\n`)
  return writeArchive([
    stored('mimetype', utf8.encode(mimetype), machine),
    packed('manifest.json', header, machine),
    workbook,
  ])
}

const stored = (name: string, bytes: Uint8Array, machine: Machine): PackedEntry => ({
  name,
  stored: true,
  packed: [bytes],
  crc: machine.crc32(bytes),
  size: bytes.length,
})

/** Packed, unless a reader would then take it for a bomb: only pages of one repeated sign get there. */
function packed(name: string, bytes: Uint8Array, machine: Machine): PackedEntry {
  const whole = stored(name, bytes, machine)
  const small = machine.deflate(bytes)
  return swells(bytes.length, small.length) ? whole : { ...whole, stored: false, packed: [small] }
}
