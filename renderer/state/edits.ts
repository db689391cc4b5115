import { refusalSentence } from '../../shared/model/edits'
import type { Edit } from '../../shared/model/edits'
import * as history from '../../shared/model/history'
import { notify } from './notices'
import type { Workbook } from '../../shared/model/schema'
import { announce } from './spoken'
import { appState, nothingSelected, openWorkbook, setApp } from './store'
import { editStrings } from './strings'

/**
 * Makes an edit as one undo step. False (and a notice that says why) when it was refused. `detailsFollow` is for edits
 * that come as fast as typing: the details beside the work are then drawn after it.
 */
export function perform(edit: Edit, detailsFollow = false): boolean {
  const open = openWorkbook()
  const result = history.perform(open.history, edit)
  if (!result.ok) {
    notify('problem', refusalSentence(result.refusal))
    return false
  }
  setApp({ open: { ...open, history: result.history, detailsFollow } })
  return true
}

/** Shows another workbook in the place of this one, such as a former version, as one undo step. */
export function replaceWorkbook(workbook: Workbook, label: string): void {
  const open = openWorkbook()
  setApp({
    open: { ...open, history: history.replaceWith(open.history, workbook, label), detailsFollow: false },
    selection: nothingSelected,
  })
}

export function undo(): void {
  const { open } = appState()
  const step = open?.history.past.at(-1)
  if (!open || !step) return
  setApp({ open: { ...open, history: history.undo(open.history), detailsFollow: false } })
  announce(editStrings.undone(step.label))
}

export function redo(): void {
  const { open } = appState()
  const [step] = open?.history.future ?? []
  if (!open || !step) return
  setApp({ open: { ...open, history: history.redo(open.history), detailsFollow: false } })
  announce(editStrings.redone(step.label))
}
