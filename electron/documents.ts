import { basename } from 'node:path'
import type { Document, OpenedDocument } from '../shared/host'
import { FileFailed } from './files/fileFailed'
import type { KnownFiles } from './files/knownFiles'
import { realPath } from './files/realPath'
import type { ReadWorkbook, WorkbookFiles } from './files/workbookFiles'
import { log } from './log'
import { allWindows, bringForward, windowWith } from './windows/documentWindow'
import type { DocumentWindow } from './windows/documentWindow'
import { closeIfAllowed } from './windows/closing'
import { openWindow } from './windows/openWindow'

/** Opens and saves the files behind the windows: one window for each file. */
export interface Documents {
  /** Opens a file from outside a window (double click, command line, menu): failures show in a window of their own. */
  readonly openPath: (path: string) => Promise<void>
  /** Opens a file for a window, in it when it shows the start screen. @throws {FileFailed} */
  readonly openFrom: (session: DocumentWindow, path: string) => Promise<OpenedDocument | 'elsewhere'>
  /** Reads the file of a window that shows nothing yet; it shows the start screen where that fails. @throws {FileFailed} */
  readonly read: (session: DocumentWindow, path: string) => Promise<OpenedDocument>
  /** Makes a file the window's own; refuses one that another window has. @throws {FileFailed} */
  readonly claim: (session: DocumentWindow, path: string) => Promise<string>
  readonly describe: (path: string) => Promise<Document>
}

export function createDocuments(
  files: WorkbookFiles,
  known: KnownFiles,
  addToSystem: (path: string) => void,
): Documents {
  async function describe(path: string): Promise<Document> {
    addToSystem(path)
    return { key: await known.remember(path), name: basename(path) }
  }

  async function claim(session: DocumentWindow, path: string): Promise<string> {
    const real = await realPath(path)
    const holder = windowWith(real)
    if (holder !== null && holder !== session) {
      throw new FileFailed({ file: basename(path), kind: 'openElsewhere' })
    }
    session.path = real
    return real
  }

  async function read(session: DocumentWindow, path: string): Promise<OpenedDocument> {
    // At once, so that whatever else is asked for meanwhile goes to a window of its own.
    session.occupied = true
    try {
      const real = await claim(session, path)
      const opened = await files.open(real)
      session.revision = opened.revision
      return await openedDocument(real, opened)
    } catch (error) {
      session.path = null
      session.occupied = false
      throw error
    }
  }

  async function openedDocument(
    path: string,
    { workbook, changedAt }: Pick<ReadWorkbook, 'workbook' | 'changedAt'>,
  ): Promise<OpenedDocument> {
    return { document: await describe(path), workbook, changedAt }
  }

  return {
    describe,
    claim,
    read,

    async openFrom(session, path) {
      const real = await realPath(path)
      const holder = windowWith(real)
      if (holder !== null) {
        bringForward(holder)
        return 'elsewhere'
      }
      if (!session.occupied) return await read(session, real)
      // Read first, so that a file that cannot be opened is told where the user is.
      const { workbook, changedAt, revision } = await files.open(real)
      const meanwhile = windowWith(real)
      if (meanwhile !== null) {
        bringForward(meanwhile)
        return 'elsewhere'
      }
      openWindow({ kind: 'read', workbook, changedAt }, { path: real, revision })
      return 'elsewhere'
    },

    async openPath(path) {
      const real = await realPath(path)
      const holder = windowWith(real)
      if (holder !== null) return bringForward(holder)
      const idle = allWindows().filter(
        ({ occupied, beginning, listening }) => !occupied && listening && beginning.kind === 'start',
      )
      openWindow({ kind: 'file', path: real }, { path: real, revision: null })
      // The start screen has done its duty.
      for (const session of idle) {
        closeIfAllowed(session, false).catch((error: unknown) => log.unexpected('openPath', error))
      }
    },
  }
}
