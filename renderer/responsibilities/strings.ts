import type { Letters } from '../../shared/model/schema'
import { positionsCounted, responsibilitiesCounted } from '../ui/strings'

export const responsibilityStrings = {
  table: 'Responsibilities',
  search: 'Search responsibilities',
  searchShort: 'Search',
  more: 'More for the chosen responsibilities',
  add: 'Add',
  addLong: 'Add a responsibility',
  fromCatalogue: 'Catalogue…',
  addFromCatalogue: 'Add from the catalogue…',
  delete: (count: number) => (count < 2 ? 'Delete…' : `Delete ${responsibilitiesCounted(count)}…`),
  rename: 'Rename',
  moveUp: 'Move up',
  moveDown: 'Move down',
  foldAll: 'Fold all areas',
  unfoldAll: 'Unfold all areas',
  sortByTitle: 'Sort by title',
  sortByOrder: 'Sort by own order',
  noArea: 'No area',
  nobody: 'Nobody',
  newTitle: 'Title of the new responsibility',
  newHint: 'Enter adds it · Ctrl+Enter adds it and the next · Esc gives up',
  titleOf: (title: string) => `Title of ${title}`,
  focusOf: (title: string) => `Focus of ${title}`,
  criticalityOf: (title: string) => `Criticality of ${title}`,
  others: (count: number) => `+${count}`,
  area: (name: string, count: number) => `${name}, ${responsibilitiesCounted(count)}`,
  emptyTitle: 'No responsibilities yet',
  emptyText:
    'Responsibilities are what the positions answer for and do. Start with the ones that the two roles typically hold, or write your own.',
  nothingTitle: 'Nothing matches',
  nothingText: 'No responsibility has these words and passes the filters.',
  showAll: 'Show all responsibilities',
  moved: (title: string, place: number, of: number) =>
    `${title} moved to place ${place} of ${of} in its area.`,
  movedToArea: (title: string, place: number, of: number, area: string) =>
    `${title} moved to place ${place} of ${of} in ${area}.`,
  moveLabel: (count: number, title: string) =>
    count === 1 ? `Move “${title}”` : `Move ${responsibilitiesCounted(count)}`,
  dragged: (count: number, title: string) => (count === 1 ? title : responsibilitiesCounted(count)),
  added: (count: number) => `${responsibilitiesCounted(count)} added.`,
  library: 'Library…',
  fromLibrary: 'Add from your library…',
  paste: 'Paste a list…',
  movesInOrder: 'Sort by own order to move responsibilities.',
}

export const columnNames = {
  title: 'Title',
  focus: 'Focus',
  criticality: 'Criticality',
  accountable: 'Accountable',
  responsible: 'Responsible',
  findings: 'Findings',
} as const

export const panelStrings = {
  title: 'Title',
  area: 'Area',
  focus: 'Focus',
  criticality: 'Criticality',
  unit: 'Unit',
  description: 'Description',
  severalAreas: 'Several areas',
  severalValues: 'Several',
  standard: 'Standard responsibility from the catalogue',
  assignments: (scenario: string) => `Who holds it in ${scenario}`,
  nobody: 'No position has a letter on it yet.',
  scope: 'Scope',
  scopePlaceholder: 'All of it',
  effort: 'Effort in FTE',
  effortPlaceholder: 'Unknown',
  scopeOf: (position: string) => `Scope of ${position}`,
  effortOf: (position: string) => `Effort of ${position} in FTE`,
  lettersOf: (position: string, letters: string) => `${position}: ${letters}. Change the letters`,
  remove: (position: string) => `Take ${position} off this responsibility`,
  newLetters: (letters: string) => `New position gets: ${letters}`,
  addPosition: 'Add a position',
  noPositions: 'The scenario has no positions yet. Add them on the chart.',
  comparison: 'In the comparison',
  several: (count: number) => responsibilitiesCounted(count),
  severalHint: 'Changes apply to all of them.',
  delete: (count: number) => `Delete ${responsibilitiesCounted(count)}…`,
  assigned: (count: number) =>
    count === 1 ? '1 letter in this scenario' : `${count} letters in this scenario`,
}

export const catalogueStrings = {
  title: 'Add from the catalogue',
  areas: 'Areas',
  allAreas: 'All areas',
  search: 'Search the catalogue',
  typicalFor: 'Typical for',
  anyRole: 'All',
  both: 'Both',
  core: 'Core',
  coreOf: (role: string) => `Core of the role: ${role}`,
  already: 'Already there',
  chosen: (count: number) => (count === 0 ? 'Nothing chosen yet' : `${count} chosen`),
  chooseShown: (count: number) => `Choose all ${count} shown`,
  add: (count: number) => (count === 0 ? 'Add responsibilities' : `Add ${responsibilitiesCounted(count)}`),
  nothing: 'No standard responsibility matches.',
}

export const deleteStrings = {
  title: (count: number, title: string) =>
    count === 1 ? `Delete “${title}”?` : `Delete ${responsibilitiesCounted(count)}?`,
  depends: 'With it go the letters that positions have on it:',
  dependMany: 'With them go the letters that positions have on them:',
  letters: (letters: number, positions: number) =>
    `${letters === 1 ? '1 letter' : `${letters} letters`} of ${positionsCounted(positions)}`,
  titles: (shown: readonly string[], all: number) =>
    all > shown.length ? `${shown.join(', ')} and ${all - shown.length} more` : shown.join(', '),
  nothing: 'No position has a letter on it in any scenario.',
  nothingMany: 'No position has a letter on them in any scenario.',
  undo: 'Undo brings everything back.',
  delete: (count: number) => `Delete ${responsibilitiesCounted(count)}`,
}

export const filterStrings = {
  button: 'Filter',
  buttonCounted: (count: number) => `Filter (${count})`,
  title: 'Show only',
  area: 'Area',
  focus: 'Focus',
  criticality: 'Criticality',
  holder: 'Held by (A or R)',
  otherHolder: 'Another position',
  finding: 'Findings',
  anyArea: 'All areas',
  anyFocus: 'Any focus',
  anyCriticality: 'Any criticality',
  anyHolder: 'Anyone',
  nobody: 'Nobody',
  anyFinding: 'With findings or without',
  findings: { any: 'With findings', none: 'Without findings' },
  chips: 'Filters in force',
  chip: (name: string, value: string) => `${name}: ${value}`,
  removeChip: (name: string) => `Take away the filter ${name}`,
  showAll: 'Show all',
}

export const bulkStrings = {
  title: (scenario: string) => `Letters on all of them in ${scenario}`,
  letters: 'Letters',
  none: 'No letters',
  to: 'Give them to',
  from: 'Take them from',
  position: 'Position',
  done: (position: string, letters: Letters | 'none', count: number) =>
    letters === 'none'
      ? `${position} has no letters on ${responsibilitiesCounted(count)} any more.`
      : `${position} has ${[...letters].join(' and ')} on ${responsibilitiesCounted(count)}.`,
}

/** Headings of the exported table, beside those that a pasted one has. */
export const exportStrings = {
  fileName: 'responsibilities',
  accountable: 'Accountable',
  responsible: 'Responsible',
  consulted: 'Consulted',
  informed: 'Informed',
  findings: 'Findings',
} as const
