import type { FileOnDisk } from '../../shared/host'
import { isCancelled, reporting, saveDocument, sentWorkbook, showRead } from './document'
import { dropDraft } from './drafts'
import { callHost } from './host'
import { beginMerge } from './merging'
import { closeDialog, openDialog } from './navigation'
import { notify, notifyOfFile, withdrawOfFile } from './notices'
import { readDocument } from './readDocument'
import { appState, isChanged, openWorkbook, setApp } from './store'
import { fileOnDiskStrings as strings } from './strings'

/** What to do when somebody else wrote the file that is open here. */

/** Takes up what the main process found out about the window's file, and says so unless a question is open already. */
export function tellFileOnDisk(state: FileOnDisk): void {
  const { open, dialog } = appState()
  if (!open || open.onDisk === state) return
  setApp({ open: { ...open, onDisk: state } })
  const { name } = open.document
  withdrawOfFile()
  if (state === 'gone') notifyOfFile(strings.gone(name))
  if (state === 'changed' && dialog?.kind !== 'changedOnDisk') sayWithChoice(strings.changed(name))
}

/** Says something of the file on the disk, with the way to what can be done about it. */
const sayWithChoice = (sentence: string): void =>
  notifyOfFile(sentence, { label: strings.choose, run: () => openDialog({ kind: 'changedOnDisk' }) })

export interface Choice {
  readonly id: string
  readonly label: string
  /** What becomes of this version and of the other one. */
  readonly hint: (changedHere: boolean) => string
  /** False for what somebody else's lock forbids. */
  readonly whenLocked: boolean
  readonly run: () => Promise<unknown>
}

const choices: readonly Choice[] = [
  {
    id: 'merge',
    label: strings.merge,
    hint: strings.mergeHint,
    whenLocked: true,
    run: () => beginMerge(true, sayWithChoice),
  },
  { id: 'reload', label: strings.reload, hint: strings.reloadHint, whenLocked: true, run: reload },
  {
    id: 'keepMine',
    label: strings.keepMine,
    hint: strings.keepMineHint,
    whenLocked: false,
    run: () => saveDocument(false, true),
  },
  {
    id: 'saveAs',
    label: strings.saveAs,
    hint: strings.saveAsHint,
    whenLocked: true,
    run: () => saveDocument(true),
  },
]

/** The ways out, the best one first: where nothing was changed here there is nothing to merge. */
export function waysOut(changedHere: boolean, locked: boolean): readonly Choice[] {
  const possible = choices.filter(({ whenLocked }) => whenLocked || !locked)
  if (changedHere) return possible
  return possible.toSorted((one, other) => Number(other.id === 'reload') - Number(one.id === 'reload'))
}

/** Shows the file as it is on the disk. What was changed here and not saved stays among the versions of the file. */
async function reload(): Promise<void> {
  await reporting(async () => {
    const open = openWorkbook()
    const workbook = isChanged(open) ? await sentWorkbook(open.history.present) : null
    const read = await callHost('reloadDocument', { workbook }).catch((error: unknown) => {
      // Its password was not given, so the question what to do is open again.
      if (isCancelled(error)) openDialog({ kind: 'changedOnDisk' })
      throw error
    })
    const file = await readDocument(read)
    const { screen } = appState()
    showRead(file)
    setApp({ screen })
    await dropDraft(open.draft).catch(() => undefined)
    notify('done', workbook === null ? strings.reloaded(file.document.name) : strings.reloadedAndKept)
  }, sayWithChoice)
}

/** Asks whether the file may be written from here now. */
export async function askToEdit(): Promise<void> {
  await reporting(async () => {
    const { lockedBy } = await callHost('editDocument', {})
    const { open } = appState()
    if (!open) return
    setApp({ open: { ...open, lockedBy } })
    if (lockedBy) notify('note', strings.stillLocked(lockedBy.who))
    else notify('done', strings.mayEdit)
  })
}

export function choose({ run }: Choice): void {
  closeDialog()
  void run()
}
