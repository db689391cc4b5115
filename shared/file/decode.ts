import type { Workbook } from '../model/schema'
import { unpack } from './archive'
import { readEnvelope } from './envelope'
import { good, refused } from './failure'
import type { FileFailure, Outcome } from './failure'
import { readJson } from './json'
import { limits } from './limits'
import { plainMachine } from './machine'
import type { Machine } from './machine'
import type { Manifest } from './manifest'
import { checksumHolds, isSealed, readManifest, readVersion } from './manifest'
import { migrate, migrations, newestVersion } from './migrations'
import type { Migration } from './migration'
import { makeUp, piecesOf, piecesOfJson } from './pieces'
import type { WorkbookPieces } from './pieces'
import type { LongList } from './scanJson'
import { validWorkbook } from './validate'

export type Decoded =
  | { readonly ok: true; readonly workbook: Workbook; readonly manifest: Manifest }
  | { readonly ok: false; readonly failure: FileFailure }

/**
 * The bytes of a `.remit` file to its workbook: envelope, version, checksum, migrations, validation. Whatever is
 * wrong with the bytes comes back as a failure that names `fileName`; nothing is thrown, nothing repaired.
 */
export function decodeWorkbook(
  bytes: Uint8Array,
  fileName: string,
  list: readonly Migration[] = migrations,
  machine: Machine = plainMachine,
): Decoded {
  const read = readWorkbook(bytes, list, machine)
  return read.ok ? { ok: true, ...read.value } : { ok: false, failure: { file: fileName, ...read.problem } }
}

export type DecodedPieces =
  | { readonly ok: true; readonly pieces: WorkbookPieces; readonly manifest: Manifest }
  | { readonly ok: false; readonly failure: FileFailure }

/** The same in pieces. */
export function decodeInPieces(
  bytes: Uint8Array,
  fileName: string,
  machine: Machine = plainMachine,
): DecodedPieces {
  let long: readonly LongList[] = []
  let pieces: WorkbookPieces | null = null
  const read = readWorkbook(bytes, migrations, machine, (body, found) => {
    long = found
    pieces = piecesOfJson(body, found)
  })
  if (!read.ok) return { ok: false, failure: { file: fileName, ...read.problem } }
  const { workbook, manifest } = read.value
  const asHanded = pieces !== null && makeUp(workbook, pieces, long)
  return { ok: true, manifest, pieces: asHanded && pieces ? pieces : piecesOf(workbook) }
}

/** @param scanned told of the bytes of a workbook of this version's form before they are parsed, and of its long lists */
function readWorkbook(
  bytes: Uint8Array,
  list: readonly Migration[],
  machine: Machine,
  scanned?: (body: Uint8Array, long: readonly LongList[]) => void,
): Outcome<{ workbook: Workbook; manifest: Manifest }> {
  const container = readContainer(bytes, list, machine)
  if (!container.ok) return container
  const { manifest, body } = container.value
  const isNewest = manifest.schemaVersion === newestVersion(list)
  const json = readJson(body, 'workbook.json', scanned && isNewest ? long => scanned(body, long) : undefined)
  if (!json.ok) return json
  const migrated = migrate(json.value, manifest.schemaVersion, list)
  if (!migrated.ok) return migrated
  const workbook = validWorkbook(migrated.value)
  return workbook.ok ? good({ workbook: workbook.value, manifest }) : workbook
}

/** What lies in a container, unpacked and held to its checksum: the manifest, and `body`, the bytes of workbook.json. */
export function readContainer(
  bytes: Uint8Array,
  list: readonly Migration[] = migrations,
  machine: Machine = plainMachine,
): Outcome<{ manifest: Manifest; body: Uint8Array }> {
  const envelope = readEnvelope(bytes)
  if (!envelope.ok) return envelope
  const version = readVersion(envelope.value.manifest, newestVersion(list))
  if (!version.ok) return version
  if (isSealed(envelope.value.manifest)) return refused({ kind: 'passwordNeeded' })
  const manifest = readManifest(envelope.value.manifest)
  if (!manifest.ok) return manifest
  const contents = envelope.value.contents()
  if (!contents.ok) return contents

  const { workbook } = contents.value
  const body = unpack(workbook, limits.workbook, machine)
  if (!body.ok) return body
  return checksumHolds(manifest.value, { packed: workbook.packed, unpacked: body.value }, machine)
    ? good({ manifest: manifest.value, body: body.value })
    : refused({ kind: 'damaged', where: 'workbook.json' })
}

/** The JSON of a draft, in the form of the schema version in which it was written; no newer one than this program's. */
export function readDraftWorkbook(json: Uint8Array, version: number): Outcome<Workbook> {
  const value = readJson(json, 'workbook.json')
  if (!value.ok) return value
  if (version > newestVersion(migrations))
    return refused({ kind: 'tooNew', schemaVersion: version, known: newestVersion(migrations) })
  const migrated = migrate(value.value, version)
  return migrated.ok ? validWorkbook(migrated.value) : migrated
}

/**
 * A workbook that came as JSON (UTF-8) in this version's form, such as from the window: held to the same limits, shape
 * and invariants as one that lies in a file.
 */
export function decodeWorkbookJson(json: Uint8Array): Outcome<Workbook> {
  const value = readJson(json, 'workbook.json')
  return value.ok ? validWorkbook(value.value) : value
}
