import { catalogueDuty, expectedHolding, roleProfile } from '../catalogue'
import type { CatalogueDuty, ProfiledRole, StructureId, Trait } from '../catalogue'
import type { Letters } from '../model/schema'
import type { ScenarioAnalysis } from './analyse'
import { isHeld, lettersAt } from './holding'
import { unitedLetters } from '../model/edits'

/**
 * How a standard duty of a profile is held: as expected, otherwise than expected (an A or R, not the expected one), by
 * others only, by nobody, or the workbook has no such responsibility.
 */
export type EvidenceState = 'asExpected' | 'otherwise' | 'elsewhere' | 'nobody' | 'notThere'

export interface Evidence {
  readonly duty: CatalogueDuty
  /** Id of the responsibility made from it; null where the workbook has none. */
  readonly responsibility: string | null
  /** A's and R's of the role in the scenario's structure; null where others hold it then. */
  readonly expected: Letters | null
  readonly actual: Letters | null
  readonly state: EvidenceState
}

/** `unknown` where no responsibility of the workbook says anything about it. */
export type TraitState = 'shown' | 'partly' | 'notShown' | 'unknown'

export interface TraitEvidence {
  readonly trait: Trait
  readonly state: TraitState
  readonly evidence: readonly Evidence[]
}

/** The structure that a scenario is marked with, or that its seats make; "both" where it has neither. */
export function structureOf({ scenario, index }: ScenarioAnalysis): StructureId {
  if (scenario.structure !== null && scenario.structure !== 'neither') return scenario.structure
  const head = index.seats('head-of-operations').length > 0
  const coo = index.seats('coo').length > 0
  return head === coo ? 'both' : head ? 'head-of-operations-only' : 'coo-only'
}

/**
 * Each trait of a role's profile, in the source's order, against what some seats (by place) hold in the scenario. A
 * responsibility speaks for the standard duty that it was made from.
 */
export function profileEvidence(
  analysis: ScenarioAnalysis,
  role: ProfiledRole,
  seats: readonly number[],
): readonly TraitEvidence[] {
  const structure = structureOf(analysis)
  const byStandard = new Map(
    analysis.index.duties.flatMap(held =>
      held.duty.catalogueId === null ? [] : [[held.duty.catalogueId, held] as const],
    ),
  )
  const evidenceFor = (duty: CatalogueDuty): Evidence => {
    const expected = expectedLetters(duty, role, structure)
    const held = byStandard.get(duty.id)
    if (!held) return { duty, responsibility: null, expected, actual: null, state: 'notThere' }
    const actual = seats
      .flatMap(place => lettersAt(held, place) ?? [])
      .reduce<Letters | null>((all, letters) => (all === null ? letters : unitedLetters(all, letters)), null)
    const holds = actual !== null && actual !== 'C' && actual !== 'I'
    const state: EvidenceState = holds
      ? expected === null || [...expected].every(letter => actual.includes(letter))
        ? 'asExpected'
        : 'otherwise'
      : isHeld(held)
        ? 'elsewhere'
        : 'nobody'
    return { duty, responsibility: held.duty.id, expected, actual, state }
  }
  return roleProfile(role).traits.map(trait => {
    const evidence = trait.evidence.flatMap(id => {
      const duty = catalogueDuty(id)
      return duty ? evidenceFor(duty) : []
    })
    return { trait, state: stateOf(evidence), evidence }
  })
}

function expectedLetters(duty: CatalogueDuty, role: ProfiledRole, structure: StructureId): Letters | null {
  const holding = expectedHolding(duty, structure)
  if (holding?.accountable === role) return holding.responsible === role ? 'AR' : 'A'
  return holding?.responsible === role ? 'R' : null
}

function stateOf(evidence: readonly Evidence[]): TraitState {
  const there = evidence.filter(({ state }) => state !== 'notThere')
  if (there.length === 0) return 'unknown'
  if (there.every(({ state }) => state === 'asExpected')) return 'shown'
  return there.some(({ state }) => state === 'asExpected' || state === 'otherwise') ? 'partly' : 'notShown'
}
