import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { limits } from '../../shared/file/limits'
import { newId } from '../../shared/model/ids'
import type { Workbook } from '../../shared/model/schema'
import { FileFailed } from './fileFailed'
import { readWhole } from './readWhole'
import { createQueue } from './saveQueue'
import type { decodeTask, encodeTask } from './tasks'
import { writeAtomically } from './writeAtomically'

/** Decoding and encoding, wherever they run: in a worker for the app, right here for the command line. */
export interface Codec {
  readonly decode: (input: Parameters<typeof decodeTask>[0]) => Promise<ReturnType<typeof decodeTask>>
  readonly encode: (input: Parameters<typeof encodeTask>[0]) => Promise<ReturnType<typeof encodeTask>>
}

export interface ReadWorkbook {
  readonly workbook: Workbook
  readonly revision: string
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

export interface SavedWorkbook {
  readonly revision: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

export interface WorkbookFiles {
  /** @throws {FileFailed} */
  readonly open: (path: string) => Promise<ReadWorkbook>
  /**
   * Saves a workbook, given as JSON, under a new revision. `parents` is asked when the turn comes, since a save before it in the queue of the
   * same file changes the answer.
   * @throws {FileFailed}
   */
  readonly save: (path: string, json: string, parents: () => readonly string[]) => Promise<SavedWorkbook>
}

export function createWorkbookFiles(codec: Codec, appVersion: string): WorkbookFiles {
  const queued = createQueue()
  return {
    async open(path) {
      const { bytes, changedAt } = await readWhole(path, limits.file)
      const decoded = await codec.decode({ bytes, file: basename(path) })
      if (!decoded.ok) throw new FileFailed(decoded.failure)
      return { workbook: decoded.workbook, revision: decoded.manifest.revision, changedAt }
    },

    save: (path, json, parents) =>
      queued(path, async () => {
        const revision = newId('revision')
        const stamp = {
          revision,
          parents: [...parents()],
          appVersion,
          savedAt: new Date().toISOString(),
        }
        const encoded = await codec.encode({ json, stamp, file: basename(path) })
        if (!encoded.ok) throw new FileFailed(encoded.failure)
        await writeAtomically(path, encoded.bytes)
        const { mtimeMs } = await stat(path)
        return { revision, savedAt: mtimeMs }
      }),
  }
}
