import { refusalSentence } from '../../shared/model/edits'
import type { Edit } from '../../shared/model/edits'
import * as history from '../../shared/model/history'
import { notify } from './notices'
import { appState, openWorkbook, setApp } from './store'

/** Makes an edit as one undo step. False (and a notice that says why) when it was refused. */
export function perform(edit: Edit): boolean {
  const open = openWorkbook()
  const result = history.perform(open.history, edit)
  if (!result.ok) {
    notify('problem', refusalSentence(result.refusal))
    return false
  }
  setApp({ open: { ...open, history: result.history } })
  return true
}

export function undo(): void {
  const { open } = appState()
  if (open) setApp({ open: { ...open, history: history.undo(open.history) } })
}

export function redo(): void {
  const { open } = appState()
  if (open) setApp({ open: { ...open, history: history.redo(open.history) } })
}
