import type { Position } from '../model/schema'
import type { ScenarioAnalysis } from './analyse'
import type { MeasuredRole } from './measures'

/** What the seats of a role hold together; efforts and capacity in FTE. */
export interface RoleFigures {
  readonly role: MeasuredRole
  readonly seats: readonly Position[]
  /** Responsibilities on which one of its seats has an A or an R. */
  readonly held: number
  readonly accountable: number
  readonly responsible: number
  readonly consulted: number
  readonly informed: number
  readonly effort: number
  readonly fte: number
  readonly strategicShare: number | null
}

/** The figures of a role for screen and paper alike; all zero where the scenario has no such seat. */
export function roleFigures({ index, measures }: ScenarioAnalysis, role: MeasuredRole): RoleFigures {
  const places = index.seats(role)
  const loads = places.flatMap(place => measures.perPosition[place] ?? [])
  const sum = (of: (load: (typeof loads)[number]) => number): number =>
    loads.reduce((total, load) => total + of(load), 0)
  const seated = new Set(places)
  return {
    role,
    seats: places.map(place => index.position(place)),
    held: index.duties.filter(
      duty =>
        duty.accountable.some(place => seated.has(place)) ||
        duty.responsible.some(place => seated.has(place)),
    ).length,
    accountable: sum(load => load.accountable),
    responsible: sum(load => load.responsible),
    consulted: sum(load => load.consulted),
    informed: sum(load => load.informed),
    effort: sum(load => load.effort),
    fte: sum(load => load.fte),
    strategicShare: measures.strategicShare[role],
  }
}
