import { decodeInPieces, decodeWorkbookJson, readContainer } from '../../shared/file/decode'
import type { DecodedPieces } from '../../shared/file/decode'
import { encodeWorkbookJson } from '../../shared/file/encode'
import type { Stamp } from '../../shared/file/encode'
import type { FileFailure } from '../../shared/file/failure'
import { migrations } from '../../shared/file/migrations'
import { nodeMachine } from './nodeMachine'

interface Failed {
  readonly ok: false
  readonly failure: FileFailure
}

export type Encoded = { readonly ok: true; readonly bytes: Uint8Array } | Failed

/** Reads a file; the workbook comes in pieces, since texts cross to a window many times faster than objects do. */
export const decodeTask = ({ bytes, file }: { bytes: Uint8Array; file: string }): DecodedPieces =>
  decodeInPieces(bytes, file, nodeMachine)

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
