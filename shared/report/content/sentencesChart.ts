import {
  capital,
  counted,
  countedFirst,
  figures,
  listedAtMost,
  lowered,
  numeral,
  percent,
  plural,
} from './sentences'

/** What the report says of the organisation. */

export const vacant = 'Vacant'
export const interimHolder = (holder: string): string => (holder === '' ? 'Interim' : `${holder} (interim)`)
export const noPositions = 'The organisation has no positions yet.'
export const chartTitle = (shown: number, all: number): string =>
  shown === all
    ? all === 1
      ? 'The one position'
      : `All ${figures(all)} positions`
    : `Leadership: ${figures(shown)} of ${figures(all)} positions`
export const branchTitle = (title: string, count: number): string =>
  `${title.trim()}: ${counted(count, 'position')} below`
export const below = (count: number): string => `${figures(count)} below`
export const goesOn = (totals: string, page: number): string => `${totals}, page ${page}`
export const fromPage = (page: number): string => `From page ${page}`
export const furtherDown = (totals: string): string => `${totals}, further down`
export const backTo = (manager: string, page: number): string => `Page ${page}: reports to ${manager}`
/** What stands below the title of a chart: the scenario, and what the marks on its boxes mean. */
export function chartNote(
  scenario: string,
  marks: { readonly changes: boolean; readonly findings: boolean; readonly removed: readonly string[] },
): string {
  const parts = [
    `Scenario: ${scenario}.`,
    marks.changes ? 'A tag above a box says what changes against today.' : '',
    marks.removed.length > 0 ? `Given up: ${listedAtMost(marks.removed, 4)}.` : '',
    marks.findings
      ? 'Bars and a number say how many findings concern a position, and how severe the worst is.'
      : '',
  ]
  return parts.filter(part => part !== '').join(' ')
}
export const boxChanges = {
  added: 'New',
  moved: 'Moved',
  edited: 'Changed',
  movedAndEdited: 'Moved, changed',
} as const
export const recommendedChart = (scenario: string): string => `“${scenario}”`
export const namedTitle = (name: string, title: string): string =>
  name === '' ? title : `${name}, ${lowered(title)}`
export const cutTotals = (count: number, vacantSeats: number): string =>
  vacantSeats === 0 ? below(count) : `${below(count)} (${figures(vacantSeats)} vacant)`
export const furtherBranches = (count: number): string =>
  count === 1 ? 'One further branch' : `${capital(numeral(count))} further branches`
export const branchesAsLists = (count: number): string =>
  `${countedFirst(count, 'branch', 'branches')} as ${plural(count, 'a list', 'lists')}`
export const listNote =
  'Reports stand indented under their manager; the number of positions below stands at the right.'
export const chartPart = (from: number, to: number, part: number, parts: number): string =>
  `Direct reports ${from} to ${to} (${part} of ${parts})`

export const organisationFigures = {
  positions: (all: number, vacantSeats: number, interim: number) =>
    `${plural(all, 'position', 'positions')}, ${figures(vacantSeats)} vacant, ${figures(interim)} interim`,
  layers: (all: number) => `${plural(all, 'layer', 'layers')} from the top position down`,
  managers: (all: number, share: number) =>
    `${plural(all, 'manager', 'managers')}, ${percent(share)} of all positions`,
  spans: (min: number, max: number) =>
    `direct reports is the median span (${figures(min)} to ${figures(max)})`,
  noSpans: 'no position has reports',
} as const
export const layerName = (layer: number): string => (layer === 0 ? 'Not under a top' : `Layer ${layer}`)
export const layersTitle = (layers: readonly (readonly [number, number])[]): string => {
  const [widest] = layers.toSorted(([, one], [, other]) => other - one)
  return widest ? `${layerName(widest[0])} has the most positions: ${figures(widest[1])}` : ''
}
export const positionsBase = (all: number): string => `Number of positions, of ${figures(all)}`
