import type { Drawing } from '../../shared/exchange/drawing'
import type { Point } from './camera'
import type { Palette } from './palette'

/** A dotted line that is being dragged from a box to its manager. */
export interface Link {
  /** In chart units: the middle of the box that it starts from, and where the pointer is. */
  readonly from: Point
  readonly to: Point
  /** The box under the pointer; -1 over none. */
  readonly box: number
  readonly refused: boolean
}

/** The line from the box to the pointer; points are in CSS pixels of the area. */
export function paintLink(
  context: Drawing,
  palette: Palette,
  from: Point,
  to: Point,
  refused: boolean,
): void {
  const colour = refused ? palette.gap : palette.accent
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = 2
  context.setLineDash([5, 4])
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
  context.setLineDash([])
  context.beginPath()
  context.arc(to.x, to.y, 4, 0, Math.PI * 2)
  context.fill()
}
