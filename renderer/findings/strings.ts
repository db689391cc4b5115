import type { FindingState } from '../../shared/analysis/dispositions'
import type { Severity } from '../../shared/analysis/finding'
import { findingsCounted, positionsCounted, responsibilitiesCounted } from '../ui/strings'

const inWords = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day such as 2026-12-31 as "31 Dec 2026". */
export const dayText = (day: string): string =>
  Number.isNaN(Date.parse(day)) ? day : inWords.format(Date.parse(day))

export const groupingNames = {
  kind: 'By kind',
  severity: 'By severity',
  position: 'By position',
  responsibility: 'By responsibility',
  area: 'By area',
} as const

export type Grouping = keyof typeof groupingNames

export const sortingNames = {
  severity: 'Most severe first',
  rule: 'By rule',
  subject: 'By name, A to Z',
  due: 'By due date',
} as const

export type Sorting = keyof typeof sortingNames

export const stateNames: Record<FindingState, string> = {
  open: 'Open',
  accepted: 'Accepted',
  planned: 'Planned',
}

export const findingsStrings = {
  title: 'Findings',
  list: 'Findings',
  groupBy: 'Grouped',
  sortBy: 'Order',
  severityFilter: 'Severity',
  allSeverities: 'All severities',
  kindFilter: 'Kind',
  allKinds: 'All kinds',
  stateFilter: 'State',
  allStates: 'All states',
  search: 'Search',
  thresholds: 'Thresholds…',
  showAll: 'Show all findings',
  onlyMerged: 'Only new by merging',
  shown: (shown: number, all: number) =>
    shown === all ? findingsCounted(all) : `${shown.toLocaleString('en')} of ${findingsCounted(all)}`,
  severityCount: (severity: Severity, count: number) => `${count.toLocaleString('en')} ${severity}`,
  severalGroups: 'A finding about several of them stands under each.',
  chosen: (count: number) => `${count.toLocaleString('en')} chosen`,
  clear: 'Clear',
  nothingTitle: 'Nothing matches',
  nothingText: 'No finding has these words in the severity, kind and state that are chosen.',
  cleanTitle: 'Nothing found',
  cleanText: (rules: number, positions: number, responsibilities: number) =>
    `${rules} rules were checked on ${positionsCounted(positions)} and ${responsibilitiesCounted(responsibilities)}. None of them has anything to say.`,
  emptyTitle: 'Nothing to check yet',
  emptyText: (rules: number) =>
    `${rules} rules compare the chart with who holds what. Import the client’s chart and add responsibilities, and what they find stands here.`,
  importChart: 'Import an org chart…',
  addFromCatalogue: 'Add from the catalogue…',
  seeThresholds: 'See the thresholds in force',
  noPosition: 'The whole scenario',
  manyPositions: 'Many positions at once',
  noResponsibility: 'The chart itself',
  noArea: 'No area',
  goToPlace: 'Show in',
  groupLabel: (name: string, count: number) => `${name}, ${findingsCounted(count)}`,
  acceptedBecause: (reason: string) => (reason === '' ? 'Accepted' : `Accepted: ${reason}`),
  plannedFor: (owner: string, due: string) =>
    ['Planned', owner === '' ? '' : `: ${owner}`, due === '' ? '' : `, by ${dayText(due)}`].join(''),
}

export const panelStrings = {
  findings: 'Findings',
  findingsNone: 'No findings.',
  solvedTitle: 'Solved',
  solvedText: (rule: string) => `“${rule}” is no longer found here in this scenario.`,
  undo: 'Undo the last change',
  why: 'Why it matters',
  positions: 'Positions',
  responsibilities: 'Responsibilities',
  andMore: (count: number) => `and ${count.toLocaleString('en')} more`,
  fixes: 'Ways to solve it',
  noFix: 'No single change solves this. Go to the place and decide there.',
  changes: 'What it changes',
  moreChanges: (count: number) =>
    count === 1 ? 'and 1 more change' : `and ${count.toLocaleString('en')} more changes`,
  rule: 'The rule',
  source: 'Source',
  thresholds: 'Thresholds in force',
  threshold: (name: string, value: string, isDefault: boolean) =>
    `${name}: ${value}${isDefault ? '' : ' (changed)'}`,
  changeThresholds: 'Change the thresholds…',
  disposition: 'Decision',
  openState: 'Open: nothing is decided yet.',
  accept: 'Accept…',
  plan: 'Plan…',
  change: 'Change…',
  reopen: 'Reopen',
  reason: 'Reason',
  owner: 'Owner',
  due: 'Due',
  note: 'Note',
}

export const dispositionStrings = {
  acceptTitle: (count: number) => (count === 1 ? 'Accept the finding' : `Accept ${count} findings`),
  planTitle: (count: number) => (count === 1 ? 'Plan the finding' : `Plan ${count} findings`),
  acceptText:
    'An accepted finding stays in the list and in the report, with the reason why it may stay as it is. Chart, matrix and comparison no longer mark it.',
  planText: 'A planned finding is to be dealt with: by whom, and by when.',
  accept: 'Accept',
  plan: 'Plan',
  reason: 'Reason',
  reasonNeeded: 'Say why it may stay as it is.',
  owner: 'Owner',
  ownerNeeded: 'Name who deals with it.',
  due: 'Due',
  note: 'What is to be done',
  reopened: (count: number) => `${findingsCounted(count)} reopened.`,
  accepted: (count: number) => `${findingsCounted(count)} accepted.`,
  planned: (count: number) => `${findingsCounted(count)} planned.`,
}

export const thresholdStrings = {
  title: 'Thresholds',
  text: 'The numbers that rules compare with. No published source says how much is too much, so each is a default that you can change for this workbook; the report prints those in force.',
  name: 'Threshold',
  default: 'Default',
  value: 'In force',
  source: 'Source',
  own: 'Own judgement',
  valueOf: (name: string) => `In force: ${name}`,
  reset: (name: string) => `Back to the default: ${name}`,
  resetAll: 'Back to all defaults',
  done: 'Done',
}
