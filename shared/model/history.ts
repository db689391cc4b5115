import { applyEdit, editLabel } from './edits'
import type { Edit, Refusal } from './edits'
import type { Workbook } from './schema'

/** A change that can be taken back (or made again), and the workbook on its other side. */
export interface Step {
  readonly label: string
  readonly workbook: Workbook
}

/** The workbook with the way back and the way forward. Workbooks share what did not change, so steps are small. */
export interface History {
  readonly present: Workbook
  /** Oldest first. */
  readonly past: readonly Step[]
  /** Next first. */
  readonly future: readonly Step[]
}

export const stepsKept = 1000

export const startHistory = (workbook: Workbook): History => ({ present: workbook, past: [], future: [] })

export type PerformResult = { ok: true; history: History } | { ok: false; refusal: Refusal }

/** Makes an edit; an edit that changes nothing is not a step. What was undone before can no longer be redone. */
export function perform(history: History, edit: Edit): PerformResult {
  const result = applyEdit(history.present, edit)
  if (!result.ok) return result
  if (result.workbook === history.present) return { ok: true, history }
  const step = { label: editLabel(history.present, edit), workbook: history.present }
  const past = [...history.past.slice(-(stepsKept - 1)), step]
  return { ok: true, history: { present: result.workbook, past, future: [] } }
}

/** Puts another workbook in the place of this one, as one step. What was undone before can no longer be redone. */
export function replaceWith(history: History, workbook: Workbook, label: string): History {
  if (workbook === history.present) return history
  const past = [...history.past.slice(-(stepsKept - 1)), { label, workbook: history.present }]
  return { present: workbook, past, future: [] }
}

export function undo(history: History): History {
  const step = history.past.at(-1)
  if (!step) return history
  const undone = { label: step.label, workbook: history.present }
  return { present: step.workbook, past: history.past.slice(0, -1), future: [undone, ...history.future] }
}

export function redo(history: History): History {
  const [step, ...future] = history.future
  if (!step) return history
  const made = { label: step.label, workbook: history.present }
  return { present: step.workbook, past: [...history.past, made], future }
}
