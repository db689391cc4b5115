import type { Position } from '../../../model/schema'
import { reportsByManager } from '../../../model/workbook'

/** The tree of a chart by places in its list, with what the planner asks of it. */
export interface Branches {
  readonly positions: readonly Position[]
  readonly tops: readonly number[]
  readonly reports: readonly (readonly number[])[]
  /** Number of positions below each one. */
  readonly below: Int32Array
  /** How many of them are vacant. */
  readonly vacantBelow: Int32Array
  /** Place of the manager; -1 at the top. */
  readonly manager: Int32Array
}

export function branchesOf(positions: readonly Position[]): Branches {
  const places = new Map(positions.map((position, place) => [position.id, place]))
  const byManager = reportsByManager(positions)
  const placesOf = (manager: string | null): readonly number[] =>
    (byManager.get(manager) ?? []).flatMap(position => places.get(position.id) ?? [])
  const reports = positions.map(position => placesOf(position.id))
  const tops = placesOf(null)
  const below = new Int32Array(positions.length)
  const vacantBelow = new Int32Array(positions.length)
  const manager = new Int32Array(positions.length).fill(-1)
  const order = [...tops]
  for (let next = 0; next < order.length; next++) {
    const place = order[next] ?? 0
    for (const report of reports[place] ?? []) {
      manager[report] = place
      order.push(report)
    }
  }
  for (const place of order.toReversed()) {
    const above = manager[place] ?? -1
    if (above < 0) continue
    const vacant = positions[place]?.occupancy === 'vacant' ? 1 : 0
    below[above] = (below[above] ?? 0) + (below[place] ?? 0) + 1
    vacantBelow[above] = (vacantBelow[above] ?? 0) + (vacantBelow[place] ?? 0) + vacant
  }
  return { positions, tops, reports, below, vacantBelow, manager }
}
