import type { Workbook } from '../schema'
import { positions, responsibilities, scenarios } from '../workbook'
import type { Edit, SingleEdit, SingleEditName } from './table'

type Named<Name extends SingleEditName> = Extract<SingleEdit, { edit: Name }>
type Label<Name extends SingleEditName> = (edit: Named<Name>, workbook: Workbook) => string

const longestName = 40

const quoted = (name: string): string =>
  name.length > longestName ? `“${name.slice(0, longestName - 1).trimEnd()}…”` : `“${name}”`

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`)

function positionNames(workbook: Workbook, scenario: string, ids: readonly string[]): string {
  const [only] = ids
  const chart = scenarios.find(workbook.scenarios, scenario)?.positions ?? []
  return ids.length === 1 && only !== undefined
    ? quoted(positions.find(chart, only)?.title ?? '')
    : `${ids.length} positions`
}

function responsibilityNames(workbook: Workbook, ids: readonly string[]): string {
  const [only] = ids
  return ids.length === 1 && only !== undefined
    ? quoted(responsibilities.find(workbook.responsibilities, only)?.title ?? '')
    : `${ids.length} responsibilities`
}

const scenarioName = (workbook: Workbook, id: string): string =>
  quoted(scenarios.find(workbook.scenarios, id)?.name ?? '')

/** What the undo menu says of each edit, told from the workbook as it was before. */
const labels: { [Name in SingleEditName]: Label<Name> } = {
  editEngagement: () => 'Change the engagement',
  addPositions: edit =>
    `Add ${counted(edit.positions.length, quoted(edit.positions[0]?.title ?? ''), 'positions')}`,
  editPositions: (edit, workbook) => `Change ${positionNames(workbook, edit.scenario, edit.positions)}`,
  movePositions: (edit, workbook) => `Move ${positionNames(workbook, edit.scenario, edit.positions)}`,
  removePositions: (edit, workbook) => `Delete ${positionNames(workbook, edit.scenario, edit.positions)}`,
  replaceChart: edit => `Import ${counted(edit.positions.length, 'one position', 'positions')}`,
  addResponsibilities: edit =>
    `Add ${counted(edit.responsibilities.length, quoted(edit.responsibilities[0]?.title ?? ''), 'responsibilities')}`,
  editResponsibilities: (edit, workbook) => `Change ${responsibilityNames(workbook, edit.responsibilities)}`,
  moveResponsibilities: (edit, workbook) => `Move ${responsibilityNames(workbook, edit.responsibilities)}`,
  removeResponsibilities: (edit, workbook) =>
    `Delete ${responsibilityNames(workbook, edit.responsibilities)}`,
  mergeResponsibilities: edit => `Merge into ${quoted(edit.title)}`,
  splitResponsibility: (edit, workbook) => `Split ${responsibilityNames(workbook, [edit.responsibility])}`,
  markDistinct: edit => (edit.distinct ? 'Mark as not the same' : 'Take back “not the same”'),
  waiveDuties: edit => (edit.waived ? 'Do without a standard duty' : 'Expect a standard duty again'),
  setLetters: edit =>
    `${edit.cells.every(({ letters }) => letters === null) ? 'Clear' : 'Set'} ${counted(edit.cells.length, 'a letter', 'letters')}`,
  addAssignments: edit => `Add ${counted(edit.assignments.length, 'an assignment', 'assignments')}`,
  editAssignment: () => 'Change scope or effort',
  copyScenario: edit => `Add scenario ${quoted(edit.name)}`,
  editScenario: (edit, workbook) => `Change scenario ${scenarioName(workbook, edit.scenario)}`,
  moveScenario: (edit, workbook) => `Move scenario ${scenarioName(workbook, edit.scenario)}`,
  removeScenario: (edit, workbook) => `Delete scenario ${scenarioName(workbook, edit.scenario)}`,
  recommendScenario: (edit, workbook) =>
    edit.scenario === null
      ? 'Recommend no scenario'
      : `Recommend scenario ${scenarioName(workbook, edit.scenario)}`,
  rebaseScenario: (edit, workbook) => `Bring ${scenarioName(workbook, edit.scenario)} up to date`,
  editHandovers: edit => `Change ${counted(edit.handovers.length, 'a handover', 'handovers')}`,
  addTransitionStep: edit => `Add the step ${quoted(edit.step.title)}`,
  editTransitionStep: () => 'Change a step of the transition',
  removeTransitionStep: () => 'Delete a step of the transition',
  writeCharter: edit =>
    edit.written === null ? 'Take the charter’s own words back' : 'Write in a role charter',
  setThresholds: () => 'Change thresholds',
  disposeOfFindings: edit =>
    `${edit.disposition === null ? 'Reopen' : edit.disposition.kind === 'accepted' ? 'Accept' : 'Plan'} ${counted(edit.findings.length, 'a finding', 'findings')}`,
  addAction: () => 'Add an action',
  editAction: () => 'Change an action',
  removeAction: () => 'Delete an action',
  answerFit: () => 'Answer a question',
  clearFitAnswer: () => 'Take back an answer',
  overrideFit: edit => (edit.override ? 'Recommend otherwise' : 'Take back the own recommendation'),
  editReport: () => 'Change report settings',
  addPicture: () => 'Add a picture',
  removePicture: () => 'Remove a picture',
}

export function editLabel(workbook: Workbook, edit: Edit): string {
  if (edit.edit === 'several') return edit.label
  // SingleEdit ties the arguments to the name; TypeScript cannot follow that through an indexed table.
  const label = labels[edit.edit] as (edit: SingleEdit, workbook: Workbook) => string
  return label(edit, workbook)
}
