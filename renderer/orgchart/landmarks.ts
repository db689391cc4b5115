import { spanOf } from '../../shared/analysis/chart'
import type { Layout } from '../../shared/layout'
import type { ShownChart } from './shownChart'

/** The branches of a chart by which one finds one's way from far off, the widest first. */
export interface Landmark {
  readonly box: number
  /** How far the branch reaches, in chart units. */
  readonly left: number
  readonly right: number
}

const known = new WeakMap<Layout, readonly Landmark[]>()

/** Managers whose reports are shown, by the width of their branches; worked out once for each layout. */
export function landmarksOf(shown: ShownChart): readonly Landmark[] {
  const found = known.get(shown.layout)
  if (found) return found
  const { chart, places, boxOf, layout, nodes, count } = shown
  const left = new Float64Array(count)
  const right = new Float64Array(count)
  const inLayers: number[][] = []
  for (let box = 0; box < count; box++) {
    const x = layout.x[box] ?? 0
    left[box] = x
    right[box] = x + (nodes[box]?.width ?? 0)
    const layer = chart.layer[places[box] ?? -1] ?? 1
    ;(inLayers[layer] ??= []).push(box)
  }
  const landmarks: Landmark[] = []
  // The deepest first, so that each branch is whole when its manager is told of it.
  for (const layer of inLayers.toReversed()) {
    for (const box of layer ?? []) {
      const place = places[box] ?? -1
      const [from = 0, to = 0] = [left[box], right[box]]
      const above = boxOf[chart.parent[place] ?? -1] ?? -1
      if (above >= 0) {
        left[above] = Math.min(left[above] ?? from, from)
        right[above] = Math.max(right[above] ?? to, to)
      }
      if (spanOf(chart, place) > 0) landmarks.push({ box, left: from, right: to })
    }
  }
  // Of branches of one width the higher manager comes first.
  landmarks.reverse().sort((one, other) => other.right - other.left - (one.right - one.left))
  known.set(layout, landmarks)
  return landmarks
}
