import { reportsOf } from '../../shared/analysis/chart'
import type { Chart } from '../../shared/analysis/chart'
import type { Layout } from '../../shared/layout'
import type { Target } from './dropping'
import { idOf } from './shownChart'

/** Moves of one position by the keyboard: where each would put it, or null where there is no such place. */
export const moves = {
  earlier: (chart: Chart, place: number): Target | null => {
    const { siblings, at } = amongSiblings(chart, place)
    const before = siblings[at - 1]
    return before === undefined ? null : { parent: managerId(chart, place), before: idOf(chart, before) }
  },
  later: (chart: Chart, place: number): Target | null => {
    const { siblings, at } = amongSiblings(chart, place)
    if (at === siblings.length - 1) return null
    const before = siblings[at + 2]
    return { parent: managerId(chart, place), before: before === undefined ? null : idOf(chart, before) }
  },
  /** Up a layer, to stand right after its former manager. */
  promote: (chart: Chart, place: number): Target | null => {
    const manager = chart.parent[place] ?? -1
    if (manager < 0) return null
    const { siblings, at } = amongSiblings(chart, manager)
    const before = siblings[at + 1]
    return { parent: managerId(chart, manager), before: before === undefined ? null : idOf(chart, before) }
  },
  /** Down a layer, as the last report of the sibling before it. */
  demote: (chart: Chart, place: number): Target | null => {
    const { siblings, at } = amongSiblings(chart, place)
    const manager = siblings[at - 1]
    return manager === undefined ? null : { parent: idOf(chart, manager), before: null }
  },
} as const

export type Move = keyof typeof moves

function managerId(chart: Chart, place: number): string | null {
  const manager = chart.parent[place] ?? -1
  return manager < 0 ? null : idOf(chart, manager)
}

function amongSiblings(chart: Chart, place: number): { siblings: readonly number[]; at: number } {
  const manager = chart.parent[place] ?? -1
  const siblings = manager < 0 ? chart.tops : reportsOf(chart, manager)
  return { siblings, at: siblings.indexOf(place) }
}

/** Steps from box to box with the arrow keys, among the positions that are shown. */
export const steps = {
  up: (chart: Chart, place: number): number => chart.parent[place] ?? -1,
  down: (chart: Chart, place: number): number => reportsOf(chart, place)[0] ?? -1,
  left: (chart: Chart, place: number, isShown: (place: number) => boolean): number =>
    onLayer(chart, place, isShown, -1),
  right: (chart: Chart, place: number, isShown: (place: number) => boolean): number =>
    onLayer(chart, place, isShown, 1),
} as const

export type Step = keyof typeof steps

type Direction = Layout['direction']

/** An arrow key by where it points in the picture; steps and moves go by the top-down chart. */
export type Arrow = Step

/** Where an arrow leads when managers stand at the left of their reports instead of above them. */
const turned: Readonly<Record<Arrow, Step>> = { up: 'left', down: 'right', left: 'up', right: 'down' }

const moveOfStep: Readonly<Record<Step, Move>> = {
  up: 'promote',
  down: 'demote',
  left: 'earlier',
  right: 'later',
}

export const stepOfArrow = (arrow: Arrow, direction: Direction): Step =>
  direction === 'right' ? turned[arrow] : arrow

export const moveOfArrow = (arrow: Arrow, direction: Direction): Move =>
  moveOfStep[stepOfArrow(arrow, direction)]

/** The neighbour on the same layer, siblings first and then the next manager's reports; -1 at the end. */
function onLayer(chart: Chart, place: number, isShown: (place: number) => boolean, by: 1 | -1): number {
  const { siblings, at } = amongSiblings(chart, place)
  const sibling = siblings[at + by]
  if (sibling !== undefined) return sibling
  const entered = chart.entered[place] ?? 0
  let nearest = -1
  for (let other = 0; other < chart.positions.length; other++) {
    if (chart.layer[other] !== chart.layer[place] || !isShown(other)) continue
    const when = chart.entered[other] ?? 0
    if ((when - entered) * by <= 0) continue
    if (nearest < 0 || (when - (chart.entered[nearest] ?? 0)) * by < 0) nearest = other
  }
  return nearest
}
