import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import { isAbove, reportsOf } from '../../shared/analysis/chart'

/** From what the columns are taken. */
export type ColumnBase =
  | { readonly kind: 'usual' | 'roles' | 'letters' }
  | { readonly kind: 'branch'; readonly top: string }
  | { readonly kind: 'unit'; readonly unit: string }

/** Which positions are columns: a base, and single positions (ids) beside it or left out of it. */
export interface ColumnChoice {
  readonly base: ColumnBase
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export const usualColumns: ColumnChoice = { base: { kind: 'usual' }, added: [], removed: [] }

const namedRoles = ['ceo', 'coo', 'head-of-operations'] as const

/** The positions that are columns, by place: CEO, COO and Head of Operations first, the others as the chart has them. */
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
      // A chart on which no role is marked yet is led by its tops.
      const leaders = roles.length > 0 ? roles : chart.tops
      return new Set([
        ...leaders,
        ...leaders.flatMap(place => reportsOf(chart, place)),
        ...places.filter(place => hasLetters(index, place)),
      ])
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

/** The choice with one position (by id) as a column, or no longer one. */
export function withColumn(choice: ColumnChoice, position: string, shown: boolean): ColumnChoice {
  const others = (ids: readonly string[]) => ids.filter(id => id !== position)
  return {
    base: choice.base,
    added: shown ? [...others(choice.added), position] : others(choice.added),
    removed: shown ? others(choice.removed) : [...others(choice.removed), position],
  }
}
