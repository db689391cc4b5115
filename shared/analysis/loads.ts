import type { Assignment } from '../model/schema'
import { accountable, consulted, informed, responsible } from './cells'
import type { CellChanges, Cells } from './cells'

/** What one position holds, in numbers; `AR` counts as an A and as an R. */
export interface Loads {
  readonly accountable: Int32Array
  readonly responsible: Int32Array
  readonly consulted: Int32Array
  readonly informed: Int32Array
  /** Sum of the efforts of its R's, in FTE. */
  readonly effort: Float64Array
}

export function countLoads(assignments: readonly Assignment[], cells: Cells, positions: number): Loads {
  const loads: Loads = {
    accountable: new Int32Array(positions),
    responsible: new Int32Array(positions),
    consulted: new Int32Array(positions),
    informed: new Int32Array(positions),
    effort: new Float64Array(positions),
  }
  for (let at = 0; at < cells.letters.length; at++) {
    count(loads, cells, at, 1)
    if (((cells.letters[at] ?? 0) & responsible) !== 0) addEffort(loads, cells, assignments, at)
  }
  return loads
}

/** The loads after changes. Efforts are added up anew, as taking one off again would leave a rounding error. */
export function changedLoads(
  former: Loads,
  known: Cells,
  assignments: readonly Assignment[],
  { cells, gone, came }: CellChanges,
): Loads {
  if (gone.length === 0 && came.length === 0) return former
  const loads: Loads = {
    accountable: former.accountable.slice(),
    responsible: former.responsible.slice(),
    consulted: former.consulted.slice(),
    informed: former.informed.slice(),
    effort: former.effort.slice(),
  }
  const isTouched = new Uint8Array(loads.effort.length)
  const touch = (from: Cells, at: number): void => {
    if (((from.letters[at] ?? 0) & responsible) === 0) return
    const position = from.position[at] ?? 0
    isTouched[position] = 1
    loads.effort[position] = 0
  }
  for (const at of gone) {
    count(loads, known, at, -1)
    touch(known, at)
  }
  for (const at of came) {
    count(loads, cells, at, 1)
    touch(cells, at)
  }
  for (let at = 0; at < cells.letters.length; at++) {
    if (((cells.letters[at] ?? 0) & responsible) === 0) continue
    if (isTouched[cells.position[at] ?? 0] === 1) addEffort(loads, cells, assignments, at)
  }
  return loads
}

function count(loads: Loads, cells: Cells, at: number, by: 1 | -1): void {
  const letters = cells.letters[at] ?? 0
  const position = cells.position[at] ?? 0
  if ((letters & informed) !== 0) loads.informed[position] = (loads.informed[position] ?? 0) + by
  if ((letters & consulted) !== 0) loads.consulted[position] = (loads.consulted[position] ?? 0) + by
  if ((letters & accountable) !== 0) loads.accountable[position] = (loads.accountable[position] ?? 0) + by
  if ((letters & responsible) !== 0) loads.responsible[position] = (loads.responsible[position] ?? 0) + by
}

function addEffort(loads: Loads, cells: Cells, assignments: readonly Assignment[], at: number): void {
  const position = cells.position[at] ?? 0
  loads.effort[position] = (loads.effort[position] ?? 0) + (assignments[at]?.effort ?? 0)
}

/** The positions with an A or an R, in the chart's order, and how many have any letter. */
export function involved(loads: Loads): { readonly holders: readonly number[]; readonly count: number } {
  const holders: number[] = []
  let found = 0
  for (let place = 0; place < loads.effort.length; place++) {
    const holds = (loads.accountable[place] ?? 0) + (loads.responsible[place] ?? 0)
    if (holds > 0) holders.push(place)
    if (holds + (loads.consulted[place] ?? 0) + (loads.informed[place] ?? 0) > 0) found++
  }
  return { holders, count: found }
}
