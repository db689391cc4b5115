import type { Position } from '../../shared/model/schema'
import { findingsCounted, holderLine, positionsCounted, roleNames } from '../ui/strings'

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const directReports = (count: number): string => counted(count, 'direct report', 'direct reports')

export const chartStrings = {
  chart: 'Org chart',
  newPosition: 'New position',
  emptyTitle: 'No positions yet',
  emptyText:
    'The org chart shows who reports to whom. Start with the position at the top, or import a chart from a CSV file.',
  addFirst: 'Add the first position',
  importChart: 'Import an org chart…',
  addReport: 'Add report',
  addReportLong: 'Add a report to the chosen position',
  addSibling: 'Add sibling',
  addSiblingLong: 'Add a position beside the chosen one',
  layers: 'Layers',
  allLayers: 'All layers',
  layersTo: (layer: number) => `Layers 1 to ${layer}`,
  topOnly: 'Layer 1 only',
  spans: (shown: boolean) => (shown ? 'Hide spans and layers' : 'Show spans and layers'),
  search: 'Search the chart',
  searchHits: (current: number, count: number) => `${current} of ${count.toLocaleString('en')}`,
  searchNone: 'No hits',
  nextHit: 'Next hit',
  previousHit: 'Previous hit',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomMenu: 'Zoom',
  zoom: (zoom: number) => `${zoom < 0.1 ? (zoom * 100).toFixed(1) : Math.round(zoom * 100)} %`,
  fitAll: 'Fit the whole chart',
  fitSelection: 'Fit the chosen positions',
  fullSize: 'Actual size (100 %)',
  collapse: 'Collapse',
  expand: 'Expand',
  expandBranch: 'Expand the whole branch',
  more: 'More for the chosen positions',
  rename: 'Rename',
  renameLabel: 'Title of the position',
  /** By the direction of the chart, so that words and keys follow the picture. */
  moves: {
    down: {
      earlier: { label: 'Move left among its siblings', keys: 'Alt+Left' },
      later: { label: 'Move right among its siblings', keys: 'Alt+Right' },
      promote: { label: 'Move up a layer', keys: 'Alt+Up' },
      demote: { label: 'Make a report of the position before it', keys: 'Alt+Down' },
    },
    right: {
      earlier: { label: 'Move up among its siblings', keys: 'Alt+Up' },
      later: { label: 'Move down among its siblings', keys: 'Alt+Down' },
      promote: { label: 'Move up a layer', keys: 'Alt+Left' },
      demote: { label: 'Make a report of the position before it', keys: 'Alt+Right' },
    },
  },
  cut: 'Cut the branch',
  copy: 'Copy the branch',
  paste: 'Paste under it',
  duplicate: 'Duplicate',
  duplicateBranch: 'Duplicate with its branch',
  drawDottedLine: 'Draw a dotted line…',
  pasteHere: 'Paste at the top',
  markAs: (role: Position['role']) => (role === 'other' ? 'No special role' : `Mark as ${roleNames[role]}`),
  delete: 'Delete…',
  selectBranch: 'Choose the whole branch',
  centre: 'Centre in the window',
  moreFindings: (count: number) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  hidden: (count: number) => `+ ${count.toLocaleString('en')}`,
  movedUnder: (count: number, title: string, manager: string) =>
    count === 1
      ? `${title} now reports to ${manager}.`
      : `${positionsCounted(count)} now report to ${manager}.`,
  moved: (title: string) => `${title} moved.`,
  cannotMove: 'There is no place to move it to in that direction.',
  dropUnder: (title: string) => `Report to ${title}`,
  dropBeside: (title: string) => `Move beside ${title}`,
  dropRefused: 'A position cannot report to itself or to somebody below it.',
  chosen: (count: number) => `${positionsCounted(count)} chosen.`,
  collapsed: (title: string) => `${title} collapsed.`,
  expanded: (title: string) => `${title} expanded.`,
}

const letterCounted = {
  A: (count: number) => `accountable for ${count}`,
  R: (count: number) => `responsible for ${count}`,
  C: (count: number) => `consulted on ${count}`,
  I: (count: number) => `informed of ${count}`,
}

type Letter = keyof typeof letterCounted

/** Who and what a box is, for pictures that keep names. */
export const boxTitle = ({ title, ...position }: Position): string =>
  [title, holderLine(position), position.unit].filter(part => part.trim() !== '').join(', ')

/** The one line that a screen reader says of a box. */
export function boxLabel(
  position: Position,
  facts: {
    reports: number
    hidden: number
    findings: number
    letters: readonly (readonly [Letter, number])[]
    /** Titles of those whom its dotted lines lead to. */
    dottedTo: readonly string[]
    /** What its colour says and nothing else in the box; '' for nothing. */
    colour: string
  },
): string {
  const { title, role, unit, grade } = position
  return [
    title,
    role === 'other' ? '' : roleNames[role],
    holderLine(position),
    unit,
    grade,
    facts.reports > 0 ? directReports(facts.reports) : '',
    facts.hidden > 0 ? `${positionsCounted(facts.hidden)} hidden` : '',
    facts.colour,
    facts.findings > 0 ? findingsCounted(facts.findings) : '',
    ...facts.letters.map(([letter, count]) => letterCounted[letter](count)),
    facts.dottedTo.length > 0 ? `dotted line to ${facts.dottedTo.join(' and ')}` : '',
  ]
    .filter(part => part.trim() !== '')
    .join(', ')
}

export const deleteStrings = {
  title: (count: number, title: string) =>
    count === 1 ? `Delete “${title}”?` : `Delete ${positionsCounted(count)}?`,
  whatHappens: 'What happens to the reports',
  whatHappensAlone: 'What to do',
  moveUp: (count: number) =>
    count === 0 ? 'Delete' : `Delete; ${directReports(count)} move${count === 1 ? 's' : ''} up`,
  moveUpNote: (manager: string | null, count: number) =>
    manager === null
      ? `${count === 1 ? 'It then has' : 'They then have'} no manager.`
      : `${count === 1 ? 'It then reports' : 'They then report'} to ${manager}.`,
  moveUpManyNote: 'They report to the nearest manager that stays.',
  branch: 'Delete the whole branch',
  branchNote: (count: number) => `${positionsCounted(count)} in all.`,
  vacate: (count: number) =>
    count === 1 ? 'Keep the seat and leave it vacant' : 'Keep the seats and leave them vacant',
  vacateNote: 'Only the holder goes; reports and letters stay.',
  assignments: (count: number) =>
    count === 0
      ? 'No assignment is lost.'
      : `${counted(count, 'assignment is', 'assignments are')} deleted too.`,
  scenarioOnly: (scenario: string) => `Only in the scenario “${scenario}”; you can undo this.`,
  confirmDelete: (count: number) => `Delete ${positionsCounted(count)}`,
  confirmVacate: (count: number) => (count === 1 ? 'Leave the seat vacant' : `Leave ${count} seats vacant`),
  deleted: (count: number, title: string) =>
    count === 1 ? `${title} deleted.` : `${positionsCounted(count)} deleted.`,
  vacated: (count: number, title: string) =>
    count === 1 ? `${title} left vacant.` : `${positionsCounted(count)} left vacant.`,
  vacateLabel: (count: number, title: string) =>
    count === 1 ? `Leave “${title}” vacant` : `Leave ${count} seats vacant`,
}
