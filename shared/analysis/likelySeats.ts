import { catalogueDuty, expectedHolding } from '../catalogue'
import type { Holder } from '../catalogue'
import type { Responsibility, Role, Structure } from '../model/schema'
import type { ScenarioIndex } from './scenarioIndex'

/** The structure that the chart shows, by the seats that it has. */
export function structureOfSeats(index: ScenarioIndex): Structure {
  const coo = index.seats('coo').length > 0
  const head = index.seats('head-of-operations').length > 0
  if (coo) return head ? 'both' : 'coo-only'
  return head ? 'head-of-operations-only' : 'neither'
}

const byFocus: Readonly<Record<Responsibility['focus'], readonly Role[]>> = {
  operational: ['head-of-operations', 'coo', 'ceo'],
  strategic: ['coo', 'ceo', 'head-of-operations'],
  both: ['coo', 'head-of-operations', 'ceo'],
}

/**
 * The seats that could hold a responsibility, the likeliest first: by the standard duty that it was made from,
 * then by its focus, last the tops of the chart.
 */
export function likelySeats(
  index: ScenarioIndex,
  duty: Responsibility,
  letter: 'accountable' | 'responsible',
): readonly number[] {
  const roles: Holder[] = []
  const standard = duty.catalogueId === null ? undefined : catalogueDuty(duty.catalogueId)
  const expected = standard ? expectedHolding(standard, structureOfSeats(index)) : null
  if (expected) roles.push(expected[letter])
  roles.push(...byFocus[duty.focus])
  const seats = roles.filter(role => role !== 'other').flatMap(role => index.seats(role).slice(0, 1))
  return [...new Set([...seats, ...index.chart.tops.slice(0, 1)])]
}
