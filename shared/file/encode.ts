import type { Workbook } from '../model/schema'
import { limits } from './limits'
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
export function encodeWorkbookJson(
  body: Uint8Array,
  stamp: Stamp,
  machine: Machine = plainMachine,
): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder()
  const entry = packed('workbook.json', body, machine)
  const manifest: Manifest = {
    format,
    schemaVersion,
    appVersion: stamp.appVersion,
    revision: stamp.revision,
    parents: [...stamp.parents],
    ancestors: [...(stamp.ancestors ?? [])],
    savedAt: stamp.savedAt,
    checksum: checksumOf(entry.packed, machine),
  }
  const header = utf8.encode(`${JSON.stringify(manifest, null, 2)}\n`)
  return writeArchive([
    stored('mimetype', utf8.encode(mimetype), machine),
    packed('manifest.json', header, machine),
    entry,
  ])
}

const stored = (name: string, bytes: Uint8Array, machine: Machine): PackedEntry => ({
  name,
  stored: true,
  packed: bytes,
  crc: machine.crc32(bytes),
  size: bytes.length,
})

/** Packed, unless a reader would then take it for a bomb: only pages of one repeated sign get there. */
function packed(name: string, bytes: Uint8Array, machine: Machine): PackedEntry {
  const whole = stored(name, bytes, machine)
  const small = machine.deflate(bytes)
  const swells = bytes.length > limits.ratioFrom && bytes.length > small.length * limits.ratio
  return swells ? whole : { ...whole, stored: false, packed: small }
}
