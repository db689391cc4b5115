import { basename } from 'node:path'
import { readEnvelope } from '../../shared/file/envelope'
import { readSealed } from '../../shared/file/sealed'
import type { Sealing } from '../../shared/file/sealed'
import { FileFailed } from './fileFailed'
import type { Unsealing } from './sealTasks'
import { fits } from './sealing'
import type { SealKeys } from './sealing'

/**
 * The stage between the disk and the workbook's own bytes: what lies on the disk is opened here before it is decoded,
 * and closed again after it is encoded. The ciphers run wherever `Sealer` says.
 */
export interface Sealer {
  readonly seal: (input: { bytes: Uint8Array; keys: SealKeys }) => Promise<Uint8Array>
  readonly unseal: (input: { bytes: Uint8Array; keys: SealKeys; file: string }) => Promise<Unsealing>
}

/** Finds the keys of a file, among known ones or by asking for the password; null where none are given. */
export type Unlock = (sealing: Sealing, file: string) => Promise<SealKeys | null>

/** How a window's file is saved. */
export interface Seal {
  /** Null for a workbook without a password. */
  readonly keys: SealKeys | null
  /** Keys of this file from earlier passwords. */
  readonly earlier: readonly SealKeys[]
}

export const noSeal: Seal = { keys: null, earlier: [] }

/** Keys that are known already, and nobody is asked. */
export const unlockWith =
  ({ keys, earlier }: Seal): Unlock =>
  sealing =>
    Promise.resolve(keysAmong([...(keys ? [keys] : []), ...earlier], sealing))

export const keysAmong = (known: readonly SealKeys[], sealing: Sealing): SealKeys | null =>
  known.find(keys => fits(keys, sealing)) ?? null

/**
 * The bytes of a workbook's own file, and the keys that opened it (null where it has no password).
 * @throws {FileFailed} `passwordNeeded` where no keys are given
 */
export async function opened(
  bytes: Uint8Array,
  path: string,
  unlock: Unlock,
  { unseal }: Sealer,
): Promise<{ readonly bytes: Uint8Array; readonly keys: SealKeys | null }> {
  const file = basename(path)
  const read = readSealed(bytes)
  if (!read.ok) throw new FileFailed({ file, ...read.problem })
  if (read.value === null) return { bytes, keys: null }
  const keys = await unlock(read.value.sealing, file)
  if (keys === null) throw new FileFailed({ file, kind: 'passwordNeeded' })
  const inner = await unseal({ bytes, keys, file })
  if (!inner.ok) throw new FileFailed(inner.failure)
  return { bytes: inner.bytes, keys }
}

/**
 * A former version of a file in the state in which the file itself is now: sealed with its password, or with none.
 * What no known keys open, and what is no workbook at all, stays as it is.
 */
export async function following(bytes: Uint8Array, wanted: Seal, sealer: Sealer): Promise<Uint8Array> {
  const { keys } = wanted
  const read = readSealed(bytes)
  if (!read.ok) return bytes
  if (read.value === null) {
    const envelope = readEnvelope(bytes)
    const isOther = !envelope.ok && envelope.problem.kind === 'notAWorkbook'
    return keys === null || isOther ? bytes : await sealer.seal({ bytes, keys })
  }
  if (keys !== null && fits(keys, read.value.sealing)) return bytes
  const former = keysAmong(wanted.earlier, read.value.sealing)
  if (former === null) return bytes
  const inner = await sealer.unseal({ bytes, keys: former, file: '' })
  if (!inner.ok) return bytes
  return keys === null ? inner.bytes : await sealer.seal({ bytes: inner.bytes, keys })
}

/** Whether a version is in the state that `following` would give it. */
export function follows(bytes: Uint8Array, { keys }: Seal): boolean {
  const read = readSealed(bytes)
  if (!read.ok) return false
  return read.value === null ? keys === null : keys !== null && fits(keys, read.value.sealing)
}

/** The same by the first bytes of a file, where its manifest lies: true only for what is sealed with the present keys. */
export const beginsSealed = (beginning: Uint8Array, { keys }: Seal): boolean =>
  keys !== null && Buffer.from(beginning).includes(Buffer.from(keys.check).toString('base64'))
