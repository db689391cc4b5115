import type { Chart } from '../../shared/analysis/chart'
import type { Drawing } from '../../shared/exchange/drawing'
import type { Position, Role } from '../../shared/model/schema'
import { holderLine } from '../ui/strings'
import type { Marks } from './boxMarks'
import { fonts } from './chartFonts'
import { fitLine, fitLines, readsFromRight } from './fitText'
import { paintFooter } from './paintFooter'
import type { Palette, Shade } from './palette'
import { boxWidth } from './shownChart'

/** `box`: all of it; `title`: too small for more than the title; `block`: too small to read. */
export type Detail = 'box' | 'title' | 'block'

export const detailAt = (zoom: number): Detail => (zoom >= 0.68 ? 'box' : zoom >= 0.26 ? 'title' : 'block')

type Context = Drawing

const padding = 12
const signRoom = 18

/** A portrait stands in the upper right corner of its box; the page draws it over the canvas. */
const portraitSize = 32
const portraitGap = 8

/** An empty seat has no portrait. */
export const hasPortrait = ({ occupancy, photo, holder }: Position): boolean =>
  occupancy !== 'vacant' && (photo !== null || holder.trim() !== '')

export const roleColour = (palette: Palette, role: Role): string =>
  ({
    ceo: palette.ceo,
    coo: palette.coo,
    'head-of-operations': palette.headOfOperations,
    other: palette.muted,
  })[role]

const roleFill = (palette: Palette, role: Role): string =>
  role === 'coo'
    ? palette.cooTint
    : role === 'head-of-operations'
      ? palette.headOfOperationsTint
      : palette.page

interface FittedText {
  readonly title: readonly string[]
  readonly holder: string
  readonly place: string
  readonly large: readonly string[]
  readonly cut: boolean
}

/** Fitted once for each record of a position, without and with a portrait; a canvas measures slowly. */
let fitted = { wide: new WeakMap<Position, FittedText>(), narrow: new WeakMap<Position, FittedText>() }

/** To be called when a font has arrived, since every width is then another. */
export function forgetFittedText(): void {
  fitted = { wide: new WeakMap(), narrow: new WeakMap() }
}

/** Whether a box shows less than its whole text; known once it has been painted. */
export const isCut = (position: Position): boolean =>
  (fitted.narrow.get(position) ?? fitted.wide.get(position))?.cut ?? false

function fitText(context: Context, position: Position, family: string, portrait: boolean): FittedText {
  const known = fitted[portrait ? 'narrow' : 'wide'].get(position)
  if (known) return known
  const font = fonts(family)
  const room = boxWidth - 2 * padding - (portrait ? portraitSize + portraitGap : 0)
  const besideSign = position.role === 'other' ? room : room - signRoom
  const wide = boxWidth - 2 * padding
  const measure = (text: string): number => context.measureText(text).width
  context.font = font.title
  const title = fitLines(position.title, besideSign, 2, measure)
  context.font = font.large
  const large = fitLines(position.title, wide - (position.role === 'other' ? 0 : 26), 3, measure)
  context.font = position.occupancy === 'held' ? font.plain : font.vacant
  const wholeHolder = holderLine(position)
  const holder = fitLine(wholeHolder, room, measure)
  context.font = font.plain
  const wholePlace = [position.unit, position.grade].filter(part => part !== '').join(' · ')
  const place = fitLine(
    wholePlace,
    portrait && title.length + (holder === '' ? 0 : 1) < 2 ? room : wide,
    measure,
  )
  const cut = title.at(-1)?.endsWith('…') === true || holder !== wholeHolder || place !== wholePlace
  const text = { title, holder, place, large, cut }
  fitted[portrait ? 'narrow' : 'wide'].set(position, text)
  return text
}

/** The sign of a role with its middle at x, y. */
export function paintSign(context: Context, role: Role, x: number, y: number, size: number): void {
  context.beginPath()
  if (role === 'ceo') context.arc(x, y, size * 0.46, 0, Math.PI * 2)
  else if (role === 'head-of-operations')
    context.rect(x - size * 0.42, y - size * 0.42, size * 0.84, size * 0.84)
  else {
    const half = size * 0.56
    context.moveTo(x, y - half)
    context.lineTo(x + half, y)
    context.lineTo(x, y + half)
    context.lineTo(x - half, y)
    context.closePath()
  }
  context.fill()
}

function paintLine(context: Context, text: string, x: number, y: number, room: number): void {
  context.direction = readsFromRight(text) ? 'rtl' : 'ltr'
  context.fillText(text, x, y, room)
}

/** The frame of a box in CSS pixels of the area. */
export function paintFrame(
  context: Context,
  palette: Palette,
  position: Position,
  frame: { x: number; y: number; width: number; height: number },
  zoom: number,
  { hit, shade }: { hit: boolean; shade: Shade | null },
): void {
  const { x, y, width, height } = frame
  const { role, occupancy } = position
  const radius = 6 * zoom
  context.beginPath()
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, radius)
  context.fillStyle = hit ? palette.chosen : (shade?.tint ?? roleFill(palette, role))
  context.fill()
  context.strokeStyle = hit
    ? palette.accent
    : occupancy === 'vacant'
      ? palette.muted
      : role === 'other' && shade
        ? shade.solid
        : roleStroke(palette, role)
  context.lineWidth = role === 'other' || occupancy === 'vacant' ? 1 : 1.5
  if (occupancy === 'vacant') context.setLineDash([4, 3])
  context.stroke()
  context.setLineDash([])
  if (role === 'other' && occupancy !== 'interim') return
  // The accent at the left edge: whole for a role, dashed for an interim holder.
  const bar = Math.max(2, 4 * zoom)
  context.fillStyle = roleColour(palette, role)
  if (occupancy !== 'interim') {
    context.beginPath()
    context.roundRect(x, y, bar, height, [radius, 0, 0, radius])
    context.fill()
    return
  }
  const dash = Math.max(3, 7 * zoom)
  for (let at = y + radius / 2; at < y + height - radius / 2; at += dash * 1.6) {
    context.fillRect(x, at, bar, Math.min(dash, y + height - at))
  }
}

const roleStroke = (palette: Palette, role: Role): string =>
  role === 'other' ? palette.line : roleColour(palette, role)

/** What is written in a box; the context's origin is the box's corner, its scale the zoom. */
export function paintWords(
  context: Context,
  palette: Palette,
  position: Position,
  { place, chart, marks }: { place: number; chart: Chart; marks: Marks },
  size: { detail: Detail; height: number },
): void {
  const font = fonts(palette.font)
  const portrait = marks.portraits && hasPortrait(position)
  const text = fitText(context, position, palette.font, portrait)
  const right = boxWidth - padding
  const besidePortrait = right - (portrait ? portraitSize + portraitGap : 0)
  const { role, occupancy } = position
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  if (size.detail === 'title') {
    const left = padding + (role === 'other' ? 0 : 26)
    const lineHeight = 25
    let baseline = (size.height - text.large.length * lineHeight) / 2 + 19
    if (role !== 'other') {
      context.fillStyle = roleColour(palette, role)
      paintSign(context, role, padding + 9, baseline - 7, 19)
    }
    context.font = font.large
    context.fillStyle = occupancy === 'vacant' ? palette.muted : palette.text
    for (const line of text.large) {
      paintLine(context, line, left, baseline, right - left)
      baseline += lineHeight
    }
    return
  }
  const left = padding + (role === 'other' ? 0 : signRoom)
  if (role !== 'other') {
    context.fillStyle = roleColour(palette, role)
    paintSign(context, role, padding + 6, 18.5, 12)
  }
  context.font = font.title
  context.fillStyle = palette.text
  let baseline = 23
  for (const line of text.title) {
    paintLine(context, line, left, baseline, besidePortrait - left)
    baseline += 16
  }
  context.font = occupancy === 'held' ? font.plain : font.vacant
  context.fillStyle = occupancy === 'vacant' ? palette.muted : palette.text
  if (text.holder !== '' && marks.shows.has('holder')) {
    paintLine(context, text.holder, padding, baseline + 1, besidePortrait - padding)
    baseline += 17
  }
  context.font = font.plain
  context.fillStyle = palette.muted
  if (text.place !== '' && marks.shows.has('unit'))
    paintLine(context, text.place, padding, baseline + 1, right - padding)
  paintFooter(context, palette, { position, place, chart, marks }, size.height)
}
