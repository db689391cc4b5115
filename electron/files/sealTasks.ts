import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { FileFailure } from '../../shared/file/failure'
import { limits } from '../../shared/file/limits'
import { readSealed } from '../../shared/file/sealed'
import { seal, unsealWith } from './sealing'
import type { SealKeys } from './sealing'

/** The ciphers, as work for a worker: bytes of a `.remit` file, or a text that is kept on this machine, and keys. */
export type Unsealing =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly failure: FileFailure }

export const sealTask = ({ bytes, keys }: { bytes: Uint8Array; keys: SealKeys }): Uint8Array =>
  seal(bytes, keys)

/** The inner file of one whose keys are known. */
export function unsealTask(input: { bytes: Uint8Array; keys: SealKeys; file: string }): Unsealing {
  const { bytes, keys, file } = input
  const read = readSealed(bytes)
  if (!read.ok) return { ok: false, failure: { file, ...read.problem } }
  if (read.value === null) return { ok: true, bytes }
  const inner = unsealWith(read.value, keys)
  return inner.ok ? { ok: true, bytes: inner.value } : { ok: false, failure: { file, ...inner.problem } }
}

/** What a draft says besides its workbook is short. */
const mostText = limits.workbook + 8 * 1024 * 1024

export const sealTextTask = ({ text, keys }: { text: string; keys: SealKeys }): Uint8Array<ArrayBuffer> =>
  seal(deflateRawSync(text, { level: 3 }), keys)

export function unsealTextTask(input: {
  bytes: Uint8Array
  keys: SealKeys
  file: string
}): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly failure: FileFailure } {
  const packed = unsealTask(input)
  if (!packed.ok) return packed
  try {
    const text = inflateRawSync(packed.bytes, { maxOutputLength: mostText }).toString('utf8')
    return { ok: true, text }
  } catch {
    return { ok: false, failure: { file: input.file, kind: 'damaged', where: 'sealed' } }
  }
}
