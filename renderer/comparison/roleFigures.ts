import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import type { Position } from '../../shared/model/schema'
import type { ComparedRole } from './cards'

/** What the seats of a role hold together; efforts and capacity in FTE. */
export interface RoleFigures {
  readonly role: ComparedRole
  readonly seats: readonly Position[]
  readonly held: number
  readonly accountable: number
  readonly responsible: number
  readonly strategicShare: number | null
  readonly effort: number
  readonly fte: number
  readonly handovers: number
}

const shared = ['collaboration', 'divided', 'overlap'] as const
const alone = { 'head-of-operations': 'headOfOperationsAlone', coo: 'cooAlone' } as const

/** Responsibilities that both roles have a part in. */
export const sharedCount = ({ comparison }: ScenarioAnalysis): number =>
  shared.reduce((sum, group) => sum + comparison.groups[group].length, 0)

export function roleFigures(analysis: ScenarioAnalysis, role: ComparedRole): RoleFigures {
  const { index, measures, comparison } = analysis
  const places = index.seats(role)
  const loads = places.flatMap(place => measures.perPosition[place] ?? [])
  const sum = (of: (load: (typeof loads)[number]) => number): number =>
    loads.reduce((total, load) => total + of(load), 0)
  return {
    role,
    seats: places.map(place => index.position(place)),
    held: comparison.groups[alone[role]].length + sharedCount(analysis),
    accountable: sum(load => load.accountable),
    responsible: sum(load => load.responsible),
    strategicShare: measures.strategicShare[role],
    effort: sum(load => load.effort),
    fte: sum(load => load.fte),
    handovers: measures.handovers,
  }
}
