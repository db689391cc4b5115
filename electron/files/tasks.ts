import { decodeWorkbook } from '../../shared/file/decode'
import type { Decoded } from '../../shared/file/decode'
import { encodeWorkbookJson } from '../../shared/file/encode'
import type { Stamp } from '../../shared/file/encode'
import type { FileFailure } from '../../shared/file/failure'
import { migrations } from '../../shared/file/migrations'
import { nodeMachine } from './nodeMachine'

export type Encoded =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly failure: FileFailure }

export function decodeTask({ bytes, file }: { bytes: Uint8Array; file: string }): Decoded {
  return decodeWorkbook(bytes, file, migrations, nodeMachine)
}

/** Reads what it wrote, so that nothing is saved that is no workbook or could not be opened again. */
export function encodeTask({ json, stamp, file }: { json: string; stamp: Stamp; file: string }): Encoded {
  const bytes = encodeWorkbookJson(json, stamp, nodeMachine)
  const read = decodeWorkbook(bytes, file, migrations, nodeMachine)
  return read.ok ? { ok: true, bytes } : read
}
