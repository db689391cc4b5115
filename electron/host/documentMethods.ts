import type { Documents } from '../documents'
import { FileFailed } from '../files/fileFailed'
import type { KnownFiles } from '../files/knownFiles'
import { samePath } from '../files/realPath'
import type { Unlock } from '../files/seals'
import type { FileState, ReadWorkbook, WorkbookFiles } from '../files/workbookFiles'
import { messages } from '../messages'
import { takeKeys, unlockByAsking } from '../windows/askPassword'
import type { DocumentWindow } from '../windows/documentWindow'
import { openWindow } from '../windows/openWindow'
import { chooseToOpen, filters } from './chooseFile'
import type { HostHandlers } from './handlers'
import { parentsIn } from './saveInWindow'
import type { SaveInWindow } from './saveInWindow'

type Methods = Pick<
  HostHandlers,
  'newDocument' | 'openDocument' | 'saveDocument' | 'reloadDocument' | 'editDocument' | 'adoptDocument'
>

export function documentMethods(
  documents: Documents,
  files: WorkbookFiles,
  known: KnownFiles,
  save: SaveInWindow,
): Methods {
  return {
    newDocument(session, { start }) {
      if (session.occupied) {
        openWindow({ kind: start })
        return 'elsewhere'
      }
      session.occupied = true
      return 'here'
    },

    async openDocument(session, { key }) {
      const path = key === null ? await chooseWorkbook(session) : known.pathOf(key)
      if (path === null && key !== null) throw new FileFailed({ file: key, kind: 'notFound' })
      if (path === null) return { kind: 'cancelled' }
      const opened = await documents.openFrom(session, path)
      return opened === 'elsewhere' ? { kind: 'elsewhere' } : { kind: 'opened', opened }
    },

    // The dialog too has its turn: what was asked for later must not be written earlier.
    saveDocument: (session, args) => session.inTurn('file', () => save(session, args)),

    reloadDocument: (session, { workbook }) =>
      session.inTurn('file', () =>
        documents.reload(session, async (path, seal) => {
          if (workbook !== null) await files.keep(path, workbook.json, parentsIn(session), 'mine', seal)
        }),
      ),

    editDocument: session =>
      session.inTurn('file', async () => {
        await documents.lock(session)
        return { lockedBy: session.lockedBy }
      }),

    async adoptDocument(session, { key, revision, sealed }) {
      const path = key === null ? null : known.pathOf(key)
      const { occupied } = session
      if (occupied && !samePath(session.path, path)) return null
      session.occupied = true
      session.state = null
      if (path === null)
        return { document: { key: null, name: '', revision: null, sealed: false }, lockedBy: null }
      try {
        const found = await readIfPossible(
          await documents.claim(session, path),
          unlockByAsking(session, 'open'),
        )
        session.state = found && baseOf(found.state, revision)
        // What was written under a password is not saved without one, whatever became of the file.
        takeKeys(session, found?.keys ?? (sealed ? session.draftKeys : null))
        documents.follow(session)
        // It may have been written since; the window is told when it listens.
        setImmediate(() => session.window.emit('focus'))
        return { document: await documents.describe(session), lockedBy: session.lockedBy }
      } catch (error) {
        session.occupied = occupied
        throw error
      }
    },
  }

  /** Null for a file that is gone or damaged, which may be saved over. */
  async function readIfPossible(path: string, unlock: Unlock): Promise<ReadWorkbook | null> {
    return await files.open(path, unlock).catch((error: unknown) => {
      if (error instanceof FileFailed && error.failure.kind === 'passwordNeeded') throw error
      return null
    })
  }
}

/**
 * What a draft of that revision was made from. A file with another revision has been written since, and no
 * fingerprint is its own.
 */
const baseOf = (found: FileState, revision: string | null): FileState =>
  revision === null || revision === found.revision ? found : { revision, earlier: [], fingerprint: '' }

const chooseWorkbook = ({ window }: DocumentWindow): Promise<string | null> =>
  chooseToOpen(window, { title: messages.openTitle, kinds: filters.workbook })
