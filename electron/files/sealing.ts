import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { good, refused } from '../../shared/file/failure'
import type { Outcome } from '../../shared/file/failure'
import {
  readSealed,
  sealedHeader,
  sealLengths,
  scryptLimits,
  scryptNow,
  writeSealed,
} from '../../shared/file/sealed'
import type { SealedFile, Sealing } from '../../shared/file/sealed'

/** What a password becomes with a file's salt and cost; kept while the file is open, so that a save needs no password. */
export interface SealKeys {
  readonly cost: { readonly n: number; readonly r: number; readonly p: number }
  readonly salt: Uint8Array
  readonly cipher: Uint8Array
  readonly check: Uint8Array
}

/** Keys for a new password, with a fresh salt. */
export const newKeys = (password: string): Promise<SealKeys> =>
  deriveKeys(password, scryptNow, randomBytes(sealLengths.salt))

/** The keys that a password gives for a file, whether they are its own or not (`fits` tells). */
export const keysFor = (password: string, { n, r, p, salt }: Sealing): Promise<SealKeys> =>
  deriveKeys(password, { n, r, p }, Buffer.from(salt, 'base64'))

/** Whether keys are those of a file. */
export const fits = (keys: SealKeys, { check }: Pick<Sealing, 'check'>): boolean =>
  timingSafeEqual(keys.check, Buffer.from(check, 'base64'))

/** Whether a password is the one of keys that are in use. */
export async function isPasswordOf(keys: SealKeys, password: string): Promise<boolean> {
  const given = await deriveKeys(password, keys.cost, keys.salt)
  return timingSafeEqual(given.check, keys.check)
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/**
 * scrypt (RFC 7914) gives 64 bytes: the cipher's key and the check's. The same password typed on another keyboard
 * may come as other code points, so it is normalised first (NFKC).
 */
async function deriveKeys(password: string, cost: SealKeys['cost'], salt: Uint8Array): Promise<SealKeys> {
  const secret = await new Promise<Buffer>((resolve, reject) => {
    const options = { N: cost.n, r: cost.r, p: cost.p, maxmem: scryptLimits.mostMemory + 1024 * 1024 }
    scrypt(password.normalize('NFKC'), salt, 2 * sealLengths.key, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
  return {
    cost,
    salt,
    cipher: secret.subarray(0, sealLengths.key),
    check: createHmac('sha256', secret.subarray(sealLengths.key)).update(salt).digest(),
  }
}

/**
 * Encrypts the bytes of a `.remit` file. `nonce` is random and used once; with one key, 2³² files are within what
 * NIST SP 800-38D allows for random nonces of 96 bits.
 */
export function seal(
  inner: Uint8Array,
  keys: SealKeys,
  nonce: Buffer = randomBytes(sealLengths.nonce),
): Uint8Array<ArrayBuffer> {
  const header = sealedHeader({
    kdf: 'scrypt',
    ...keys.cost,
    salt: base64(keys.salt),
    cipher: 'aes-256-gcm',
    nonce: base64(nonce),
    check: base64(keys.check),
  })
  const cipher = createCipheriv('aes-256-gcm', keys.cipher, nonce)
  cipher.setAAD(header)
  return writeSealed(header, Buffer.concat([cipher.update(inner), cipher.final(), cipher.getAuthTag()]))
}

export interface Unsealed {
  /** The bytes of the inner `.remit` file. */
  readonly inner: Uint8Array
  readonly keys: SealKeys
}

/**
 * Opens a file with a password. Null for a file without one.
 * Refuses with `passwordNeeded` when no password is given, `wrongPassword`, or `damaged` where the password is right and the bytes
 * are not what was saved.
 */
export async function unseal(bytes: Uint8Array, password: string | null): Promise<Outcome<Unsealed | null>> {
  const read = readSealed(bytes)
  if (!read.ok) return read
  if (read.value === null) return good(null)
  if (password === null) return refused({ kind: 'passwordNeeded' })
  const keys = await keysFor(password, read.value.sealing)
  const inner = unsealWith(read.value, keys)
  return inner.ok ? good({ inner: inner.value, keys }) : inner
}

/** The same with the keys of an earlier opening, as for the versions of an open workbook. */
export function unsealWith({ sealing, header, content }: SealedFile, keys: SealKeys): Outcome<Uint8Array> {
  if (!fits(keys, sealing)) return refused({ kind: 'wrongPassword' })
  const decipher = createDecipheriv('aes-256-gcm', keys.cipher, Buffer.from(sealing.nonce, 'base64'))
  decipher.setAAD(header)
  decipher.setAuthTag(content.subarray(-sealLengths.tag))
  try {
    return good(Buffer.concat([decipher.update(content.subarray(0, -sealLengths.tag)), decipher.final()]))
  } catch {
    return refused({ kind: 'damaged', where: 'sealed' })
  }
}
