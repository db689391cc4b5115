import type { ComparedSides } from './comparedSides'
import { recently } from './recent'
import type { ScenarioIndex, DutyHoldings } from './scenarioIndex'
import { sidesAreDivided } from './scopes'

export const comparisonGroups = [
  'headOfOperationsAlone',
  'collaboration',
  'divided',
  'overlap',
  'cooAlone',
  'othersOnly',
  'nobody',
] as const

/** Where a responsibility stands between the two sides; the names say the default sides, left and right. */
export type ComparisonGroup = (typeof comparisonGroups)[number]

export interface Comparison {
  /** Ids of the positions on the Head of Operations' side. */
  readonly left: readonly string[]
  /** Ids of the positions on the COO's side. */
  readonly right: readonly string[]
  /** Ids of responsibilities by group, in the workbook's order; each responsibility is in exactly one. */
  readonly groups: Readonly<Record<ComparisonGroup, readonly string[]>>
  groupOf(responsibility: string): ComparisonGroup
}

/** The Head of Operations' seats against the COO's. */
export const compareRoles = (index: ScenarioIndex): Comparison =>
  compare(index, index.seats('head-of-operations'), index.seats('coo'))

/** What stands on the one side against the other; the same object for the same seats. */
export const compareSides = (index: ScenarioIndex, { left, right }: ComparedSides): Comparison =>
  comparePlaces(index, left.seats.join(' '), right.seats.join(' '))

const comparePlaces = recently(8, (index: ScenarioIndex, left: string, right: string): Comparison => {
  const places = (list: string): readonly number[] => (list === '' ? [] : list.split(' ').map(Number))
  const leftPlaces = places(left)
  return compare(
    index,
    leftPlaces,
    places(right).filter(place => !leftPlaces.includes(place)),
  )
})

/**
 * Any two sets of positions, given by id, against each other: `headOfOperationsAlone` then means the left side alone,
 * `cooAlone` the right one. A position that is on both sides counts on the left only; unknown ids are left out.
 */
export function compareSeats(
  index: ScenarioIndex,
  left: readonly string[],
  right: readonly string[],
): Comparison {
  const places = (ids: readonly string[]): readonly number[] => [
    ...new Set(ids.map(id => index.chart.placeOf(id)).filter(place => place >= 0)),
  ]
  const leftPlaces = places(left)
  return compare(
    index,
    leftPlaces,
    places(right).filter(place => !leftPlaces.includes(place)),
  )
}

function compare(index: ScenarioIndex, left: readonly number[], right: readonly number[]): Comparison {
  const groups: Record<ComparisonGroup, string[]> = {
    headOfOperationsAlone: [],
    collaboration: [],
    divided: [],
    overlap: [],
    cooAlone: [],
    othersOnly: [],
    nobody: [],
  }
  for (const held of index.duties) groups[groupFor(held, left, right)].push(held.duty.id)
  const ids = (places: readonly number[]): readonly string[] => places.map(place => index.position(place).id)
  return {
    left: ids(left),
    right: ids(right),
    groups,
    groupOf(responsibility) {
      const held = index.duty(responsibility)
      if (held) return groupFor(held, left, right)
      throw new RangeError(`The workbook has no responsibility ${responsibility}.`)
    },
  }
}

/** A side holds a responsibility when one of its positions has an A or an R; C's and I's do not count. */
export function groupFor(
  held: DutyHoldings,
  left: readonly number[],
  right: readonly number[],
): ComparisonGroup {
  const { accountable, responsible } = held
  const leftA = accountable.some(place => left.includes(place))
  const rightA = accountable.some(place => right.includes(place))
  const leftR = responsible.filter(place => left.includes(place))
  const rightR = responsible.filter(place => right.includes(place))
  const leftHolds = leftA || leftR.length > 0
  const rightHolds = rightA || rightR.length > 0
  if (!leftHolds && !rightHolds) return accountable.length + responsible.length > 0 ? 'othersOnly' : 'nobody'
  if (!rightHolds) return 'headOfOperationsAlone'
  if (!leftHolds) return 'cooAlone'
  if (leftA && rightA) return 'overlap'
  if (leftR.length > 0 && rightR.length > 0)
    return sidesAreDivided(held, leftR, rightR) ? 'divided' : 'overlap'
  return 'collaboration'
}
