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
  picture: (left: string, leftCount: number, shared: number, right: string, rightCount: number) =>
    `${left} alone: ${leftCount}. Both: ${shared}. ${right} alone: ${rightCount}.`,
  view: 'View',
  views: { wall: 'Side by side', profiles: 'Profiles', scenarios: 'Two scenarios' },
  ofAll: (count: number) => `of ${count}`,
  none: 'None',
  noneShown: 'None of these match',
  nothingMatches: 'No responsibility has these words in the area and focus that are chosen.',
  moveTo: 'Move to…',
  moveMenu: (title: string) => `Move ${title}`,
  changeParts: 'Change the parts…',
  showInMatrix: 'Show in the matrix',
  showInList: 'Show in the list',
  needsSide: (name: string) => `needs a ${name}`,
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
  heldHint: 'Responsibilities on which it is accountable or responsible',
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
  handoversHint: 'Responsibilities with the A on one side and an R on the other',
  noHolder: 'Holder not named',
  standIn: (role: 'head-of-operations' | 'coo') =>
    `No position of this scenario is marked as ${roleNames[role]}; the CEO stands in.`,
  choose: {
    left: 'Choose what stands on the left',
    right: 'Choose what stands on the right',
  },
  position: 'Compare a position',
  backToRole: (role: string) => `Back to the ${role}`,
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
  part: (name: string) => `Part of the ${name}`,
  partPlaceholder: {
    left: 'Such as: plants, daily work',
    right: 'Such as: supply chain, direction',
  },
  partsAlike: 'Give each a part, and not the same one.',
  divide: 'Divide',
  othersTitle: 'Give the responsibility to others',
  othersText: (title: string) => `Who takes “${title}” over from the two?`,
  taker: 'Position that takes it over',
  takerChosen: (position: string) => `${position} takes it over.`,
  chooseAnother: 'Choose another',
  give: 'Give it',
  noTaker: 'The scenario has no other position. Add one in the chart first.',
  moved: (title: string, from: string, to: string) => `“${title}” moved from ${from} to ${to}.`,
  already: (title: string, group: string) => `“${title}” is in ${group} already.`,
  dragging: (title: string) => `Dragging “${title}”. Escape puts it back.`,
}

export const needSentences: Record<Extract<MoveNeed['kind'], 'seat'>, (name: string) => string> = {
  seat: name => `This needs a ${name}. Mark a position as ${name} first, or choose another position there.`,
}

/** What a screen reader says of a group. */
export const groupLabel = (name: string, count: number): string =>
  `${name}: ${responsibilitiesCounted(count)}`

export const profileStrings = {
  intro: (structure: string) =>
    `Each trait that the source names for a role, against what the position holds. Expected as in the structure “${structure}”.`,
  against: (role: string) => `Profile of the ${role}`,
  shownOf: (shown: number, all: number) => `${shown} of ${all} traits shown`,
  nobodyThere: 'Nothing stands on this side, so there is nothing to hold against the profile.',
  purpose: 'Purpose',
  states: {
    shown: 'Shown',
    partly: 'In part',
    notShown: 'Not shown',
    unknown: 'Not in the workbook',
  },
  evidence: {
    asExpected: 'as expected',
    otherwise: 'not as expected',
    elsewhere: 'held by others',
    nobody: 'held by nobody',
    notThere: 'not in the workbook',
  },
  expected: 'Expected',
  actual: 'Actual',
  none: 'none',
  add: (count: number) => `Add ${responsibilitiesCounted(count)} that the profiles miss`,
}

export const scenarioStrings = {
  choose: 'Scenario beside it',
  chooseHint: 'Choose a scenario',
  onlyChanged: 'Only what differs',
  summary: (group: number, letters: number, all: number) =>
    `${group} of ${responsibilitiesCounted(all)} ${group === 1 ? 'stands' : 'stand'} in another group, ${letters} more ${letters === 1 ? 'is' : 'are'} held otherwise.`,
  only: 'The workbook has one scenario. Add an option to put it beside this one.',
  add: 'Add a scenario…',
  from: (group: string) => `was: ${group}`,
  to: (group: string) => `then: ${group}`,
  otherName: (group: string) => `in the other scenario: ${group}`,
  otherLetters: 'held otherwise',
  same: 'Nothing differs between the two scenarios here.',
  count: (before: number, after: number) => `${before} → ${after}`,
}
