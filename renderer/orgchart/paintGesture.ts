import { onScreen } from './camera'
import type { Point } from './camera'
import type { Drop } from './dropping'
import { paintFrame, paintWords } from './paintBox'
import { paintLink } from './paintLink'
import type { Frame } from './scene'
import { positionOf, rectangleOf } from './shownChart'

const plainFrame = { hit: false, shade: null }

/** What the pointer draws or drags, on top of everything. */
export function paintGesture(frame: Frame): void {
  const { context, palette, scene, camera, gesture, ratio, detail } = frame
  const { marquee, drag, link } = gesture
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
  if (link) {
    const inArea = ({ x, y }: Point): Point => ({
      x: x * camera.zoom + camera.x,
      y: y * camera.zoom + camera.y,
    })
    if (link.box >= 0) paintDrop(frame, { kind: 'under', box: link.box, refused: link.refused })
    paintLink(context, palette, inArea(link.from), inArea(link.to), link.refused)
  }
  if (!drag) return
  if (drag.drop) paintDrop(frame, drag.drop)
  const [first] = drag.boxes
  if (first === undefined) return
  const own = onScreen(rectangleOf(scene.shown, first), camera)
  const ghost = { ...own, x: drag.at.x * camera.zoom + camera.x, y: drag.at.y * camera.zoom + camera.y }
  const position = positionOf(scene.shown, first)
  context.globalAlpha = 0.9
  if (drag.boxes.length > 1)
    paintFrame(
      context,
      palette,
      position,
      { ...ghost, x: ghost.x + 5, y: ghost.y + 5 },
      camera.zoom,
      plainFrame,
    )
  paintFrame(context, palette, position, ghost, camera.zoom, plainFrame)
  if (detail !== 'block') {
    const scale = ratio * camera.zoom
    context.setTransform(scale, 0, 0, scale, ghost.x * ratio, ghost.y * ratio)
    const { chart, places, boxHeight: height } = scene.shown
    const told = { place: places[first] ?? -1, chart, marks: scene.marks }
    paintWords(context, palette, position, told, { detail, height })
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
  }
  context.globalAlpha = 1
}

/** The new manager as a thick frame, or the gap between siblings as a bar; dashed where it is refused. */
function paintDrop({ context, palette, scene, camera }: Frame, drop: Drop): void {
  const { x, y, width, height } = onScreen(rectangleOf(scene.shown, drop.box), camera)
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
