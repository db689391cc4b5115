import type { CellLetters, SingleEdit } from '../model/edits'
import { positionFields, sameAssignment, samePosition, sameValue } from '../model/sameRecord'
import type { Basis, Position, Scenario, Workbook } from '../model/schema'
import { asIs, nothingBehind, positions, scenarios } from '../model/workbook'
import { carryProposals, cellOf, changedCells, managerInOption } from './carry'
import type { CarryProposal } from './carry'

/**
 * The edits that bring the chosen changes of as-is into an option, as one step; its basis then says what it still lacks.
 * With `settle`, what was not chosen is left out for good and not offered again.
 */
export function carryEdits(
  workbook: Workbook,
  optionId: string,
  chosen: ReadonlySet<string>,
  settle: boolean,
): readonly SingleEdit[] {
  const option = scenarios.find(workbook.scenarios, optionId)
  if (!option) return []
  const now = asIs(workbook)
  const wanted = carryProposals(workbook, optionId).filter(({ id }) => chosen.has(id))
  const added = new Set(of(wanted, 'add').map(({ position }) => position))
  const removed = new Set(of(wanted, 'remove').map(({ position }) => position))
  const isThere = (id: string): boolean => added.has(id) || positions.has(option.positions, id)
  const stays = (id: string): boolean => isThere(id) && !removed.has(id)
  const basis = settle ? nothingBehind : basisAfter(option, now, chosen)
  return [
    ...additions(option, now, added, isThere),
    ...fieldEdits(option, now, wanted, isThere),
    ...(removed.size === 0
      ? []
      : [
          {
            edit: 'removePositions',
            scenario: option.id,
            positions: [...removed],
            reports: 'move-up',
          } as const,
        ]),
    ...letterEdits(option, now, new Set(of(wanted, 'letters').map(duty => duty.responsibility)), stays),
    { edit: 'rebaseScenario', scenario: option.id, basis },
  ]
}

const of = <Kind extends CarryProposal['kind']>(
  list: readonly CarryProposal[],
  kind: Kind,
): readonly Extract<CarryProposal, { kind: Kind }>[] =>
  list.filter((one): one is Extract<CarryProposal, { kind: Kind }> => one.kind === kind)

function additions(
  option: Scenario,
  now: Scenario,
  added: ReadonlySet<string>,
  isThere: (id: string) => boolean,
): readonly SingleEdit[] {
  const seats = now.positions
    .filter(({ id }) => added.has(id))
    .map(seat => ({
      ...seat,
      parent: managerInOption(now, seat.id, isThere),
      dottedLines: seat.dottedLines.filter(isThere),
    }))
  return seats.length === 0
    ? []
    : [{ edit: 'addPositions', scenario: option.id, positions: seats, before: null }]
}

function fieldEdits(
  option: Scenario,
  now: Scenario,
  wanted: readonly CarryProposal[],
  isThere: (id: string) => boolean,
): readonly SingleEdit[] {
  const changes = new Map<string, Partial<Omit<Position, 'id' | 'parent'>>>()
  const moves: SingleEdit[] = []
  for (const { position: id, field } of of(wanted, 'field')) {
    const is = positions.find(now.positions, id)
    if (!is) continue
    if (field === 'parent') {
      const parent = is.parent !== null && isThere(is.parent) ? is.parent : managerInOption(now, id, isThere)
      moves.push({ edit: 'movePositions', scenario: option.id, positions: [id], parent, before: null })
    } else {
      const value = field === 'dottedLines' ? is.dottedLines.filter(isThere) : is[field]
      changes.set(id, { ...changes.get(id), [field]: value })
    }
  }
  return [
    ...[...changes].map(([id, changed]): SingleEdit => ({
      edit: 'editPositions',
      scenario: option.id,
      positions: [id],
      changes: changed,
    })),
    ...moves,
  ]
}

/** Letters with their scope and effort; cells of positions that the option does not have are left out. */
function letterEdits(
  option: Scenario,
  now: Scenario,
  duties: ReadonlySet<string>,
  stays: (id: string) => boolean,
): readonly SingleEdit[] {
  const cells: CellLetters[] = []
  const details: SingleEdit[] = []
  for (const [responsibility, entries] of changedCells(option)) {
    if (!duties.has(responsibility)) continue
    for (const { position } of entries) {
      const is = cellOf(now, position, responsibility)
      if (!stays(position) || sameAssignment(is, cellOf(option, position, responsibility))) continue
      cells.push({ position, responsibility, letters: is?.letters ?? null })
      if (!is?.letters.includes('R')) continue
      const { scope, effort } = is
      details.push({
        edit: 'editAssignment',
        scenario: option.id,
        position,
        responsibility,
        changes: { scope, effort },
      })
    }
  }
  return cells.length === 0 ? [] : [{ edit: 'setLetters', scenario: option.id, cells }, ...details]
}

/** What the option still lacks: a record counts as caught up with as far as it was carried over or is the same anyway. */
function basisAfter(option: Scenario, now: Scenario, chosen: ReadonlySet<string>): Basis {
  return {
    positions: option.basis.positions.flatMap(entry => {
      const { id, was } = entry
      const is = positions.find(now.positions, id) ?? null
      const own = positions.find(option.positions, id) ?? null
      if (chosen.has(`add:${id}`) || chosen.has(`remove:${id}`)) return []
      if (!was || !is || !own) return samePosition(is, own) ? [] : entry
      const caughtUp = positionFields.filter(
        field => chosen.has(`field:${id}:${field}`) || sameValue(own[field], is[field]),
      )
      const rest: Position = { ...was, ...Object.fromEntries(caughtUp.map(field => [field, is[field]])) }
      return samePosition(rest, is) ? [] : { id, was: rest }
    }),
    assignments: option.basis.assignments.filter(
      ({ position, responsibility }) =>
        !chosen.has(`letters:${responsibility}`) &&
        !sameAssignment(cellOf(now, position, responsibility), cellOf(option, position, responsibility)),
    ),
  }
}
