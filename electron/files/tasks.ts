import { decodeInPieces, decodeWorkbookJson, readContainer } from '../../shared/file/decode'
import { encodeWorkbookJson } from '../../shared/file/encode'
import type { Stamp } from '../../shared/file/encode'
import type { FileFailure } from '../../shared/file/failure'
import type { Manifest } from '../../shared/file/manifest'
import { migrations } from '../../shared/file/migrations'
import type { WorkbookPieces } from '../../shared/file/pieces'
import type { TaskContext } from '../tasks/task'
import { nodeMachine } from './nodeMachine'

interface Failed {
  readonly ok: false
  readonly failure: FileFailure
}

export type Encoded = { readonly ok: true; readonly bytes: Uint8Array } | Failed

/** `pieces` is null where those that were handed before are the workbook's. */
export type DecodedInParts =
  { readonly ok: true; readonly pieces: WorkbookPieces | null; readonly manifest: Manifest } | Failed

/**
 * Reads a file; the workbook comes in pieces, since texts cross to a window many times faster than objects do. They are
 * handed as a part as soon as the checksum is right.
 */
export function decodeTask(
  { bytes, file }: { bytes: Uint8Array; file: string },
  { part }: Pick<TaskContext, 'part'>,
): DecodedInParts {
  let handed: WorkbookPieces | null = null
  const decoded = decodeInPieces(bytes, file, nodeMachine, pieces => part((handed = pieces)))
  return decoded.ok && decoded.pieces === handed ? { ...decoded, pieces: null } : decoded
}

export type Checked = { readonly ok: true } | Failed

/** Whether a workbook's JSON could be opened again. */
export function checkTask({ json, file }: { json: string; file: string }): Checked {
  const checked = decodeWorkbookJson(new TextEncoder().encode(json))
  return checked.ok ? { ok: true } : { ok: false, failure: { file, ...checked.problem } }
}

/** Packs a workbook's JSON and unpacks what it packed. Whether it is a workbook is for `checkTask` to say. */
export function packTask({ json, stamp, file }: { json: string; stamp: Stamp; file: string }): Encoded {
  const bytes = encodeWorkbookJson(new TextEncoder().encode(json), stamp, nodeMachine)
  const read = readContainer(bytes, migrations, nodeMachine)
  return read.ok ? { ok: true, bytes } : { ok: false, failure: { file, ...read.problem } }
}

/** Both, so that nothing is saved that could not be opened again. */
export function encodeTask(input: { json: string; stamp: Stamp; file: string }): Encoded {
  const checked = checkTask(input)
  return checked.ok ? packTask(input) : checked
}
