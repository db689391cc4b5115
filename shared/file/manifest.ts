import { z } from 'zod'
import type { JsonValue } from '../model/json'
import { good, refused } from './failure'
import type { Outcome } from './failure'
import type { Machine } from './machine'

export const mimetype = 'application/vnd.remit.workbook'
export const format = 'remit-workbook'

/** An id of `shared/model/ids`, or of another program: it is compared, never taken apart. */
const revision = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/)

/** What every version of the format says, so that a newer one can be told from a damaged one. */
const headSchema = z.object({
  format: z.literal(format),
  schemaVersion: z.number().int().min(1).max(1_000_000),
})

export const manifestSchema = z.strictObject({
  ...headSchema.shape,
  appVersion: z.string().max(100),
  /** Names this state of the workbook; each save makes a new one. */
  revision,
  /** The revisions that it was made from: none for a first save, two for a merge. */
  parents: z.array(revision).max(20),
  /** The revisions further back, the newest first, by which two copies find where they parted. None in older files. */
  ancestors: z.array(revision).max(200).default([]),
  savedAt: z.iso.datetime(),
  /** Of workbook.json, see `checksumHolds`. */
  checksum: z.string().regex(/^(sha256|sha256-packed):[0-9a-f]{64}$/),
})

export type Manifest = z.infer<typeof manifestSchema>

/** SHA-256 of workbook.json as it lies in the file: packed it is a seventh of the bytes, and unpacking has a CRC. */
export const checksumOf = (packed: readonly Uint8Array[], { sha256 }: Pick<Machine, 'sha256'>): string =>
  `sha256-packed:${sha256(packed)}`

/** Whether a manifest's checksum is right; that of version 1 is one of the unpacked bytes. */
export function checksumHolds(
  { checksum }: Pick<Manifest, 'checksum'>,
  { packed, unpacked }: { readonly packed: Uint8Array; readonly unpacked: Uint8Array },
  machine: Pick<Machine, 'sha256'>,
): boolean {
  const isOfPacked = checksum.startsWith('sha256-packed:')
  return checksum === (isOfPacked ? checksumOf([packed], machine) : `sha256:${machine.sha256([unpacked])}`)
}

/** The schema version that a manifest of any version names; refuses one that is newer than `known`. */
export function readVersion(manifest: JsonValue, known: number): Outcome<number> {
  const head = headSchema.safeParse(manifest)
  if (!head.success) return refused({ kind: 'damaged', where: 'manifest.json' })
  const { schemaVersion } = head.data
  return schemaVersion > known ? refused({ kind: 'tooNew', schemaVersion, known }) : good(schemaVersion)
}

export function readManifest(manifest: JsonValue): Outcome<Manifest> {
  const whole = manifestSchema.safeParse(manifest)
  return whole.success ? good(whole.data) : refused({ kind: 'damaged', where: 'manifest.json' })
}

/** Whether the manifest is that of a workbook with a password, whose content `sealed.ts` describes. */
export const isSealed = (manifest: JsonValue): boolean =>
  typeof manifest === 'object' && manifest !== null && 'encryption' in manifest
