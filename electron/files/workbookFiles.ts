import type { BigIntStats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Stamp } from '../../shared/file/encode'
import { limits } from '../../shared/file/limits'
import { ancestorsOf } from '../../shared/merge/ancestor'
import type { Lineage } from '../../shared/merge/ancestor'
import { newId } from '../../shared/model/ids'
import type { GivenWorkbook, VersionReason } from '../../shared/host'
import type { Backups } from './backups'
import { errorCode } from './diskProblem'
import { FileFailed } from './fileFailed'
import { fingerprintOf } from './fingerprint'
import { readWhole } from './readWhole'
import { createQueue } from './saveQueue'
import type { SealKeys } from './sealing'
import { beginsSealed, following, follows, noSeal, opened } from './seals'
import type { Seal, Sealer, Unlock } from './seals'
import type { BeginCheck, Read } from './inWorkers'
import type { Encoded } from './tasks'
import { writeAtomically } from './writeAtomically'

/** With what a workbook is encoded, besides itself. */
export interface EncodeInput {
  readonly stamp: Stamp
  readonly file: string
}

/** Decoding, encoding and the ciphers, wherever they run: in a worker for the app, right here for the command line. */
export interface Codec extends Sealer {
  /** `begin`, where it is of use, has a window read and check it. */
  readonly decode: (input: { bytes: Uint8Array; file: string }, begin?: BeginCheck) => Promise<Read>
  readonly encode: (input: EncodeInput & { readonly json: string }) => Promise<Encoded>
}

/** A state of a file as it was read or written. */
export interface FileState extends Lineage {
  /** Of its bytes (`fingerprint.ts`). */
  readonly fingerprint: string
}

export interface ReadWorkbook {
  readonly pieces: GivenWorkbook
  readonly state: FileState
  /** Milliseconds since 1970: when the file was last changed, and when it says that it was saved. */
  readonly changedAt: number
  readonly savedAt: number
  /** What opened it; null for a workbook without a password. */
  readonly keys: SealKeys | null
  /** As they lie on the disk. */
  readonly bytes: Uint8Array
}

export interface SavedWorkbook {
  readonly state: FileState
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

export interface SaveOrder {
  /** The real path. */
  readonly path: string
  readonly encode: (input: EncodeInput) => Promise<Encoded>
  /** Asked when the turn comes, since a save before it in the queue of the same file changes the answer. */
  readonly parents: () => readonly Lineage[]
  /** Whether the file that is there, of this fingerprint, may be replaced; `changedOnDisk` where not. Asked last. */
  readonly mayReplace: (fingerprint: string) => boolean
  /** With what it is sealed; the version that it replaces is kept in the same way. */
  readonly seal: Seal
  /** Whether the file that is replaced must be kept as a backup, and as what; otherwise as far as possible. */
  readonly keepAs?: VersionReason
}

export interface WorkbookFiles {
  /**
   * @param unlock finds the keys of a workbook with a password
   * @param begin begins its check in the window for which it is opened
   * @throws {FileFailed}
   */
  readonly open: (path: string, unlock: Unlock, begin?: BeginCheck) => Promise<ReadWorkbook>
  /** Saves a workbook under a new revision; what it replaces becomes a backup. @throws {FileFailed} */
  readonly save: (order: SaveOrder) => Promise<SavedWorkbook>
  /** The workbook's own bytes of a file or of one of its versions. @throws {FileFailed} */
  readonly unsealed: (bytes: Uint8Array, path: string, unlock: Unlock) => Promise<Uint8Array>
  /**
   * Brings the versions of a file into the state of the file itself: sealed with its password, or with none.
   * @returns how many could not be: damaged ones, and those under a password that is not known
   */
  readonly versionsFollow: (path: string, seal: Seal) => Promise<number>
  /** Deletes the versions that can be read without a password. */
  readonly dropReadableVersions: (path: string) => Promise<void>
  /** Keeps the bytes of another file as a version of the file, sealed as the file is. */
  readonly keepBytes: (
    path: string,
    bytes: Uint8Array,
    reason: VersionReason,
    seal: Seal,
    changedAt?: number,
  ) => Promise<void>
  /** Keeps a workbook that is in no file as a version of the file. @throws {FileFailed} */
  readonly keep: (
    path: string,
    json: string,
    parents: readonly Lineage[],
    reason: VersionReason,
    seal: Seal,
  ) => Promise<void>
}

/**
 * @param backups null where former versions are not kept
 * @param unexpected told of a backup that could not be kept
 */
export function createWorkbookFiles(
  codec: Codec,
  appVersion: string,
  backups: Backups | null = null,
  unexpected: (where: string, error: unknown) => void = () => undefined,
): WorkbookFiles {
  const queued = createQueue()

  async function encoded(
    path: string,
    encode: SaveOrder['encode'],
    lineages: readonly Lineage[],
    { keys }: Seal,
  ) {
    const revision = newId('revision')
    const parents = lineages.map(parent => parent.revision)
    const ancestors = ancestorsOf(lineages)
    const stamp = { revision, parents, ancestors, appVersion, savedAt: new Date().toISOString() }
    const result = await encode({ stamp, file: basename(path) })
    if (!result.ok) throw new FileFailed(result.failure)
    const bytes = keys === null ? result.bytes : await codec.seal({ bytes: result.bytes, keys })
    const state = { revision, earlier: [...parents, ...ancestors], fingerprint: fingerprintOf(bytes) }
    return { bytes, state }
  }

  async function keepFormer(
    path: string,
    { bytes, changedAt }: FormerFile,
    reason: VersionReason,
    seal: Seal,
  ): Promise<void> {
    await backups?.keep(path, await following(bytes, seal, codec), reason, changedAt, bytes)
  }

  return {
    async open(path, unlock, begin) {
      const { bytes, changedAt } = await readWhole(path, limits.file)
      const fingerprint = fingerprintOf(bytes)
      const inner = await opened(bytes, path, unlock, codec)
      const decoded = await codec.decode({ bytes: inner.bytes, file: basename(path) }, begin)
      if (!decoded.ok) throw new FileFailed(decoded.failure)
      const { revision, parents, ancestors, savedAt } = decoded.manifest
      const state = { revision, earlier: [...parents, ...ancestors], fingerprint }
      const { keys } = inner
      return { pieces: decoded.pieces, state, changedAt, savedAt: Date.parse(savedAt), bytes, keys }
    },

    save: ({ path, encode, parents, mayReplace, seal, keepAs }) =>
      queued(path, async () => {
        // While it is encoded; what cannot be read now is told of when it is asked for.
        const seen = formerFile(path).catch(() => null)
        const { bytes, state } = await encoded(path, encode, parents(), seal)
        await writeAtomically(path, bytes, async target => {
          const before = await seen
          const former = before && (await isAsSeen(target, before)) ? before : await formerFile(target)
          if (former === null) return
          if (!mayReplace(former.fingerprint))
            throw new FileFailed({ file: basename(path), kind: 'changedOnDisk' })
          await keepFormer(path, former, keepAs ?? 'saved', seal).catch((error: unknown) => {
            unexpected('backup', error)
            // A disk too full for a copy of the old must not keep anybody from saving the new.
            if (keepAs !== undefined) throw new FileFailed({ file: basename(path), kind: 'noBackup' })
          })
        })
        const { mtimeMs } = await stat(path)
        return { state, savedAt: mtimeMs }
      }),

    unsealed: async (bytes, path, unlock) => (await opened(bytes, path, unlock, codec)).bytes,

    async versionsFollow(path, seal) {
      let left = 0
      const follow = async (bytes: Uint8Array) => {
        const next = await following(bytes, seal, codec)
        if (!follows(next, seal)) left++
        return next
      }
      await backups?.rewrite(path, follow, beginning => beginsSealed(beginning, seal))
      return left
    },

    async dropReadableVersions(path) {
      await backups?.remove(path, bytes => follows(bytes, noSeal))
    },

    async keepBytes(path, bytes, reason, seal, changedAt) {
      await backups?.keep(path, await following(bytes, seal, codec), reason, changedAt, bytes)
    },

    async keep(path, json, parents, reason, seal) {
      const encode = (input: EncodeInput) => codec.encode({ ...input, json })
      const { bytes } = await encoded(path, encode, parents, seal)
      await backups?.keep(path, bytes, reason)
    },
  }
}

interface FormerFile {
  readonly at: string
  readonly bytes: Uint8Array
  readonly fingerprint: string
  /** Milliseconds since 1970. */
  readonly changedAt: number
  /** As it was before it was read, and when that was. */
  readonly found: BigIntStats
  readonly foundAt: number
}

async function formerFile(target: string): Promise<FormerFile | null> {
  try {
    const foundAt = Date.now()
    const found = await stat(target, { bigint: true })
    const bytes = await readFile(target)
    const changedAt = Number(found.mtimeNs) / 1e6
    return { at: target, bytes, fingerprint: fingerprintOf(bytes), changedAt, found, foundAt }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Longer than the time between two that a file system tells apart (FAT: two seconds), in milliseconds. */
const longestTick = 2500

/**
 * Whether a file still is the one that was read. Its times say so where they were old then: whatever is written later
 * has later ones, of which the second (`ctime`) cannot be set back. Otherwise it is to be read again, as Git does.
 */
async function isAsSeen(target: string, { at, found, foundAt }: FormerFile): Promise<boolean> {
  if (at !== target) return false
  const now = await stat(target, { bigint: true }).catch(() => null)
  const same = (['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const).every(key => now?.[key] === found[key])
  const changedAt = Math.max(Number(found.mtimeNs), Number(found.ctimeNs)) / 1e6
  return same && foundAt - changedAt > longestTick
}
