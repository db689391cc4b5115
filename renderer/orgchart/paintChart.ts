import { spanOf } from '../../shared/analysis/chart'
import type { Rectangle } from '../../shared/layout'
import { shadeOf } from './boxMarks'
import { onScreen, seen } from './camera'
import { dottedLine } from './dottedLine'
import { paintBlocks } from './paintBlocks'
import { detailAt, paintFrame, paintWords } from './paintBox'
import { paintChain, paintChainBoxes } from './paintChain'
import { paintConnectors } from './paintConnectors'
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
  boxes: Iterable<number>,
): void {
  if (scene.selected.size === 0 && gesture.hovered < 0) return
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
