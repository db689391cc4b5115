import type { Position, Role } from '../model/schema'
import { PlaceTable } from './placeTable'
import { differsLittle, successively } from './recent'

/**
 * The lines of a chart as arrays of integers: a position is known by its place in the list. Built in linear time.
 * Positions whose line of managers never reaches a top (only a broken file has them) have layer 0.
 */
export interface Chart {
  readonly positions: readonly Position[]
  /** Place of the line manager; -1 at the top. */
  readonly parent: Int32Array
  /** 1 for a position without a manager, one more for each manager above. */
  readonly layer: Int32Array
  /** Where each position's direct reports begin in `reports`; one entry more than positions. */
  readonly reportStart: Int32Array
  /** The direct reports of all positions, by manager, each manager's in list order. */
  readonly reports: Int32Array
  /** When a walk from the tops down enters each position, and the last that it enters below it. */
  readonly entered: Int32Array
  readonly last: Int32Array
  /** Places of the positions without a manager. */
  readonly tops: readonly number[]
  readonly seats: Readonly<Record<Role, readonly number[]>>
  /** Places of the positions with direct reports. */
  readonly managers: readonly number[]
  /** Places of the positions with dotted lines. */
  readonly withDottedLines: readonly number[]
  /** 1 for a position that is vacant or held by an interim. */
  readonly isOpen: Uint8Array
  /** Number of layers; 0 for an empty chart. */
  readonly layers: number
  readonly places: PlaceTable
  placeOf(id: string): number
}

export const chartOf: (positions: readonly Position[]) => Chart = successively<[readonly Position[]], Chart>(
  16,
  buildChart,
).remembered

function buildChart(earlier: readonly Chart[], positions: readonly Position[]): Chart {
  const former = earlier.find(chart => differsLittle(chart.positions, positions, keepsLines))
  if (former) return { ...former, positions }
  const size = positions.length
  const places = new PlaceTable(positions)
  const parent = new Int32Array(size).fill(-1)
  const reportStart = new Int32Array(size + 1)
  const isOpen = new Uint8Array(size)
  const tops: number[] = []
  const seats: Record<Role, number[]> = { ceo: [], coo: [], 'head-of-operations': [], other: [] }
  const withDottedLines: number[] = []
  let manager = -1
  for (let place = 0; place < size; place++) {
    const position = positions[place]
    if (!position) continue
    if (position.parent === null) manager = -1
    // Those who report to the same manager often stand together.
    else if (!places.holds(manager, position.parent)) manager = places.placeOf(position.parent)
    if (position.occupancy !== 'held') isOpen[place] = 1
    parent[place] = manager
    if (manager < 0) tops.push(place)
    else reportStart[manager + 1] = (reportStart[manager + 1] ?? 0) + 1
    seats[position.role].push(place)
    if (position.dottedLines.length > 0) withDottedLines.push(place)
  }
  const managers: number[] = []
  for (let place = 0; place < size; place++) {
    if ((reportStart[place + 1] ?? 0) > 0) managers.push(place)
    reportStart[place + 1] = (reportStart[place + 1] ?? 0) + (reportStart[place] ?? 0)
  }
  const next = reportStart.slice()
  const reports = new Int32Array(size - tops.length)
  for (let place = 0; place < size; place++) {
    const manager = parent[place] ?? -1
    if (manager < 0) continue
    const at = next[manager] ?? 0
    reports[at] = place
    next[manager] = at + 1
  }
  return {
    positions,
    parent,
    reportStart,
    reports,
    tops,
    seats,
    managers,
    withDottedLines,
    isOpen,
    places,
    placeOf: id => places.placeOf(id),
    ...walk(size, parent, reportStart, reports, tops),
  }
}

/** Whether only names and figures of a position were changed, or one person took another's place. */
const keepsLines = (one: Position, other: Position): boolean =>
  one.id === other.id &&
  one.parent === other.parent &&
  one.role === other.role &&
  one.occupancy === other.occupancy &&
  one.dottedLines.length === other.dottedLines.length

/** The walk from the tops down, without recursion: a chart may be as deep as it is long. */
function walk(
  size: number,
  parent: Int32Array,
  reportStart: Int32Array,
  reports: Int32Array,
  tops: readonly number[],
): Pick<Chart, 'layer' | 'entered' | 'last' | 'layers'> {
  const layer = new Int32Array(size)
  const entered = new Int32Array(size).fill(-1)
  const last = new Int32Array(size).fill(-1)
  const order = new Int32Array(size)
  const stack = new Int32Array(size)
  let depth = 0
  let layers = 0
  let count = 0
  for (let top = tops.length - 1; top >= 0; top--) stack[depth++] = tops[top] ?? 0
  while (depth > 0) {
    const place = stack[--depth] ?? 0
    const manager = parent[place] ?? -1
    const here = manager < 0 ? 1 : (layer[manager] ?? 0) + 1
    layer[place] = here
    if (here > layers) layers = here
    order[count] = place
    entered[place] = count
    last[place] = count++
    for (let at = (reportStart[place + 1] ?? 0) - 1; at >= (reportStart[place] ?? 0); at--) {
      stack[depth++] = reports[at] ?? 0
    }
  }
  for (let at = count - 1; at >= 0; at--) {
    const place = order[at] ?? 0
    const manager = parent[place] ?? -1
    if (manager >= 0 && (last[place] ?? 0) > (last[manager] ?? 0)) last[manager] = last[place] ?? 0
  }
  return { layer, entered, last, layers }
}

/** Whether one position stands above another in its line; no position is above itself. Constant time. */
export function isAbove(chart: Chart, upper: number, lower: number): boolean {
  const from = chart.entered[upper] ?? -1
  const at = chart.entered[lower] ?? -1
  return from >= 0 && at > from && at <= (chart.last[upper] ?? -1)
}

export const spanOf = (chart: Chart, place: number): number =>
  (chart.reportStart[place + 1] ?? 0) - (chart.reportStart[place] ?? 0)

export const reportsOf = (chart: Chart, place: number): readonly number[] =>
  Array.from(chart.reports.subarray(chart.reportStart[place] ?? 0, chart.reportStart[place + 1] ?? 0))

/** The managers above a position, nearest first. */
export function lineOf(chart: Chart, place: number): readonly number[] {
  const line: number[] = []
  let next = chart.parent[place] ?? -1
  while (next >= 0 && line.length < chart.positions.length) {
    line.push(next)
    next = chart.parent[next] ?? -1
  }
  return line
}

/** The lowest position that is each of the given ones or stands above it; null when they have no line in common. */
export function lowestCommon(chart: Chart, places: readonly number[]): number | null {
  const [first, ...others] = places
  if (first === undefined) return null
  const covers = (upper: number): boolean =>
    others.every(place => place === upper || isAbove(chart, upper, place))
  return [first, ...lineOf(chart, first)].find(covers) ?? null
}
