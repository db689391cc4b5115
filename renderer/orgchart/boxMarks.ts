import type { Colouring } from '../../shared/analysis/colourClasses'
import { spanOf } from '../../shared/analysis/chart'
import type { Chart } from '../../shared/analysis/chart'
import type { Finding, Severity } from '../../shared/analysis/finding'
import type { Loads } from '../../shared/analysis/scenarioIndex'
import type { BoxFact } from './chartLook'
import type { Palette, Shade } from './palette'
import { branchSize } from './shownChart'
import { viewStrings } from './viewStrings'

/** What a box shows beside its position. */
export interface Marks {
  readonly loads: Loads
  readonly findings: ReadonlyMap<string, readonly Finding[]>
  readonly shows: ReadonlySet<BoxFact>
  /** Whether anything in the scenario has a letter or a finding; without, boxes keep no room for them. */
  readonly counted: boolean
  /** Whether boxes keep room for photos: asked for, and somebody in the scenario has one. */
  readonly portraits: boolean
  /** What the boxes are coloured by; null for nothing but their role. */
  readonly colouring: Colouring | null
}

const bare = 48
const line = 17
const firstFooter = 22
const nextFooter = 18

/** How high all boxes are; `counted` says whether anything in the scenario has a letter or a finding. */
export function boxHeightFor(shows: ReadonlySet<BoxFact>, counted: boolean): number {
  const rows = footerRows(shows, counted)
  return (
    bare +
    (shows.has('holder') ? line : 0) +
    (shows.has('unit') ? line : 0) +
    (rows === 0 ? 0 : firstFooter + (rows - 1) * nextFooter)
  )
}

const showsCounts = (shows: ReadonlySet<BoxFact>): boolean => shows.has('letters') || shows.has('findings')
const showsPlace = (shows: ReadonlySet<BoxFact>): boolean => shows.has('reports') || shows.has('layer')

const footerRows = (shows: ReadonlySet<BoxFact>, counted: boolean): number =>
  (counted && showsCounts(shows) ? 1 : 0) + (showsPlace(shows) ? 1 : 0)

/** The baselines of the footer's rows, from the box's top; null for a row that is not shown. */
export function footerBaselines({ shows, counted }: Marks, height: number) {
  const counts = counted && showsCounts(shows) ? height - 9 : null
  return { counts, place: showsPlace(shows) ? height - 9 - (counts === null ? 0 : nextFooter) : null }
}

/** Layer and reports of a place in words. */
export const placeFacts = (chart: Chart, place: number, shows: ReadonlySet<BoxFact>): string =>
  [
    shows.has('layer') ? viewStrings.layer(chart.layer[place] ?? 0) : '',
    shows.has('reports') ? viewStrings.reports(spanOf(chart, place), branchSize(chart, place)) : '',
  ]
    .filter(part => part !== '')
    .join(' · ')

/** The letters of a place that occur, with how often. */
export const letterCounts = (
  { loads }: Marks,
  place: number,
): readonly (readonly ['A' | 'R' | 'C' | 'I', number])[] =>
  (
    [
      ['A', loads.accountable[place] ?? 0],
      ['R', loads.responsible[place] ?? 0],
      ['C', loads.consulted[place] ?? 0],
      ['I', loads.informed[place] ?? 0],
    ] as const
  ).filter(([, count]) => count > 0)

const severities: readonly Severity[] = ['critical', 'major', 'minor']

/** How many findings a position has, and how bad the worst is in bars, 1 to 3; null without any. */
export function findingMark(
  { findings }: Marks,
  id: string,
): { count: number; severity: Severity; bars: number } | null {
  const own = findings.get(id)
  if (!own || own.length === 0) return null
  const severity = severities.find(one => own.some(finding => finding.severity === one)) ?? 'minor'
  return { count: own.length, severity, bars: 3 - severities.indexOf(severity) }
}

export const severityColour = (palette: Palette, severity: Severity): string =>
  ({ critical: palette.gap, major: palette.overlap, minor: palette.muted })[severity]

/** The colour of a place's class; null where it has none. */
export function shadeOf({ colouring }: Marks, palette: Palette, place: number): Shade | null {
  const told = colouring?.classes[colouring.classOf[place] ?? -1]
  return told ? palette.tones[told.tone] : null
}

/** What the colour of a place says and nothing else in its box does; '' for nothing. */
export function colourSaid({ colouring }: Marks, place: number): string {
  const told = colouring?.classes[colouring.classOf[place] ?? -1]
  if (!colouring || !told) return ''
  switch (colouring.by) {
    case 'change':
      return told.label
    case 'heat':
      return viewStrings.heat(colouring.signOf(place))
    case 'load':
      return viewStrings.load(colouring.signOf(place))
    default:
      return ''
  }
}

/** What stands on the box beside its colour; '' for nothing. */
export const signOf = ({ colouring }: Marks, place: number): string =>
  colouring && (colouring.classOf[place] ?? -1) >= 0 ? colouring.signOf(place) : ''
