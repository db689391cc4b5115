import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import { isAbove, reportsOf } from '../../shared/analysis/chart'

/** From what the positions are taken. */
export type ColumnBase =
  | { readonly kind: 'usual' | 'roles' | 'letters' }
  | { readonly kind: 'branch'; readonly top: string }
  | { readonly kind: 'unit'; readonly unit: string }

/** Which positions are shown: a base, and single positions (ids) beside it or left out of it. */
export interface ColumnChoice {
  readonly base: ColumnBase
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export const usualColumns: ColumnChoice = { base: { kind: 'usual' }, added: [], removed: [] }

const namedRoles = ['ceo', 'coo', 'head-of-operations'] as const

/** More than these are not usually of interest at once; beyond the leaders, those with the most letters come first. */
const usuallyAtMost = 60

/** The positions shown, by place: CEO, COO and Head of Operations first, the others as the chart has them. */
export function columnsOf(index: ScenarioIndex, choice: ColumnChoice): readonly number[] {
  const { chart } = index
  const chosen = basePlaces(index, choice.base)
  for (const id of choice.removed) chosen.delete(chart.placeOf(id))
  for (const id of choice.added) if (chart.placeOf(id) >= 0) chosen.add(chart.placeOf(id))
  const roles = namedRoles.flatMap(role => index.seats(role)).filter(place => chosen.has(place))
  for (const place of roles) chosen.delete(place)
  const others = [...chosen].sort((one, other) => (chart.entered[one] ?? 0) - (chart.entered[other] ?? 0))
  return [...roles, ...others]
}

function basePlaces(index: ScenarioIndex, base: ColumnBase): Set<number> {
  const { chart } = index
  const places = chart.positions.map((_, place) => place)
  const roles = namedRoles.flatMap(role => index.seats(role))
  switch (base.kind) {
    case 'roles':
      return new Set(roles)
    case 'letters':
      return new Set(places.filter(place => hasLetters(index, place)))
    case 'usual': {
      // A chart on which some roles are not marked yet is led by its tops too.
      const leaders = [...new Set([...chart.tops, ...roles])]
      const peers = roles.flatMap(place => {
        const manager = chart.parent[place] ?? -1
        return manager < 0 ? [] : reportsOf(chart, manager)
      })
      const reports = leaders.flatMap(place => reportsOf(chart, place))
      const near = new Set([...leaders, ...reports, ...peers])
      const held = places.filter(place => hasLetters(index, place) && !near.has(place))
      const room = Math.max(0, usuallyAtMost - near.size)
      if (held.length <= room) return new Set([...near, ...held])
      const { accountable, responsible } = index.loads
      const weight = (place: number): number => (accountable[place] ?? 0) + (responsible[place] ?? 0)
      return new Set([...near, ...held.sort((one, other) => weight(other) - weight(one)).slice(0, room)])
    }
    case 'branch': {
      const top = chart.placeOf(base.top)
      return new Set(places.filter(place => place === top || isAbove(chart, top, place)))
    }
    case 'unit':
      return new Set(places.filter(place => chart.positions[place]?.unit === base.unit))
  }
}

function hasLetters({ loads }: ScenarioIndex, place: number): boolean {
  const counts = [loads.accountable, loads.responsible, loads.consulted, loads.informed]
  return counts.some(count => (count[place] ?? 0) > 0)
}

/** The choice with one position (by id) shown, or no longer shown. */
export function withColumn(choice: ColumnChoice, position: string, shown: boolean): ColumnChoice {
  const others = (ids: readonly string[]) => ids.filter(id => id !== position)
  return {
    base: choice.base,
    added: shown ? [...others(choice.added), position] : others(choice.added),
    removed: shown ? others(choice.removed) : [...others(choice.removed), position],
  }
}
