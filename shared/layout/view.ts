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
export function connectorsIn({ connectors }: Layout, rectangle: Rectangle): Int32Array {
  let grid = lineGrids.get(connectors)
  if (grid === undefined) {
    const { count, segments } = connectors
    const pick = (choose: (a: number, b: number) => number, offset: number): Float64Array =>
      Float64Array.from({ length: count }, (_, i) =>
        choose(segments[i * 4 + offset]!, segments[i * 4 + offset + 2]!),
      )
    grid = new Grid({
      count,
      left: pick(Math.min, 0),
      top: pick(Math.min, 1),
      right: pick(Math.max, 0),
      bottom: pick(Math.max, 1),
    })
    lineGrids.set(connectors, grid)
  }
  return grid.within(rectangle)
}
