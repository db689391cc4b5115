import type { Position } from '../model/schema'
import type { Finding, FindingKind, Severity } from './finding'
import { spanOf } from './chart'
import type { Chart } from './chart'
import { isAmong, isClear, isHeld } from './holding'
import { lazily, recently, successively } from './recent'
import type { Loads, ScenarioIndex } from './scenarioIndex'

/** What one position holds: numbers of responsibilities; efforts and capacity in FTE. */
export interface PositionLoad {
  readonly position: string
  readonly accountable: number
  readonly responsible: number
  readonly consulted: number
  readonly informed: number
  readonly effort: number
  readonly fte: number
}

export interface FindingCounts {
  readonly total: number
  readonly byKind: Readonly<Record<FindingKind, number>>
  readonly bySeverity: Readonly<Record<Severity, number>>
  readonly byKindAndSeverity: Readonly<Record<FindingKind, Readonly<Record<Severity, number>>>>
}

/** How many direct reports managers have. */
export interface Spans {
  readonly min: number
  readonly median: number
  readonly max: number
}

export type MeasuredRole = 'ceo' | 'coo' | 'head-of-operations'

/** Every measure of a scenario. Shares run from 0 to 1 and are null where there is nothing to take a share of. */
export interface Measures {
  readonly responsibilities: number
  readonly positions: number
  readonly vacant: number
  readonly interim: number
  /** FTE of all positions, vacant ones too. */
  readonly fte: number
  /** A year's cost of the positions whose cost is known; null where none is. */
  readonly cost: number | null
  /** Number of letters: A and R in one cell are two. */
  readonly letters: number
  /** Responsibilities with exactly one A and at least one R ÷ all responsibilities. */
  readonly clarity: number | null
  /** Responsibilities with any A or R ÷ all responsibilities. */
  readonly coverage: number | null
  readonly findings: FindingCounts
  /** One for each position, in the chart's order. */
  readonly perPosition: readonly PositionLoad[]
  /**
   * Strategic ÷ (strategic + operational) among the responsibilities on which the role has an A or an R; one whose
   * focus is both counts one half to each. Null where the role holds none.
   */
  readonly strategicShare: Readonly<Record<MeasuredRole, number | null>>
  /** Responsibilities with an A in one of the two roles and an R in the other. */
  readonly handovers: number
  /** Over all positions with direct reports; null where there is none. */
  readonly spans: Spans | null
  readonly layers: number
  /** Positions with direct reports. */
  readonly managers: number
  /** Managers ÷ all positions. */
  readonly managerShare: number | null
}

export function measuresOf(index: ScenarioIndex, findings: readonly Finding[]): Measures {
  const { chart, duties, loads } = index
  let [clear, covered, letters] = [0, 0, 0]
  for (const held of duties) {
    if (isClear(held)) clear++
    if (isHeld(held)) covered++
    const { accountable, responsible, consulted, informed } = held
    letters += accountable.length + responsible.length + consulted.length + informed.length
  }
  const counts = lazily(() => countFindings(findings))
  const perPosition = lazily(() => positionLoads(chart, loads).list)
  return {
    responsibilities: duties.length,
    ...chartMeasures(chart),
    letters,
    clarity: share(clear, duties.length),
    coverage: share(covered, duties.length),
    get findings() {
      return counts()
    },
    get perPosition() {
      return perPosition()
    },
    strategicShare: {
      ceo: strategicShare(index, index.seats('ceo')),
      coo: strategicShare(index, index.seats('coo')),
      'head-of-operations': strategicShare(index, index.seats('head-of-operations')),
    },
    handovers: handovers(index, index.seats('head-of-operations'), index.seats('coo')),
  }
}

interface CountedLoads {
  readonly positions: readonly Position[]
  readonly list: readonly PositionLoad[]
}

/** After an edit nearly all are as they were: those stay the same objects, which keeps memory and screens quiet. */
const positionLoads = successively<[Chart, Loads], CountedLoads>(4, ([former], { positions }, loads) => ({
  positions,
  list: positions.map((position, place) => {
    const before = former?.positions[place] === position ? former.list[place] : undefined
    if (before && isStill(before, loads, place)) return before
    return {
      position: position.id,
      accountable: loads.accountable[place] ?? 0,
      responsible: loads.responsible[place] ?? 0,
      consulted: loads.consulted[place] ?? 0,
      informed: loads.informed[place] ?? 0,
      effort: loads.effort[place] ?? 0,
      fte: position.fte,
    }
  }),
})).remembered

const isStill = (before: PositionLoad, loads: Loads, place: number): boolean =>
  before.accountable === loads.accountable[place] &&
  before.responsible === loads.responsible[place] &&
  before.consulted === loads.consulted[place] &&
  before.informed === loads.informed[place] &&
  before.effort === loads.effort[place]

type ChartMeasures = Pick<
  Measures,
  'positions' | 'vacant' | 'interim' | 'fte' | 'cost' | 'spans' | 'layers' | 'managers' | 'managerShare'
>

/** Remembered, as most edits leave the chart as it is. */
const chartMeasures = recently(16, (chart: Chart): ChartMeasures => {
  const { positions, managers } = chart
  let [vacant, interim, fte, cost, costed] = [0, 0, 0, 0, 0]
  for (const position of positions) {
    if (position.occupancy === 'vacant') vacant++
    else if (position.occupancy === 'interim') interim++
    fte += position.fte
    if (position.cost === null) continue
    cost += position.cost
    costed++
  }
  return {
    positions: positions.length,
    vacant,
    interim,
    fte,
    cost: costed === 0 ? null : cost,
    spans: spansOf(managers.map(place => spanOf(chart, place))),
    layers: chart.layers,
    managers: managers.length,
    managerShare: share(managers.length, positions.length),
  }
})

const share = (part: number, base: number): number | null => (base === 0 ? null : part / base)

/** The strategic share of what some seats hold, in [0, 1]; null where they hold nothing or there is none. */
export function strategicShare(index: ScenarioIndex, seats: readonly number[]): number | null {
  if (seats.length === 0) return null
  const counts = { strategic: 0, operational: 0, both: 0 }
  for (const { duty, accountable, responsible } of index.duties) {
    if (isAmong(accountable, seats) || isAmong(responsible, seats)) counts[duty.focus]++
  }
  return share(counts.strategic + counts.both / 2, counts.strategic + counts.operational + counts.both)
}

/** Responsibilities with an A on one side and an R on the other; seats by place. */
export function handovers(index: ScenarioIndex, left: readonly number[], right: readonly number[]): number {
  if (left.length === 0 || right.length === 0) return 0
  let found = 0
  for (const { accountable, responsible } of index.duties) {
    if (
      (isAmong(accountable, left) && isAmong(responsible, right)) ||
      (isAmong(accountable, right) && isAmong(responsible, left))
    )
      found++
  }
  return found
}

/** By counting, as there are few different spans. */
function spansOf(spans: readonly number[]): Spans | null {
  const [first] = spans
  if (first === undefined) return null
  let [min, max] = [first, first]
  for (const span of spans) {
    if (span < min) min = span
    if (span > max) max = span
  }
  const times = new Int32Array(max + 1)
  for (const span of spans) times[span] = (times[span] ?? 0) + 1
  /** The span at a place of the sorted list. */
  const at = (place: number): number => {
    let span = min
    for (let left = place; left >= (times[span] ?? 0) && span < max; span++) left -= times[span] ?? 0
    return span
  }
  const middle = Math.floor(spans.length / 2)
  const median = spans.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2
  return { min, median, max }
}

const noSeverities = (): Record<Severity, number> => ({ critical: 0, major: 0, minor: 0 })

/** How many findings of each kind and severity; also used for lists that a screen has filtered. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const byKind: Record<FindingKind, number> = { gap: 0, overlap: 0, fit: 0, load: 0, structure: 0 }
  const bySeverity = noSeverities()
  const byKindAndSeverity: Record<FindingKind, Record<Severity, number>> = {
    gap: noSeverities(),
    overlap: noSeverities(),
    fit: noSeverities(),
    load: noSeverities(),
    structure: noSeverities(),
  }
  for (const { kind, severity } of findings) {
    byKind[kind]++
    bySeverity[severity]++
    byKindAndSeverity[kind][severity]++
  }
  return { total: findings.length, byKind, bySeverity, byKindAndSeverity }
}
