import type { Rectangle } from '../../shared/layout'
import type { Position } from '../../shared/model/schema'
import { shadeOf, signOf } from './boxMarks'
import { onScreen } from './camera'
import { fitLine, readsFromRight } from './fitText'
import { landmarksOf } from './landmarks'
import { roleColour } from './paintBox'
import type { Frame } from './scene'
import { positionOf, rectangleOf } from './shownChart'

/** In CSS pixels. */
const height = 20
const padding = 6
const widest = 190
/** No name is narrower. */
const narrowest = 2 * padding
const least = 104
/** Widths that a name is cut to come in such steps, so that zooming seldom measures anew. */
const step = 16
/** More could not be taken in at a glance. */
const most = 60

/** Where boxes are too small to be read: the names of the widest branches over them, as on a map. */
export function paintLandmarks({ context, palette, scene, camera, size, only }: Frame): void {
  const { shown, marks } = scene
  const written: Rectangle[] = []
  context.textBaseline = 'alphabetic'
  for (const { box, left, right } of landmarksOf(shown)) {
    const room = (right - left) * camera.zoom
    if (room < least || written.length >= most) break
    if (only && !only.has(box)) continue
    const on = onScreen(rectangleOf(shown, box), camera)
    if (on.x + on.width < 0 || on.y + on.height < 0 || on.x > size.width || on.y > size.height) continue
    const middle = on.x + on.width / 2
    const y = Math.round(on.y + on.height / 2 - height / 2)
    const spanOf = (width: number): Rectangle => {
      // Over its own branch, and whole where it is in view at all.
      const x = Math.round(Math.max(4, Math.min(size.width - width - 4, middle - width / 2)))
      return { x, y, width, height }
    }
    // Most are crowded out, and need not be measured for it.
    const smallest = spanOf(narrowest)
    if (written.some(other => meets(smallest, other))) continue
    const position = positionOf(shown, box)
    const place = shown.places[box] ?? -1
    const shade = shadeOf(marks, palette, place)
    const sign = shade ? signOf(marks, place) : ''
    context.font = fontOf(palette.font)
    const tag = sign === '' ? 0 : Math.ceil(context.measureText(sign).width) + padding
    const name = nameWithin(context, palette.font, position, Math.min(widest, room - 8) - tag)
    const width = name.width + tag
    const over = spanOf(width)
    const { x } = over
    if (written.some(other => meets(over, other))) continue
    written.push(over)
    context.beginPath()
    context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 4)
    // The name hides its box, so it says what the box would.
    context.fillStyle = shade?.tint ?? palette.page
    context.fill()
    context.strokeStyle =
      position.role === 'other' ? (shade?.solid ?? palette.line) : roleColour(palette, position.role)
    context.lineWidth = position.role === 'other' ? 1 : 2
    context.stroke()
    context.fillStyle = palette.text
    context.direction = 'ltr'
    if (sign !== '') {
      context.beginPath()
      context.roundRect(x, y, tag, height, [4, 0, 0, 4])
      context.fillStyle = shade?.solid ?? palette.muted
      context.fill()
      context.fillStyle = shade?.on ?? palette.page
      context.textAlign = 'center'
      context.fillText(sign, x + tag / 2, y + 14)
      context.fillStyle = palette.text
    }
    context.direction = readsFromRight(name.text) ? 'rtl' : 'ltr'
    context.textAlign = 'center'
    context.fillText(name.text, x + tag + name.width / 2, y + 14, name.width - 2 * padding)
    context.textAlign = 'left'
  }
}

const fontOf = (family: string): string => `600 12px ${family}`

const gap = 4

const meets = (one: Rectangle, other: Rectangle): boolean =>
  one.x < other.x + other.width + gap &&
  other.x < one.x + one.width + gap &&
  one.y < other.y + other.height + gap &&
  other.y < one.y + one.height + gap

interface Name {
  readonly text: string
  readonly width: number
}

let names = { font: '', of: new WeakMap<Position, Map<number, Name>>() }

function nameWithin(context: Frame['context'], font: string, position: Position, room: number): Name {
  if (names.font !== font) names = { font, of: new WeakMap() }
  const steps = Math.floor(room / step)
  const known = names.of.get(position) ?? new Map<number, Name>()
  const found = known.get(steps)
  if (found) return found
  const measure = (text: string): number => context.measureText(text).width
  const text = fitLine(position.title, steps * step - 2 * padding, measure)
  const name = { text, width: Math.ceil(measure(text)) + 2 * padding }
  known.set(steps, name)
  names.of.set(position, known)
  return name
}

/** To be called when a font has arrived, since every width is then another. */
export function forgetNames(): void {
  names = { font: '', of: new WeakMap() }
}
