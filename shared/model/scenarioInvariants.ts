import { placesInCycles } from './cycles'
import type { Assignment, Position, Scenario, Workbook } from './schema'
import { sameIds } from './violation'
import type { Violation } from './violation'
import { assignments, pictures, positions, responsibilities } from './workbook'

/**
 * What holds between the records of which a scenario has tens of thousands. They are told apart by their places, since
 * to look up the id of a record that was just read takes longer than all else; what an option has from the as-is
 * scenario, as most of it is, is not looked up again.
 */
export interface CheckedScenario {
  readonly scenario: Scenario
  /** Of the positions, by id. */
  readonly rows: Places
  /** By position: the place of its manager, -1 for none. */
  readonly managers: Int32Array
  /** By assignment: the places of its position and its responsibility, -1 where there is none such. */
  readonly row: Int32Array
  readonly column: Int32Array
}

type Places = ReadonlyMap<string, number>

/** Records that are checked between two steps: about a millisecond. */
const stepLength = 4096

export function* recordsInScenario(
  workbook: Workbook,
  scenario: Scenario,
  asIs: CheckedScenario | null,
  where: string,
  found: Violation[],
): Generator<undefined, CheckedScenario> {
  const chart = scenario.positions
  const rows = asIs ? positions.placesLike(chart, asIs.scenario.positions) : positions.places(chart)
  const like = asIs?.rows === rows ? asIs : null
  const checked = {
    scenario,
    rows,
    managers: new Int32Array(chart.length),
    row: new Int32Array(scenario.assignments.length),
    column: new Int32Array(scenario.assignments.length),
  }
  if (rows.size < chart.length) sameIds(chart, `${where}.positions`, found)
  yield
  for (let from = 0; from < chart.length; from += stepLength) {
    inPositions(workbook, checked, like, from, `${where}.positions`, found)
    yield
  }
  for (const place of placesInCycles(checked.managers))
    found.push({ kind: 'cycle', where: `${where}.positions`, id: chart[place]?.id ?? '' })

  const { responsibilities: duties } = workbook
  const cells = {
    ...checked,
    columns: responsibilities.places(duties),
    width: duties.length,
    take: takerOf(chart.length * duties.length),
    like,
    near: 0,
  }
  for (let from = 0; from < scenario.assignments.length; from += stepLength) {
    inAssignments(cells, from, `${where}.assignments`, found)
    yield
  }
  return checked
}

function inPositions(
  { pictures: known }: Workbook,
  { scenario, rows, managers }: CheckedScenario,
  like: CheckedScenario | null,
  from: number,
  where: string,
  found: Violation[],
): void {
  const chart = scenario.positions
  const others = like?.scenario.positions
  const to = Math.min(from + stepLength, chart.length)
  for (let place = from; place < to; place++) {
    // In bounds.
    const position = chart[place] as Position
    const { parent, photo, dottedLines } = position
    const wrong = (kind: Violation['kind'], id: string): void => {
      found.push({ kind, where: `${where}[${place}]`, id })
    }
    if (parent === null) managers[place] = -1
    else if (like && others?.[place]?.parent === parent) managers[place] = like.managers[place] ?? -1
    else managers[place] = rows.get(parent) ?? -1
    if (parent !== null && managers[place] === -1) wrong('noSuchRecord', parent)
    if (photo !== null && !pictures.has(known, photo)) wrong('noSuchRecord', photo)
    if (dottedLines.length === 0) continue
    const dotted = new Set<string>()
    for (const id of dottedLines) {
      if (!rows.has(id)) wrong('noSuchRecord', id)
      if (dotted.has(id)) wrong('sameId', id)
      if (id === position.id) wrong('cycle', id)
      dotted.add(id)
    }
  }
}

interface CheckedCells extends CheckedScenario {
  readonly columns: Places
  readonly width: number
  /** False for a cell that it took before. */
  readonly take: (cell: number) => boolean
  readonly like: CheckedScenario | null
  /** Behind the assignment of the like scenario that was met last. */
  near: number
}

/** Every assignment names a position and a responsibility that are there, and no two the same. */
function inAssignments(cells: CheckedCells, from: number, where: string, found: Violation[]): void {
  const { scenario, rows, columns, width, row, column, like, take } = cells
  const list = scenario.assignments
  const to = Math.min(from + stepLength, list.length)
  for (let place = from; place < to; place++) {
    // In bounds.
    const assignment = list[place] as Assignment
    const same = like ? placeNear(like.scenario.assignments, assignment, cells.near) : -1
    if (like && same >= 0) {
      row[place] = like.row[same] ?? -1
      column[place] = like.column[same] ?? -1
      cells.near = same + 1
    } else {
      row[place] = rows.get(assignment.position) ?? -1
      column[place] = columns.get(assignment.responsibility) ?? -1
    }
    const [here, there] = [row[place] ?? -1, column[place] ?? -1]
    if (here >= 0 && there >= 0 && take(here * width + there)) continue
    const wrong = (kind: Violation['kind'], id: string): void => {
      found.push({ kind, where: `${where}[${place}]`, id })
    }
    if (here < 0) wrong('noSuchRecord', assignment.position)
    if (there < 0) wrong('noSuchRecord', assignment.responsibility)
    if (here >= 0 && there >= 0) wrong('twoInOneCell', assignments.key(assignment))
  }
}

/** Where an assignment of the same cell stands in a list, from a place on and not far behind it; -1 where none does. */
function placeNear(
  list: readonly Assignment[],
  { position, responsibility }: Assignment,
  near: number,
): number {
  const to = Math.min(near + farthest, list.length)
  for (let place = near; place < to; place++) {
    const other = list[place]
    if (other?.position === position && other.responsibility === responsibility) return place
  }
  return -1
}

/** Assignments that an option leaves out in a row, beyond which what follows them is looked up. */
const farthest = 8

/** Takes numbers below `size`, each once: false for one that it took before. */
function takerOf(size: number): (number: number) => boolean {
  if (size > mostBits) {
    const taken = new Set<number>()
    return number => taken.size < taken.add(number).size
  }
  const bits = new Uint8Array(Math.ceil(size / 8))
  return number => {
    const [byte, bit] = [number >>> 3, 1 << (number & 7)]
    const before = bits[byte] ?? 0
    bits[byte] = before | bit
    return (before & bit) === 0
  }
}

/** 8 MB of them. */
const mostBits = 2 ** 26
