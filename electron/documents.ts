import { basename } from 'node:path'
import { limits } from '../shared/file/limits'
import type { Document, GivenDocument } from '../shared/host'
import { errorCode } from './files/diskProblem'
import { FileFailed } from './files/fileFailed'
import { fingerprintOf, fingerprintOfFile } from './files/fingerprint'
import type { KnownFiles } from './files/knownFiles'
import { takeLock } from './files/lock'
import { readWhole } from './files/readWhole'
import { realPath, samePath } from './files/realPath'
import type { Seal } from './files/seals'
import { watchFile } from './files/watchFile'
import type { ReadWorkbook, WorkbookFiles } from './files/workbookFiles'
import { checkIn } from './host/checksInWindows'
import { log } from './log'
import { sealOf, takeKeys, unlockByAsking } from './windows/askPassword'
import { allWindows, bringForward, tell, windowWith } from './windows/documentWindow'
import type { DocumentWindow } from './windows/documentWindow'
import { closeIfAllowed } from './windows/closing'
import { openWindow } from './windows/openWindow'

/** Opens and saves the files behind the windows: one window for each file. */
export interface Documents {
  /** Opens a file from outside a window (double click, command line, menu): failures show in a window of their own. */
  readonly openPath: (path: string) => Promise<void>
  /** Opens a file for a window, in it when it shows the start screen. @throws {FileFailed} */
  readonly openFrom: (session: DocumentWindow, path: string) => Promise<GivenDocument | 'elsewhere'>
  /** Reads the file of a window that shows nothing yet; it shows the start screen where that fails. @throws {FileFailed} */
  readonly read: (session: DocumentWindow, path: string) => Promise<GivenDocument>
  /**
   * Reads the window's file again, after it changed on the disk. `keepMine` is called once it is read, before the window
   * takes it up, with what keeps the window's own version as safe as both are. @throws {FileFailed}
   */
  readonly reload: (
    session: DocumentWindow,
    keepMine: (path: string, seal: Seal) => Promise<void>,
  ) => Promise<GivenDocument>
  /** Makes a file the window's own and takes its lock; refuses one that another window has. @throws {FileFailed} */
  readonly claim: (session: DocumentWindow, path: string) => Promise<string>
  /** The window's file, which it has by now. `isNew`: it is put on top of the recent ones. */
  readonly describe: (session: DocumentWindow, isNew?: boolean) => Promise<Document>
  /** What a window with a file that is read already shows. */
  readonly opened: (
    session: DocumentWindow,
    read: Pick<ReadWorkbook, 'pieces' | 'changedAt'>,
  ) => Promise<GivenDocument>
  /** Takes the lock of the window's file, or learns who has it. */
  readonly lock: (session: DocumentWindow) => Promise<void>
  /**
   * Keeps the file that the window's unsaved work was made from among its versions, once: whatever lies there after a
   * crash can then be merged with what a draft brings back.
   */
  readonly keepBase: (session: DocumentWindow) => void
  /** Watches the window's file and tells the window when another program writes it. */
  readonly follow: (session: DocumentWindow) => void
}

export function createDocuments(
  files: WorkbookFiles,
  known: KnownFiles,
  addToSystem: (path: string) => void,
): Documents {
  async function describe({ path, state, keys }: DocumentWindow, isNew = true): Promise<Document> {
    if (path === null) return { key: null, name: '', revision: null, sealed: false }
    const key = isNew ? null : known.keyOf(path)
    if (key === null) addToSystem(path)
    return {
      key: key ?? (await known.remember(path)),
      name: basename(path),
      revision: state?.revision ?? null,
      sealed: keys !== null,
    }
  }

  async function claim(session: DocumentWindow, path: string): Promise<string> {
    const real = await realPath(path)
    const holder = windowWith(real)
    if (holder !== null && holder !== session) {
      throw new FileFailed({ file: basename(path), kind: 'openElsewhere' })
    }
    session.path = real
    await lock(session)
    return real
  }

  async function lock(session: DocumentWindow): Promise<void> {
    if (session.path === null) return
    session.lock?.release()
    session.lock = null
    const taken = await takeLock(session.path)
    session.lockedBy = taken.kind === 'held' ? taken.holder : null
    if (taken.kind !== 'taken') return
    // The window may have gone while the disk was busy.
    if (session.window.isDestroyed()) taken.lock.release()
    else session.lock = taken.lock
  }

  async function read(session: DocumentWindow, path: string): Promise<GivenDocument> {
    // At once, so that whatever else is asked for meanwhile goes to a window of its own.
    session.occupied = true
    try {
      const real = await claim(session, path)
      const { pieces, changedAt, state, keys } = await files.open(
        real,
        unlockByAsking(session, 'open'),
        checkIn(session),
      )
      session.state = state
      takeKeys(session, keys)
      return await opened(session, { pieces, changedAt })
    } catch (error) {
      session.lock?.release()
      Object.assign(session, { path: null, lock: null, lockedBy: null, keys: null, occupied: false })
      throw error
    }
  }

  async function opened(
    session: DocumentWindow,
    { pieces, changedAt }: Pick<ReadWorkbook, 'pieces' | 'changedAt'>,
  ): Promise<GivenDocument> {
    follow(session)
    coverVersions(session)
    return { document: await describe(session), pieces, changedAt, lockedBy: session.lockedBy }
  }

  /** A crash, or a password set on another machine, may have left versions that are not as their file is. */
  function coverVersions(session: DocumentWindow): void {
    const { path, keys } = session
    if (path === null || keys === null) return
    files
      .versionsFollow(path, sealOf(session))
      .catch((error: unknown) => log.unexpected('coverVersions', error))
  }

  const basesKept = new WeakMap<DocumentWindow, string>()

  function keepBase(session: DocumentWindow): void {
    const { path, state } = session
    if (path === null || state === null || basesKept.get(session) === state.fingerprint) return
    basesKept.set(session, state.fingerprint)
    session
      .inTurn('file', async () => {
        const { bytes, changedAt } = await readWhole(path, limits.file)
        // What somebody else wrote meanwhile is not what it was made from.
        if (fingerprintOf(bytes) === state.fingerprint)
          await files.keepBytes(path, bytes, 'saved', sealOf(session), changedAt)
      })
      .catch((error: unknown) => {
        // A file that is gone, or a drive that is away, is told of when it is saved.
        if (!(error instanceof FileFailed)) log.unexpected('keepBase', error)
      })
  }

  function follow(session: DocumentWindow): void {
    session.stopWatching()
    session.told = null
    const { path, window } = session
    if (path === null || window.isDestroyed()) return
    const look = (): void => {
      session
        .inTurn('file', () => lookAtDisk(session, path))
        .catch((error: unknown) => log.unexpected('lookAtDisk', error))
    }
    const stop = watchFile(path, look)
    window.on('focus', look)
    window.once('closed', stop)
    session.stopWatching = () => {
      stop()
      if (window.isDestroyed()) return
      window.removeListener('focus', look)
      window.removeListener('closed', stop)
    }
  }

  return {
    describe,
    claim,
    read,
    opened,
    lock,
    follow,
    keepBase,

    async reload(session, keepMine) {
      const { path } = session
      if (path === null) throw new FileFailed({ file: '', kind: 'notFound' })
      const { pieces, changedAt, state, keys } = await files.open(
        path,
        unlockByAsking(session, 'open'),
        checkIn(session),
      )
      await keepMine(path, { ...sealOf(session), keys: keys ?? session.keys })
      session.state = state
      session.toMerge.clear()
      takeKeys(session, keys)
      return await opened(session, { pieces, changedAt })
    },

    async openFrom(session, path) {
      const real = await realPath(path)
      const holder = windowWith(real)
      if (holder !== null) {
        bringForward(holder)
        return 'elsewhere'
      }
      if (!session.occupied) return await read(session, real)
      // Read first, so that a file that cannot be opened is told where the user is.
      const { pieces, changedAt, state, keys } = await files.open(real, unlockByAsking(session, 'open'))
      const meanwhile = windowWith(real)
      if (meanwhile !== null) {
        bringForward(meanwhile)
        return 'elsewhere'
      }
      openWindow({ kind: 'read', pieces, changedAt }, { path: real, state, keys })
      return 'elsewhere'
    },

    async openPath(path) {
      const real = await realPath(path)
      const holder = windowWith(real)
      if (holder !== null) return bringForward(holder)
      const idle = allWindows().filter(
        ({ occupied, beginning, listening }) => !occupied && listening && beginning.kind === 'start',
      )
      openWindow({ kind: 'file', path: real }, { path: real, state: null, keys: null })
      // The start screen has done its duty.
      for (const session of idle) {
        closeIfAllowed(session, false).catch((error: unknown) => log.unexpected('openPath', error))
      }
    },
  }
}

/** How long a file may be away before that is told, in milliseconds: sync clients take one away to put another. */
const patience = 1500

/** Compares the file with what the window read or wrote, and tells the window once of each difference. */
async function lookAtDisk(session: DocumentWindow, path: string): Promise<void> {
  const current = await fingerprintOnDisk(path)
  if (current === undefined || !samePath(session.path, path) || session.state === null) return
  const difference = current === session.state.fingerprint ? null : (current ?? 'gone')
  if (difference === session.told) return
  session.told = difference
  const state = difference === null ? 'same' : difference === 'gone' ? 'gone' : 'changed'
  tell(session, 'fileOnDisk', { state })
}

/** Null when the file is gone, undefined when the disk does not say. */
async function fingerprintOnDisk(path: string): Promise<string | null | undefined> {
  try {
    const found = await fingerprintOfFile(path)
    if (found !== null) return found
    await new Promise(resolve => setTimeout(resolve, patience))
    return await fingerprintOfFile(path)
  } catch (error) {
    if (errorCode(error) === null) throw error
    return undefined
  }
}
