import type { ScenarioIndex } from '../analysis/scenarioIndex'
import type { Workbook } from '../model/schema'
import { positions } from '../model/workbook'
import { seatsOf } from './proposals'
import type { SeatChoice, SeatRole, TemplateStructure } from './proposals'

/** How a seat of the role is often called. */
const calledLike: Readonly<Record<SeatRole, RegExp>> = {
  coo: /\b(coo|chief operati(ng|ons)|chief of operations)\b/iu,
  'head-of-operations':
    /\b(head of operations|operations director|director of operations|director,? operations|vp operations)\b/iu,
}

const seatTitles: Readonly<Record<SeatRole, string>> = {
  coo: 'Chief Operating Officer',
  'head-of-operations': 'Head of Operations',
}

/**
 * Where the seats of a structure go unless the user says otherwise: where they are; else a position that is called so;
 * else a new vacant seat, the same one as in another scenario. The Head of Operations comes under the COO where both
 * exist, otherwise under the CEO; where nobody is marked as that, under the top with most positions below it.
 */
export function seatDefaults(
  workbook: Workbook,
  index: ScenarioIndex,
  structure: TemplateStructure,
): Readonly<Partial<Record<SeatRole, SeatChoice>>> {
  const chosen: Partial<Record<SeatRole, SeatChoice>> = {}
  for (const role of seatsOf[structure]) {
    const upper = role === 'head-of-operations' ? chosen.coo : undefined
    const above = upper && (upper.kind === 'new' ? upper.id : upper.position)
    chosen[role] = seatDefault(workbook, index, role, above ?? null)
  }
  return chosen
}

function seatDefault(
  workbook: Workbook,
  index: ScenarioIndex,
  role: SeatRole,
  coo: string | null,
): SeatChoice {
  const { positions: chart } = index.chart
  const place =
    index.seats(role)[0] ??
    chart.findIndex(seat => seat.role === 'other' && calledLike[role].test(seat.title))
  const { tops, entered, last } = index.chart
  const below = (place: number): number => (last[place] ?? 0) - (entered[place] ?? 0)
  const top = index.seats('ceo')[0] ?? tops.toSorted((one, other) => below(other) - below(one))[0]
  const topId = top === undefined ? null : index.position(top).id
  if (place >= 0) {
    const { id, parent } = index.position(place)
    return { kind: 'existing', position: id, parent: coo === null || coo === id ? parent : coo }
  }
  return { kind: 'new', ...newSeat(workbook, index, role), holder: '', parent: coo ?? topId }
}

/** Id and title of a seat that the chart lacks: those that it has in another scenario, where it has. */
export function newSeat(
  workbook: Workbook,
  index: ScenarioIndex,
  role: SeatRole,
): { readonly id: string; readonly title: string } {
  const { positions: chart } = index.chart
  const elsewhere = workbook.scenarios
    .flatMap(({ positions: other }) => other.filter(seat => seat.role === role))
    .find(({ id }) => !positions.has(chart, id))
  let id = elsewhere?.id ?? (role === 'coo' ? 'p.coo' : 'p.head')
  while (positions.has(chart, id)) id += 'x'
  return { id, title: elsewhere?.title ?? seatTitles[role] }
}
