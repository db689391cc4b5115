import { positionFields, sameAssignment, samePosition, sameValue } from '../model/sameRecord'
import type { Assignment, Position, Scenario, Workbook } from '../model/schema'
import {
  asIs,
  assignments,
  cellKey,
  lineAbove,
  positions,
  responsibilities,
  scenarios,
} from '../model/workbook'
import { carryNotes, carrySentences, fieldInWords } from './carrySentences'

type PositionField = (typeof positionFields)[number]

interface Carried {
  /** Stable while as-is and option are, such as `field:p4:holder`. */
  readonly id: string
  readonly sentence: string
  /** What speaks against it; '' where the option has left it as it was. */
  readonly note: string
  /** Whether the option has not changed the same thing itself. */
  readonly suggested: boolean
}

/** One change of the as-is scenario that an option lacks. */
export type CarryProposal = Carried &
  (
    | { readonly kind: 'add'; readonly position: string }
    | { readonly kind: 'remove'; readonly position: string }
    | { readonly kind: 'field'; readonly position: string; readonly field: PositionField }
    | { readonly kind: 'letters'; readonly responsibility: string }
  )

/**
 * What has changed in as-is since the option was made from it (or last brought up to date) and differs in the option: a
 * three-way comparison of fields, with the option's basis as the common ancestor. Letters go together by responsibility,
 * as half of a handover would leave it with two owners. Linear in what has changed and in the lists.
 */
export function carryProposals(workbook: Workbook, optionId: string): readonly CarryProposal[] {
  const option = scenarios.find(workbook.scenarios, optionId)
  if (!option) return []
  const now = asIs(workbook)
  const found: CarryProposal[] = []
  const parents = new Map<string, string | null>()
  for (const { id, was } of option.basis.positions) {
    const is = positions.find(now.positions, id) ?? null
    const own = positions.find(option.positions, id) ?? null
    if (is && !was && !own) {
      const manager = is.parent === null ? null : (positions.find(now.positions, is.parent)?.title ?? null)
      found.push({
        id: `add:${id}`,
        kind: 'add',
        position: id,
        sentence: carrySentences.add(is.title, manager),
        note: '',
        suggested: true,
      })
    } else if (!is && was && own) {
      const isUntouched = samePosition(was, own)
      found.push({
        id: `remove:${id}`,
        kind: 'remove',
        position: id,
        sentence: carrySentences.remove(own.title),
        note: isUntouched ? '' : carryNotes.edited,
        suggested: isUntouched,
      })
    } else if (is && was && own) found.push(...fieldProposals(now, option, { was, is, own }, parents))
  }
  return [...found, ...letterProposals(workbook, option, now)]
}

interface Versions {
  readonly was: Position
  readonly is: Position
  readonly own: Position
}

function fieldProposals(
  now: Scenario,
  option: Scenario,
  { was, is, own }: Versions,
  parents: Map<string, string | null>,
): readonly CarryProposal[] {
  const look = (id: string): string =>
    (positions.find(now.positions, id) ?? positions.find(option.positions, id))?.title ?? id
  return positionFields.flatMap((field): CarryProposal | [] => {
    if (sameValue(was[field], is[field]) || sameValue(own[field], is[field])) return []
    const isUntouched = sameValue(own[field], was[field])
    const isCircle = field === 'parent' && is.parent !== null && isBelow(option, is.parent, is.id, parents)
    const suggested = isUntouched && !isCircle
    if (field === 'parent' && suggested) parents.set(is.id, is.parent)
    return {
      id: `field:${is.id}:${field}`,
      kind: 'field',
      position: is.id,
      field,
      sentence: carrySentences.field(
        own.title,
        field,
        fieldInWords(own, field, look),
        fieldInWords(is, field, look),
      ),
      note: isCircle ? carryNotes.circle : isUntouched ? '' : carryNotes.own,
      suggested,
    }
  })
}

/** Whether a position of the option stands below another one (or is it), with the moves that were proposed before. */
function isBelow(
  option: Scenario,
  id: string,
  upper: string,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  const met = new Set<string>()
  for (let next: string | null = id; next !== null && !met.has(next);) {
    if (next === upper) return true
    met.add(next)
    const moved = parents.get(next)
    next = moved === undefined ? (positions.find(option.positions, next)?.parent ?? null) : moved
  }
  return false
}

/** The cells of as-is that an option has not caught up with, by responsibility. */
export function changedCells(option: Scenario): ReadonlyMap<string, Scenario['basis']['assignments']> {
  const byDuty = new Map<string, Scenario['basis']['assignments'][number][]>()
  for (const entry of option.basis.assignments) {
    const cells = byDuty.get(entry.responsibility)
    if (cells) cells.push(entry)
    else byDuty.set(entry.responsibility, [entry])
  }
  return byDuty
}

function letterProposals(workbook: Workbook, option: Scenario, now: Scenario): readonly CarryProposal[] {
  const changed = changedCells(option)
  const owned = cellsByDuty(option.assignments, changed)
  const current = cellsByDuty(now.assignments, changed)
  return [...changed].flatMap(([responsibility, entries]): CarryProposal | [] => {
    const duty = responsibilities.find(workbook.responsibilities, responsibility)
    if (!duty) return []
    const ownCells = owned.get(responsibility) ?? new Map<string, Assignment>()
    const nowCells = current.get(responsibility) ?? new Map<string, Assignment>()
    const differing = entries.filter(
      ({ position }) =>
        !sameAssignment(ownCells.get(position) ?? null, nowCells.get(position) ?? null) &&
        (positions.has(option.positions, position) || positions.has(now.positions, position)),
    )
    if (differing.length === 0) return []
    const former = new Map<string, Pick<Assignment, 'letters' | 'scope' | 'effort'>>(nowCells)
    for (const { position, was } of entries) {
      if (was) former.set(position, was)
      else former.delete(position)
    }
    const isUntouched =
      former.size === ownCells.size &&
      [...former].every(([position, cell]) => sameAssignment(cell, ownCells.get(position) ?? null))
    return {
      id: `letters:${responsibility}`,
      kind: 'letters',
      responsibility,
      sentence: carrySentences.letters(
        duty.title,
        differing.map(({ position }) => ({
          seat:
            (positions.find(now.positions, position) ?? positions.find(option.positions, position))?.title ??
            position,
          before: ownCells.get(position) ?? null,
          after: nowCells.get(position) ?? null,
        })),
      ),
      note: isUntouched ? '' : carryNotes.ownLetters,
      suggested: isUntouched,
    }
  })
}

function cellsByDuty(
  list: readonly Assignment[],
  duties: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, ReadonlyMap<string, Assignment>> {
  const found = new Map<string, Map<string, Assignment>>()
  for (const cell of list) {
    if (!duties.has(cell.responsibility)) continue
    const cells = found.get(cell.responsibility) ?? new Map<string, Assignment>()
    cells.set(cell.position, cell)
    found.set(cell.responsibility, cells)
  }
  return found
}

/** The nearest of as-is's managers above a position that the option has too, or that is added with it. */
export function managerInOption(now: Scenario, id: string, isThere: (id: string) => boolean): string | null {
  return lineAbove(now.positions, id).find(manager => isThere(manager.id))?.id ?? null
}

export const cellOf = (scenario: Scenario, position: string, responsibility: string): Assignment | null =>
  assignments.find(scenario.assignments, cellKey(position, responsibility)) ?? null
