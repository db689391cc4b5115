import { onScreen } from './camera'
import { chainOf } from './chain'
import type { Frame } from './scene'
import { rectangleOf } from './shownChart'

/** The chain of the chosen positions to the top: its lines thick, its boxes framed. */
export function paintChain({ context, palette, scene, camera }: Frame): void {
  const { boxes, lines } = chainOf(scene.shown, scene.selected)
  if (boxes.size === 0) return
  context.strokeStyle = palette.accent
  context.lineWidth = 2
  context.beginPath()
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      const x = Math.round((line[at] ?? 0) * camera.zoom + camera.x) + 0.5
      const y = Math.round((line[at + 1] ?? 0) * camera.zoom + camera.y) + 0.5
      if (at === 0) context.moveTo(x, y)
      else context.lineTo(x, y)
    }
  }
  context.stroke()
}

/** Frames the boxes of the chain, over what they show. */
export function paintChainBoxes({ context, palette, scene, camera }: Frame, inView: Iterable<number>): void {
  const { boxes } = chainOf(scene.shown, scene.selected)
  if (boxes.size === 0) return
  context.strokeStyle = palette.accent
  context.lineWidth = 1.5
  for (const box of inView) {
    if (!boxes.has(box)) continue
    const { x, y, width, height } = onScreen(rectangleOf(scene.shown, box), camera)
    context.beginPath()
    context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 6 * camera.zoom)
    context.stroke()
  }
}
