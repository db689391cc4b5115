import { SvgDrawing } from '../../shared/exchange/svgDrawing'
import type { Drawing } from '../../shared/exchange/drawing'
import type { Picture } from '../../shared/model/schema'
import { branch, pictures } from '../../shared/model/workbook'
import type { Rectangle } from '../../shared/layout'
import { paintChart } from './paintChart'
import { paintPortraits } from './paintPortraits'
import type { PaintPhoto } from './paintPortraits'
import { pictureUrl } from './photos'
import { legendTitle, paintLegend } from './paintLegend'
import type { Palette } from './palette'
import { noGesture } from './scene'
import type { Scene } from './scene'
import { around, boxesWithin, boxOfId } from './shownChart'

/** What of the chart a picture shows: all that is expanded, the branch of a position, or what is in view. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'branch'; readonly id: string }
  | { readonly kind: 'view'; readonly seen: Rectangle }

/** What a picture is drawn from. */
export interface PictureOf {
  readonly scene: Scene
  readonly scope: Scope
  readonly palette: Palette
  /** The name of the scenario that the chart is compared with; '' for none. */
  readonly compared: string
  /** The photos of the workbook. */
  readonly photos: readonly Picture[]
}

const margin = 24
const legendGap = 16

interface Plan {
  /** The part of the chart, in chart units. */
  readonly part: Rectangle
  readonly only: ReadonlySet<number> | null
  readonly legendHeight: number
  readonly width: number
  readonly height: number
}

function planOf({ scene, scope, palette, compared }: PictureOf, context: Drawing): Plan {
  const { shown } = scene
  const only =
    scope.kind === 'branch'
      ? new Set(
          branch(shown.chart.positions, scope.id)
            .map(({ id }) => boxOfId(shown, id))
            .filter(box => box >= 0),
        )
      : null
  const whole = { x: 0, y: 0, width: shown.layout.width, height: shown.layout.height }
  const inner = only ? (around(shown, only) ?? whole) : whole
  const part =
    scope.kind === 'view'
      ? scope.seen
      : {
          x: inner.x - margin,
          y: inner.y - margin,
          width: inner.width + 2 * margin,
          height: inner.height + 2 * margin,
        }
  const colouring = scene.marks.colouring
  const width = Math.max(part.width, colouring ? 480 : 0)
  const legendHeight = colouring
    ? paintLegend(
        context,
        palette,
        { colouring, title: legendTitle(colouring, compared) },
        { x: margin, y: 0, width: width - 2 * margin, measureOnly: true },
      ) + legendGap
    : 0
  return { part, only, legendHeight, width, height: part.height + legendHeight }
}

/** Paints it at a scale: pixels of the drawing for each unit of the chart. */
function paintPicture(
  of: PictureOf,
  context: Drawing,
  plan: Plan,
  scale: number,
  paintPhoto: PaintPhoto,
): void {
  const { part, only, width, height, legendHeight } = plan
  const { scene, compared } = of
  const palette = { ...of.palette, surface: of.palette.page }
  // Smaller than life the chart is painted with less detail and larger words, as on the screen.
  const zoom = Math.min(1, scale)
  const ratio = scale / zoom
  const camera = { x: -part.x * zoom, y: -part.y * zoom, zoom }
  paintChart({
    context,
    palette,
    scene: { ...scene, selected: new Set<string>(), hits: new Set<string>() },
    gesture: noGesture,
    camera,
    size: { width: width * zoom, height: height * zoom },
    ratio,
    only,
  })
  paintPortraits(
    context,
    palette,
    scene,
    { camera, ratio },
    only ?? boxesWithin(scene.shown, part),
    paintPhoto,
  )
  const { colouring } = scene.marks
  if (!colouring) return
  context.setTransform(scale, 0, 0, scale, 0, 0)
  // What hangs over the lower edge of a part of the chart does not run into the legend.
  context.fillStyle = palette.page
  context.fillRect(0, part.height, width, legendHeight)
  paintLegend(
    context,
    palette,
    { colouring, title: legendTitle(colouring, compared) },
    { x: margin, y: part.height, width: width - 2 * margin },
  )
}

/** Families that stand in for the window's font where a picture is opened without it. */
const families = ['Inter', 'Segoe UI', 'Helvetica Neue', 'Arial', 'sans-serif']

/** The picture as an SVG document. */
export function svgPicture(of: PictureOf, title: string): string {
  const context = new SvgDrawing(canvasMeasure())
  const plan = planOf(of, context)
  paintPicture(of, context, plan, 1, (id, x, y, size) => {
    const photo = pictures.find(of.photos, id)
    if (photo) context.roundImage(pictureUrl(photo), x, y, size)
    return photo !== undefined
  })
  return context.document({
    width: plan.width,
    height: plan.height,
    title,
    families,
  })
}

/** Widths by font and text; the same words stand in many boxes. */
function canvasMeasure(): (text: string, font: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text, font) => {
    if (!context) return 0
    const key = `${font}\n${text}`
    const width = known.get(key)
    if (width !== undefined) return width
    context.font = font
    const measured = context.measureText(text).width
    known.set(key, measured)
    return measured
  }
}

/** What a canvas of Chromium takes on every machine: pixels of one side, and of both together. */
const mostSide = 16_000
const mostPixels = { file: 100_000_000, clipboard: 40_000_000 }

export interface PngPicture {
  readonly blob: Blob
  readonly width: number
  readonly height: number
  /** Pixels for each unit of the chart: 2 unless the picture would be too large. */
  readonly scale: number
}

/** The picture in pixels, twice as many as on a plain screen where they are not too many; null when none could be made. */
export async function pngPicture(of: PictureOf, use: keyof typeof mostPixels): Promise<PngPicture | null> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) return null
  const plan = planOf(of, context)
  const scale = Math.min(
    2,
    mostSide / plan.width,
    mostSide / plan.height,
    Math.sqrt(mostPixels[use] / (plan.width * plan.height)),
  )
  canvas.width = Math.max(1, Math.floor(plan.width * scale))
  canvas.height = Math.max(1, Math.floor(plan.height * scale))
  paintPicture(of, context, plan, scale, await photosOn(context, of.photos))
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) return null
  return { blob, width: canvas.width, height: canvas.height, scale }
}

/** Paints photos on a canvas; those that cannot be read are left out. */
async function photosOn(context: CanvasRenderingContext2D, photos: readonly Picture[]): Promise<PaintPhoto> {
  const images = new Map<string, HTMLImageElement>()
  await Promise.all(
    photos.map(async photo => {
      const image = new Image()
      image.src = pictureUrl(photo)
      try {
        await image.decode()
        images.set(photo.id, image)
      } catch {
        // Initials stand in for it.
      }
    }),
  )
  return (id, x, y, size) => {
    const image = images.get(id)
    if (!image) return false
    const side = Math.min(image.naturalWidth, image.naturalHeight)
    const left = (image.naturalWidth - side) / 2
    const top = (image.naturalHeight - side) / 2
    context.save()
    context.beginPath()
    context.arc(x + size / 2, y + size / 2, size / 2, 0, Math.PI * 2)
    context.clip()
    context.drawImage(image, left, top, side, side, x, y, size, size)
    context.restore()
    return true
  }
}
