import { isAbove, reportsOf, spanOf } from '../analysis/chart'
import type { ScenarioIndex } from '../analysis/scenarioIndex'
import { roleNames } from '../model/names'
import type { Thresholds } from './proposals'
import { newPosition } from '../model/workbook'
import { expectedHolder } from './expectation'
import { chartReasons, chartSentences } from './sentences'
import { seatsOf } from './proposals'
import type { ChartProposal, SeatRole, TemplateChoices } from './proposals'

interface Step {
  readonly proposal: ChartProposal
  /** Whether the template makes no sense without it. */
  readonly isNeeded: boolean
}

/**
 * The changes of the chart, one after another: `indexOf` gives the chart as the accepted steps before have left it.
 * First the seats, then those that the structure does not have, last the departments that come under a seat.
 */
export function* chartProposals(
  choices: TemplateChoices,
  thresholds: Thresholds,
  indexOf: () => ScenarioIndex,
): Generator<Step> {
  const made = new Set<string>()
  for (const role of seatsOf[choices.structure]) {
    const id = seatId(choices, role) ?? ''
    const place = indexOf().chart.placeOf(id)
    if (place < 0 || indexOf().position(place).role !== role) made.add(id)
    yield* placeSeat(choices, role, indexOf)
  }
  yield* surplusSeats(choices, indexOf)
  yield* departments(choices, thresholds, made, indexOf)
}

const seatId = ({ seats }: TemplateChoices, role: SeatRole): string | null => {
  const seat = seats[role]
  if (!seat) return null
  return seat.kind === 'new' ? seat.id : seat.position
}

const titleOf = (index: ScenarioIndex, id: string | null): string | null => {
  const place = id === null ? -1 : index.chart.placeOf(id)
  return place < 0 ? null : index.position(place).title
}

function* placeSeat(
  { id: scenario, seats }: TemplateChoices,
  role: SeatRole,
  indexOf: () => ScenarioIndex,
): Generator<Step> {
  const seat = seats[role]
  if (!seat) return
  const index = indexOf()
  const manager = titleOf(index, seat.parent)
  if (seat.kind === 'new') {
    const { id, title, holder, parent } = seat
    const occupancy = holder.trim() === '' ? 'vacant' : 'held'
    const position = newPosition({ id, title, holder: holder.trim(), occupancy, parent, role })
    yield {
      isNeeded: true,
      proposal: {
        id: `seat:${role}`,
        sentence: chartSentences.newSeat(title, manager),
        reason: chartReasons.seat(roleNames[role]),
        edit: { edit: 'addPositions', scenario, positions: [position], before: null },
      },
    }
    return
  }
  const place = index.chart.placeOf(seat.position)
  if (place < 0) return
  const { title, role: former, parent } = index.position(place)
  if (former !== role) {
    yield {
      isNeeded: true,
      proposal: {
        id: `seat:${role}`,
        sentence: chartSentences.becomes(title, roleNames[role]),
        reason: chartReasons.seat(roleNames[role]),
        edit: { edit: 'editPositions', scenario, positions: [seat.position], changes: { role } },
      },
    }
  }
  if (parent !== seat.parent) {
    yield {
      isNeeded: true,
      proposal: {
        id: `line:${seat.position}`,
        sentence: chartSentences.moves(title, titleOf(index, parent), manager),
        reason: chartReasons.line(roleNames[role]),
        edit: {
          edit: 'movePositions',
          scenario,
          positions: [seat.position],
          parent: seat.parent,
          before: null,
        },
      },
    }
  }
}

/** Seats of the two roles that the structure has no place for: given up, or kept as ordinary positions. */
function* surplusSeats(choices: TemplateChoices, indexOf: () => ScenarioIndex): Generator<Step> {
  const { id: scenario, structure, surplus } = choices
  const chosen = new Set(seatsOf[structure].map(role => seatId(choices, role)))
  const roles = ['coo', 'head-of-operations'] as const
  const found = roles.flatMap(role =>
    indexOf()
      .seats(role)
      .map(place => ({ role, position: indexOf().position(place) }))
      .filter(({ position }) => !chosen.has(position.id)),
  )
  for (const { role, position } of found) {
    const { id, title } = position
    const reason = chartReasons.surplus(roleNames[role])
    if (surplus === 'keep') {
      yield {
        isNeeded: false,
        proposal: {
          id: `unrole:${id}`,
          sentence: chartSentences.ordinary(title, roleNames[role]),
          reason,
          edit: { edit: 'editPositions', scenario, positions: [id], changes: { role: 'other' } },
        },
      }
      continue
    }
    const heir = seatId(choices, role) ?? seatId(choices, seatsOf[structure][0] ?? 'coo')
    const index = indexOf()
    const heirTitle = titleOf(index, heir)
    for (const report of reportsOf(index.chart, index.chart.placeOf(id))) {
      const { id: reportId, title: reportTitle } = index.position(report)
      if (heir === null || heirTitle === null || chosen.has(reportId)) continue
      yield {
        isNeeded: false,
        proposal: {
          id: `move:${reportId}`,
          sentence: chartSentences.moves(reportTitle, title, heirTitle),
          reason: chartReasons.heir(title),
          edit: { edit: 'movePositions', scenario, positions: [reportId], parent: heir, before: null },
        },
      }
    }
    yield {
      isNeeded: false,
      proposal: {
        id: `remove:${id}`,
        sentence: chartSentences.removes(title),
        reason,
        edit: { edit: 'removePositions', scenario, positions: [id], reports: 'move-up' },
      },
    }
  }
}

interface Candidate {
  readonly place: number
  readonly votes: Readonly<Record<SeatRole | 'ceo', number>>
}

/**
 * Departments near the seats come under a newly made one whose duties they do: as many of their duties as the profiles let a seat
 * answer for count for it, as many as the CEO answers for count against. A seat takes no more than a span allows, and
 * no manager is left with hardly any.
 */
function* departments(
  choices: TemplateChoices,
  thresholds: Thresholds,
  made: ReadonlySet<string>,
  indexOf: () => ScenarioIndex,
): Generator<Step> {
  const index = indexOf()
  const { chart } = index
  const roles = seatsOf[choices.structure]
  const seats = new Map(roles.map(role => [role, chart.placeOf(seatId(choices, role) ?? '')]))
  const sources = new Set<number>()
  for (const seat of seats.values()) {
    const manager = seat < 0 ? -1 : (chart.parent[seat] ?? -1)
    if (manager >= 0) sources.add(manager)
  }
  const isSeat = (place: number): boolean => index.position(place).role !== 'other'
  const near = [...sources].flatMap(source => reportsOf(chart, source)).filter(place => !isSeat(place))
  const spans = new Map<number, number>()
  const span = (place: number): number => spans.get(place) ?? spanOf(chart, place)
  const taken = new Set<number>()
  const candidates = votesOf(index, choices, near)
  const rounds: readonly ((role: SeatRole, seat: number, candidate: Candidate) => boolean)[] = [
    // A seat that was there before has the departments that it shall have.
    (role, seat, { votes }) =>
      made.has(index.position(seat).id) &&
      votes[role] > votes.ceo &&
      roles.every(other => other === role || votes[role] > votes[other]),
    // A seat with hardly any reports would be a layer without a purpose.
    (role, seat, { votes }) => votes[role] > 0 && span(seat) <= thresholds.narrowSpan,
  ]
  for (const suits of rounds) {
    for (const role of roles) {
      const seat = seats.get(role) ?? -1
      if (seat < 0) continue
      for (const candidate of candidates.toSorted((one, other) => other.votes[role] - one.votes[role])) {
        const { place, votes } = candidate
        const source = chart.parent[place] ?? -1
        if (taken.has(place) || source === seat || isAbove(chart, place, seat)) continue
        if (!suits(role, seat, candidate) || span(seat) >= thresholds.wideSpan) continue
        if (source < 0 || span(source) <= thresholds.narrowSpan + 1) continue
        taken.add(place)
        spans.set(seat, span(seat) + 1)
        spans.set(source, span(source) - 1)
        const { id, title } = index.position(place)
        yield {
          isNeeded: false,
          proposal: {
            id: `move:${id}`,
            sentence: chartSentences.moves(title, index.position(source).title, index.position(seat).title),
            reason: chartReasons.department(votes[role], roleNames[role]),
            edit: {
              edit: 'movePositions',
              scenario: choices.id,
              positions: [id],
              parent: index.position(seat).id,
              before: null,
            },
          },
        }
      }
    }
  }
}

function votesOf(
  index: ScenarioIndex,
  { structure }: TemplateChoices,
  near: readonly number[],
): readonly Candidate[] {
  const { chart } = index
  const votes = new Map(near.map(place => [place, { coo: 0, 'head-of-operations': 0, ceo: 0 }]))
  for (const { duty, accountable, responsible } of index.duties) {
    const holder = expectedHolder(duty, structure).accountable
    if (holder === 'other') continue
    for (const [place, counted] of votes) {
      const isInside = (held: number): boolean => held === place || isAbove(chart, place, held)
      if (accountable.some(isInside) || responsible.some(isInside)) counted[holder]++
    }
  }
  return [...votes].map(([place, counted]) => ({ place, votes: counted }))
}
