import type { Drawing } from '../../shared/exchange/drawing'
import { onScreen } from './camera'
import type { Camera } from './camera'
import { detailAt, hasPortrait } from './paintBox'
import type { Palette } from './palette'
import { initials } from './photos'
import type { Scene } from './scene'
import { boxWidth, positionOf, rectangleOf } from './shownChart'

/** Where a portrait stands in its box; the window's own are placed by chart.css. */
const place = { size: 32, top: 9, right: 10 } as const

/** Paints the photo with this id, cut to a circle; false where it is not to be had. */
export type PaintPhoto = (id: string, x: number, y: number, size: number) => boolean

/** The portraits of a picture: in the window the page draws them over the canvas. */
export function paintPortraits(
  context: Drawing,
  palette: Palette,
  { shown, marks }: Scene,
  { camera, ratio }: { camera: Camera; ratio: number },
  boxes: Iterable<number>,
  paintPhoto: PaintPhoto,
): void {
  if (!marks.portraits || detailAt(camera.zoom) !== 'box') return
  const scale = ratio * camera.zoom
  const x = boxWidth - place.right - place.size
  const middle = { x: x + place.size / 2, y: place.top + place.size / 2 }
  for (const box of boxes) {
    const position = positionOf(shown, box)
    if (!hasPortrait(position)) continue
    const at = onScreen(rectangleOf(shown, box), camera)
    context.setTransform(scale, 0, 0, scale, at.x * ratio, at.y * ratio)
    if (position.photo !== null && paintPhoto(position.photo, x, place.top, place.size)) continue
    context.beginPath()
    context.arc(middle.x, middle.y, place.size / 2, 0, Math.PI * 2)
    context.fillStyle = palette.hover
    context.fill()
    context.font = `600 12px ${palette.font}`
    context.fillStyle = palette.muted
    context.textAlign = 'center'
    context.direction = 'ltr'
    context.fillText(initials(position.holder), middle.x, middle.y + 4)
    context.textAlign = 'left'
  }
}
