import { basename, dirname, extname } from 'node:path'
import type { HostResult } from '../../shared/host'
import type { Documents } from '../documents'
import { FileFailed } from '../files/fileFailed'
import type { KnownFiles } from '../files/knownFiles'
import { fileNameFrom } from '../files/names'
import { realPath, samePath } from '../files/realPath'
import { takeLock } from '../files/lock'
import type { Holder } from '../files/lock'
import type { FileState, WorkbookFiles } from '../files/workbookFiles'
import { messages } from '../messages'
import { windowWith } from '../windows/documentWindow'
import type { DocumentWindow } from '../windows/documentWindow'
import { openWindow } from '../windows/openWindow'
import { chooseToOpen, chooseToSave, filters, workbookExtension } from './chooseFile'
import type { HostHandlers, HostInput } from './handlers'

type Methods = Pick<
  HostHandlers,
  'newDocument' | 'openDocument' | 'saveDocument' | 'reloadDocument' | 'editDocument' | 'adoptDocument'
>

export function documentMethods(documents: Documents, files: WorkbookFiles, known: KnownFiles): Methods {
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
      session.inTurn('file', async () => {
        if (workbook !== null && session.path !== null)
          await files.keep(session.path, workbook.json, parentsIn(session), 'mine')
        return await documents.reload(session)
      }),

    editDocument: session =>
      session.inTurn('file', async () => {
        await documents.lock(session)
        return { lockedBy: session.lockedBy }
      }),

    async adoptDocument(session, { key, revision }) {
      const path = key === null ? null : known.pathOf(key)
      const { occupied } = session
      if (occupied && !samePath(session.path, path)) return null
      session.occupied = true
      session.state = null
      if (path === null) return { document: { key: null, name: '', revision: null }, lockedBy: null }
      try {
        session.state = await baseOf(await documents.claim(session, path), revision)
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

  async function save(
    session: DocumentWindow,
    { workbook, asNew, over }: HostInput<'saveDocument'>,
  ): Promise<HostResult<'saveDocument'>> {
    if (await lostLock(session)) throw lockedByOther(session.path ?? '', session.lockedBy)
    const { path: former, lock: formerLock } = session
    const inPlace = former !== null && !asNew && session.lockedBy === null
    const chosen = inPlace ? former : await chooseTarget(session, workbook.client)
    if (chosen === null) return { kind: 'cancelled' }
    const target = await realPath(chosen)
    const holder = windowWith(target)
    if (holder !== null && holder !== session) {
      throw new FileFailed({ file: basename(target), kind: 'openElsewhere' })
    }
    const moves = !samePath(former, target)
    if (!moves && session.lockedBy !== null) throw lockedByOther(target, session.lockedBy)
    const taken = moves ? await takeLock(target) : null
    if (taken?.kind === 'held') throw lockedByOther(target, taken.holder)
    // Held while it is being written, so that no other window takes it meanwhile.
    session.path = target
    try {
      const saved = await files.save({
        path: target,
        json: workbook.json,
        parents: () => parentsIn(session),
        // The system's dialog has asked about another file that is replaced.
        mayReplace: found => over || moves || found === session.state?.fingerprint,
        ...(over ? { keepAs: 'theirs' as const } : {}),
      })
      session.state = saved.state
      session.occupied = true
      if (moves) {
        formerLock?.release()
        Object.assign(session, { lock: taken?.kind === 'taken' ? taken.lock : null, lockedBy: null })
        documents.follow(session)
      }
      session.told = null
      return { kind: 'saved', document: await documents.describe(session), savedAt: saved.savedAt }
    } catch (error) {
      if (samePath(session.path, target)) session.path = former
      if (taken?.kind === 'taken' && session.lock !== taken.lock) taken.lock.release()
      throw error
    }
  }

  /** A machine that slept may have lost its lock to somebody else. */
  async function lostLock(session: DocumentWindow): Promise<boolean> {
    if (session.lock === null || (await session.lock.holds())) return false
    await documents.lock(session)
    return session.lockedBy !== null
  }

  /**
   * What a draft of that revision was made from. A file with another revision has been written since, and no
   * fingerprint is its own; one that is gone or damaged may be saved over.
   */
  async function baseOf(path: string, revision: string | null): Promise<FileState | null> {
    const found = await files.open(path).then(
      ({ state }) => state,
      () => null,
    )
    if (found === null) return null
    return revision === null || revision === found.revision ? found : { revision, fingerprint: '' }
  }
}

const parentsIn = ({ state }: DocumentWindow): string[] => (state === null ? [] : [state.revision])

const lockedByOther = (path: string, holder: Holder | null): FileFailed =>
  new FileFailed({ file: basename(path), kind: 'lockedByOther', who: holder?.who ?? '' })

const chooseWorkbook = ({ window }: DocumentWindow): Promise<string | null> =>
  chooseToOpen(window, { title: messages.openTitle, kinds: filters.workbook })

function chooseTarget({ window, path }: DocumentWindow, client: string): Promise<string | null> {
  return chooseToSave(window, {
    title: messages.saveTitle,
    button: messages.saveButton,
    folder: path === null ? null : dirname(path),
    name: path === null ? fileNameFrom(client, messages.untitled) : basename(path, extname(path)),
    extension: workbookExtension,
    kinds: filters.workbook,
  })
}
