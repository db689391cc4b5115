import { shadeOf } from './boxMarks'
import { roleColour } from './paintBox'
import type { Palette } from './palette'
import type { Scene } from './scene'
import { positionOf } from './shownChart'
import type { ShownChart } from './shownChart'
import type { Size } from './camera'
import { boxWidth } from './shownChart'

/** How much smaller than the chart the map is, to fit the room it has. */
export const scaleOfMinimap = ({ layout }: ShownChart, most: Size): number =>
  Math.min(most.width / Math.max(1, layout.width), most.height / Math.max(1, layout.height))

/** Every box as a block in its colour; those with a role last, so that nothing covers them. */
export function paintMinimap(canvas: HTMLCanvasElement, scene: Scene, palette: Palette, most: Size): void {
  const { shown, marks } = scene
  const scale = scaleOfMinimap(shown, most)
  const ratio = window.devicePixelRatio
  const width = Math.max(8, Math.ceil(shown.layout.width * scale))
  const height = Math.max(8, Math.ceil(shown.layout.height * scale))
  canvas.width = width * ratio
  canvas.height = height * ratio
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(ratio, ratio)
  const block = (box: number, least: number): void =>
    context.fillRect(
      (shown.layout.x[box] ?? 0) * scale,
      (shown.layout.y[box] ?? 0) * scale,
      Math.max(least, boxWidth * scale),
      Math.max(least, shown.boxHeight * scale),
    )
  const marked: number[] = []
  for (let box = 0; box < shown.count; box++) {
    const { role } = positionOf(shown, box)
    if (role !== 'other') marked.push(box)
    const shade = shadeOf(marks, palette, shown.places[box] ?? -1)
    context.globalAlpha = shade ? 1 : 0.5
    context.fillStyle = shade?.solid ?? palette.muted
    block(box, 1)
  }
  context.globalAlpha = 1
  for (const box of marked) {
    const shade = shadeOf(marks, palette, shown.places[box] ?? -1)
    context.fillStyle = shade?.solid ?? roleColour(palette, positionOf(shown, box).role)
    block(box, 4)
  }
}
