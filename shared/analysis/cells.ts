import type { Assignment, Letters } from '../model/schema'
import type { PlaceTable } from './placeTable'

/**
 * The assignments of a scenario as integers, side by side with its list, so that each record is looked at once.
 * An assignment that names what is not there (only a broken file has one) has no letters.
 */
export interface Cells {
  /** Place of the position. */
  readonly position: Int32Array
  /** Place of the responsibility. */
  readonly responsibility: Int32Array
  /** Bits: `responsible`, `accountable`, `consulted`, `informed`. */
  readonly letters: Uint8Array
}

export const responsible = 1
export const accountable = 2
export const consulted = 4
export const informed = 8

/** The commonest first: this runs for every assignment. */
function bitsOf(letters: Letters): number {
  if (letters === 'I') return informed
  if (letters === 'C') return consulted
  if (letters === 'R') return responsible
  return letters === 'A' ? accountable : accountable | responsible
}

const emptyCells = (size: number): Cells => ({
  position: new Int32Array(size),
  responsibility: new Int32Array(size),
  letters: new Uint8Array(size),
})

/** `responsibility`: its place. */
function read(
  cells: Cells,
  at: number,
  assignment: Assignment,
  positions: PlaceTable,
  responsibility: number,
): void {
  const position = positions.placeOf(assignment.position)
  cells.position[at] = position
  cells.responsibility[at] = responsibility
  cells.letters[at] = position < 0 || responsibility < 0 ? 0 : bitsOf(assignment.letters)
}

export function readCells(
  assignments: readonly Assignment[],
  positions: PlaceTable,
  duties: PlaceTable,
): Cells {
  const cells = emptyCells(assignments.length)
  let at = 0
  let duty = 0
  for (const assignment of assignments) {
    const { responsibility } = assignment
    // Lists are often filled duty by duty: the same one or the next is found without being looked up.
    if (!duties.holds(duty, responsibility) && !duties.holds(++duty, responsibility))
      duty = duties.placeOf(responsibility)
    read(cells, at++, assignment, positions, duty)
  }
  return cells
}

/** What became of a list of assignments. */
export interface CellChanges {
  readonly cells: Cells
  /** Places in the former list of those that are gone. */
  readonly gone: readonly number[]
  /** Places in the new list of those that are new; a changed record is one that went and one that came. */
  readonly came: readonly number[]
}

/** How far a record is looked for when the lists are out of step. */
const farthest = 8
/** From so many on, reading the whole list anew is as good. */
const mostChanges = 1000

/**
 * The cells of a list that came from another one by edits, which leave the records that they don't change the very
 * same objects; null where the lists have too little in common. Positions and responsibilities have their old places.
 */
export function carryOver(
  former: readonly Assignment[],
  known: Cells,
  list: readonly Assignment[],
  positions: PlaceTable,
  duties: PlaceTable,
): CellChanges | null {
  if (list === former) return { cells: known, gone: [], came: [] }
  const shorter = Math.min(former.length, list.length)
  let start = 0
  while (start < shorter && former[start] === list[start]) start++
  let same = 0
  while (same < shorter - start && former[former.length - 1 - same] === list[list.length - 1 - same]) same++

  const cells = emptyCells(list.length)
  copy(known, 0, start, cells, 0)
  copy(known, former.length - same, former.length, cells, list.length - same)
  const gone: number[] = []
  const came: number[] = []
  const [formerEnd, end] = [former.length - same, list.length - same]
  let before = start
  for (let at = start; at < end; at++) {
    const assignment = list[at]
    if (!assignment) continue
    if (before < formerEnd && former[before] !== assignment) {
      const left = stepsTo(former, assignment, before, formerEnd)
      const put = stepsTo(list, former[before], at, end)
      // Taken out before this one, or changed in its place, unless this one was put in.
      if (left > 0) for (const until = before + left; before < until; before++) gone.push(before)
      else if (put < 0) gone.push(before++)
    }
    if (before < formerEnd && former[before] === assignment) {
      cells.position[at] = known.position[before] ?? -1
      cells.responsibility[at] = known.responsibility[before] ?? -1
      cells.letters[at] = known.letters[before] ?? 0
      before++
    } else {
      read(cells, at, assignment, positions, duties.placeOf(assignment.responsibility))
      came.push(at)
    }
    if (gone.length + came.length > mostChanges) return null
  }
  for (; before < formerEnd; before++) gone.push(before)
  return gone.length + came.length > mostChanges ? null : { cells, gone, came }
}

/** How many steps on a record stands in a list; -1 when not among the next few. */
function stepsTo(
  list: readonly Assignment[],
  record: Assignment | undefined,
  from: number,
  end: number,
): number {
  for (let steps = 1; steps <= farthest && from + steps < end; steps++) {
    if (list[from + steps] === record) return steps
  }
  return -1
}

function copy(from: Cells, start: number, end: number, to: Cells, at: number): void {
  to.position.set(from.position.subarray(start, end), at)
  to.responsibility.set(from.responsibility.subarray(start, end), at)
  to.letters.set(from.letters.subarray(start, end), at)
}

/** The places of the assignments that name what is there. */
export function letteredCells({ letters }: Cells): Int32Array {
  const places = new Int32Array(letters.length)
  let count = 0
  for (let at = 0; at < letters.length; at++) if (letters[at] !== 0) places[count++] = at
  return places.subarray(0, count)
}

/**
 * The order of a list of places by a key that each has: a counting sort, which keeps the order of equal ones
 * (Knuth 3, section 5.2). `start` says where each key's run begins; it has one entry more than there are keys.
 */
export function countingSort(
  order: Int32Array,
  keyOf: Int32Array,
  keys: number,
): { readonly order: Int32Array; readonly start: Int32Array } {
  const start = new Int32Array(keys + 1)
  for (let at = 0; at < order.length; at++) {
    const key = keyOf[order[at] ?? 0] ?? 0
    start[key + 1] = (start[key + 1] ?? 0) + 1
  }
  for (let key = 0; key < keys; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0)
  const next = start.slice()
  const sorted = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const place = order[at] ?? 0
    const key = keyOf[place] ?? 0
    const to = next[key] ?? 0
    sorted[to] = place
    next[key] = to + 1
  }
  return { order: sorted, start }
}
