import type { z } from 'zod'
import type { LimitedList } from '../schema'

type RecordName = 'position' | 'responsibility' | 'scenario' | 'action' | 'picture' | 'step'

/** Why an edit was refused; the workbook is then as it was. */
export type Refusal =
  | { kind: 'noSuchRecord'; record: RecordName; id: string }
  | { kind: 'idTaken'; record: RecordName; id: string }
  | { kind: 'cycle'; position: string; manager: string }
  | { kind: 'dottedLineToItself'; position: string }
  | { kind: 'cellTaken'; position: string; responsibility: string }
  | { kind: 'blankTitle' }
  | { kind: 'onlyOneAsIs' }
  | { kind: 'asIsStays' }
  | { kind: 'nothingAssigned'; position: string; responsibility: string }
  | { kind: 'outOfRange'; field: string; min: number; max: number }
  | { kind: 'notValid'; field: string; problem: string }
  | { kind: 'sameResponsibility'; id: string }
  | { kind: 'tooMany'; list: LimitedList; most: number }
  | { kind: 'picturesTooLarge' }

export class EditRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusalSentence(refusal))
    this.name = 'EditRefused'
  }
}

export function refuse(refusal: Refusal): never {
  throw new EditRefused(refusal)
}

/** What happened and what to do, in words for the user. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'noSuchRecord':
      return `That ${refusal.record} is no longer in the workbook.`
    case 'idTaken':
      return `The workbook already has a ${refusal.record} with this id.`
    case 'cycle':
      return 'A position cannot report to itself or to somebody below it. Choose a manager outside its branch.'
    case 'dottedLineToItself':
      return 'A position cannot have a dotted line to itself.'
    case 'cellTaken':
      return 'This position already has a letter on this responsibility. Change that one instead.'
    case 'blankTitle':
      return 'A title cannot be empty. Type at least one letter.'
    case 'onlyOneAsIs':
      return 'A workbook has one as-is scenario. Add an option instead.'
    case 'asIsStays':
      return 'The as-is scenario cannot be deleted or moved from the first place.'
    case 'nothingAssigned':
      return 'Set a letter first; scope and effort belong to a letter.'
    case 'outOfRange':
      return `${refusal.field} must be between ${refusal.min} and ${refusal.max}.`
    case 'notValid':
      return `${fieldNames[refusal.field] ?? `The ${refusal.field}`} ${refusal.problem}.`
    case 'sameResponsibility':
      return 'Choose two different responsibilities.'
    case 'tooMany':
      return `There can be at most ${refusal.most.toLocaleString('en')} ${listNames[refusal.list]}. Delete some first.`
    case 'picturesTooLarge':
      return 'The pictures of this workbook take too much room together. Remove some, or use smaller ones.'
  }
}

/** Fields whose name in the model is no word for the user. */
const fieldNames: Readonly<Partial<Record<string, string>>> = {
  fte: 'The FTE',
  dottedLines: 'The list of dotted lines',
  due: 'The due date',
  data: 'The picture',
}

const listNames: Readonly<Record<LimitedList, string>> = {
  responsibilities: 'responsibilities',
  scenarios: 'scenarios',
  positions: 'positions in a scenario',
  assignments: 'assignments in a scenario',
  dispositions: 'accepted or planned findings',
  actions: 'actions',
  distinctResponsibilities: 'pairs marked as not the same',
  waivedDuties: 'standard duties done without',
  handovers: 'handovers in a transition plan',
  transitionSteps: 'steps in a transition plan',
  charterTexts: 'edited sections of role charters',
  pictures: 'pictures',
}

/** What is wrong with a field, to be read after its name. */
export function problemWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big': {
      const most = issue.maximum.toLocaleString('en')
      if (issue.origin === 'string') return `can have at most ${most} characters`
      return issue.origin === 'array' ? `can have at most ${most} entries` : `must be at most ${most}`
    }
    case 'too_small':
      return `must be at least ${issue.minimum.toLocaleString('en')}`
    case 'invalid_format':
    case 'custom':
      return issue.message
    default:
      return 'has a value that a workbook cannot hold'
  }
}
