import { spanOf } from '../../shared/analysis/chart'
import { connectorsIn } from '../../shared/layout'
import type { Rectangle } from '../../shared/layout'
import { shadeOf, signOf } from './boxMarks'
import { onScreen, seen } from './camera'
import { dottedLine } from './dottedLine'
import { detailAt, paintFrame, paintSign, paintWords, roleColour } from './paintBox'
import { paintChain, paintChainBoxes } from './paintChain'
import { paintTag } from './paintFooter'
import { paintGesture } from './paintGesture'
import { paintGhosts } from './paintGhosts'
import { paintLandmarks } from './paintLandmarks'
import type { Frame } from './scene'
import { boxesWithin, branchSize, positionOf, rectangleOf, shownBoxFor } from './shownChart'
import type { ShownChart } from './shownChart'
import { boxTitle, chartStrings } from './strings'

export function paintChart(given: Omit<Frame, 'detail'>): void {
  const frame: Frame = { ...given, detail: detailAt(given.camera.zoom) }
  const { context, palette, scene, camera, size, ratio, only } = frame
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.fillStyle = palette.surface
  context.fillRect(0, 0, size.width, size.height)
  const inView = boxesWithin(scene.shown, seen(camera, size, 24))
  const boxes = only ? inView.filter(box => only.has(box)) : inView
  paintConnectors(frame)
  paintChain(frame)
  paintDottedLines(frame, 'behind')
  paintGhosts(frame)
  if (frame.detail === 'block') paintBlocks(frame, boxes)
  else for (const box of boxes) paintBox(frame, box)
  paintChainBoxes(frame, boxes)
  paintDottedLines(frame, 'before')
  paintChosen(frame, boxes)
  if (frame.detail === 'block') paintLandmarks(frame)
  else for (const box of boxes) paintPill(frame, box)
  paintGesture(frame)
}

/** Lines are filled rectangles: sharp at every zoom, and much faster than strokes when there are thousands. */
function paintConnectors({ context, palette, scene, camera, size, detail, only }: Frame): void {
  const { layout, count, ghosts } = scene.shown
  const { segments, report, manager } = layout.connectors
  context.fillStyle = palette.muted
  context.globalAlpha = detail === 'block' ? 0.35 : 0.55
  for (const line of connectorsIn(layout, seen(camera, size, 2))) {
    // The lines to what keeps a collapsed manager in its row.
    if ((report[line] ?? -1) >= count + ghosts.length) continue
    if (only && !only.has(manager[line] ?? -1)) continue
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

/**
 * Dotted lines stay behind the boxes, with a dot where each leaves and meets one; those of a position that is chosen
 * or pointed at come before them.
 */
function paintDottedLines(
  { context, palette, scene, camera, gesture, detail, only }: Frame,
  layer: 'behind' | 'before',
): void {
  const { shown } = scene
  const { chart } = shown
  const told = (box: number): boolean =>
    box === gesture.hovered || scene.selected.has(positionOf(shown, box).id)
  for (const place of chart.withDottedLines) {
    for (const id of chart.positions[place]?.dottedLines ?? []) {
      const report = shownBoxFor(shown, place)
      const manager = shownBoxFor(shown, chart.placeOf(id))
      if (report < 0 || manager < 0 || report === manager) continue
      if (only && !(only.has(report) && only.has(manager))) continue
      const forward = told(report) || told(manager)
      const line = dottedLine(
        onScreen(rectangleOf(shown, manager), camera),
        onScreen(rectangleOf(shown, report), camera),
        camera.zoom,
      )
      if (layer === 'behind' ? !forward : forward) {
        context.strokeStyle = forward ? palette.accent : palette.muted
        context.lineWidth = forward ? 1.5 : 1
        context.globalAlpha = forward ? 1 : detail === 'block' ? 0.3 : 0.55
        context.setLineDash([5, 4])
        context.beginPath()
        context.moveTo(...line.from)
        context.bezierCurveTo(...line.first, ...line.second, ...line.to)
        context.stroke()
        context.setLineDash([])
      }
      if (layer === 'behind' || detail === 'block') continue
      context.globalAlpha = 1
      context.fillStyle = forward ? palette.accent : palette.muted
      for (const end of [line.from, line.to]) {
        context.beginPath()
        context.arc(...end, Math.max(2, 3 * camera.zoom), 0, Math.PI * 2)
        context.fill()
      }
    }
  }
  context.globalAlpha = 1
}

function paintBlocks({ context, palette, scene, camera }: Frame, boxes: readonly number[]): void {
  for (const box of boxes) {
    const position = positionOf(scene.shown, box)
    const place = scene.shown.places[box] ?? -1
    const { x, y, width, height } = onScreen(rectangleOf(scene.shown, box), camera)
    const shade = shadeOf(scene.marks, palette, place)
    const wide = Math.max(1, width)
    const high = Math.max(1, height)
    if (scene.hits.has(position.id)) {
      context.fillStyle = palette.accent
      context.fillRect(x - 1, y - 1, Math.max(5, wide + 2), Math.max(5, high + 2))
    } else if (shade || position.role !== 'other') {
      context.fillStyle = shade?.solid ?? roleColour(palette, position.role)
      const least = position.role === 'other' ? 1 : 4
      context.fillRect(x, y, Math.max(least, wide), Math.max(least, high))
      if (shade && position.role !== 'other') {
        // Whatever the boxes are coloured by, the compared roles are found at a glance.
        context.strokeStyle = roleColour(palette, position.role)
        context.lineWidth = 2
        context.strokeRect(x - 2, y - 2, Math.max(least, wide) + 4, Math.max(least, high) + 4)
      }
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
      context.fillStyle = shade?.on ?? palette.page
      paintSign(context, position.role, x + wide / 2, y + high / 2, Math.min(12, high * 0.6))
    } else if (shade && high >= 10) {
      context.fillStyle = shade.on
      context.font = `600 ${Math.min(12, high * 0.75)}px ${palette.font}`
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.fillText(signOf(scene.marks, place), x + wide / 2, y + high / 2, wide - 2)
      context.textBaseline = 'alphabetic'
      context.textAlign = 'left'
    }
  }
}

function paintBox({ context, palette, scene, gesture, camera, ratio, detail }: Frame, box: number): void {
  const { shown, marks, hits } = scene
  const position = positionOf(shown, box)
  const place = shown.places[box] ?? -1
  const frame = onScreen(rectangleOf(scene.shown, box), camera)
  const dragged = gesture.drag?.boxes.includes(box) === true
  context.startGroup?.(boxTitle(position))
  if (dragged || scene.cut.has(position.id)) context.globalAlpha = 0.4
  const shade = shadeOf(marks, palette, place)
  paintFrame(context, palette, position, frame, camera.zoom, { hit: hits.has(position.id), shade })
  if (!dragged) {
    const scale = ratio * camera.zoom
    context.setTransform(scale, 0, 0, scale, frame.x * ratio, frame.y * ratio)
    const { chart, boxHeight: height } = shown
    paintWords(context, palette, position, { place, chart, marks }, { detail, height })
    paintTag(context, palette, marks, place, detail === 'box' ? 1 : 1.7)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
  }
  context.globalAlpha = 1
  context.endGroup?.()
}

function paintChosen(
  { context, palette, scene, camera, gesture, detail }: Frame,
  boxes: readonly number[],
): void {
  context.strokeStyle = palette.accent
  for (const box of boxes) {
    const chosen = scene.selected.has(positionOf(scene.shown, box).id)
    if (!chosen && (box !== gesture.hovered || detail === 'block')) continue
    const { x, y, width, height } = onScreen(rectangleOf(scene.shown, box), camera)
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
