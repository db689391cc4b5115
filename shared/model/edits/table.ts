import type { Workbook } from '../schema'
import { addAssignments, editAssignment, setLetters } from './assignments'
import type { Apply } from './definition'
import {
  addAction,
  answerFit,
  clearFitAnswer,
  disposeOfFindings,
  editAction,
  editEngagement,
  editReport,
  overrideFit,
  removeAction,
  setThresholds,
} from './engagement'
import { addPicture, removePicture, withoutDroppedPhotos } from './pictures'
import { addPositions, editPositions, movePositions, removePositions, replaceChart } from './positions'
import { withinLimits } from './limits'
import { mergeResponsibilities, splitResponsibility } from './mergeAndSplit'
import { EditRefused } from './refusal'
import type { Refusal } from './refusal'
import {
  addResponsibilities,
  editResponsibilities,
  markDistinct,
  moveResponsibilities,
  removeResponsibilities,
  waiveDuties,
} from './responsibilities'
import { rememberAsIs } from './basis'
import {
  copyScenario,
  editScenario,
  moveScenario,
  rebaseScenario,
  recommendScenario,
  removeScenario,
} from './scenarios'

import {
  addTransitionStep,
  editHandovers,
  editTransitionStep,
  removeTransitionStep,
  writeCharter,
} from './transition'

/** Every way in which a workbook can change. */
const edits = {
  editEngagement,
  addPositions,
  editPositions,
  movePositions,
  removePositions,
  replaceChart,
  addResponsibilities,
  editResponsibilities,
  moveResponsibilities,
  removeResponsibilities,
  mergeResponsibilities,
  splitResponsibility,
  markDistinct,
  waiveDuties,
  setLetters,
  addAssignments,
  editAssignment,
  copyScenario,
  editScenario,
  moveScenario,
  removeScenario,
  recommendScenario,
  rebaseScenario,
  editHandovers,
  addTransitionStep,
  editTransitionStep,
  removeTransitionStep,
  writeCharter,
  setThresholds,
  disposeOfFindings,
  addAction,
  editAction,
  removeAction,
  answerFit,
  clearFitAnswer,
  overrideFit,
  editReport,
  addPicture,
  removePicture,
}

export type SingleEditName = keyof typeof edits

type ArgsOf<Name extends SingleEditName> = (typeof edits)[Name] extends Apply<infer Args> ? Args : never

/** An edit as data: its name and its arguments side by side, such as `{ edit: 'removeScenario', scenario }`. */
export type SingleEdit = { [Name in SingleEditName]: { readonly edit: Name } & ArgsOf<Name> }[SingleEditName]

/** Several edits that are one step for the user: all of them happen, or none. */
export interface SeveralEdits {
  readonly edit: 'several'
  readonly label: string
  readonly edits: readonly SingleEdit[]
}

export type Edit = SingleEdit | SeveralEdits

export type EditResult = { ok: true; workbook: Workbook } | { ok: false; refusal: Refusal }

/** The changed workbook, or the reason why the edit cannot be made. The given workbook is never touched. */
export function applyEdit(workbook: Workbook, edit: Edit): EditResult {
  try {
    const all = edit.edit === 'several' ? edit.edits : [edit]
    const edited = all.reduce(applySingle, workbook)
    return {
      ok: true,
      workbook: withinLimits(rememberAsIs(workbook, withoutDroppedPhotos(workbook, edited))),
    }
  } catch (error) {
    if (error instanceof EditRefused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

function applySingle(workbook: Workbook, edit: SingleEdit): Workbook {
  // SingleEdit ties the arguments to the name; TypeScript cannot follow that through an indexed table.
  const apply = edits[edit.edit] as Apply<SingleEdit>
  return apply(workbook, edit)
}
