import { connectorsIn } from '../../shared/layout'
import { seen } from './camera'
import type { Frame } from './scene'

/**
 * The lines between managers and reports. They are filled rectangles, sharp at every zoom, and all of them one path:
 * thousands then cost about what one does.
 */
export function paintConnectors({ context, palette, scene, camera, size, detail, only }: Frame): void {
  const { layout, count, ghosts } = scene.shown
  const { segments, report, manager } = layout.connectors
  const { x, y, zoom } = camera
  const boxes = count + ghosts.length
  // Shorter than what can be seen at this zoom.
  const least = detail === 'block' ? 2 : 0
  context.beginPath()
  for (const line of connectorsIn(layout, seen(camera, size, 2))) {
    // The lines to what keeps a collapsed manager in its row.
    if ((report[line] ?? -1) >= boxes) continue
    if (only && !only.has(manager[line] ?? -1)) continue
    const at = line * 4
    const x1 = Math.round((segments[at] ?? 0) * zoom + x)
    const y1 = Math.round((segments[at + 1] ?? 0) * zoom + y)
    const x2 = Math.round((segments[at + 2] ?? 0) * zoom + x)
    const y2 = Math.round((segments[at + 3] ?? 0) * zoom + y)
    const width = Math.abs(x2 - x1)
    const height = Math.abs(y2 - y1)
    if (width < least && height < least) continue
    context.rect(Math.min(x1, x2), Math.min(y1, y2), width + 1, height + 1)
  }
  context.fillStyle = palette.muted
  context.globalAlpha = detail === 'block' ? 0.35 : 0.55
  context.fill()
  context.globalAlpha = 1
}
