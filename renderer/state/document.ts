import { sampleWorkbook } from '../../shared/sample'
import type { Document, HostArgs, LockedBy, SentWorkbook } from '../../shared/host'
import { dayOf } from '../../shared/model/day'
import { startHistory } from '../../shared/model/history'
import { newId } from '../../shared/model/ids'
import type { Workbook } from '../../shared/model/schema'
import { asIs, newWorkbook } from '../../shared/model/workbook'
import type { Draft } from './draft'
import {
  contentOf,
  dropDraft,
  holdDraft,
  keepDraft,
  leftDraftOf,
  newDraftId,
  releaseDraft,
  sealLeftDrafts,
  takeDraft,
} from './drafts'
import { callHost, HostError } from './host'
import { sendJson } from './longTexts'
import { openDialog } from './navigation'
import { saveInPieces } from './sendPieces'
import { notify, notifyOfFile, withdrawOfFile } from './notices'
import { readDocument } from './readDocument'
import type { ReadDocument } from './readDocument'
import { appState, isChanged, mergedNow, nothingSelected, openWorkbook, setApp } from './store'
import type { MergedVersion } from './store'
import { documentStrings } from './strings'

/** The file of the window: new, open, save, close. What fails says why and leaves everything as it was. */

interface Begun {
  document: Document
  workbook: Workbook
  saved: Workbook | null
  savedAt: number | null
  lockedBy?: LockedBy
  draft?: string
}

function begin(begun: Begun): void {
  const { document, workbook, saved, savedAt, lockedBy = null, draft = newDraftId() } = begun
  const former = appState().open
  if (former) releaseDraft(former.draft)
  void holdDraft(draft)
  setApp({
    phase: 'open',
    open: {
      document,
      history: startHistory(workbook),
      saved,
      savedAt,
      draft,
      scenario: asIs(workbook).id,
      detailsFollow: false,
      lockedBy,
      onDisk: 'same',
      merged: [],
    },
    screen: 'chart',
    selection: nothingSelected,
    dialog: null,
    notices: [],
  })
}

export function beginNew(start: 'new' | 'sample'): void {
  // Each opening of the sample is a workbook of its own.
  const workbook =
    start === 'sample'
      ? { ...sampleWorkbook(), id: newId('workbook') }
      : newWorkbook(newId, dayOf(new Date()))
  const name = start === 'sample' ? documentStrings.sampleName : documentStrings.newName
  // Nothing is lost by closing a workbook in which nothing was done yet, so it starts as unchanged.
  begin({
    document: { key: null, name, revision: null, sealed: false },
    workbook,
    saved: workbook,
    savedAt: null,
  })
}

/** Shows what was read from disk, after asking about a draft of it that a crash left behind. */
export async function beginOpened(file: ReadDocument): Promise<void> {
  const { document } = file
  const opened = () => showRead(file)
  const draft = document.key === null ? null : await leftDraftOf(document.key).catch(() => null)
  if (draft) openDialog({ kind: 'recoverDraft', draft, file, opened })
  else opened()
}

/** Shows a file as it was read. */
export function showRead({ document, workbook, changedAt, lockedBy }: ReadDocument): void {
  begin({ document, workbook, saved: workbook, savedAt: changedAt, lockedBy })
}

/** Goes on with a draft; saving goes to the file it belongs to. False (and a notice that says why) when that fails. */
export async function beginDraft({ id }: Draft): Promise<boolean> {
  let begun = false
  await reporting(async () => {
    // The list that it was chosen from may be older than what another window did with it.
    const draft = await takeDraft(id)
    if (!draft) return notify('problem', documentStrings.draftTaken)
    const stay = (error: unknown): never => {
      releaseDraft(id)
      throw error
    }
    const content = await contentOf(draft).catch(stay)
    if (!content) {
      releaseDraft(id)
      return notify('problem', documentStrings.draftDamaged)
    }
    const args = { key: draft.documentKey, revision: draft.base, sealed: draft.sealed }
    const adopted = await callHost('adoptDocument', args).catch(stay)
    if (!adopted) return releaseDraft(id)
    const { document, lockedBy } = adopted
    begin({
      document: document.key === null ? { ...document, name: draft.name } : document,
      lockedBy,
      workbook: content.workbook,
      saved: null,
      savedAt: null,
      draft: id,
    })
    begun = true
    if (content.typed) openDialog({ kind: 'typedText', typed: content.typed })
  })
  return begun
}

export async function startNew(start: 'new' | 'sample'): Promise<void> {
  await reporting(async () => {
    if ((await callHost('newDocument', { start })) === 'here') beginNew(start)
  })
}

/** Opens the recent file of that key, or (null) one that the user chooses. */
export async function openDocument(key: string | null): Promise<void> {
  await reporting(async () => {
    const result = await callHost('openDocument', { key })
    if (result.kind === 'opened') await beginOpened(await readDocument(result.opened))
  })
}

/** The workbook as the main process takes it. */
export const sentWorkbook = async (workbook: Workbook): Promise<SentWorkbook> => ({
  json: await sendJson(workbook),
  client: workbook.engagement.client,
})

/** The save that is under way; whether it came to an end. */
let saving: Promise<boolean> | null = null

/**
 * Saves; true when the file has everything, also what was edited while it was written. `asNew` asks for a name also
 * when there is one. A save that is under way is waited for; where that one is cancelled or fails, so is this.
 */
export async function saveDocument(asNew: boolean, over = false): Promise<boolean> {
  for (let underWay = saving; underWay; underWay = saving) {
    if (!(await underWay)) return false
    const { open } = appState()
    if (!asNew && open && !isChanged(open)) return true
  }
  saving = write(asNew, over)
  try {
    if (!(await saving)) return false
  } finally {
    saving = null
  }
  const { open } = appState()
  return open !== null && !isChanged(open)
}

async function write(asNew: boolean, over: boolean): Promise<boolean> {
  const { open } = appState()
  if (!open) return false
  const workbook = open.history.present
  const inIt = mergedNow(open)
  setApp({ busy: documentStrings.saving })
  try {
    const merged = inIt.map(({ revision }) => revision)
    const result = await saveInPieces(workbook, sent =>
      callHost('saveDocument', { workbook: sent, asNew, over, merged }),
    )
    if (result.kind === 'cancelled') return false
    await takeSaved(workbook, result, open.merged)
    return true
  } catch (error) {
    const failure = error instanceof HostError ? error.failure : null
    if (failure?.kind === 'changedOnDisk') {
      setApp({ open: { ...openWorkbook(), onDisk: 'changed' } })
      openDialog({ kind: 'changedOnDisk' })
      return false
    }
    if (failure?.kind === 'lockedByOther' && !asNew)
      setApp({ open: { ...openWorkbook(), lockedBy: { who: failure.who, since: Date.now() } } })
    notifyOfFile(sentenceOf(error), {
      label: documentStrings.saveAs,
      run: () => void saveDocument(true),
    })
    return false
  } finally {
    setApp({ busy: null })
  }
}

export type PasswordSaved =
  | { readonly kind: 'saved'; readonly versionsLeft: number }
  | { readonly kind: 'cancelled' | 'wrongPassword' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** Sets, changes or removes the password by a save; where that fails, the file and its password stay as they were. */
export async function savePassword(order: Omit<HostArgs<'setPassword'>, 'workbook'>): Promise<PasswordSaved> {
  for (let underWay = saving; underWay; underWay = saving) await underWay
  const work = writePassword(order)
  saving = work.then(({ kind }) => kind === 'saved')
  try {
    return await work
  } finally {
    saving = null
  }
}

async function writePassword(order: Omit<HostArgs<'setPassword'>, 'workbook'>): Promise<PasswordSaved> {
  const open = openWorkbook()
  const workbook = open.history.present
  setApp({ busy: documentStrings.saving })
  try {
    const merged = mergedNow(open).map(({ revision }) => revision)
    const result = await saveInPieces(workbook, sent =>
      callHost('setPassword', { workbook: sent, merged, ...order }),
    )
    if (result.kind === 'cancelled') return { kind: 'cancelled' }
    await takeSaved(workbook, result, open.merged)
    const { key } = result.document
    if (result.document.sealed && key !== null) await sealLeftDrafts(key).catch(() => undefined)
    return { kind: 'saved', versionsLeft: result.versionsLeft }
  } catch (error) {
    if (!(error instanceof HostError)) return { kind: 'failed', sentence: sentenceOf(error) }
    if (error.failure.kind === 'wrongPassword') return { kind: 'wrongPassword' }
    if (error.failure.kind === 'changedOnDisk') setApp({ open: { ...openWorkbook(), onDisk: 'changed' } })
    return { kind: 'failed', sentence: sentenceOf(error) }
  } finally {
    setApp({ busy: null })
  }
}

/** Takes note of a save. What was edited while the file was written is not in it: `saved` is what went out. */
async function takeSaved(
  saved: Workbook,
  { document, savedAt }: { document: Document; savedAt: number },
  mergedBefore: readonly MergedVersion[],
): Promise<void> {
  const now = openWorkbook()
  // What had been merged and was undone is among the versions of the file.
  const merged = now.merged.filter(version => !mergedBefore.includes(version))
  setApp({ open: { ...now, document, saved, savedAt, lockedBy: null, onDisk: 'same', merged } })
  withdrawOfFile()
  if (openWorkbook().history.present === saved) await dropDraft(now.draft).catch(() => undefined)
  // It may lie here as it was before the file got its password.
  else await keepDraft().catch(() => undefined)
}

/** Calls `then` once there is nothing unsaved, or the user has said that it may go; `cancelled` otherwise. */
export function afterUnsavedChanges(then: () => void, cancelled: () => void = () => undefined): void {
  const { open } = appState()
  if (open && isChanged(open)) openDialog({ kind: 'unsavedChanges', then, cancelled })
  else then()
}

export async function giveUpChanges(): Promise<void> {
  const { open } = appState()
  if (!open) return
  // First, so that the draft timer does not write it again while it is being dropped.
  setApp({ open: { ...open, saved: open.history.present } })
  await dropDraft(open.draft).catch(() => undefined)
}

/** Runs what talks to the host and shows why it failed, by `say` where it is given. */
export async function reporting(
  work: () => Promise<void>,
  say: (sentence: string) => void = sentence => notify('problem', sentence),
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isCancelled(error)) say(sentenceOf(error))
  }
}

/** Whether a password was asked for and none was given: the user knows why nothing came of it. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof HostError && error.failure.kind === 'passwordNeeded'

export function sentenceOf(error: unknown): string {
  if (error instanceof HostError) return error.message
  console.error(error)
  return documentStrings.unexpected
}
