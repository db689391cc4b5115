import type { Figure } from '../../shared/analysis/counted'
import type { PositionField } from '../../shared/analysis/difference'
import type { Change } from './change'
import { positionFieldNames } from '../../shared/model/names'
import type { Structure } from '../../shared/model/schema'
import { structureNames } from '../ui/strings'

export const structureMarkNames: Record<Structure | 'none', string> = {
  none: 'Not marked',
  ...structureNames,
}

export const scenarioStrings = {
  title: 'Scenarios',
  add: 'Add a scenario…',
  addTitle: 'Add a scenario',
  name: 'Name',
  nameTaken: 'Another scenario has this name.',
  nameBlank: 'Type a name.',
  from: 'Starts from',
  structure: 'Structure it shows',
  create: 'Add scenario',
  suggestedName: (number: number) => `Option ${number}`,
  deleteTitle: (name: string) => `Delete the scenario “${name}”?`,
  deleteText: (positions: string, assignments: number) =>
    `Its ${positions}, its ${assignments.toLocaleString('en')} assignments and what was decided about its findings go with it. Responsibilities and the other scenarios stay. Undo brings it back.`,
  delete: 'Delete scenario',
  show: 'Show',
  shown: 'Shown now',
  showNamed: (name: string) => `Show ${name}`,
  duplicate: 'Duplicate…',
  recommend: 'Recommend this one',
  recommendNone: 'No longer recommend it',
  moveUp: 'Move left',
  moveDown: 'Move right',
  more: (name: string) => `More for ${name}`,
  description: 'Description',
  descriptionPlaceholder: 'What is different, and why',
  asIs: 'As-is',
  option: 'Option',
  measure: 'Measure',
  facts: 'Structure and description',
  onlyAsIs:
    'Only the as-is scenario is here. Add an option (Head of Operations only, COO only, or both) to see what it would solve and what it would bring.',
  against: 'Measure the others against it',
  base: 'Base',
  againstBase: (name: string) => `against ${name}`,
  choose: 'Choose what stands side by side',
  compared: (count: number, all: number) => `Side by side: ${count} of ${all}`,
  copyTable: 'Copy as table',
  openNumber: (line: string, scenario: string, value: string) => `${line}, ${scenario}: ${value}`,
  better: 'better',
  worse: 'worse',
}

const changesCounted = (count: number): string =>
  count === 1 ? '1 change' : `${count.toLocaleString('en')} changes`

export const proposalStrings = {
  ticked: (ticked: number, all: number) =>
    `${ticked.toLocaleString('en')} of ${all.toLocaleString('en')} ticked`,
}

export const templateStrings = {
  start: 'Start with',
  copy: 'A copy',
  copyHint: 'The same chart and the same letters, to be changed by hand.',
  templateHint:
    'Places the seats, spreads the duties over them by the role profiles, and leaves what already fits. Every change is shown before it is made.',
  seatOf: (role: string) => `Seat of the ${role}`,
  existing: 'A position becomes it',
  newSeat: 'A new seat',
  becomes: 'Position',
  choosePosition: 'Choose a position',
  title: 'Title',
  holder: 'Held by',
  vacant: 'Empty while vacant',
  reportsTo: 'Reports to',
  top: 'Nobody: top of the chart',
  surplus: (titles: string) => `What becomes of: ${titles}`,
  giveUp: 'The seat is given up',
  keep: 'It stays as an ordinary position',
  toPreview: 'Show the changes…',
  back: 'Back',
  preview: 'Proposed changes',
  previewTitle: (name: string) => `What “${name}” changes`,
  chart: 'Chart',
  duties: 'Duties that change hands',
  untouched: (count: number) =>
    count === 0
      ? 'Take away the tick of what you don’t want.'
      : count === 1
        ? 'One responsibility already fits and stays as it is.'
        : `${count.toLocaleString('en')} responsibilities stay as they are. Take away the tick of what you don’t want.`,
  apply: (count: number) => (count === 0 ? 'Add scenario' : `Add scenario with ${changesCounted(count)}`),
  undo: (name: string) => `Add scenario “${name}”`,
}

export const carryStrings = {
  menu: 'Carry changes from as-is…',
  badge: (count: number) => `${changesCounted(count)} in as-is since`,
  title: (name: string) => `Carry changes from as-is into “${name}”`,
  text: 'As-is has changed since this option was made. Ticked is what the option has not changed itself; what is left out is offered again next time.',
  nothing: 'Nothing has changed in as-is that this option lacks.',
  chart: 'Chart',
  letters: 'Letters',
  settle: (count: number) =>
    count === 1
      ? 'Don’t offer the other one again'
      : `Don’t offer the other ${count.toLocaleString('en')} again`,
  carry: (count: number) => (count === 0 ? 'Leave all out' : `Carry ${changesCounted(count)}`),
  undo: (name: string) => `Carry changes into “${name}”`,
}

export const figureNames: Readonly<Record<Figure, string>> = {
  critical: 'Critical findings',
  major: 'Major findings',
  minor: 'Minor findings',
  overlaps: 'Overlaps',
  gaps: 'Gaps',
  clarity: 'Clarity',
  coverage: 'Coverage',
  strategicHead: 'Strategic share, Head of Operations',
  strategicCoo: 'Strategic share, COO',
  handovers: 'Handovers between the two roles',
  positions: 'Positions',
  vacant: 'Vacant positions',
  layers: 'Layers',
  spanMedian: 'Direct reports per manager, median',
  fte: 'FTE',
  cost: 'Known cost a year',
}

export const figureHints: Partial<Record<Figure, string>> = {
  clarity:
    'Responsibilities with exactly one accountable position and at least one responsible one, of all responsibilities',
  coverage: 'Responsibilities with any accountable or responsible position, of all responsibilities',
  strategicHead: 'Strategic responsibilities among those that the role holds; both counts one half',
  strategicCoo: 'Strategic responsibilities among those that the role holds; both counts one half',
  handovers: 'Responsibilities with the A in one of the two roles and the R in the other',
  cost: 'Of the positions whose cost is given',
}

export const sectionNames = {
  measures: 'Measures',
  money: 'Cost and FTE',
  findings: 'Findings',
  hands: 'Duties',
  chart: 'Chart',
}

export const changeNames: Readonly<Record<Change, string>> = {
  solved: 'Findings solved',
  introduced: 'Findings introduced',
  remaining: 'Findings that remain',
  hands: 'Duties that change hands',
  added: 'Positions added',
  removed: 'Positions removed',
  moved: 'Positions moved',
  edited: 'Positions changed',
}

export const changeStrings = {
  nobody: 'nobody',
  top: 'the top',
  answers: (before: string, after: string) => `A: ${before} → ${after}`,
  works: (before: string, after: string) => `R: ${before} → ${after}`,
  under: (manager: string) => `under ${manager}`,
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  fields: (fields: readonly PositionField[]) => fields.map(field => positionFieldNames[field]).join(', '),
}

const focusAmounts: Readonly<Record<number, string>> = { 1: 'strategic', 0.5: 'both', 0: 'operational' }
const focusAmount = (amount: number): string => focusAmounts[amount] ?? ''
const reports = (amount: number): string => (amount === 1 ? '1 direct report' : `${amount} direct reports`)

const amounts: Partial<Record<Figure, (amount: number) => string>> = {
  strategicHead: focusAmount,
  strategicCoo: focusAmount,
  spanMedian: reports,
  fte: amount => `${amount.toLocaleString('en')} FTE`,
  cost: amount => amount.toLocaleString('en'),
}

export const figureStrings = {
  counted: 'Counted',
  left: 'Not counted',
  nobody: 'nobody',
  amount: (figure: Figure, amount: number) => amounts[figure]?.(amount) ?? '',
  holders: (accountable: string, responsible: string) => `A: ${accountable}\nR: ${responsible}`,
}

export const countedStrings = {
  label: 'What the number counts',
  none: 'Nothing is counted here.',
  copyList: 'Copy list',
  copied: 'Copied. Paste it into a spreadsheet or a document.',
  group: (title: string, count: number) => `${title}: ${count.toLocaleString('en')}`,
  against: (name: string, base: string) => `${name}, against ${base}`,
}

export const changeInPoints = (points: number): string => (points === 1 ? '1 point' : `${points} points`)
