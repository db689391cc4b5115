import type { Letters } from '../../shared/model/schema'
import { positionsCounted } from '../ui/strings'

/** What letters mean, in one or two words: for cells read aloud and for the legend. */
export const letterMeanings: Record<Letters, string> = {
  A: 'accountable',
  R: 'responsible',
  AR: 'accountable and responsible',
  C: 'consulted',
  I: 'informed',
}

export const matrixStrings = {
  grid: 'Responsibilities by positions',
  search: 'Search responsibilities',
  searchShort: 'Search',
  withFindings: 'With findings',
  legend: 'Letters',
  corner: 'Responsibility',
  noArea: 'No area',
  totals: 'Total',
  totalsRow: 'Total in the scenario',
  rowTotals: (accountable: number, responsible: number) =>
    `${accountable} accountable and ${responsible} responsible among all positions of the scenario`,
  columnTotals: (accountable: number, responsible: number) =>
    `${accountable} accountable and ${responsible} responsible over all responsibilities`,
  area: (name: string, count: number) =>
    `${name}, ${count === 1 ? '1 responsibility' : `${count} responsibilities`}`,
  cell: (duty: string, position: string, letters: Letters | null) =>
    `${duty}, ${position}: ${letters ? letterMeanings[letters] : 'nothing'}`,
  scope: (scope: string) => `scope ${scope}`,
  effort: (effort: number) => `${effort} FTE`,
  finding: (sentence: string) => `Finding: ${sentence}`,
  range: (rows: number, columns: number) =>
    `${rows} by ${columns} cells chosen. Letters, Space, copy and paste apply to all of them.`,
  set: (count: number) => (count === 1 ? '1 cell changed.' : `${count} cells changed.`),
  copied: (count: number) => (count === 1 ? '1 cell copied.' : `${count} cells copied.`),
  pasted: (count: number) => (count === 1 ? '1 cell pasted.' : `${count} cells pasted.`),
  pasteBad: (count: number, example: string, row: number, column: number) =>
    `${count === 1 ? '1 cell was left as it stands' : `${count} cells were left as they stand`}, because what was pasted is not a letter of R, A, C and I: “${example}” in row ${row}, column ${column}${count === 1 ? '' : ', and others'} of the pasted table.`,
  pasteOver: (count: number) =>
    `${count === 1 ? '1 pasted cell' : `${count} pasted cells`} did not fit beside the last column or below the last row.`,
  pasteNothing:
    'There is no table of letters on the clipboard. Copy cells from a spreadsheet or from this matrix.',
  pasteLabel: (count: number) => (count === 1 ? 'Paste a letter' : `Paste ${count} letters`),
  popover: (duty: string, position: string) => `${duty}: ${position}`,
  letterToggles: 'Letters',
  scopeField: 'Scope',
  scopeHint: 'The part it does, such as “Plant North”. Empty: all of it.',
  effortField: 'Effort in FTE',
  needsR: 'Scope and effort belong to an R.',
  hints:
    'R A C I set letters · A beside R · Space clears · Enter for scope and effort · Shift+arrows choose a range',
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
  showAll: 'Show all responsibilities',
  noColumnsTitle: 'No positions are chosen',
  noColumnsText: 'Choose which positions are the columns of the matrix.',
  standardColumns: 'Show the usual positions',
  unmanned: 'Vacant',
}

export const columnStrings = {
  button: (count: number) => `Columns: ${count}`,
  buttonLabel: (count: number) => `Choose the columns: ${positionsCounted(count)}`,
  title: 'Positions that are columns',
  base: {
    usual: 'The two roles, CEO, their heads and all with letters',
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
