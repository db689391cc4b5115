import { responsibilitySchema } from '../schema'
import type { Assignment, Handover, Letters, Responsibility, Scenario, Workbook } from '../schema'
import { assignments, cellKey, responsibilities } from '../workbook'
import { checked, findScenario } from './definition'
import { refuse } from './refusal'
import { existing } from './responsibilities'

/**
 * Both letters in one cell: A and R stay, C and I are swallowed by them, and I by C.
 * Nothing that was asked of the position is asked no longer.
 */
export function unitedLetters(one: Letters, other: Letters): Letters {
  const all = `${one}${other}`
  if (all.includes('A')) return all.includes('R') ? 'AR' : 'A'
  if (all.includes('R')) return 'R'
  return all.includes('C') ? 'C' : 'I'
}

const isDoing = ({ letters }: Assignment): boolean => letters === 'R' || letters === 'AR'

/**
 * What a position holds on two responsibilities as its part of one. Where both have an R the scopes stand side by
 * side ('', the whole, takes in any part) and the efforts, in FTE, add up.
 */
export function unitedAssignment(one: Assignment, other: Assignment): Assignment {
  const letters = unitedLetters(one.letters, other.letters)
  const doing = [one, other].filter(isDoing)
  const scopes = [...new Set(doing.map(({ scope }) => scope.trim()))]
  const efforts = doing.flatMap(({ effort }) => effort ?? [])
  return {
    ...one,
    letters,
    scope: scopes.includes('') ? '' : scopes.join(', ').slice(0, 500),
    effort: efforts.length === 0 ? null : Math.min(10_000, sum(efforts)),
  }
}

/** Without the last binary digits, so that 0.1 and 0.2 are 0.3. */
const sum = (efforts: readonly number[]): number =>
  Number(efforts.reduce((total, effort) => total + effort, 0).toPrecision(12))

/** A cell of the merged responsibility, and what stood in the two cells it comes from; null for an empty one. */
export interface MergedCell {
  readonly position: string
  readonly kept: Assignment | null
  readonly merged: Assignment | null
  readonly result: Assignment
}

/**
 * The cells of a scenario in which two responsibilities have letters, as they are once the second is part of the first.
 * Who answers for the first answers for the whole: the A's that come from the second become R's, unless the first has
 * none, so that no merging makes a second A.
 */
export function mergedCells(scenario: Scenario, kept: string, merged: string): readonly MergedCell[] {
  const isAnswered = scenario.assignments.some(
    ({ responsibility, letters }) => responsibility === kept && letters.includes('A'),
  )
  const coming = (assignment: Assignment): Assignment =>
    isAnswered && assignment.letters.includes('A') ? { ...assignment, letters: 'R' } : assignment
  return scenario.assignments.flatMap((assignment): MergedCell | [] => {
    const { position, responsibility } = assignment
    if (responsibility === kept) {
      const other = assignments.find(scenario.assignments, cellKey(position, merged)) ?? null
      if (other === null) return { position, kept: assignment, merged: null, result: assignment }
      // Where one position answers for both, it answers for the whole and need not do more than it did.
      const part = assignment.letters.includes('A') ? other : coming(other)
      return { position, kept: assignment, merged: other, result: unitedAssignment(assignment, part) }
    }
    if (responsibility !== merged || assignments.has(scenario.assignments, cellKey(position, kept))) return []
    return {
      position,
      kept: null,
      merged: assignment,
      result: { ...coming(assignment), responsibility: kept },
    }
  })
}

/**
 * Makes one responsibility of two, in every scenario: the first keeps its fields, with the second's where its own are
 * empty, and takes over the assignments of the second, which goes.
 */
export function mergeResponsibilities(
  workbook: Workbook,
  args: { kept: string; merged: string; title: string },
): Workbook {
  if (args.kept === args.merged) refuse({ kind: 'sameResponsibility', id: args.kept })
  const kept = existing(workbook, args.kept)
  const merged = existing(workbook, args.merged)
  const united: Responsibility = {
    ...kept,
    title: args.title,
    area: kept.area || merged.area,
    unit: kept.unit || merged.unit,
    description: kept.description || merged.description,
    catalogueId: kept.catalogueId ?? merged.catalogueId,
  }
  checked(responsibilitySchema, united)
  const rename = (id: string): string => (id === merged.id ? kept.id : id)
  return {
    ...workbook,
    responsibilities: responsibilities.without(
      responsibilities.replace(workbook.responsibilities, [united]),
      new Set([merged.id]),
    ),
    scenarios: workbook.scenarios.map(scenario => withMergedCells(scenario, kept.id, merged.id)),
    distinctResponsibilities: distinctPairs(
      workbook.distinctResponsibilities.map(([one, other]) => [rename(one), rename(other)]),
    ),
  }
}

function withMergedCells(scenario: Scenario, kept: string, merged: string): Scenario {
  const names = ({ responsibility }: { readonly responsibility: string }): boolean =>
    responsibility === merged
  if (!scenario.assignments.some(names) && !scenario.transition.handovers.some(names)) return scenario
  const results = new Map(
    mergedCells(scenario, kept, merged).map(({ position, result }) => [position, result]),
  )
  const list = scenario.assignments.flatMap(assignment => {
    if (assignment.responsibility !== kept && assignment.responsibility !== merged) return assignment
    const result = results.get(assignment.position)
    // The second cell of the same position is in the first one's result.
    results.delete(assignment.position)
    return result ?? []
  })
  return {
    ...scenario,
    assignments: list,
    transition: {
      ...scenario.transition,
      handovers: mergedHandovers(scenario.transition.handovers, kept, merged),
    },
  }
}

/** What was said of the second one's handovers counts for the first, where nothing was said of its own. */
function mergedHandovers(all: readonly Handover[], kept: string, merged: string): readonly Handover[] {
  const own = all.filter(({ responsibility }) => responsibility !== merged)
  const taken = new Set(own.flatMap(({ responsibility, letter }) => (responsibility === kept ? letter : [])))
  const inherited = all.filter(
    ({ responsibility, letter }) => responsibility === merged && !taken.has(letter),
  )
  return [...own, ...inherited.map(handover => ({ ...handover, responsibility: kept }))]
}

/** Each pair once, smaller id first, without those that have become one and the same. */
function distinctPairs(
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const found = new Map<string, readonly [string, string]>()
  for (const [one, other] of pairs) {
    if (one === other) continue
    const pair: readonly [string, string] = one < other ? [one, other] : [other, one]
    found.set(pair.join(' '), pair)
  }
  return [...found.values()]
}

/** Which of the two a holder has after a split. */
export type SplitSide = 'first' | 'second' | 'both'

export interface SplitHolder {
  readonly scenario: string
  readonly position: string
  readonly side: SplitSide
}

/**
 * Makes two responsibilities of one: the first keeps its id, `added` stands after it. Holders that are not named stay
 * with the first; one that has both keeps its letters and scope on each, and half of its effort. The two are
 * remembered as not the same, however alike they read.
 */
export function splitResponsibility(
  workbook: Workbook,
  args: {
    responsibility: string
    title: string
    added: Responsibility
    holders: readonly SplitHolder[]
  },
): Workbook {
  const former = existing(workbook, args.responsibility)
  const first = checked(responsibilitySchema, { ...former, title: args.title })
  const { id } = checked(responsibilitySchema, args.added)
  if (responsibilities.has(workbook.responsibilities, id))
    refuse({ kind: 'idTaken', record: 'responsibility', id })
  const sides = new Map<string, Map<string, SplitSide>>()
  for (const { scenario, position, side } of args.holders) {
    const { assignments: list } = findScenario(workbook, scenario)
    if (!assignments.has(list, cellKey(position, former.id)))
      refuse({ kind: 'nothingAssigned', position, responsibility: former.id })
    const ofScenario = sides.get(scenario) ?? new Map<string, SplitSide>()
    sides.set(scenario, ofScenario.set(position, side))
  }
  const place = responsibilities.placeOf(workbook.responsibilities, former.id)
  const next = workbook.responsibilities[place + 1]?.id ?? null
  return {
    ...workbook,
    responsibilities: responsibilities.insert(
      responsibilities.replace(workbook.responsibilities, [first]),
      [args.added],
      next,
    ),
    scenarios: workbook.scenarios.map(scenario => {
      const ofScenario = sides.get(scenario.id)
      return ofScenario ? withSplitCells(scenario, former.id, id, ofScenario) : scenario
    }),
    distinctResponsibilities: distinctPairs([...workbook.distinctResponsibilities, [former.id, id]]),
  }
}

function withSplitCells(
  scenario: Scenario,
  first: string,
  second: string,
  sides: ReadonlyMap<string, SplitSide>,
): Scenario {
  const list = scenario.assignments.flatMap((assignment): readonly Assignment[] => {
    const side = assignment.responsibility === first ? sides.get(assignment.position) : undefined
    if (side === undefined || side === 'first') return [assignment]
    if (side === 'second') return [{ ...assignment, responsibility: second }]
    const half = { ...assignment, effort: assignment.effort === null ? null : assignment.effort / 2 }
    return [half, { ...half, responsibility: second }]
  })
  return { ...scenario, assignments: list }
}
