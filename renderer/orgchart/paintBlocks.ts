import { shadeOf, signOf } from './boxMarks'
import { onScreen } from './camera'
import { paintSign, roleColour } from './paintBox'
import type { Shade } from './palette'
import type { Frame } from './scene'
import { boxWidth, positionOf, rectangleOf } from './shownChart'

/** In CSS pixels. */
const leastMarked = 4
const leastHit = 5
/** Of blocks that are wider than this what lies behind them could be told apart. */
const leastOpaque = 4
/** From these heights on there is room for a sign. */
const leastForRole = 9
const leastForSign = 10
const largestSign = 12

/** Boxes too small to be read, as blocks; those of one colour are one path, so thousands cost about what one does. */
export function paintBlocks(frame: Frame, boxes: Iterable<number>): void {
  const { context, palette, scene, camera } = frame
  const { shown, marks, hits } = scene
  const { chart, places, boxHeight } = shown
  const held: number[] = []
  const vacant: number[] = []
  const shaded = new Map<Shade, number[]>()
  const marked: number[] = []
  const found: number[] = []
  for (const box of boxes) {
    const place = places[box] ?? -1
    const position = chart.positions[place]
    if (!position) continue
    const shade = shadeOf(marks, palette, place)
    if (hits.size > 0 && hits.has(position.id)) found.push(box)
    else if (position.role !== 'other') marked.push(box)
    else if (!shade) (position.occupancy === 'vacant' ? vacant : held).push(box)
    else {
      const alike = shaded.get(shade)
      if (alike) alike.push(box)
      else shaded.set(shade, [box])
    }
  }
  const fill = (colour: string, opacity = 1): void => {
    context.fillStyle = colour
    context.globalAlpha = opacity
    context.fill()
    context.globalAlpha = 1
  }
  for (const [alike, opacity] of [
    [held, 0.5],
    [vacant, 0.22],
  ] as const) {
    if (alike.length === 0) continue
    trace(frame, alike)
    if (boxWidth * camera.zoom > leastOpaque) fill(palette.surface)
    fill(palette.muted, opacity)
  }
  for (const [shade, alike] of shaded) {
    trace(frame, alike)
    fill(shade.solid)
    if (boxHeight * camera.zoom >= leastForSign) for (const box of alike) paintClass(frame, box, shade)
  }
  for (const box of marked) paintMarked(frame, box)
  if (found.length === 0) return
  trace(frame, found, { least: leastHit, around: 1 })
  fill(palette.accent)
}

/** Makes a path of blocks, in whole pixels. */
function trace(
  { context, scene, camera }: Frame,
  boxes: Iterable<number>,
  { least, around }: { least: number; around: number } = { least: 1, around: 0 },
): void {
  const { layout, boxHeight } = scene.shown
  const { x, y, zoom } = camera
  context.beginPath()
  for (const box of boxes) {
    const from = layout.x[box] ?? 0
    const top = layout.y[box] ?? 0
    const left = Math.round(from * zoom + x)
    const high = Math.round(top * zoom + y)
    context.rect(
      left - around,
      high - around,
      Math.max(least, Math.round((from + boxWidth) * zoom + x) - left + 2 * around),
      Math.max(least, Math.round((top + boxHeight) * zoom + y) - high + 2 * around),
    )
  }
}

/** A compared role: large enough to be found at a glance, whatever the boxes are coloured by. */
function paintMarked({ context, palette, scene, camera }: Frame, box: number): void {
  const { role } = positionOf(scene.shown, box)
  const { x, y, width, height } = onScreen(rectangleOf(scene.shown, box), camera)
  const shade = shadeOf(scene.marks, palette, scene.shown.places[box] ?? -1)
  const wide = Math.max(leastMarked, width)
  const high = Math.max(leastMarked, height)
  context.fillStyle = shade?.solid ?? roleColour(palette, role)
  context.fillRect(x, y, wide, high)
  if (shade) {
    context.strokeStyle = roleColour(palette, role)
    context.lineWidth = 2
    context.strokeRect(x - 2, y - 2, wide + 4, high + 4)
  }
  if (height < leastForRole) return
  context.fillStyle = shade?.on ?? palette.page
  paintSign(context, role, x + wide / 2, y + high / 2, Math.min(largestSign, high * 0.6))
}

/** The sign of a box's class, beside its colour. */
function paintClass({ context, palette, scene, camera }: Frame, box: number, shade: Shade): void {
  const { x, y, width, height } = onScreen(rectangleOf(scene.shown, box), camera)
  if (height < leastForSign) return
  context.fillStyle = shade.on
  context.font = `600 ${Math.min(largestSign, height * 0.75)}px ${palette.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(
    signOf(scene.marks, scene.shown.places[box] ?? -1),
    x + width / 2,
    y + height / 2,
    width - 2,
  )
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
}
