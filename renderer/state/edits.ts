import { refusalSentence } from '../../shared/model/edits'
import type { Edit } from '../../shared/model/edits'
import * as history from '../../shared/model/history'
import { notify } from './notices'
import { appState, openWorkbook, setApp } from './store'

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

export function undo(): void {
  const { open } = appState()
  if (open) setApp({ open: { ...open, history: history.undo(open.history), detailsFollow: false } })
}

export function redo(): void {
  const { open } = appState()
  if (open) setApp({ open: { ...open, history: history.redo(open.history), detailsFollow: false } })
}
