import { zipSync } from 'fflate'
import { z } from 'zod'
import { listEntries, unpack } from './archive'
import { readEnvelope } from './envelope'
import { good, refused } from './failure'
import type { Outcome } from './failure'
import { limits } from './limits'
import { format, isSealed, mimetype, readVersion } from './manifest'
import { schemaVersion } from './migrations'

/**
 * The container of a workbook with a password: the mark and the manifest of every `.remit` file, and in place of the
 * workbook one entry `sealed`, the bytes of the whole inner `.remit` file under AES-256-GCM. The manifest says how
 * to get from the password to the key and nothing about the client; its bytes are authenticated with the content.
 * `docs/file-format.md` has the particulars; the ciphers themselves run where Node is.
 */

/** Limits on what a file may ask of the reader: memory is 128 × N × r bytes, time grows with N × r × p. */
export const scryptLimits = { mostN: 2 ** 20, mostR: 16, mostP: 4, mostMemory: 256 * 1024 * 1024 } as const

/** For new passwords: 128 MiB and about a third of a second on a laptop (RFC 7914; OWASP's first choice for scrypt). */
export const scryptNow = { n: 2 ** 17, r: 8, p: 1 } as const

export const sealLengths = { salt: 16, nonce: 12, tag: 16, key: 32, check: 32 } as const

const base64 = (bytes: number) =>
  z.base64().refine(text => atobLength(text) === bytes, `must be ${bytes} bytes in base64`)

const power = (most: number) =>
  z
    .number()
    .int()
    .min(2 ** 10)
    .max(most)
    .refine(value => Number.isInteger(Math.log2(value)), 'must be a power of two')

export const sealingSchema = z
  .strictObject({
    kdf: z.literal('scrypt'),
    n: power(scryptLimits.mostN),
    r: z.number().int().min(1).max(scryptLimits.mostR),
    p: z.number().int().min(1).max(scryptLimits.mostP),
    salt: base64(sealLengths.salt),
    cipher: z.literal('aes-256-gcm'),
    nonce: base64(sealLengths.nonce),
    /** Tells a wrong password from damaged content; says nothing that the content's tag would not say. */
    check: base64(sealLengths.check),
  })
  .refine(({ n, r }) => 128 * n * r <= scryptLimits.mostMemory, 'asks for too much memory')

export type Sealing = Readonly<z.infer<typeof sealingSchema>>

const manifestSchema = z.strictObject({
  format: z.literal(format),
  schemaVersion: z.number().int().min(1),
  encryption: sealingSchema,
})

export interface SealedFile {
  readonly sealing: Sealing
  /** The manifest's bytes, as they lie in the file: authenticated with the content. */
  readonly header: Uint8Array
  /** The encrypted inner file, its tag behind it. */
  readonly content: Uint8Array
}

/**
 * The parts of a workbook with a password; null for any other file, right or wrong, which the ordinary reading then
 * tells apart. A newer version is refused as ever.
 */
export function readSealed(bytes: Uint8Array): Outcome<SealedFile | null> {
  const envelope = readEnvelope(bytes)
  if (!envelope.ok) return good(null)
  const { manifest } = envelope.value
  if (!isSealed(manifest)) return good(null)
  const version = readVersion(manifest, schemaVersion)
  if (!version.ok) return version
  const parsed = manifestSchema.safeParse(manifest)
  const entries = listEntries(bytes)
  if (!parsed.success || !entries.ok) return refused({ kind: 'damaged', where: 'manifest.json' })
  const [, described, content, ...rest] = entries.value
  if (described?.name !== 'manifest.json') return refused({ kind: 'damaged', where: 'manifest.json' })
  if (content?.name !== 'sealed' || !content.stored || rest.length > 0)
    return refused({ kind: 'damaged', where: rest[0]?.name ?? content?.name ?? 'sealed' })
  const header = unpack(described, limits.manifest)
  if (!header.ok) return header
  // Its CRC is left to the tag, which says more.
  if (content.packed.length <= sealLengths.tag) return refused({ kind: 'damaged', where: 'sealed' })
  return good({ sealing: parsed.data.encryption, header: header.value, content: content.packed })
}

/** The manifest of a file with a password, as the bytes that go into it and are authenticated. */
export const sealedHeader = (sealing: Sealing): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ format, schemaVersion, encryption: sealing }, null, 2)}\n`)

/** Puts the parts together. Nothing is packed: encrypted bytes don't get smaller. */
export const writeSealed = (header: Uint8Array, content: Uint8Array): Uint8Array<ArrayBuffer> =>
  zipSync(
    {
      mimetype: [new TextEncoder().encode(mimetype), { level: 0 }],
      'manifest.json': [header, { level: 0 }],
      sealed: [content, { level: 0 }],
    },
    { mtime: new Date(1980, 0, 1) },
  )

/** How many bytes a base64 text stands for. */
const atobLength = (text: string): number => (text.length / 4) * 3 - (/=*$/.exec(text)?.[0].length ?? 0)
