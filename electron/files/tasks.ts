import { decodeWorkbook } from '../../shared/file/decode'
import type { Decoded } from '../../shared/file/decode'
import { encodeWorkbook } from '../../shared/file/encode'
import type { Stamp } from '../../shared/file/encode'
import type { FileFailure } from '../../shared/file/failure'
import type { Workbook } from '../../shared/model/schema'

export type Encoded =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly failure: FileFailure }

export function decodeTask({ bytes, file }: { bytes: Uint8Array; file: string }): Decoded {
  return decodeWorkbook(bytes, file)
}

/** Reads what it wrote, so that no file is saved that could not be opened again. */
export function encodeTask({
  workbook,
  stamp,
  file,
}: {
  workbook: Workbook
  stamp: Stamp
  file: string
}): Encoded {
  const bytes = encodeWorkbook(workbook, stamp)
  const read = decodeWorkbook(bytes, file)
  return read.ok ? { ok: true, bytes } : read
}
