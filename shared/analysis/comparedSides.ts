import type { Role } from '../model/schema'
import type { ScenarioIndex } from './scenarioIndex'

/** The sides that are compared where nothing else is said. */
export const defaultSides = { left: 'Head of Operations', right: 'COO' } as const

/** Names a side of the comparison. */
export type SideId = 'left' | 'right'
export const sideIds = ['left', 'right'] as const

/** What stands on one side of the comparison. */
export interface ComparedSide {
  /** As it stands in a sentence: "COO", or the title of a position. */
  readonly name: string
  /** The role whose sign and colour it has; `other` for a position without a role. */
  readonly role: Role
  /** Places of its positions; none where the scenario has no such seat. */
  readonly seats: readonly number[]
  /** The role that the scenario lacks and whose place it takes; null where it is what was asked for. */
  readonly standsInFor: 'head-of-operations' | 'coo' | null
}

export type ComparedSides = Readonly<Record<SideId, ComparedSide>>

/** Ids of positions; null for the seats of the side's role. */
export type ChosenSides = Readonly<Record<SideId, string | null>>

/** The role that each side has by default. */
export const sideRoles = { left: 'head-of-operations', right: 'coo' } as const

const roleSide = (index: ScenarioIndex, side: SideId): ComparedSide => ({
  name: defaultSides[side],
  role: sideRoles[side],
  seats: index.seats(sideRoles[side]),
  standsInFor: null,
})

/** The Head of Operations' seats on the left, the COO's on the right. */
export const roleSides = (index: ScenarioIndex): ComparedSides => ({
  left: roleSide(index, 'left'),
  right: roleSide(index, 'right'),
})

/**
 * The sides that were chosen. A position that the scenario does not have gives way to the side's role; where only one
 * of the two roles is in the chart, the CEO stands in for the other one.
 */
export function chosenSides(index: ScenarioIndex, chosen: ChosenSides): ComparedSides {
  const found = (side: SideId): ComparedSide => {
    const id = chosen[side]
    const place = id === null ? -1 : index.chart.placeOf(id)
    if (place < 0) return roleSide(index, side)
    const { title, role } = index.position(place)
    return { name: title, role, seats: [place], standsInFor: null }
  }
  const sides = { left: found('left'), right: found('right') }
  return {
    left: withStandIn(index, 'left', sides.left, sides.right),
    right: withStandIn(index, 'right', sides.right, sides.left),
  }
}

function withStandIn(
  index: ScenarioIndex,
  id: SideId,
  side: ComparedSide,
  opposite: ComparedSide,
): ComparedSide {
  const seats = index.seats('ceo').filter(place => !opposite.seats.includes(place))
  if (side.seats.length > 0 || opposite.seats.length === 0 || seats.length === 0) return side
  return { name: 'CEO', role: 'ceo', seats, standsInFor: sideRoles[id] }
}
