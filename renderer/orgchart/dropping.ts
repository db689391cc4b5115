import { isAbove, reportsOf } from '../../shared/analysis/chart'
import type { Chart } from '../../shared/analysis/chart'
import type { Point } from './camera'
import { boxAt, idOf, rectangleOf } from './shownChart'
import type { ShownChart } from './shownChart'

/** Where dragged positions would go: under a box as its reports, or beside it as its siblings. */
export type Drop = { readonly box: number; readonly refused: boolean } & (
  | { readonly kind: 'under' }
  | { readonly kind: 'beside'; readonly after: boolean; readonly vertical: boolean }
)

/** The manager and the sibling before which positions come; what the edit `movePositions` takes. */
export interface Target {
  readonly parent: string | null
  readonly before: string | null
}

/** This much of a box at each end stands for a place beside it. */
const edge = 0.16

export function dropAt(shown: ShownChart, moving: ReadonlySet<number>, point: Point): Drop | null {
  const box = boxAt(shown, point)
  const place = shown.places[box] ?? -1
  if (place < 0 || moving.has(place)) return null
  const { chart } = shown
  const { x, y, width, height } = rectangleOf(shown, box)
  const manager = chart.parent[place] ?? -1
  const vertical = siblingsAreStacked(shown, place)
  const share = vertical ? (point.y - y) / height : (point.x - x) / width
  if (share > edge && share < 1 - edge)
    return { kind: 'under', box, refused: wouldLoop(chart, moving, place) }
  const refused = manager >= 0 && wouldLoop(chart, moving, manager)
  return { kind: 'beside', box, after: share > 0.5, vertical, refused }
}

/** Whether a manager is one of the moving positions or stands below one. */
const wouldLoop = (chart: Chart, moving: ReadonlySet<number>, manager: number): boolean =>
  [...moving].some(place => place === manager || isAbove(chart, place, manager))

function siblingsAreStacked(shown: ShownChart, place: number): boolean {
  const { chart, boxOf, layout } = shown
  const manager = chart.parent[place] ?? -1
  if (manager < 0) return false
  const [first, second] = reportsOf(chart, manager)
  if (first === undefined || second === undefined) return false
  return layout.y[boxOf[first] ?? -1] !== layout.y[boxOf[second] ?? -1]
}

/** Who is moved when these are: those of them that no other of them stands above. */
export const movedAlone = (chart: Chart, places: readonly number[]): number[] =>
  places.filter(place => !places.some(other => isAbove(chart, other, place)))

/** Where the drop puts them; null when it is refused or changes nothing. */
export function targetOf(shown: ShownChart, moving: ReadonlySet<number>, drop: Drop): Target | null {
  if (drop.refused) return null
  const { chart } = shown
  const place = shown.places[drop.box] ?? -1
  if (drop.kind === 'under') {
    const isManagerAlready = [...moving].every(one => chart.parent[one] === place)
    return isManagerAlready ? null : { parent: idOf(chart, place), before: null }
  }
  const manager = chart.parent[place] ?? -1
  const siblings = manager < 0 ? chart.tops : reportsOf(chart, manager)
  const staying = siblings.filter(one => !moving.has(one))
  const at = staying.indexOf(place) + (drop.after ? 1 : 0)
  const before = staying[at]
  return {
    parent: manager < 0 ? null : idOf(chart, manager),
    before: before === undefined ? null : idOf(chart, before),
  }
}
