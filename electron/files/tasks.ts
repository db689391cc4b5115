import { decodeWorkbook, decodeWorkbookJson, readContainer } from '../../shared/file/decode'
import { encodeWorkbookJson } from '../../shared/file/encode'
import type { Stamp } from '../../shared/file/encode'
import type { FileFailure } from '../../shared/file/failure'
import type { Manifest } from '../../shared/file/manifest'
import { migrations } from '../../shared/file/migrations'
import { piecesOf } from '../../shared/file/pieces'
import type { WorkbookPieces } from '../../shared/file/pieces'
import { nodeMachine } from './nodeMachine'

interface Failed {
  readonly ok: false
  readonly failure: FileFailure
}

export type DecodedPieces =
  { readonly ok: true; readonly pieces: WorkbookPieces; readonly manifest: Manifest } | Failed

export type Encoded = { readonly ok: true; readonly bytes: Uint8Array } | Failed

/** Reads a file; the workbook comes in pieces, since texts cross to a window many times faster than objects do. */
export function decodeTask({ bytes, file }: { bytes: Uint8Array; file: string }): DecodedPieces {
  const decoded = decodeWorkbook(bytes, file, migrations, nodeMachine)
  return decoded.ok ? { ok: true, pieces: piecesOf(decoded.workbook), manifest: decoded.manifest } : decoded
}

/** Checks the workbook and unpacks what it packed, so that nothing is saved that could not be opened again. */
export function encodeTask({ json, stamp, file }: { json: string; stamp: Stamp; file: string }): Encoded {
  const body = new TextEncoder().encode(json)
  const checked = decodeWorkbookJson(body)
  if (!checked.ok) return { ok: false, failure: { file, ...checked.problem } }
  const bytes = encodeWorkbookJson(body, stamp, nodeMachine)
  const read = readContainer(bytes, migrations, nodeMachine)
  return read.ok ? { ok: true, bytes } : { ok: false, failure: { file, ...read.problem } }
}
