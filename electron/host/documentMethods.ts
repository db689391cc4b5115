import { basename, dirname, extname } from 'node:path'
import type { HostResult } from '../../shared/host'
import type { Documents } from '../documents'
import { FileFailed } from '../files/fileFailed'
import type { KnownFiles } from '../files/knownFiles'
import { fileNameFrom } from '../files/names'
import { realPath, samePath } from '../files/realPath'
import { createQueue } from '../files/saveQueue'
import type { WorkbookFiles } from '../files/workbookFiles'
import { messages } from '../messages'
import { windowWith } from '../windows/documentWindow'
import type { DocumentWindow } from '../windows/documentWindow'
import { openWindow } from '../windows/openWindow'
import { chooseToOpen, chooseToSave, filters, workbookExtension } from './chooseFile'
import type { HostHandlers, HostInput } from './handlers'

type Methods = Pick<HostHandlers, 'newDocument' | 'openDocument' | 'saveDocument' | 'adoptDocument'>

export function documentMethods(documents: Documents, files: WorkbookFiles, known: KnownFiles): Methods {
  const inTurn = createQueue()
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
    saveDocument: (session, args) => inTurn(String(session.window.id), () => save(session, args)),

    async adoptDocument(session, { key }) {
      const path = key === null ? null : known.pathOf(key)
      const { occupied } = session
      if (occupied && !samePath(session.path, path)) return null
      session.occupied = true
      session.revision = null
      if (path === null) return { key: null, name: '' }
      try {
        return { key, name: basename(await documents.claim(session, path)) }
      } catch (error) {
        session.occupied = occupied
        throw error
      }
    },
  }

  async function save(
    session: DocumentWindow,
    { workbook, asNew }: HostInput<'saveDocument'>,
  ): Promise<HostResult<'saveDocument'>> {
    const chosen =
      session.path !== null && !asNew ? session.path : await chooseTarget(session, workbook.client)
    if (chosen === null) return { kind: 'cancelled' }
    const target = await realPath(chosen)
    await learnRevision(session)
    const holder = windowWith(target)
    if (holder !== null && holder !== session) {
      throw new FileFailed({ file: basename(target), kind: 'openElsewhere' })
    }
    // Held while it is being written, so that no other window takes it meanwhile.
    const former = session.path
    session.path = target
    try {
      const saved = await files.save(target, workbook.json, () =>
        session.revision ? [session.revision] : [],
      )
      session.revision = saved.revision
      session.occupied = true
      return { kind: 'saved', document: await documents.describe(target), savedAt: saved.savedAt }
    } catch (error) {
      if (samePath(session.path, target)) session.path = former
      throw error
    }
  }

  /** A draft knows its file but not the file's revision, which becomes the parent of the next one. */
  async function learnRevision(session: DocumentWindow): Promise<void> {
    if (session.path === null || session.revision !== null) return
    // A file that is gone or damaged has no revision, and saving over it is what the user wants.
    session.revision = await files.open(session.path).then(
      ({ revision }) => revision,
      () => null,
    )
  }
}

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
