import type { Rectangle } from '../../shared/layout'
import type { Point, Size } from './camera'

/** Between a box and its hint, in CSS pixels. */
const gap = 8
/** Between a hint and the edge of the area. */
const edge = 4

/**
 * Where a hint of a size stands beside its box: on the side where it covers the least of the other boxes and of what
 * lies over the chart, never on the box itself if that can be, and always wholly in the area. All in CSS pixels of it.
 */
export function hintPlace(box: Rectangle, hint: Size, area: Size, others: Iterable<Rectangle>): Point {
  const middle = box.x + (box.width - hint.width) / 2
  const sides = [
    { x: middle, y: box.y + box.height + gap },
    { x: middle, y: box.y - hint.height - gap },
    { x: box.x + box.width + gap, y: box.y },
    { x: box.x - hint.width - gap, y: box.y },
  ].map(({ x, y }) => ({
    x: Math.max(edge, Math.min(area.width - hint.width - edge, x)),
    y: Math.max(edge, Math.min(area.height - hint.height - edge, y)),
  }))
  const costs = sides.map(side => shared({ ...side, ...hint }, box) * ownWeight)
  for (const other of others) {
    for (const [at, side] of sides.entries())
      costs[at] = (costs[at] ?? 0) + shared({ ...side, ...hint }, other)
  }
  return sides[costs.indexOf(Math.min(...costs))] ?? box
}

/** How much worse it is to cover the box that the hint is about. */
const ownWeight = 100

/** The area that two rectangles have in common. */
function shared(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > 0 && height > 0 ? width * height : 0
}
