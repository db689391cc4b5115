import { spanOf } from '../../shared/analysis/chart'
import type { Layout } from '../../shared/layout'
import { boxWidth } from './shownChart'
import type { ShownChart } from './shownChart'

/** The branches of a chart by which one finds one's way from far off, the widest first. */
export interface Landmark {
  readonly box: number
  /** How far the branch reaches, in chart units. */
  readonly left: number
  readonly right: number
}

const known = new WeakMap<Layout, readonly Landmark[]>()

/** In chart units: narrower branches are never named, at no zoom at which names are asked for. */
const least = 400

/** Managers whose reports are shown, by the width of their branches; worked out once for each layout. */
export function landmarksOf(shown: ShownChart): readonly Landmark[] {
  const found = known.get(shown.layout)
  if (found) return found
  const { chart, places, boxOf, layout, count } = shown
  const { x } = layout
  const left = new Float64Array(count)
  const right = new Float64Array(count)
  const inWalk = new Int32Array(chart.positions.length).fill(-1)
  for (let box = 0; box < count; box++) {
    left[box] = x[box] ?? 0
    right[box] = (x[box] ?? 0) + boxWidth
    inWalk[chart.entered[places[box] ?? -1] ?? -1] = box
  }
  const landmarks: Landmark[] = []
  // Reports before their manager, so that each branch is whole when its manager is told of it.
  for (let at = inWalk.length - 1; at >= 0; at--) {
    const box = inWalk[at] ?? -1
    if (box < 0) continue
    const place = places[box] ?? -1
    const from = left[box] ?? 0
    const to = right[box] ?? 0
    const above = boxOf[chart.parent[place] ?? -1] ?? -1
    if (above >= 0) {
      if (from < (left[above] ?? 0)) left[above] = from
      if (to > (right[above] ?? 0)) right[above] = to
    }
    if (to - from >= least && spanOf(chart, place) > 0) landmarks.push({ box, left: from, right: to })
  }
  // Of branches of one width the higher manager comes first.
  landmarks.reverse().sort((one, other) => other.right - other.left - (one.right - one.left))
  known.set(layout, landmarks)
  return landmarks
}
