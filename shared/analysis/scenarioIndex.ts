import type { Assignment, Position, Responsibility, Role, Scenario } from '../model/schema'
import { positions as positionRecords, responsibilities as responsibilityRecords } from '../model/workbook'
import { chartOf } from './chart'
import type { Chart } from './chart'
import { lazily, recently } from './recent'

/** Who holds one responsibility: places of positions, each list in the order of the chart's list. */
export interface DutyHoldings {
  /** Place in the workbook's list of responsibilities. */
  readonly place: number
  readonly duty: Responsibility
  readonly accountable: readonly number[]
  readonly responsible: readonly number[]
  /** What part each of `responsible` covers, side by side with it; '' for the whole. */
  readonly scopes: readonly string[]
  readonly consulted: readonly number[]
  readonly informed: readonly number[]
}

/** What one position holds, in numbers; `AR` counts as an A and as an R. */
export interface Loads {
  readonly accountable: Int32Array
  readonly responsible: Int32Array
  readonly consulted: Int32Array
  readonly informed: Int32Array
  /** Sum of the efforts of its R's, in FTE. */
  readonly effort: Float64Array
}

/** Everything that rules, measures and comparison ask of a scenario, built once in linear time. */
export interface ScenarioIndex {
  readonly scenario: Scenario
  readonly responsibilities: readonly Responsibility[]
  readonly chart: Chart
  /** One for each responsibility, in the workbook's order. */
  readonly duties: readonly DutyHoldings[]
  readonly loads: Loads
  /** How many positions have a letter on any responsibility. */
  readonly positionsWithLetters: number
  /** The assignments of a position, in the order of the responsibilities. */
  assignmentsOf(position: number): readonly Assignment[]
  /** Places of the seats of a role. */
  seats(role: Role): readonly number[]
  position(place: number): Position
  /** The holdings of a responsibility by its id; undefined when the workbook has none such. */
  duty(id: string): DutyHoldings | undefined
}

export const scenarioIndex: (
  scenario: Scenario,
  responsibilities: readonly Responsibility[],
) => ScenarioIndex = recently(16, freshIndex)

/** What one build leaves for the next, which looks up again only what an edit has changed. */
interface Built {
  readonly positions: readonly Position[]
  readonly responsibilities: readonly Responsibility[]
  readonly assignments: readonly Assignment[]
  /** The place of the position that each assignment names; -1 where it names what is not there. */
  readonly position: Int32Array
  readonly responsibility: Int32Array
  readonly duties: readonly DutyHoldings[]
}

const formerBuilds: Built[] = []
const formerKept = 4
const farthestAhead = 8
/** After so many assignments that were not found again the lists are taken for different ones. */
const mostMisses = 500

/** The same without being remembered, for what is tried and thrown away. */
export function freshIndex(scenario: Scenario, responsibilities: readonly Responsibility[]): ScenarioIndex {
  const { assignments, positions } = scenario
  const chart = chartOf(positions)
  const former = formerBuilds.find(
    known => sameIds(known.positions, positions) && sameIds(known.responsibilities, responsibilities),
  )
  const cells = findCells(assignments, responsibilities, positions, former)
  const byPosition = lazily(() => sortByPosition(cells, positions.length))
  const duties = collectDuties(assignments, responsibilities, cells, former, byPosition)
  remember({ positions, responsibilities, assignments, ...cells, duties }, former)
  const loads = countLoads(assignments, cells, positions.length)
  return {
    scenario,
    responsibilities,
    chart,
    duties,
    loads,
    positionsWithLetters: countInvolved(loads, positions.length),
    assignmentsOf(position) {
      const { order, start } = byPosition()
      const own = Array.from(order.subarray(start[position] ?? 0, start[position + 1] ?? 0))
      own.sort((one, other) => (cells.responsibility[one] ?? 0) - (cells.responsibility[other] ?? 0))
      return own.flatMap(at => assignments[at] ?? [])
    },
    seats: role => chart.seats[role],
    position(place) {
      const position = positions[place]
      if (!position) throw new RangeError(`The chart has no position at place ${place}.`)
      return position
    },
    duty: id => duties[responsibilityRecords.placeOf(responsibilities, id)],
  }
}

function remember(built: Built, former: Built | undefined): void {
  if (former) formerBuilds.splice(formerBuilds.indexOf(former), 1)
  formerBuilds.unshift(built)
  if (formerBuilds.length > formerKept) formerBuilds.pop()
}

function sameIds(one: readonly { id: string }[], other: readonly { id: string }[]): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let place = 0; place < one.length; place++) {
    if (one[place] !== other[place] && one[place]?.id !== other[place]?.id) return false
  }
  return true
}

interface Cells {
  readonly position: Int32Array
  readonly responsibility: Int32Array
  /** 1 for each responsibility whose assignments are not the very ones of the former build. */
  readonly touched: Uint8Array
}

function findCells(
  assignments: readonly Assignment[],
  responsibilities: readonly Responsibility[],
  positions: readonly Position[],
  former: Built | undefined,
): Cells {
  const size = assignments.length
  const position = new Int32Array(size)
  const responsibility = new Int32Array(size)
  const touched = new Uint8Array(responsibilities.length)
  const touch = (duty: number): void => {
    if (duty >= 0) touched[duty] = 1
  }
  const positionPlaces = positionRecords.places(positions)
  const dutyPlaces = responsibilityRecords.places(responsibilities)
  const before = former?.assignments ?? []
  let at = 0
  let misses = 0
  for (let place = 0; place < size; place++) {
    const assignment = assignments[place]
    if (!assignment) continue
    if (former && before[at] !== assignment && misses < mostMisses) {
      // A few steps on past what was taken out.
      let ahead = at + 1
      while (ahead <= at + farthestAhead && before[ahead] !== assignment) ahead++
      if (ahead <= at + farthestAhead) for (; at < ahead; at++) touch(former.responsibility[at] ?? -1)
      else misses++
    }
    if (former && before[at] === assignment) {
      position[place] = former.position[at] ?? -1
      responsibility[place] = former.responsibility[at] ?? -1
      at++
      continue
    }
    position[place] = positionPlaces.get(assignment.position) ?? -1
    const duty = dutyPlaces.get(assignment.responsibility) ?? -1
    responsibility[place] = duty
    touch(duty)
    // Put in the place of another one, unless that one comes next.
    if (former && at < before.length && before[at] !== assignments[place + 1]) {
      touch(former.responsibility[at] ?? -1)
      at++
    }
  }
  if (former) for (; at < before.length; at++) touch(former.responsibility[at] ?? -1)
  return { position, responsibility, touched }
}

/** The assignments sorted by position: a counting sort. */
function sortByPosition(cells: Cells, positions: number): { order: Int32Array; start: Int32Array } {
  const start = new Int32Array(positions + 1)
  let count = 0
  for (let at = 0; at < cells.position.length; at++) {
    const place = cells.position[at] ?? -1
    if (place < 0 || (cells.responsibility[at] ?? -1) < 0) continue
    start[place + 1] = (start[place + 1] ?? 0) + 1
    count++
  }
  for (let place = 0; place < positions; place++) {
    start[place + 1] = (start[place + 1] ?? 0) + (start[place] ?? 0)
  }
  const next = start.slice()
  const order = new Int32Array(count)
  for (let at = 0; at < cells.position.length; at++) {
    const place = cells.position[at] ?? -1
    if (place < 0 || (cells.responsibility[at] ?? -1) < 0) continue
    const to = next[place] ?? 0
    order[to] = at
    next[place] = to + 1
  }
  return { order, start }
}

/** Holdings of what an edit did not touch are the former ones. */
function collectDuties(
  assignments: readonly Assignment[],
  responsibilities: readonly Responsibility[],
  cells: Cells,
  former: Built | undefined,
  byPosition: () => { readonly order: Int32Array },
): readonly DutyHoldings[] {
  const lists = responsibilities.map((_, place): number[] | null =>
    !former || cells.touched[place] === 1 ? [] : null,
  )
  const add = (at: number): void => {
    lists[cells.responsibility[at] ?? -1]?.push(at)
  }
  if (former) {
    for (let at = 0; at < cells.responsibility.length; at++) if ((cells.position[at] ?? -1) >= 0) add(at)
  } else for (const at of byPosition().order) add(at)
  return responsibilities.map((duty, place) => {
    const list = lists[place]
    const known = former?.duties[place]
    if (!list && known) return known.duty === duty ? known : { ...known, duty }
    return holdingsOf(assignments, cells.position, duty, place, list ?? [])
  })
}

function holdingsOf(
  assignments: readonly Assignment[],
  position: Int32Array,
  duty: Responsibility,
  place: number,
  list: number[],
): DutyHoldings {
  list.sort((one, other) => (position[one] ?? 0) - (position[other] ?? 0))
  const held = {
    place,
    duty,
    accountable: new Array<number>(),
    responsible: new Array<number>(),
    scopes: new Array<string>(),
    consulted: new Array<number>(),
    informed: new Array<number>(),
  }
  for (const at of list) {
    const seat = position[at] ?? -1
    const assignment = assignments[at]
    const letters = assignment?.letters
    if (letters === 'I') held.informed.push(seat)
    else if (letters === 'C') held.consulted.push(seat)
    else if (letters) {
      if (letters !== 'R') held.accountable.push(seat)
      if (letters !== 'A') {
        held.responsible.push(seat)
        held.scopes.push(assignment.scope)
      }
    }
  }
  return held
}

function countLoads(assignments: readonly Assignment[], cells: Cells, positions: number): Loads {
  const accountable = new Int32Array(positions)
  const responsible = new Int32Array(positions)
  const consulted = new Int32Array(positions)
  const informed = new Int32Array(positions)
  const effort = new Float64Array(positions)
  for (let at = 0; at < assignments.length; at++) {
    const place = cells.position[at] ?? -1
    const assignment = assignments[at]
    if (place < 0 || !assignment || (cells.responsibility[at] ?? -1) < 0) continue
    const { letters } = assignment
    if (letters === 'I') informed[place] = (informed[place] ?? 0) + 1
    else if (letters === 'C') consulted[place] = (consulted[place] ?? 0) + 1
    else {
      if (letters !== 'R') accountable[place] = (accountable[place] ?? 0) + 1
      if (letters !== 'A') {
        responsible[place] = (responsible[place] ?? 0) + 1
        if (assignment.effort !== null) effort[place] = (effort[place] ?? 0) + assignment.effort
      }
    }
  }
  return { accountable, responsible, consulted, informed, effort }
}

function countInvolved(loads: Loads, positions: number): number {
  let involved = 0
  for (let place = 0; place < positions; place++) {
    const letters =
      (loads.accountable[place] ?? 0) +
      (loads.responsible[place] ?? 0) +
      (loads.consulted[place] ?? 0) +
      (loads.informed[place] ?? 0)
    if (letters > 0) involved++
  }
  return involved
}
