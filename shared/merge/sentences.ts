import {
  criticalityNames,
  focusNames,
  occupancyNames,
  positionFieldNames,
  responsibilityFieldNames,
  roleNames,
  structureNames,
} from '../model/names'
import { phaseNames } from '../transition/sentences'

/** The words of a difference between two versions of a workbook. */

/** What a record is called, by the fields that lead to it. */
export const subjects: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  '': { one: 'choices of the workbook', many: 'choices of the workbook' },
  engagement: { one: 'engagement details', many: 'engagement details' },
  responsibilities: { one: 'responsibility', many: 'responsibilities' },
  scenarios: { one: 'scenario', many: 'scenarios' },
  'scenarios.positions': { one: 'position', many: 'positions' },
  'scenarios.positions.dottedLines': { one: 'dotted line', many: 'dotted lines' },
  'scenarios.assignments': { one: 'cell of the matrix', many: 'cells of the matrix' },
  'scenarios.basis.positions': { one: 'former position of as-is', many: 'former positions of as-is' },
  'scenarios.basis.assignments': { one: 'former cell of as-is', many: 'former cells of as-is' },
  'scenarios.transition.handovers': { one: 'handover', many: 'handovers' },
  'scenarios.transition.steps': { one: 'step of the transition', many: 'steps of the transition' },
  'scenarios.charters': { one: 'section of a role charter', many: 'sections of role charters' },
  fit: { one: 'own recommendation', many: 'own recommendations' },
  'fit.answers': { one: 'fit answer', many: 'fit answers' },
  dispositions: { one: 'decision on a finding', many: 'decisions on findings' },
  actions: { one: 'action', many: 'actions' },
  thresholds: { one: 'threshold', many: 'thresholds' },
  distinctResponsibilities: {
    one: 'pair of responsibilities marked as not the same',
    many: 'pairs of responsibilities marked as not the same',
  },
  waivedDuties: { one: 'waived standard duty', many: 'waived standard duties' },
  pictures: { one: 'picture', many: 'pictures' },
  report: { one: 'report settings', many: 'report settings' },
  'report.sections': { one: 'report section', many: 'report sections' },
}

/** Fields that don't read as their name with spaces. */
const fields: Readonly<Record<string, string>> = {
  ...positionFieldNames,
  ...responsibilityFieldNames,
  step: 'answer',
  due: 'due date',
  recommended: 'recommended scenario',
}

/** "sitesOpened" as "sites opened". */
export const fieldName = (field: string): string =>
  fields[field] ?? field.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

export const kinds = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  reordered: 'put into another order',
}

/** What the values of closed lists are called, by field. */
export const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: roleNames,
  occupancy: occupancyNames,
  structure: structureNames,
  focus: focusNames,
  criticality: criticalityNames,
  phase: phaseNames,
}

export const words = {
  nothing: 'empty',
  picture: 'a picture',
  noRecord: 'not there',
  unknown: 'unknown',
  notTheSame: 'marked as not the same',
  doneWithout: 'done without',
  yes: 'yes',
  no: 'no',
  top: 'nobody (top of the chart)',
  order: 'the order',
  letters: (letters: string) => letters.split('').toReversed().join(' and '),
  otherOrder: 'another order',
  formerOrder: 'the order as it was',
  handover: (letter: string, responsibility: string) => `${letter} of ${responsibility}`,
  field: (name: string, value: string) => `${name}: ${value}`,
  cell: (position: string, responsibility: string) => `${position}: ${responsibility}`,
  changedOnce: (subject: string) => `${subject} changed`,
  counted: (count: number, subject: { one: string; many: string }, kind: string) =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? subject.one : subject.many} ${kind}`,
}
