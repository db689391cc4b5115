import type { Position } from '../model/schema'
import type { ScenarioAnalysis } from './analyse'
import { strategicShare } from './measures'
import type { MeasuredRole } from './measures'

/** What some seats hold together; efforts and capacity in FTE. */
export interface SeatFigures {
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

export interface RoleFigures extends SeatFigures {
  readonly role: MeasuredRole
}

/** The figures of a role for screen and paper alike; all zero where the scenario has no such seat. */
export const roleFigures = (analysis: ScenarioAnalysis, role: MeasuredRole): RoleFigures => ({
  role,
  ...seatFigures(analysis, analysis.index.seats(role)),
})

/** The same for any seats, given by place. */
export function seatFigures({ index, measures }: ScenarioAnalysis, places: readonly number[]): SeatFigures {
  const loads = places.flatMap(place => measures.perPosition[place] ?? [])
  const sum = (of: (load: (typeof loads)[number]) => number): number =>
    loads.reduce((total, load) => total + of(load), 0)
  const seated = new Set(places)
  return {
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
    strategicShare: strategicShare(index, places),
  }
}
