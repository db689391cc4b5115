import { recently } from '../../shared/analysis/recent'
import type { Loads, ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Line } from './lines'

/** Numbers of letters, and the efforts of R's in FTE, over all cells of the scenario. */
export interface Totals {
  readonly accountable: number
  readonly responsible: number
  readonly consulted: number
  readonly informed: number
  readonly effort: number
}

export const nothing: Totals = { accountable: 0, responsible: 0, consulted: 0, informed: 0, effort: 0 }

export function dutyTotals(index: ScenarioIndex, place: number): Totals {
  const held = index.duties[place]
  if (!held) return nothing
  return {
    accountable: held.accountable.length,
    responsible: held.responsible.length,
    consulted: held.consulted.length,
    informed: held.informed.length,
    effort: held.efforts.reduce<number>((sum, effort) => sum + (effort ?? 0), 0),
  }
}

export function positionTotals({ loads }: ScenarioIndex, place: number): Totals {
  return {
    accountable: loads.accountable[place] ?? 0,
    responsible: loads.responsible[place] ?? 0,
    consulted: loads.consulted[place] ?? 0,
    informed: loads.informed[place] ?? 0,
    effort: loads.effort[place] ?? 0,
  }
}

export const isSameTotals = (one: Totals, other: Totals): boolean =>
  one.accountable === other.accountable &&
  one.responsible === other.responsible &&
  one.consulted === other.consulted &&
  one.informed === other.informed &&
  one.effort === other.effort

const plus = (one: Totals, other: Totals): Totals => ({
  accountable: one.accountable + other.accountable,
  responsible: one.responsible + other.responsible,
  consulted: one.consulted + other.consulted,
  informed: one.informed + other.informed,
  effort: one.effort + other.effort,
})

export function totalsOf(index: ScenarioIndex, line: Line): Totals {
  if (line.kind === 'duty') return dutyTotals(index, line.place)
  if (line.kind === 'position') return positionTotals(index, line.place)
  const single = line.subject === 'duty' ? dutyTotals : positionTotals
  return line.members.reduce((sum, place) => plus(sum, single(index, place)), nothing)
}

/** Over all positions, also those that are no columns. */
export const scenarioTotals = ({ loads }: ScenarioIndex): Totals => totalsOfLoads(loads)

const totalsOfLoads = recently(4, ({ effort, ...counts }: Loads): Totals => {
  let efforts = 0
  for (const amount of effort) efforts += amount
  return {
    accountable: sum(counts.accountable),
    responsible: sum(counts.responsible),
    consulted: sum(counts.consulted),
    informed: sum(counts.informed),
    effort: efforts,
  }
})

/** Of whole numbers only, so that it runs along the plain integers. */
function sum(counts: Int32Array): number {
  let total = 0
  for (const count of counts) total += count
  return total
}

/** How many A's and R's stand where a group meets a line of the other side. */
export interface GroupCounts {
  readonly accountable: number
  readonly responsible: number
}

export function groupCounts(index: ScenarioIndex, one: Line, other: Line): GroupCounts {
  const placesOf = (line: Line): readonly number[] => (line.kind === 'group' ? line.members : [line.place])
  const isDuties = one.kind === 'duty' || (one.kind === 'group' && one.subject === 'duty')
  const duties = placesOf(isDuties ? one : other)
  const seats = new Set(placesOf(isDuties ? other : one))
  let [accountable, responsible] = [0, 0]
  for (const place of duties) {
    const held = index.duties[place]
    if (!held) continue
    for (const seat of held.accountable) if (seats.has(seat)) accountable++
    for (const seat of held.responsible) if (seats.has(seat)) responsible++
  }
  return { accountable, responsible }
}

/** One of them as it is shown: of efforts at most two digits behind the point, none that say nothing. */
export function totalText({ effort, ...counts }: Totals, key: keyof Totals): string {
  if (key !== 'effort') return String(counts[key])
  return effort === 0 ? '–' : String(effort >= 100 ? Math.round(effort) : Number(effort.toFixed(2)))
}
