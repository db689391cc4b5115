import type { MoveNeed } from '../../shared/analysis/moveToGroup'
import { responsibilitiesCounted, roleNames } from '../ui/strings'

export const comparisonStrings = {
  title: 'Comparison',
  search: 'Search',
  areaFilter: 'Area',
  allAreas: 'All areas',
  noArea: 'No area',
  focusFilter: 'Focus',
  allFocus: 'Any focus',
  showAll: 'Show all',
  sharedOf: (shared: number, held: number) => `${shared} of ${held} held by both`,
  handoversOf: (count: number) => (count === 1 ? '1 handover' : `${count} handovers`),
  picture: (left: number, shared: number, right: number) =>
    `Head of Operations alone: ${left}. Both: ${shared}. COO alone: ${right}.`,
  ofAll: (count: number) => `of ${count}`,
  none: 'None',
  noneShown: 'None of these match',
  nothingMatches: 'No responsibility has these words in the area and focus that are chosen.',
  moveTo: 'Move to…',
  moveMenu: (title: string) => `Move ${title}`,
  changeParts: 'Change the parts…',
  showInMatrix: 'Show in the matrix',
  showInList: 'Show in the list',
  needsRole: (role: 'head-of-operations' | 'coo') => `needs a ${roleNames[role]}`,
  more: (count: number) => `+${count}`,
}

export const emptyStrings = {
  title: 'Nothing to compare yet',
  text: 'The comparison shows what the Head of Operations and the COO hold alone, what they share and what nobody holds. Start with the responsibilities that the two roles typically hold.',
  fromCatalogue: 'Add from the catalogue…',
  addOwn: 'Add a responsibility',
}

export const headStrings = {
  held: 'Held',
  heldHint: 'Responsibilities on which the role is accountable or responsible',
  accountable: 'Accountable',
  accountableHint: 'Responsibilities that it answers for',
  responsible: 'Responsible',
  responsibleHint: 'Responsibilities that it does',
  strategic: 'Strategic',
  strategicHint:
    'Strategic ÷ (strategic + operational) among the responsibilities held; both counts one half to each',
  load: 'FTE load',
  loadHint: (effort: string, fte: string) =>
    `Effort of the responsibilities it does: ${effort} of ${fte} FTE`,
  overload: 'over capacity',
  handovers: 'Handovers',
  handoversHint: 'Responsibilities with the A in one of the two roles and an R in the other',
  noHolder: 'Holder not named',
  missing: (role: 'head-of-operations' | 'coo') =>
    `No position of this scenario is marked as ${roleNames[role]}.`,
  mark: (role: 'head-of-operations' | 'coo') => `Mark as ${roleNames[role]}`,
  markHint: 'Type a title or a name',
  noPositions: 'The scenario has no positions yet.',
  toChart: 'Go to the chart',
  marked: (position: string, role: 'head-of-operations' | 'coo') =>
    `${position} is now the ${roleNames[role]}.`,
}

export const moveStrings = {
  divideTitle: 'Divide the responsibility',
  divideText: (title: string) => `Both do “${title}”, each a part of its own. Which part does each do?`,
  part: (role: 'head-of-operations' | 'coo') => `Part of the ${roleNames[role]}`,
  partPlaceholder: {
    'head-of-operations': 'Such as: plants, daily work',
    coo: 'Such as: supply chain, direction',
  },
  partsAlike: 'Give each a part, and not the same one.',
  divide: 'Divide',
  othersTitle: 'Give the responsibility to others',
  othersText: (title: string) => `Who takes “${title}” over from the two roles?`,
  taker: 'Position that takes it over',
  takerChosen: (position: string) => `${position} takes it over.`,
  chooseAnother: 'Choose another',
  give: 'Give it',
  noTaker: 'The scenario has no other position. Add one in the chart first.',
  moved: (title: string, from: string, to: string) => `“${title}” moved from ${from} to ${to}.`,
  already: (title: string, group: string) => `“${title}” is in ${group} already.`,
  dragging: (title: string) => `Dragging “${title}”. Escape puts it back.`,
}

export const needSentences: Record<
  Extract<MoveNeed['kind'], 'seat'>,
  (role: 'head-of-operations' | 'coo') => string
> = {
  seat: role => `This needs a ${roleNames[role]}. Mark a position as ${roleNames[role]} first.`,
}

/** What a screen reader says of a group. */
export const groupLabel = (name: string, count: number): string =>
  `${name}: ${responsibilitiesCounted(count)}`
