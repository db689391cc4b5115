import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { comparisonGroups } from '../../shared/analysis/comparison'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import { holdersOf, lettersAt } from '../../shared/analysis/holding'
import type { DutyHoldings, ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import { scopeAt } from '../../shared/analysis/scopes'
import type { Focus, Letters, Responsibility } from '../../shared/model/schema'
import { groupedByArea } from '../../shared/report/content/areas'
import { wordsIn } from '../ui/words'

/** The two roles that are compared, in the order of their columns. */
export const comparedRoles = ['head-of-operations', 'coo'] as const
export type ComparedRole = (typeof comparedRoles)[number]

/** What one seat of a compared role has on a responsibility. */
export interface SeatLetters {
  readonly role: ComparedRole
  readonly letters: Letters
  /** The part that it does; '' for the whole. */
  readonly scope: string
}

export interface Card {
  readonly duty: Responsibility
  readonly group: ComparisonGroup
  readonly seats: readonly SeatLetters[]
  /** Titles of all who hold it (A or R), for what neither role holds. */
  readonly holders: readonly string[]
}

export interface CardArea {
  readonly area: string
  readonly cards: readonly Card[]
}

export interface CardGroup {
  readonly group: ComparisonGroup
  /** How many responsibilities are in it, and how many of them the filters let through. */
  readonly count: number
  readonly shown: number
  readonly areas: readonly CardArea[]
}

export interface Filters {
  readonly search: string
  readonly area: string | null
  readonly focus: Focus | null
}

/** The cards of each group under their areas, as far as the filters let them through. */
export function cardGroups(
  { index, comparison }: ScenarioAnalysis,
  { search, area, focus }: Filters,
): ReadonlyMap<ComparisonGroup, CardGroup> {
  const matches = wordsIn(search)
  const isShown = (duty: Responsibility): boolean =>
    (area === null || duty.area === area) &&
    (focus === null || duty.focus === focus) &&
    matches(`${duty.title} ${duty.area} ${duty.unit} ${duty.description}`)
  return new Map(
    comparisonGroups.map(group => {
      const ids = comparison.groups[group]
      const cards = new Map<string, Card>()
      for (const id of ids) {
        const held = index.duty(id)
        if (held && isShown(held.duty)) cards.set(id, cardFor(index, held, group))
      }
      const duties = [...cards.values()].map(({ duty }) => duty)
      const areas = groupedByArea(duties).map(({ area: name, duties: grouped }) => ({
        area: name,
        cards: grouped.flatMap(({ id }) => cards.get(id) ?? []),
      }))
      return [group, { group, count: ids.length, shown: cards.size, areas }]
    }),
  )
}

function cardFor(index: ScenarioIndex, held: DutyHoldings, group: ComparisonGroup): Card {
  const seats = comparedRoles.flatMap(role =>
    index.seats(role).flatMap((place): SeatLetters | [] => {
      const letters = lettersAt(held, place)
      return letters === null ? [] : { role, letters, scope: scopeAt(held, place) }
    }),
  )
  const holders = holdersOf(held).map(place => index.position(place).title)
  return { duty: held.duty, group, seats, holders }
}

const shared = ['collaboration', 'divided', 'overlap'] as const

/** Responsibilities that both roles have a part in. */
export const sharedCount = ({ comparison }: ScenarioAnalysis): number =>
  shared.reduce((sum, group) => sum + comparison.groups[group].length, 0)
