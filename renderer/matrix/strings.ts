import type { Criticality, Focus, Letters, Position } from '../../shared/model/schema'
import {
  criticalityNames,
  focusNames,
  positionsCounted,
  responsibilitiesCounted,
  roleNames,
} from '../ui/strings'
import type { Grouping, Line, Subject } from './lines'
import type { SortKey } from './sorting'
import type { Totals } from './totals'

/** What letters mean, in one or two words: for cells read aloud and for the legend. */
export const letterMeanings: Record<Letters, string> = {
  A: 'accountable',
  R: 'responsible',
  AR: 'accountable and responsible',
  C: 'consulted',
  I: 'informed',
}

const withoutName: Record<Grouping, string> = {
  none: '',
  area: 'No area',
  unit: 'No unit',
  focus: 'No focus',
  criticality: 'No criticality',
}

/** Whether a position's title is the name of its role, which then need not be read twice. */
export const saysRole = ({ title, role }: Position): boolean =>
  title.trim().toLowerCase() === roleNames[role].toLowerCase()

/** The name of a row or a column as it is shown. */
export function lineName(line: Line): string {
  if (line.kind === 'duty') return line.duty.title
  if (line.kind === 'position') return line.position.title
  const { grouping, name } = line
  if (name === '') return withoutName[grouping]
  // The groups of these two are named by their values.
  if (grouping === 'focus') return focusNames[name as Focus]
  if (grouping === 'criticality') return `${criticalityNames[name as Criticality]} criticality`
  return name
}

export const totalNames: Record<keyof Totals, string> = {
  accountable: 'accountable',
  responsible: 'responsible',
  consulted: 'consulted',
  informed: 'informed',
  effort: 'FTE of effort',
}

export function totalsInWords(name: string, totals: Totals): string {
  const { accountable, responsible, consulted, informed, effort } = totals
  const letters = `${accountable} accountable, ${responsible} responsible, ${consulted} consulted, ${informed} informed`
  const words = effort === 0 ? letters : `${letters}, ${Number(effort.toFixed(2))} FTE`
  return name === '' ? words : `${name}: ${words}`
}

const cellsCounted = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`)

export const matrixStrings = {
  grid: 'Responsibilities by positions',
  gridTurned: 'Positions by responsibilities',
  search: 'Search responsibilities',
  searchPositions: 'Search positions',
  searchShort: 'Search',
  withFindings: 'With findings',
  legend: 'Letters',
  responsibility: 'Responsibility',
  position: 'Position',
  area: 'Area',
  unit: 'Unit',
  fileName: 'matrix',
  scenario: 'The whole scenario',
  totals: 'Total',
  totalsRow: 'Total in the scenario',
  effortShort: 'FTE',
  mended: 'No findings any more. The row stays until you leave the grid.',
  group: (subject: Subject, name: string, count: number) =>
    `${name}, ${subject === 'duty' ? responsibilitiesCounted(count) : positionsCounted(count)}`,
  groupCell: (row: string, column: string, accountable: number, responsible: number) =>
    `${row}, ${column}: ${accountable} accountable, ${responsible} responsible`,
  cell: (duty: string, position: string, letters: Letters | null) =>
    `${duty}, ${position}: ${letters ? letterMeanings[letters] : 'nothing'}`,
  cellName: (duty: string, position: string) => `${duty} × ${position}`,
  scope: (scope: string) => `scope ${scope}`,
  effort: (effort: number) => `${effort} FTE`,
  finding: (sentence: string) => `Finding: ${sentence}`,
  range: (rows: number, columns: number) =>
    `${rows} by ${columns} cells chosen. Letters, Delete, fill, copy and paste apply to all of them.`,
  set: (count: number) => `${cellsCounted(count)} changed.`,
  copied: (count: number) => `${cellsCounted(count)} copied.`,
  pasted: (count: number) => `${cellsCounted(count)} pasted.`,
  pasteBad: (count: number, example: string, cell: string) =>
    `Nothing was pasted: “${example}” for ${cell} is not a letter of R, A, C and I${count === 1 ? '' : `, nor are ${count - 1} more of the cells`}. Mend it in the spreadsheet, then copy and paste again.`,
  pasteOver: (count: number) =>
    `${count === 1 ? '1 pasted cell' : `${count} pasted cells`} did not fit beside the last column or below the last row.`,
  pasteNothing:
    'There is no table of letters on the clipboard. Copy cells from a spreadsheet or from this matrix.',
  pasteLabel: (count: number) => (count === 1 ? 'Paste a letter' : `Paste ${count} letters`),
  fillDown: 'Fill down',
  fillRight: 'Fill right',
  popover: (duty: string, position: string) => `${duty}: ${position}`,
  menu: 'What can be done with the chosen cells',
  letterToggles: 'Letters',
  scopeField: 'Scope',
  scopeHint: 'The part it does, such as “Plant North”. Empty: all of it.',
  effortField: 'Effort in FTE',
  needsR: 'Scope and effort belong to an R.',
  hints:
    'R A C I set letters · A beside R · Delete clears · Enter for scope and effort · Shift+arrows choose a range',
  headHints: 'Enter sorts the rows by the letters here · Space chooses the whole column',
  noPositionsTitle: 'No positions yet',
  noPositionsText:
    'The matrix shows who holds what. Import the org chart or add positions on the chart, and they become its columns.',
  importChart: 'Import org chart…',
  toChart: 'Go to the chart',
  noDutiesTitle: 'No responsibilities yet',
  noDutiesText:
    'The rows of the matrix are the responsibilities. Choose some from the catalogue or write your own.',
  addFromCatalogue: 'Add from the catalogue…',
  addOwn: 'Add a responsibility',
  nothingTitle: 'Nothing matches',
  nothingText: 'No responsibility has these words, or none of them has findings.',
  nothingTextTurned: 'No position shown has these words, or none of them has findings.',
  showAll: 'Show all responsibilities',
  showAllTurned: 'Show all positions chosen',
  noColumnsTitle: 'No positions are chosen',
  noColumnsText: 'Choose which positions the matrix shows.',
  standardColumns: 'Show the usual positions',
}

export const menuStrings = {
  open: 'Scope and effort…',
  clear: 'Clear',
  fillDown: matrixStrings.fillDown,
  fillRight: matrixStrings.fillRight,
  copy: 'Copy',
  copyNamed: 'Copy with names',
  chooseRow: 'Choose the whole row',
  chooseColumn: 'Choose the whole column',
  sortBy: (name: string) => `Sort by the letters of “${name}”`,
  leaveOut: (position: string) => `Leave out “${position}”`,
  showPosition: 'Show the position’s details',
  showFinding: 'Show the finding',
}

export const groupingNames: Record<Grouping, string> = {
  none: 'Nothing',
  area: 'Area',
  unit: 'Unit',
  focus: 'Focus',
  criticality: 'Criticality',
}

const keyNames: Record<Exclude<SortKey, 'order'>, string> = {
  title: 'Title',
  area: 'Area',
  unit: 'Unit',
  focus: 'Focus',
  criticality: 'Criticality',
  findings: 'Findings',
  letters: 'Letters',
  accountable: 'Number of A',
  responsible: 'Number of R',
  consulted: 'Number of C',
  informed: 'Number of I',
  effort: 'Effort',
}

const orderNames: Record<Subject, string> = { duty: 'Own order', position: 'Roles, then the chart' }

export const sortNames: Record<Subject, (key: SortKey) => string> = {
  duty: key => (key === 'order' ? orderNames.duty : keyNames[key]),
  position: key => (key === 'order' ? orderNames.position : keyNames[key]),
}

export const viewStrings = {
  button: 'View',
  label: 'Turn, group and sort',
  turned: 'Positions as rows',
  subjects: { duty: 'Responsibilities', position: 'Positions' } satisfies Record<Subject, string>,
  groupBy: 'Group by',
  sortBy: 'Sort by',
  lettersOf: (name: string) => `Letters of “${name}”`,
  reverse: 'Reverse the order',
  reversed: 'Reversed; back to the usual order',
}

export const columnStrings = {
  button: (count: number) => `Positions: ${count}`,
  buttonLabel: (count: number) => `Choose the positions: ${count} shown`,
  title: 'Positions that are shown',
  base: {
    usual: 'Tops, the roles, their reports and peers, and who has letters',
    roles: 'Only CEO, COO and Head of Operations',
    letters: 'All with letters',
    branch: 'A branch of the chart',
    unit: 'A unit',
  },
  branch: 'Top of the branch',
  chooseBranch: 'Choose a position',
  unit: 'Unit',
  chooseUnit: 'Choose a unit',
  find: 'Search to add or leave out positions',
  shown: 'Shown now',
  found: 'Found',
  more: (count: number) => `and ${positionsCounted(count)} more; type to narrow the list`,
  none: 'No position has these words.',
}
