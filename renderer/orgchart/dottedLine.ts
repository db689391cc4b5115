import type { Rectangle } from '../../shared/layout'

/** How far a dotted line within one layer hangs below it, in chart units: above the lines to the next layer. */
const sag = 26

type At = readonly [x: number, y: number]

/** A cubic curve. */
interface Curve {
  readonly from: At
  readonly first: At
  readonly second: At
  readonly to: At
}

/** From the manager's box to the report's: between layers as a curve, within one layer hanging below it. */
export function dottedLine(manager: Rectangle, report: Rectangle, zoom: number): Curve {
  const toRight = report.x > manager.x
  const fromX = manager.x + manager.width * (toRight ? 0.75 : 0.25)
  const toX = report.x + report.width * (toRight ? 0.25 : 0.75)
  const below = report.y >= manager.y + manager.height
  const above = report.y + report.height <= manager.y
  const fromY = above ? manager.y : manager.y + manager.height
  const toY = below ? report.y : report.y + report.height
  const middle = below || above ? (fromY + toY) / 2 : Math.max(fromY, toY) + (sag * zoom * 4) / 3
  return { from: [fromX, fromY], first: [fromX, middle], second: [toX, middle], to: [toX, toY] }
}
