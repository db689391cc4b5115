// Every `!` in this room stands on a typed array whose index is in range by construction.
import { Grid } from './grid'
import type { Connectors, Layout, LayoutNode, Rectangle } from './types'

const boxGrids = new WeakMap<Layout, Grid>()
const lineGrids = new WeakMap<Connectors, Grid>()

/**
 * Indices of the boxes that meet or touch a rectangle (of size 0: the box at a point), each once, in no meaningful
 * order. The first call for a layout files all boxes in a grid, in linear time; later calls cost what is in view.
 * `nodes` must be the list that was laid out.
 */
export function boxesIn(layout: Layout, nodes: readonly LayoutNode[], rectangle: Rectangle): Int32Array {
  let grid = boxGrids.get(layout)
  if (grid === undefined && coversAll(layout, rectangle)) return allUpTo(nodes.length)
  if (grid === undefined) {
    const { x: left, y: top } = layout
    const right = left.map((x, i) => x + nodes[i]!.width)
    const bottom = top.map((y, i) => y + nodes[i]!.height)
    grid = new Grid({ count: left.length, left, top, right, bottom })
    boxGrids.set(layout, grid)
  }
  return grid.within(rectangle)
}

/** Indices of the lines that meet or touch a rectangle, as `boxesIn` does for boxes. */
export function connectorsIn(layout: Layout, rectangle: Rectangle): Int32Array {
  const { connectors } = layout
  let grid = lineGrids.get(connectors)
  if (grid === undefined && coversAll(layout, rectangle)) return allUpTo(connectors.count)
  if (grid === undefined) {
    const { count, segments } = connectors
    const left = new Float64Array(count)
    const top = new Float64Array(count)
    const right = new Float64Array(count)
    const bottom = new Float64Array(count)
    for (let line = 0; line < count; line += 1) {
      const x1 = segments[line * 4]!
      const y1 = segments[line * 4 + 1]!
      const x2 = segments[line * 4 + 2]!
      const y2 = segments[line * 4 + 3]!
      left[line] = x1 < x2 ? x1 : x2
      right[line] = x1 < x2 ? x2 : x1
      top[line] = y1 < y2 ? y1 : y2
      bottom[line] = y1 < y2 ? y2 : y1
    }
    grid = new Grid({ count, left, top, right, bottom })
    lineGrids.set(connectors, grid)
  }
  return grid.within(rectangle)
}

/** A picture of everything, which is often the first, needs no grid. */
const coversAll = ({ width, height }: Layout, { x, y, width: wide, height: high }: Rectangle): boolean =>
  x <= 0 && y <= 0 && x + wide >= width && y + high >= height

function allUpTo(count: number): Int32Array {
  const all = new Int32Array(count)
  for (let index = 0; index < count; index += 1) all[index] = index
  return all
}
