import type { Drawing } from '../../shared/exchange/drawing'
import { seen, onScreen } from './camera'
import { fonts } from './chartFonts'
import { fitLine, fitLines } from './fitText'
import type { Frame } from './scene'
import { boxOfId, boxWidth, ghostsWithin, rectangleOf } from './shownChart'
import type { ShownChart } from './shownChart'
import type { Ghost } from './ghosts'
import { viewStrings as strings } from './viewStrings'

const padding = 12

/** The places of another scenario that were left, as dashed boxes; of one that moved, what it reports to now. */
export function paintGhosts({
  context,
  palette,
  scene,
  camera,
  size,
  ratio,
  detail,
  gesture,
  only,
}: Frame): void {
  const { shown } = scene
  for (const box of ghostsWithin(shown, seen(camera, size, 24))) {
    const ghost = shown.ghosts[box - shown.count]
    if (!ghost || (only && !only.has(shown.nodes[box]?.parent ?? -1))) continue
    const { x, y, width, height } = onScreen(rectangleOf(shown, box), camera)
    const { solid } = palette.tones[ghost.kind]
    context.strokeStyle = solid
    context.lineWidth = 1
    context.setLineDash(detail === 'block' ? [2, 2] : [6, 4])
    context.beginPath()
    context.roundRect(x + 0.5, y + 0.5, Math.max(1, width - 1), Math.max(1, height - 1), 6 * camera.zoom)
    context.fillStyle = palette.surface
    context.fill()
    context.stroke()
    context.setLineDash([])
    if (detail === 'block') continue
    const now = ghost.kind === 'moved' ? boxOfId(shown, ghost.position.id) : -1
    if (now >= 0 && (now === gesture.hovered || scene.selected.has(ghost.position.id)))
      paintWay({ context, colour: solid }, { x, y, width, height }, onScreen(rectangleOf(shown, now), camera))
    const scale = ratio * camera.zoom
    context.setTransform(scale, 0, 0, scale, x * ratio, y * ratio)
    const font = fonts(palette.font)
    const isLarge = detail === 'title'
    const measure = (text: string): number => context.measureText(text).width
    context.font = isLarge ? font.large : font.title
    context.fillStyle = palette.muted
    context.direction = 'ltr'
    const lineHeight = isLarge ? 25 : 16
    let baseline = isLarge ? 34 : 23
    for (const line of fitLines(ghost.position.title, boxWidth - 2 * padding, 2, measure)) {
      context.fillText(line, padding, baseline, boxWidth - 2 * padding)
      if (ghost.kind === 'removed') context.fillRect(padding, baseline - lineHeight * 0.27, measure(line), 1)
      baseline += lineHeight
    }
    if (!isLarge) {
      context.font = font.plain
      context.fillStyle = solid
      context.fillText(
        fitLine(ghostWords(shown, ghost), boxWidth - 2 * padding, measure),
        padding,
        baseline + 1,
        boxWidth - 2 * padding,
      )
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
  }
}

/** What became of it. */
export function ghostWords(shown: ShownChart, { kind, position }: Ghost): string {
  if (kind === 'removed') return strings.removed
  const now = shown.chart.positions[shown.chart.placeOf(position.id)]
  if (!now || now.parent === null) return strings.nowAtTop
  const manager = shown.chart.positions[shown.chart.placeOf(now.parent)]
  return strings.nowUnder(manager?.title ?? '')
}

/** From the place that was left to the one where it is now. */
function paintWay(
  { context, colour }: { context: Drawing; colour: string },
  from: { x: number; y: number; width: number; height: number },
  to: { x: number; y: number; width: number; height: number },
): void {
  context.strokeStyle = colour
  context.lineWidth = 1.5
  context.setLineDash([6, 4])
  context.beginPath()
  context.moveTo(from.x + from.width / 2, from.y + from.height / 2)
  context.lineTo(to.x + to.width / 2, to.y + to.height / 2)
  context.stroke()
  context.setLineDash([])
}
