import type { BrowserWindow, WebContents } from 'electron'
import type { FileFailure } from '../../shared/file/failure'
import type { GivenWorkbook, HostArgs, HostEvent, HostEventArgs } from '../../shared/host'
import type { Holder, Lock } from '../files/lock'
import type { SealKeys } from '../files/sealing'
import type { createQueue } from '../files/saveQueue'
import type { FileState } from '../files/workbookFiles'
import type { TaskRunner } from '../tasks/runner'
import type { ReportDrawer } from '../pdf/reportDrawer'
import { samePath } from '../files/realPath'
import { eventChannel } from '../host/channels'

/** What a window does when its page asks for the first time. */
export type Beginning =
  | { readonly kind: 'start' | 'new' | 'sample' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'read'; readonly pieces: GivenWorkbook; readonly changedAt: number }
  | { readonly kind: 'failed'; readonly failure: FileFailure }

export type Shown = HostArgs<'showState'>

export interface VersionToMerge {
  readonly state: FileState
  readonly bytes: Uint8Array
  /** What opened it; null where it has no password. */
  readonly keys: SealKeys | null
  /** Whether it is what lay in the place of the window's own file. */
  readonly fromDisk: boolean
}

/** A window with the file behind it: the part of its state that the main process keeps. */
export interface DocumentWindow {
  readonly window: BrowserWindow
  beginning: Beginning
  /** The real path of its file; null before the first save. Taken as soon as a file is being opened here. */
  path: string | null
  /** What was read or saved last; null when not known. */
  state: FileState | null
  /** What its file is sealed with; null without a password. They never leave the main process. */
  keys: SealKeys | null
  /** From other passwords typed in this window, such as an earlier one of the file: they open its former versions. */
  earlierKeys: readonly SealKeys[]
  /** What the draft that was opened last is sealed with. */
  draftKeys: SealKeys | null
  /** Other versions that the page has read to merge them into its workbook, by their revision. */
  readonly toMerge: Map<string, VersionToMerge>
  /** Our lock beside the file; null without a file, and where another has it or none can be made. */
  lock: Lock | null
  /** Who else is editing the file, so that it is not written from here; null when nobody is. */
  lockedBy: Holder | null
  /** Stops watching the file. */
  stopWatching: () => void
  /** What the page was last told of the file on the disk: its fingerprint, or null where it is as it should be. */
  told: string | null
  /** Whatever reads or writes the file waits here for its turn. */
  readonly inTurn: ReturnType<typeof createQueue>
  /** Whether it holds or opens a workbook; otherwise it shows the start screen. */
  occupied: boolean
  shown: Shown
  /** Whether its page has asked for its beginning, so that it can be asked about unsaved changes. */
  listening: boolean
  responsive: boolean
  /** Takes the answer to `closeRequested`; null when nothing was asked. */
  answerClose: ((close: boolean) => void) | null
  /** Takes the answer to `passwordAsked`; null when nothing was asked. */
  answerPassword: ((password: string | null) => void) | null
  mayClose: boolean
  readonly drawer: ReportDrawer
  /** Its own workers, in which its workbook is kept as it was saved last, in pieces. */
  readonly keeper: TaskRunner
  /** The report being drawn for the preview. */
  previewing: AbortController | null
  /** The report being written. */
  exporting: AbortController | null
  /** Folders that the user chose for pictures, by their ids. */
  readonly folders: Map<string, string>
  /** Paths of the reports written, by their ids. */
  readonly reports: Map<string, string>
}

export const nothingShown: Shown = { title: null, changed: false, undo: null, redo: null, enabled: [] }

const open = new Map<number, DocumentWindow>()
let latest: DocumentWindow | null = null

export function register(session: DocumentWindow): void {
  const { id } = session.window.webContents
  open.set(id, session)
  latest = session
  session.window.on('focus', () => (latest = session))
  session.window.once('closed', () => {
    open.delete(id)
    session.lock?.release()
    session.lock = null
    session.keeper.end()
    if (latest === session) latest = allWindows().at(-1) ?? null
  })
}

export const allWindows = (): readonly DocumentWindow[] => [...open.values()]

export const windowOf = (contents: WebContents): DocumentWindow | null => open.get(contents.id) ?? null

/** The window that has a file open or is opening it. */
export function windowWith(path: string): DocumentWindow | null {
  return allWindows().find(session => samePath(session.path, path)) ?? null
}

/** The window that the user worked in last, though a dialog or another program may have the focus. */
export const currentWindow = (): DocumentWindow | null => latest

export function bringForward({ window }: DocumentWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

export function tell<E extends HostEvent>(
  { window }: DocumentWindow,
  event: E,
  args: HostEventArgs<E>,
): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel(event), args)
}
