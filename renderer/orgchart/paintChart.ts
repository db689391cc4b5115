import { spanOf } from '../../shared/analysis/chart'
import { connectorsIn } from '../../shared/layout'
import type { Rectangle } from '../../shared/layout'
import { seen } from './camera'
import type { Camera, Point, Size } from './camera'
import type { Drop } from './dropping'
import { detailAt, paintFrame, paintSign, paintWords, roleColour } from './paintBox'
import type { Detail, Marks } from './paintBox'
import type { Palette } from './palette'
import { boxesWithin, branchSize, positionOf, rectangleOf, shownBoxFor } from './shownChart'
import type { ShownChart } from './shownChart'
import { chartStrings } from './strings'

export interface Scene {
  readonly shown: ShownChart
  readonly marks: Marks
  readonly selected: ReadonlySet<string>
  /** Ids of the positions that a search has found. */
  readonly hits: ReadonlySet<string>
}

/** What the pointer is doing; changes with every move. */
export interface Gesture {
  readonly hovered: number
  /** In chart units. */
  readonly marquee: Rectangle | null
  readonly drag: Drag | null
}

interface Drag {
  /** Boxes that are dragged, the one under the pointer first. */
  readonly boxes: readonly number[]
  /** Where the first one's corner is now, in chart units. */
  readonly at: Point
  readonly drop: Drop | null
}

export const noGesture: Gesture = { hovered: -1, marquee: null, drag: null }

interface Frame {
  readonly context: CanvasRenderingContext2D
  readonly palette: Palette
  readonly scene: Scene
  readonly gesture: Gesture
  readonly camera: Camera
  readonly size: Size
  readonly ratio: number
  readonly detail: Detail
}

export function paintChart(given: Omit<Frame, 'detail'>): void {
  const frame: Frame = { ...given, detail: detailAt(given.camera.zoom) }
  const { context, palette, scene, camera, size, ratio } = frame
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.fillStyle = palette.surface
  context.fillRect(0, 0, size.width, size.height)
  const boxes = boxesWithin(scene.shown, seen(camera, size, 24))
  paintConnectors(frame)
  paintDottedLines(frame)
  if (frame.detail === 'block') paintBlocks(frame, boxes)
  else for (const box of boxes) paintBox(frame, box)
  paintChosen(frame, boxes)
  if (frame.detail !== 'block') for (const box of boxes) paintPill(frame, box)
  paintGesture(frame)
}

const onScreen = ({ shown }: Scene, camera: Camera, box: number): Rectangle => {
  const { x, y, width, height } = rectangleOf(shown, box)
  const left = Math.round(x * camera.zoom + camera.x)
  const top = Math.round(y * camera.zoom + camera.y)
  return {
    x: left,
    y: top,
    width: Math.round((x + width) * camera.zoom + camera.x) - left,
    height: Math.round((y + height) * camera.zoom + camera.y) - top,
  }
}

/** Lines are filled rectangles: sharp at every zoom, and much faster than strokes when there are thousands. */
function paintConnectors({ context, palette, scene, camera, size, detail }: Frame): void {
  const { layout, count } = scene.shown
  const { segments, report } = layout.connectors
  context.fillStyle = palette.muted
  context.globalAlpha = detail === 'block' ? 0.35 : 0.55
  for (const line of connectorsIn(layout, seen(camera, size, 2))) {
    // The lines to what keeps a collapsed manager in its row.
    if ((report[line] ?? -1) >= count) continue
    const x1 = Math.round((segments[line * 4] ?? 0) * camera.zoom + camera.x)
    const y1 = Math.round((segments[line * 4 + 1] ?? 0) * camera.zoom + camera.y)
    const x2 = Math.round((segments[line * 4 + 2] ?? 0) * camera.zoom + camera.x)
    const y2 = Math.round((segments[line * 4 + 3] ?? 0) * camera.zoom + camera.y)
    const left = Math.min(x1, x2)
    const top = Math.min(y1, y2)
    const width = Math.max(x1, x2) - left
    const height = Math.max(y1, y2) - top
    // Shorter than what can be seen at this zoom.
    if (detail === 'block' && width < 2 && height < 2) continue
    context.fillRect(left, top, width + 1, height + 1)
  }
  context.globalAlpha = 1
}

/** Dotted lines stay in the background; those of a position that is chosen or pointed at come forward. */
function paintDottedLines({ context, palette, scene, camera, gesture, detail }: Frame): void {
  const { shown } = scene
  const { chart } = shown
  const told = (box: number): boolean =>
    box === gesture.hovered || scene.selected.has(positionOf(shown, box).id)
  context.setLineDash([5, 4])
  for (const [place, { dottedLines }] of chart.positions.entries()) {
    for (const id of dottedLines) {
      const report = shownBoxFor(shown, place)
      const manager = shownBoxFor(shown, chart.placeOf(id))
      if (report < 0 || manager < 0 || report === manager) continue
      const forward = told(report) || told(manager)
      context.strokeStyle = forward ? palette.accent : palette.muted
      context.lineWidth = forward ? 1.5 : 1
      context.globalAlpha = forward ? 1 : detail === 'block' ? 0.3 : 0.45
      dottedLine(context, onScreen(scene, camera, manager), onScreen(scene, camera, report), camera.zoom)
    }
  }
  context.globalAlpha = 1
  context.setLineDash([])
}

/** How far a dotted line within one layer hangs below it, in chart units: above the lines to the next layer. */
const sag = 26

/** From the manager's box to the report's: between layers as a curve, within one layer hanging below it. */
function dottedLine(
  context: CanvasRenderingContext2D,
  manager: Rectangle,
  report: Rectangle,
  zoom: number,
): void {
  const toRight = report.x > manager.x
  const fromX = manager.x + manager.width * (toRight ? 0.75 : 0.25)
  const toX = report.x + report.width * (toRight ? 0.25 : 0.75)
  const below = report.y >= manager.y + manager.height
  const above = report.y + report.height <= manager.y
  const fromY = above ? manager.y : manager.y + manager.height
  const toY = below ? report.y : report.y + report.height
  const middle = below || above ? (fromY + toY) / 2 : Math.max(fromY, toY) + (sag * zoom * 4) / 3
  context.beginPath()
  context.moveTo(fromX, fromY)
  context.bezierCurveTo(fromX, middle, toX, middle, toX, toY)
  context.stroke()
}

function paintBlocks({ context, palette, scene, camera }: Frame, boxes: readonly number[]): void {
  for (const box of boxes) {
    const position = positionOf(scene.shown, box)
    const { x, y, width, height } = onScreen(scene, camera, box)
    const wide = Math.max(1, width)
    const high = Math.max(1, height)
    if (scene.hits.has(position.id)) {
      context.fillStyle = palette.accent
      context.fillRect(x - 1, y - 1, Math.max(5, wide + 2), Math.max(5, high + 2))
    } else if (position.role !== 'other') {
      context.fillStyle = roleColour(palette, position.role)
      context.fillRect(x, y, Math.max(4, wide), Math.max(4, high))
    } else {
      if (wide > 4) {
        // Nothing that lies behind a block shines through.
        context.fillStyle = palette.surface
        context.fillRect(x, y, wide, high)
      }
      context.fillStyle = palette.muted
      context.globalAlpha = position.occupancy === 'vacant' ? 0.22 : 0.5
      context.fillRect(x, y, wide, high)
      context.globalAlpha = 1
    }
    if (position.role !== 'other' && high >= 9) {
      context.fillStyle = palette.page
      paintSign(context, position.role, x + wide / 2, y + high / 2, Math.min(12, high * 0.6))
    }
  }
}

function paintBox({ context, palette, scene, gesture, camera, ratio, detail }: Frame, box: number): void {
  const { shown, marks, hits } = scene
  const position = positionOf(shown, box)
  const place = shown.places[box] ?? -1
  const frame = onScreen(scene, camera, box)
  const dragged = gesture.drag?.boxes.includes(box) === true
  if (dragged) context.globalAlpha = 0.4
  paintFrame(context, palette, position, frame, camera.zoom, hits.has(position.id))
  if (!dragged) {
    const scale = ratio * camera.zoom
    context.setTransform(scale, 0, 0, scale, frame.x * ratio, frame.y * ratio)
    paintWords(context, palette, position, place, marks, { detail, height: shown.boxHeight })
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
  }
  context.globalAlpha = 1
}

function paintChosen(
  { context, palette, scene, camera, gesture, detail }: Frame,
  boxes: readonly number[],
): void {
  context.strokeStyle = palette.accent
  for (const box of boxes) {
    const chosen = scene.selected.has(positionOf(scene.shown, box).id)
    if (!chosen && (box !== gesture.hovered || detail === 'block')) continue
    const { x, y, width, height } = onScreen(scene, camera, box)
    const out = chosen ? 2 : 0.5
    context.lineWidth = chosen ? 2 : 1
    context.globalAlpha = chosen ? 1 : 0.6
    context.beginPath()
    context.roundRect(x - out, y - out, width + 2 * out, height + 2 * out, 6 * camera.zoom + out)
    context.stroke()
  }
  context.globalAlpha = 1
}

/** The sign that collapses and expands is drawn larger than its chart where the zoom would make it unreadable. */
export const pillScale = (zoom: number): number => Math.max(1, 0.9 / zoom)

/** The place of the sign that collapses and expands a box, in chart units; null where there is nothing to hide. */
export function pillOf(shown: ShownChart, box: number, zoom: number): Rectangle | null {
  const place = shown.places[box] ?? -1
  if (place < 0 || spanOf(shown.chart, place) === 0) return null
  const { x, y, width, height } = rectangleOf(shown, box)
  const isCollapsed = shown.collapsed.has(positionOf(shown, box).id)
  const text = isCollapsed ? chartStrings.hidden(branchSize(shown.chart, place)) : '−'
  const grown = pillScale(zoom)
  const wide = (isCollapsed ? 14 + text.length * 7 : 20) * grown
  const high = 18 * grown
  return {
    x: x + width / 2 - wide / 2,
    y: y + height - high * (grown > 1 ? 0.4 : 0.5),
    width: wide,
    height: high,
  }
}

function paintPill({ context, palette, scene, camera, gesture, ratio }: Frame, box: number): void {
  const { shown } = scene
  const { id } = positionOf(shown, box)
  const isCollapsed = shown.collapsed.has(id)
  if (!isCollapsed && box !== gesture.hovered) return
  const pill = pillOf(shown, box, camera.zoom)
  if (!pill) return
  const place = shown.places[box] ?? -1
  const scale = ratio * camera.zoom
  context.setTransform(scale, 0, 0, scale, camera.x * ratio, camera.y * ratio)
  context.beginPath()
  context.roundRect(pill.x, pill.y, pill.width, pill.height, pill.height / 2)
  context.fillStyle = palette.page
  context.fill()
  context.strokeStyle = palette.muted
  context.lineWidth = pillScale(camera.zoom)
  context.stroke()
  context.font = `500 ${11 * pillScale(camera.zoom)}px ${palette.font}`
  context.textAlign = 'center'
  context.direction = 'ltr'
  context.fillStyle = palette.text
  const text = isCollapsed ? chartStrings.hidden(branchSize(shown.chart, place)) : '−'
  context.fillText(text, pill.x + pill.width / 2, pill.y + (pill.height * 13) / 18)
  context.textAlign = 'left'
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
}

function paintGesture({ context, palette, scene, camera, gesture, ratio, detail }: Frame): void {
  const { marquee, drag } = gesture
  if (marquee) {
    context.fillStyle = palette.accent
    context.strokeStyle = palette.accent
    context.lineWidth = 1
    const rectangle = [
      marquee.x * camera.zoom + camera.x,
      marquee.y * camera.zoom + camera.y,
      marquee.width * camera.zoom,
      marquee.height * camera.zoom,
    ] as const
    context.globalAlpha = 0.1
    context.fillRect(...rectangle)
    context.globalAlpha = 1
    context.strokeRect(...rectangle)
  }
  if (!drag) return
  if (drag.drop) paintDrop(context, palette, scene, camera, drag.drop)
  const [first] = drag.boxes
  if (first === undefined) return
  const own = onScreen(scene, camera, first)
  const ghost = { ...own, x: drag.at.x * camera.zoom + camera.x, y: drag.at.y * camera.zoom + camera.y }
  const position = positionOf(scene.shown, first)
  context.globalAlpha = 0.9
  if (drag.boxes.length > 1)
    paintFrame(context, palette, position, { ...ghost, x: ghost.x + 5, y: ghost.y + 5 }, camera.zoom, false)
  paintFrame(context, palette, position, ghost, camera.zoom, false)
  if (detail !== 'block') {
    const scale = ratio * camera.zoom
    context.setTransform(scale, 0, 0, scale, ghost.x * ratio, ghost.y * ratio)
    const size = { detail, height: scene.shown.boxHeight }
    paintWords(context, palette, position, scene.shown.places[first] ?? -1, scene.marks, size)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
  }
  context.globalAlpha = 1
}

/** The new manager as a thick frame, or the gap between siblings as a bar; dashed where it is refused. */
function paintDrop(
  context: CanvasRenderingContext2D,
  palette: Palette,
  scene: Scene,
  camera: Camera,
  drop: Drop,
): void {
  const { x, y, width, height } = onScreen(scene, camera, drop.box)
  context.strokeStyle = drop.refused ? palette.gap : palette.accent
  context.fillStyle = drop.refused ? palette.gap : palette.accent
  if (drop.refused) context.setLineDash([6, 4])
  if (drop.kind === 'under') {
    context.lineWidth = 3
    context.beginPath()
    context.roundRect(x - 3, y - 3, width + 6, height + 6, 6 * camera.zoom + 3)
    context.globalAlpha = 0.12
    context.fill()
    context.globalAlpha = 1
    context.stroke()
  } else {
    const gap = Math.max(4, 8 * camera.zoom)
    const bar = 4
    if (drop.vertical) {
      const at = drop.after ? y + height + gap : y - gap
      context.fillRect(x, at - bar / 2, width, bar)
    } else {
      const at = drop.after ? x + width + gap : x - gap
      context.fillRect(at - bar / 2, y, bar, height)
    }
  }
  context.setLineDash([])
}
