import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { limits } from '../../shared/file/limits'
import type { WorkbookPieces } from '../../shared/file/pieces'
import { newId } from '../../shared/model/ids'
import type { VersionReason } from '../../shared/host'
import type { Backups } from './backups'
import { errorCode } from './diskProblem'
import { FileFailed } from './fileFailed'
import { fingerprintOf } from './fingerprint'
import { readWhole } from './readWhole'
import { createQueue } from './saveQueue'
import type { decodeTask, encodeTask } from './tasks'
import { writeAtomically } from './writeAtomically'

/** Decoding and encoding, wherever they run: in a worker for the app, right here for the command line. */
export interface Codec {
  readonly decode: (input: Parameters<typeof decodeTask>[0]) => Promise<ReturnType<typeof decodeTask>>
  readonly encode: (input: Parameters<typeof encodeTask>[0]) => Promise<ReturnType<typeof encodeTask>>
}

/** A state of a file as it was read or written. */
export interface FileState {
  readonly revision: string
  /** Of its bytes (`fingerprint.ts`). */
  readonly fingerprint: string
}

export interface ReadWorkbook {
  readonly pieces: WorkbookPieces
  readonly state: FileState
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

export interface SavedWorkbook {
  readonly state: FileState
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

export interface SaveOrder {
  /** The real path. */
  readonly path: string
  readonly json: string
  /** Asked when the turn comes, since a save before it in the queue of the same file changes the answer. */
  readonly parents: () => readonly string[]
  /** Whether the file that is there, of this fingerprint, may be replaced; `changedOnDisk` where not. Asked last. */
  readonly mayReplace: (fingerprint: string) => boolean
  /** Whether the file that is replaced must be kept as a backup, and as what; otherwise as far as possible. */
  readonly keepAs?: VersionReason
}

export interface WorkbookFiles {
  /** @throws {FileFailed} */
  readonly open: (path: string) => Promise<ReadWorkbook>
  /** Saves a workbook, given as JSON, under a new revision; what it replaces becomes a backup. @throws {FileFailed} */
  readonly save: (order: SaveOrder) => Promise<SavedWorkbook>
  /** Keeps a workbook that is in no file as a version of the file. @throws {FileFailed} */
  readonly keep: (
    path: string,
    json: string,
    parents: readonly string[],
    reason: VersionReason,
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

  async function encoded(path: string, json: string, parents: readonly string[]) {
    const revision = newId('revision')
    const stamp = { revision, parents: [...parents], appVersion, savedAt: new Date().toISOString() }
    const result = await codec.encode({ json, stamp, file: basename(path) })
    if (!result.ok) throw new FileFailed(result.failure)
    return { bytes: result.bytes, state: { revision, fingerprint: fingerprintOf(result.bytes) } }
  }

  return {
    async open(path) {
      const { bytes, changedAt } = await readWhole(path, limits.file)
      const fingerprint = fingerprintOf(bytes)
      const decoded = await codec.decode({ bytes, file: basename(path) })
      if (!decoded.ok) throw new FileFailed(decoded.failure)
      const state = { revision: decoded.manifest.revision, fingerprint }
      return { pieces: decoded.pieces, state, changedAt }
    },

    save: ({ path, json, parents, mayReplace, keepAs }) =>
      queued(path, async () => {
        const { bytes, state } = await encoded(path, json, parents())
        await writeAtomically(path, bytes, async target => {
          const former = await formerFile(target)
          if (former === null) return
          if (!mayReplace(fingerprintOf(former.bytes)))
            throw new FileFailed({ file: basename(path), kind: 'changedOnDisk' })
          await backups
            ?.keep(path, former.bytes, keepAs ?? 'saved', former.changedAt)
            .catch((error: unknown) => {
              unexpected('backup', error)
              // A disk too full for a copy of the old must not keep anybody from saving the new.
              if (keepAs !== undefined) throw new FileFailed({ file: basename(path), kind: 'noBackup' })
            })
        })
        const { mtimeMs } = await stat(path)
        return { state, savedAt: mtimeMs }
      }),

    async keep(path, json, parents, reason) {
      const { bytes } = await encoded(path, json, parents)
      await backups?.keep(path, bytes, reason)
    },
  }
}

async function formerFile(target: string): Promise<{ bytes: Uint8Array; changedAt: number } | null> {
  try {
    const { mtimeMs } = await stat(target)
    return { bytes: await readFile(target), changedAt: mtimeMs }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
