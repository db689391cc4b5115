import type { Assignment, Position, Responsibility, Role, Scenario } from '../model/schema'
import { carryOver, countingSort, letteredCells, readCells } from './cells'
import type { Cells } from './cells'
import { chartOf } from './chart'
import type { Chart } from './chart'
import { changedHoldings, collectHoldings } from './dutyHoldings'
import type { DutyHoldings } from './dutyHoldings'
import { changedLoads, countLoads, involved } from './loads'
import type { Loads } from './loads'
import { PlaceTable } from './placeTable'
import { differsLittle, lazily, successively } from './recent'

export type { DutyHoldings } from './dutyHoldings'
export type { Loads } from './loads'

/** Everything that rules, measures and comparison ask of a scenario, built once in linear time. */
export interface ScenarioIndex {
  readonly scenario: Scenario
  readonly responsibilities: readonly Responsibility[]
  readonly chart: Chart
  /** One for each responsibility, in the workbook's order. */
  readonly duties: readonly DutyHoldings[]
  readonly loads: Loads
  /** Places of the positions with an A or an R, in the chart's order. */
  readonly holders: readonly number[]
  /** How many positions have a letter on any responsibility. */
  readonly positionsWithLetters: number
  /** The assignments of a position, in the order of the responsibilities. */
  assignmentsOf(position: number): readonly Assignment[]
  /** What stands in one cell, both by place: a look along integers, where a map of all cells would be made anew. */
  assignmentAt(position: number, duty: number): Assignment | undefined
  /** Places of the seats of a role. */
  seats(role: Role): readonly number[]
  position(place: number): Position
  /** The holdings of a responsibility by its id; undefined when the workbook has none such. */
  duty(id: string): DutyHoldings | undefined
}

/** An index with what the next one, after an edit, is built from. */
interface BuiltIndex extends ScenarioIndex {
  readonly cells: Cells
  readonly dutyPlaces: PlaceTable
}

const indexes = successively<[Scenario, readonly Responsibility[]], BuiltIndex>(16, build)

export const scenarioIndex: (
  scenario: Scenario,
  responsibilities: readonly Responsibility[],
) => ScenarioIndex = indexes.remembered

/** The same without being remembered, for what is tried and thrown away. */
export const freshIndex: typeof scenarioIndex = indexes.passing

function build(
  earlier: readonly BuiltIndex[],
  scenario: Scenario,
  responsibilities: readonly Responsibility[],
): BuiltIndex {
  const { assignments, positions } = scenario
  const isNear = (index: BuiltIndex): boolean =>
    sameIds(index.chart.positions, positions) && sameIds(index.responsibilities, responsibilities)
  const former =
    earlier.find(index => index.scenario.id === scenario.id && isNear(index)) ?? earlier.find(isNear)
  const chart = chartOf(positions)
  const dutyPlaces = former?.dutyPlaces ?? new PlaceTable(responsibilities)
  const changes =
    former && carryOver(former.scenario.assignments, former.cells, assignments, chart.places, dutyPlaces)
  const cells = changes?.cells ?? readCells(assignments, chart.places, dutyPlaces)
  const duties =
    former && changes
      ? changedHoldings(former.duties, former.cells, assignments, responsibilities, changes)
      : collectHoldings(assignments, responsibilities, cells, positions.length)
  const loads =
    former && changes
      ? changedLoads(former.loads, former.cells, assignments, changes)
      : countLoads(assignments, cells, positions.length)
  const { holders, count } = involved(loads)
  const byPosition = lazily(() => countingSort(letteredCells(cells), cells.position, positions.length))
  return {
    scenario,
    responsibilities,
    chart,
    cells,
    dutyPlaces,
    duties,
    loads,
    holders,
    positionsWithLetters: count,
    assignmentsOf(position) {
      const { order, start } = byPosition()
      const own = Array.from(order.subarray(start[position] ?? 0, start[position + 1] ?? 0))
      own.sort((one, other) => (cells.responsibility[one] ?? 0) - (cells.responsibility[other] ?? 0))
      return own.flatMap(at => assignments[at] ?? [])
    },
    assignmentAt(position, duty) {
      const { responsibility } = cells
      for (let at = responsibility.indexOf(duty); at >= 0; at = responsibility.indexOf(duty, at + 1)) {
        if (cells.position[at] === position && cells.letters[at] !== 0) return assignments[at]
      }
      return undefined
    },
    seats: role => chart.seats[role],
    position(place) {
      const position = positions[place]
      if (!position) throw new RangeError(`The chart has no position at place ${place}.`)
      return position
    },
    duty: id => duties[dutyPlaces.placeOf(id)],
  }
}

const sameIds = (one: readonly { id: string }[], other: readonly { id: string }[]): boolean =>
  differsLittle(one, other, (former, changed) => former.id === changed.id)
