import type { Finding, FindingKind } from '../../shared/analysis/finding'
import { findingKinds } from '../../shared/analysis/finding'
import { isHeld } from '../../shared/analysis/holding'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Criticality, Focus, Responsibility } from '../../shared/model/schema'

/** What is asked of a responsibility to be shown; null asks nothing. */
export interface Filters {
  /** '' is the group of those without an area. */
  readonly area: string | null
  readonly focus: Focus | null
  readonly criticality: Criticality | null
  /** A position's id: it has an A or an R on it; `nobody`: no position has. */
  readonly holder: string | null
  readonly finding: FindingKind | 'any' | 'none' | null
}

export const unfiltered: Filters = { area: null, focus: null, criticality: null, holder: null, finding: null }

/** No id of a position: ids have no spaces. */
export const nobody = 'held by nobody'

export const findingFilters = ['any', 'none', ...findingKinds] as const

export const filtersInForce = (filters: Filters): readonly (keyof Filters)[] =>
  // Object.keys loses the literal keys that the record has.
  (Object.keys(unfiltered) as (keyof Filters)[]).filter(name => filters[name] !== null)

/** Whether a responsibility passes all filters, in the scenario of the index. */
export function passing(
  filters: Filters,
  index: ScenarioIndex,
  findingsOf: (responsibility: string) => readonly Finding[],
): (duty: Responsibility) => boolean {
  const { area, focus, criticality, holder, finding } = filters
  const place = holder === null || holder === nobody ? -1 : index.chart.placeOf(holder)
  const holds = (id: string): boolean => {
    const held = index.duty(id)
    if (holder === nobody) return !held || !isHeld(held)
    return (held?.accountable.includes(place) ?? false) || (held?.responsible.includes(place) ?? false)
  }
  const hasFinding = (id: string): boolean => {
    const found = findingsOf(id)
    if (finding === 'any' || finding === 'none') return found.length > 0 === (finding === 'any')
    return found.some(({ kind }) => kind === finding)
  }
  return duty =>
    (area === null || duty.area === area) &&
    (focus === null || duty.focus === focus) &&
    (criticality === null || duty.criticality === criticality) &&
    (holder === null || holds(duty.id)) &&
    (finding === null || hasFinding(duty.id))
}
