import type { Chart } from '../../shared/analysis/chart'
import { chartOf, lineOf, spanOf } from '../../shared/analysis/chart'
import { recently } from '../../shared/analysis/recent'
import { boxesIn, defaultLayoutOptions, layOutTree } from '../../shared/layout'
import type { Layout, LayoutNode, LayoutOptions, Rectangle, Wrap } from '../../shared/layout'
import type { Position } from '../../shared/model/schema'
import type { Point } from './camera'
import { noGhosts } from './ghosts'
import type { Ghost } from './ghosts'

export const boxWidth = 204

/** From three reports on that lead nobody, a column under their manager keeps the chart narrow. */
const stackFrom = 3

/** Collapsed managers stand in a row, as managers do, as long as there are no more than this many of them. */
const rowOfCollapsed = 8

/**
 * The positions that are not hidden under a collapsed one, each as a box with its place. A box is known by its
 * index, a position by its place in the scenario's list.
 */
export interface ShownChart {
  readonly chart: Chart
  readonly collapsed: ReadonlySet<string>
  readonly boxHeight: number
  /** Number of boxes. */
  readonly count: number
  /** Place of each box's position. */
  readonly places: Int32Array
  /** Box of each place; -1 where it is hidden. */
  readonly boxOf: Int32Array
  readonly nodes: readonly LayoutNode[]
  readonly layout: Layout
  /** Places of another scenario that are left; the first is laid out as box `count`, the next after it. */
  readonly ghosts: readonly Ghost[]
}

/** The shape of a window, for charts so wide that nothing could be read in one. */
const readableWhole: Wrap = { shape: 1.6, from: 5_000 }

/** How the boxes are arranged. */
export type Arrangement = Pick<LayoutOptions, 'direction' | 'stackLeaves' | 'compact' | 'wrap'>

export const arrangementOf: (
  direction: Arrangement['direction'],
  stackLeaves: boolean,
  compact: boolean,
  wraps: boolean,
) => Arrangement = recently(8, (direction, stackLeaves, compact, wraps) => ({
  direction,
  stackLeaves,
  compact,
  wrap: wraps ? readableWhole : null,
}))

interface Wanted {
  readonly collapsed: ReadonlySet<string>
  readonly boxHeight: number
  readonly arrangement: Arrangement
  readonly ghosts: readonly Ghost[]
  /** The position whose branch alone is shown; null for all. */
  readonly focus: string | null
}

type Structure = Pick<ShownChart, 'boxHeight' | 'count' | 'places' | 'boxOf' | 'nodes' | 'layout' | 'ghosts'>

let former: { positions: readonly Position[]; wanted: Wanted; structure: Structure } | null = null

const plainArrangement = arrangementOf('down', true, false, true)

/** Lays out what is shown of a chart. An edit that moves nobody (a title, a holder) keeps the former layout. */
export const showChart = (
  positions: readonly Position[],
  collapsed: ReadonlySet<string>,
  boxHeight: number,
  arrangement = plainArrangement,
  ghosts = noGhosts,
  focus: string | null = null,
): ShownChart => remembered(positions, collapsed, boxHeight, arrangement, ghosts, focus)

const remembered: (
  positions: readonly Position[],
  collapsed: ReadonlySet<string>,
  boxHeight: number,
  arrangement: Arrangement,
  ghosts: readonly Ghost[],
  focus: string | null,
) => ShownChart = recently(4, (positions, collapsed, boxHeight, arrangement, ghosts, focus) => {
  const chart = chartOf(positions)
  const wanted: Wanted = { collapsed, boxHeight, arrangement, ghosts, focus }
  const kept = former && sameWish(former.wanted, wanted) && sameLines(former.positions, positions)
  const structure = kept && former ? former.structure : arrange(chart, wanted)
  former = { positions, wanted, structure }
  return { chart, collapsed, ...structure }
})

const sameWish = (one: Wanted, other: Wanted): boolean =>
  one.collapsed === other.collapsed &&
  one.boxHeight === other.boxHeight &&
  one.arrangement === other.arrangement &&
  one.ghosts === other.ghosts &&
  one.focus === other.focus

function sameLines(one: readonly Position[], other: readonly Position[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, parent, assistant }, place) => {
      const same = other[place]
      return same?.id === id && same.parent === parent && same.assistant === assistant
    })
  )
}

function arrange(chart: Chart, { collapsed, boxHeight, arrangement, ghosts, focus }: Wanted): Structure {
  const size = chart.positions.length
  const boxOf = new Int32Array(size).fill(-1)
  const places: number[] = []
  const closed = (place: number): boolean =>
    collapsed.size > 0 && collapsed.has(chart.positions[place]?.id ?? '')
  const root = focus === null ? -1 : chart.placeOf(focus)
  const shown = shownPlaces(chart, closed, root < 0 ? chart.tops : [root])
  for (let place = 0; place < size; place++) {
    if (shown[place] !== 1) continue
    boxOf[place] = places.length
    places.push(place)
  }
  const nodes: LayoutNode[] = []
  for (const place of places) {
    const manager = chart.parent[place] ?? -1
    const parent = manager < 0 ? -1 : (boxOf[manager] ?? -1)
    const assistant = chart.positions[place]?.assistant === true
    nodes.push({ width: boxWidth, height: boxHeight, parent, assistant })
  }
  // A ghost at the top belongs to no branch.
  const wanted = root < 0 ? ghosts : ghosts.filter(({ position }) => position.parent !== null)
  const left = leftPlaces(chart, boxOf, closed, wanted)
  for (const { parent } of left) nodes.push({ width: boxWidth, height: boxHeight, parent })
  // A report of no size keeps a collapsed manager from being laid out as a leaf in its manager's stack.
  for (const [box, place] of collapsed.size > 0 ? places.entries() : []) {
    const manager = chart.parent[place] ?? -1
    const inRow = manager < 0 || spanOf(chart, manager) <= rowOfCollapsed
    if (inRow && spanOf(chart, place) > 0 && closed(place)) nodes.push({ width: 0, height: 0, parent: box })
  }
  const layout = layOutTree(nodes, { ...defaultLayoutOptions, ...arrangement, stackFrom })
  return {
    boxHeight,
    count: places.length,
    places: Int32Array.from(places),
    boxOf,
    nodes,
    layout,
    ghosts: left.map(({ ghost }) => ghost),
  }
}

/** The ghosts whose manager of then is shown and not collapsed, each with the box of that manager. */
function leftPlaces(
  chart: Chart,
  boxOf: Int32Array,
  closed: (place: number) => boolean,
  ghosts: readonly Ghost[],
): { ghost: Ghost; parent: number }[] {
  if (ghosts.length === 0) return []
  const first = boxOf.reduce((count, box) => (box >= 0 ? count + 1 : count), 0)
  const left: { ghost: Ghost; parent: number }[] = []
  const removed = new Map<string, number>()
  for (const ghost of ghosts) {
    const { id, parent: manager } = ghost.position
    const place = manager === null ? -1 : chart.placeOf(manager)
    const parent =
      manager === null
        ? -1
        : (removed.get(manager) ?? (place >= 0 && !closed(place) ? (boxOf[place] ?? -1) : -1))
    if (parent < 0 && manager !== null) continue
    if (ghost.kind === 'removed') removed.set(id, first + left.length)
    left.push({ ghost, parent })
  }
  return left
}

/** 1 for each place below the given tops with no collapsed position above it. */
function shownPlaces(chart: Chart, closed: (place: number) => boolean, tops: readonly number[]): Uint8Array {
  const shown = new Uint8Array(chart.positions.length)
  const open = [...tops]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    shown[place] = 1
    if (closed(place)) continue
    for (let at = chart.reportStart[place] ?? 0; at < (chart.reportStart[place + 1] ?? 0); at++) {
      open.push(chart.reports[at] ?? 0)
    }
  }
  return shown
}

/** How many positions stand below a place, at any depth. */
export const branchSize = (chart: Chart, place: number): number =>
  Math.max(0, (chart.last[place] ?? 0) - (chart.entered[place] ?? 0))

export const idOf = (chart: Chart, place: number): string => chart.positions[place]?.id ?? ''

/** The box of a position; -1 when it is hidden or not in the chart. */
export const boxOfId = (shown: ShownChart, id: string): number => shown.boxOf[shown.chart.placeOf(id)] ?? -1

/** The position of a box. */
export function positionOf(shown: ShownChart, box: number): Position {
  const position = shown.chart.positions[shown.places[box] ?? -1]
  if (!position) throw new RangeError(`The chart shows no box ${box}.`)
  return position
}

export const rectangleOf = ({ layout, boxHeight }: ShownChart, box: number): Rectangle => ({
  x: layout.x[box] ?? 0,
  y: layout.y[box] ?? 0,
  width: boxWidth,
  height: boxHeight,
})

/** Indices of the boxes that meet a rectangle of the chart, in no meaningful order. */
export function boxesWithin({ layout, nodes, count }: ShownChart, rectangle: Rectangle): Int32Array {
  const found = boxesIn(layout, nodes, rectangle)
  return nodes.length === count ? found : found.filter(box => box < count)
}

/** The boxes of the ghosts that meet a rectangle of the chart. */
export function ghostsWithin(shown: ShownChart, rectangle: Rectangle): number[] {
  if (shown.ghosts.length === 0) return []
  const end = shown.count + shown.ghosts.length
  return [...boxesIn(shown.layout, shown.nodes, rectangle)].filter(box => box >= shown.count && box < end)
}

/** The box at a point of the chart; -1 where there is none. */
export const boxAt = (shown: ShownChart, { x, y }: Point): number =>
  boxesWithin(shown, { x, y, width: 0, height: 0 })[0] ?? -1

/** The smallest rectangle around boxes; null without any. */
export function around(shown: ShownChart, boxes: Iterable<number>): Rectangle | null {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const box of boxes) {
    const { x, y, width, height } = rectangleOf(shown, box)
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

/** The place of the top with the largest branch; undefined without positions. */
export const headOf = (chart: Chart): number | undefined =>
  chart.tops.toSorted((one, other) => branchSize(chart, other) - branchSize(chart, one))[0]

/**
 * What a first look may show of a chart that is too large for the window, the most telling first: the head of the
 * largest branch with its direct reports, the head with those of the compared roles, the head alone.
 */
export function firstLooks(shown: ShownChart): Rectangle[] {
  const { chart, boxOf } = shown
  const head = chart.tops.some(top => (boxOf[top] ?? -1) >= 0) ? headOf(chart) : shown.places[0]
  if (head === undefined) return []
  const reports = [...chart.reports.subarray(chart.reportStart[head] ?? 0, chart.reportStart[head + 1] ?? 0)]
  const marked = chart.positions.flatMap(({ role }, place) => (role === 'other' ? [] : [place]))
  return [reports, marked, []].flatMap(others => {
    const boxes = [head, ...others].map(place => boxOf[place] ?? -1).filter(box => box >= 0)
    return around(shown, boxes) ?? []
  })
}

/** The nearest position that is shown: itself, or the one it is hidden under; -1 when it is not in the chart. */
export function shownBoxFor(shown: ShownChart, place: number): number {
  const own = shown.boxOf[place] ?? -1
  if (own >= 0 || place < 0) return own
  for (const manager of lineOf(shown.chart, place)) {
    const box = shown.boxOf[manager] ?? -1
    if (box >= 0) return box
  }
  return -1
}
