import { sameAssignment, samePosition } from '../sameRecord'
import type { Assignment, Basis, Position, Scenario, Workbook } from '../schema'
import { asIs, assignments, cellKey, positions, scenarios } from '../workbook'

/**
 * The workbook after an edit, in which every option that was there before remembers how the as-is records were that
 * the edit changed. So a later change of the as-is scenario can be told from what the option itself changed.
 * Records that are again as they were need not be remembered any longer.
 */
export function rememberAsIs(before: Workbook, after: Workbook): Workbook {
  const was = asIs(before)
  const is = asIs(after)
  if (after.scenarios.length < 2 || (was.positions === is.positions && was.assignments === is.assignments))
    return after
  const seats = changedRecords(was.positions, is.positions, positions.key, samePosition)
  const cells = changedRecords(was.assignments, is.assignments, assignments.key, sameAssignment)
  if (seats.size === 0 && cells.size === 0) return after
  const behind = after.scenarios.flatMap((option): Scenario | [] =>
    option.kind === 'option' && scenarios.has(before.scenarios, option.id)
      ? { ...option, basis: basisWith(option.basis, seats, cells) }
      : [],
  )
  return behind.length === 0 ? after : { ...after, scenarios: scenarios.replace(after.scenarios, behind) }
}

interface Change<T> {
  readonly was: T | null
  readonly is: T | null
}

type Changes<T> = ReadonlyMap<string, Change<T>>

/** The records that two lists do not have alike, by key; a new place in the list is no change. */
function changedRecords<T>(
  before: readonly T[],
  after: readonly T[],
  key: (record: T) => string,
  isSame: (one: T | null, other: T | null) => boolean,
): Changes<T> {
  if (before === after) return new Map()
  // Edits touch few records in a row: what is the same at both ends needs no look-up.
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const left = new Map(before.slice(start, before.length - end).map(record => [key(record), record]))
  const changes = new Map<string, Change<T>>()
  for (const is of after.slice(start, after.length - end)) {
    const was = left.get(key(is)) ?? null
    left.delete(key(is))
    if (was !== is && !isSame(was, is)) changes.set(key(is), { was, is })
  }
  for (const [id, was] of left) changes.set(id, { was, is: null })
  return changes
}

function basisWith(basis: Basis, seats: Changes<Position>, cells: Changes<Assignment>): Basis {
  const seatList = remembered(
    basis.positions,
    ({ id }) => id,
    seats,
    (id, was) => ({ id, was }),
    ({ was }, is) => samePosition(was, is),
  )
  const cellList = remembered(
    basis.assignments,
    ({ position, responsibility }) => cellKey(position, responsibility),
    cells,
    (_, was, is) => entryOf(was, is),
    ({ was }, is) => sameAssignment(was, is),
  )
  return { positions: seatList, assignments: cellList }
}

function entryOf(was: Assignment | null, is: Assignment | null): Basis['assignments'][number] {
  const cell = was ?? is
  if (!cell) throw new RangeError('A change is of a record.')
  const { position, responsibility } = cell
  if (!was) return { position, responsibility, was: null }
  const { letters, scope, effort } = was
  return { position, responsibility, was: { letters, scope, effort } }
}

function remembered<Entry, T>(
  known: readonly Entry[],
  key: (entry: Entry) => string,
  changes: Changes<T>,
  enter: (id: string, was: T | null, is: T | null) => Entry,
  isAsItWas: (entry: Entry, is: T | null) => boolean,
): readonly Entry[] {
  if (changes.size === 0) return known
  const met = new Set<string>()
  const kept = known.filter(entry => {
    const change = changes.get(key(entry))
    if (change) met.add(key(entry))
    return !change || !isAsItWas(entry, change.is)
  })
  for (const [id, { was, is }] of changes) {
    if (met.has(id)) continue
    const entry = enter(id, was, is)
    if (!isAsItWas(entry, is)) kept.push(entry)
  }
  return kept
}
