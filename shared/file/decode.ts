import type { z } from 'zod'
import { violations } from '../model/invariants'
import { workbookSchema } from '../model/schema'
import type { Workbook } from '../model/schema'
import { readEnvelope } from './envelope'
import { good, refused } from './failure'
import type { FileFailure, Outcome } from './failure'
import { readJson } from './json'
import type { JsonValue } from './json'
import { limits } from './limits'
import type { Manifest } from './manifest'
import { readManifest, readVersion } from './manifest'
import { violationWords } from './messages'
import { migrate, migrations, newestVersion } from './migrations'
import type { Migration } from './migrations'
import { sha256 } from './sha256'
import { unpack } from './archive'

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
): Decoded {
  const read = readWorkbook(bytes, list)
  return read.ok ? { ok: true, ...read.value } : { ok: false, failure: { file: fileName, ...read.problem } }
}

function readWorkbook(
  bytes: Uint8Array,
  list: readonly Migration[],
): Outcome<{ workbook: Workbook; manifest: Manifest }> {
  const envelope = readEnvelope(bytes)
  if (!envelope.ok) return envelope
  const version = readVersion(envelope.value.manifest, newestVersion(list))
  if (!version.ok) return version
  const manifest = readManifest(envelope.value.manifest)
  if (!manifest.ok) return manifest
  const contents = envelope.value.contents()
  if (!contents.ok) return contents

  const bytesOfWorkbook = unpack(contents.value.workbook, limits.workbook)
  if (!bytesOfWorkbook.ok) return bytesOfWorkbook
  if (`sha256:${sha256(bytesOfWorkbook.value)}` !== manifest.value.checksum) {
    return refused({ kind: 'damaged', where: 'workbook.json' })
  }
  const json = readJson(bytesOfWorkbook.value, 'workbook.json')
  if (!json.ok) return json
  const migrated = migrate(json.value, version.value, list)
  if (!migrated.ok) return migrated
  const workbook = validate(migrated.value)
  return workbook.ok ? good({ workbook: workbook.value, manifest: manifest.value }) : workbook
}

/** The shape (zod), then what holds between the records (the model's invariants). */
function validate(value: JsonValue): Outcome<Workbook> {
  const shaped = workbookSchema.safeParse(value)
  if (!shaped.success) {
    const [issue] = shaped.error.issues
    return refused({
      kind: 'invalid',
      where: issue ? place(issue.path) : '',
      problem: issue?.message ?? '',
    })
  }
  const [violation] = violations(shaped.data)
  if (violation)
    return refused({ kind: 'invalid', where: violation.where, problem: violationWords(violation) })
  return good(shaped.data)
}

/** `['scenarios', 0, 'name']` as `scenarios[0].name`. */
function place(path: z.core.$ZodIssue['path']): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}
