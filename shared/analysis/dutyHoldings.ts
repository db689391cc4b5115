import type { Assignment, Responsibility } from '../model/schema'
import { accountable, consulted, countingSort, informed, letteredCells, responsible } from './cells'
import type { CellChanges, Cells } from './cells'

/** Who holds one responsibility: places of positions, each list in the order of the chart's list. */
export interface DutyHoldings {
  /** Place in the workbook's list of responsibilities. */
  readonly place: number
  readonly duty: Responsibility
  readonly accountable: readonly number[]
  readonly responsible: readonly number[]
  /** What part each of `responsible` covers, side by side with it; '' for the whole. */
  readonly scopes: readonly string[]
  /** How much of an FTE each of `responsible` spends on it, side by side with it; null where not known. */
  readonly efforts: readonly (number | null)[]
  readonly consulted: readonly number[]
  readonly informed: readonly number[]
}

/** The holdings of every responsibility, in the workbook's order. */
export function collectHoldings(
  assignments: readonly Assignment[],
  responsibilities: readonly Responsibility[],
  cells: Cells,
  positions: number,
): readonly DutyHoldings[] {
  const byPosition = countingSort(letteredCells(cells), cells.position, positions)
  const { order, start } = countingSort(byPosition.order, cells.responsibility, responsibilities.length)
  return responsibilities.map((duty, place) =>
    holdingsOf(assignments, cells, duty, place, order, start[place], start[place + 1]),
  )
}

/** The holdings after changes; what the edit did not touch are the former objects. */
export function changedHoldings(
  former: readonly DutyHoldings[],
  known: Cells,
  assignments: readonly Assignment[],
  responsibilities: readonly Responsibility[],
  { cells, gone, came }: CellChanges,
): readonly DutyHoldings[] {
  const touched = new Map<number, number[]>()
  const touch = (from: Cells, at: number): void => {
    if (from.letters[at] !== 0) touched.set(from.responsibility[at] ?? -1, [])
  }
  for (const at of gone) touch(known, at)
  for (const at of came) touch(cells, at)
  if (touched.size > 0) {
    const isTouched = new Uint8Array(responsibilities.length)
    for (const place of touched.keys()) isTouched[place] = 1
    for (let at = 0; at < cells.letters.length; at++) {
      const place = cells.responsibility[at] ?? -1
      if (isTouched[place] === 1 && cells.letters[at] !== 0) touched.get(place)?.push(at)
    }
  }
  return responsibilities.map((duty, place) => {
    const list = touched.get(place)
    const before = former[place]
    if (!list && before) return before.duty === duty ? before : { ...before, duty }
    const order = list ?? []
    order.sort((one, other) => (cells.position[one] ?? 0) - (cells.position[other] ?? 0))
    return holdingsOf(assignments, cells, duty, place, order)
  })
}

/** `order`: its assignments by position, from one place to before another. */
function holdingsOf(
  assignments: readonly Assignment[],
  cells: Cells,
  duty: Responsibility,
  place: number,
  order: ArrayLike<number>,
  from = 0,
  to = order.length,
): DutyHoldings {
  const accountables: number[] = []
  const responsibles: number[] = []
  const scopes: string[] = []
  const efforts: (number | null)[] = []
  const consulteds: number[] = []
  const informeds: number[] = []
  for (let next = from; next < to; next++) {
    const at = order[next] ?? 0
    const seat = cells.position[at] ?? 0
    const letters = cells.letters[at] ?? 0
    if ((letters & informed) !== 0) informeds.push(seat)
    if ((letters & consulted) !== 0) consulteds.push(seat)
    if ((letters & accountable) !== 0) accountables.push(seat)
    if ((letters & responsible) === 0) continue
    responsibles.push(seat)
    scopes.push(assignments[at]?.scope ?? '')
    efforts.push(assignments[at]?.effort ?? null)
  }
  return {
    place,
    duty,
    accountable: accountables,
    responsible: responsibles,
    scopes,
    efforts,
    consulted: consulteds,
    informed: informeds,
  }
}
