import { sideIds } from '../../shared/analysis/comparedSides'
import type { ComparedSides, SideId } from '../../shared/analysis/comparedSides'
import { comparisonGroups } from '../../shared/analysis/comparison'
import type { Comparison, ComparisonGroup } from '../../shared/analysis/comparison'
import { holdersOf, lettersAt } from '../../shared/analysis/holding'
import type { DutyHoldings, ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import { scopeAt } from '../../shared/analysis/scopes'
import type { Focus, Letters, Responsibility, Role } from '../../shared/model/schema'
import { groupedByArea } from '../../shared/report/content/areas'
import { wordsIn } from '../ui/words'
import type { Compared } from './compared'

/** What one seat of a side has on a responsibility. */
export interface SeatLetters {
  readonly side: SideId
  readonly role: Role
  readonly name: string
  readonly letters: Letters
  /** The part that it does; '' for the whole. */
  readonly scope: string
}

export interface Card {
  readonly duty: Responsibility
  readonly group: ComparisonGroup
  readonly seats: readonly SeatLetters[]
  /** Titles of all who hold it (A or R), for what neither side holds. */
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

export function passes({ search, area, focus }: Filters): (duty: Responsibility) => boolean {
  const matches = wordsIn(search)
  return duty =>
    (area === null || duty.area === area) &&
    (focus === null || duty.focus === focus) &&
    matches(`${duty.title} ${duty.area} ${duty.unit} ${duty.description}`)
}

/** The cards of each group under their areas, as far as the filters let them through. */
export function cardGroups(
  { analysis: { index }, sides, comparison }: Compared,
  { search, area, focus }: Filters,
): ReadonlyMap<ComparisonGroup, CardGroup> {
  const isShown = passes({ search, area, focus })
  return new Map(
    comparisonGroups.map(group => {
      const ids = comparison.groups[group]
      const cards = new Map<string, Card>()
      for (const id of ids) {
        const held = index.duty(id)
        if (held && isShown(held.duty)) cards.set(id, cardFor(index, sides, held, group))
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

export function cardFor(
  index: ScenarioIndex,
  sides: ComparedSides,
  held: DutyHoldings,
  group: ComparisonGroup,
): Card {
  const seats = sideIds.flatMap(side =>
    sides[side].seats.flatMap((place): SeatLetters | [] => {
      const letters = lettersAt(held, place)
      const { role, name } = sides[side]
      return letters === null ? [] : { side, role, name, letters, scope: scopeAt(held, place) }
    }),
  )
  const holders = holdersOf(held).map(place => index.position(place).title)
  return { duty: held.duty, group, seats, holders }
}

const shared = ['collaboration', 'divided', 'overlap'] as const

/** Responsibilities that both sides have a part in. */
export const sharedCount = ({ groups }: Comparison): number =>
  shared.reduce((sum, group) => sum + groups[group].length, 0)
