import type { Chart } from '../../shared/analysis/chart'
import type { Drawing } from '../../shared/exchange/drawing'
import type { Position } from '../../shared/model/schema'
import {
  findingMark,
  footerBaselines,
  letterCounts,
  placeFacts,
  severityColour,
  signOf,
  shadeOf,
} from './boxMarks'
import type { Marks } from './boxMarks'
import { fonts } from './chartFonts'
import type { Palette } from './palette'
import { boxWidth } from './shownChart'

type Context = Drawing

const padding = 12

interface Told {
  readonly position: Position
  readonly place: number
  readonly chart: Chart
  readonly marks: Marks
}

/** Layer and reports in words; under them letters' counts at the left, findings at the right. */
export function paintFooter(
  context: Context,
  palette: Palette,
  { position, place, chart, marks }: Told,
  height: number,
): void {
  const font = fonts(palette.font)
  const baselines = footerBaselines(marks, height)
  context.direction = 'ltr'
  context.font = font.figure
  context.fillStyle = palette.muted
  if (baselines.place !== null)
    context.fillText(placeFacts(chart, place, marks.shows), padding, baselines.place, boxWidth - 2 * padding)
  if (baselines.counts === null) return
  if (marks.shows.has('letters')) paintLetters(context, palette, marks, place, baselines.counts)
  if (marks.shows.has('findings')) paintFindings(context, palette, marks, position.id, baselines.counts)
}

function paintLetters(
  context: Context,
  palette: Palette,
  marks: Marks,
  place: number,
  baseline: number,
): void {
  let x = padding
  for (const [letter, count] of letterCounts(marks, place)) {
    paintLetter(context, palette, letter, x, baseline - 10)
    context.font = fonts(palette.font).figure
    context.fillStyle = palette.muted
    context.fillText(String(count), x + 15, baseline)
    x += 15 + context.measureText(String(count)).width + 7
  }
}

function paintFindings(context: Context, palette: Palette, marks: Marks, id: string, baseline: number): void {
  const mark = findingMark(marks, id)
  if (!mark) return
  const figure = String(mark.count)
  context.font = fonts(palette.font).figure
  context.fillStyle = severityColour(palette, mark.severity)
  context.textAlign = 'right'
  context.fillText(figure, boxWidth - padding, baseline)
  const barsAt = boxWidth - padding - context.measureText(figure).width - 14
  for (let bar = 0; bar < 3; bar++) {
    context.globalAlpha = bar < mark.bars ? 1 : 0.25
    context.fillRect(barsAt + bar * 3.5, baseline - 3 - bar * 2.5, 2.5, 3 + bar * 2.5)
  }
  context.globalAlpha = 1
  context.textAlign = 'left'
}

/** The four letters as four weights of ink, as everywhere. */
function paintLetter(
  context: Context,
  palette: Palette,
  letter: 'A' | 'R' | 'C' | 'I',
  x: number,
  y: number,
): void {
  const side = 12
  context.beginPath()
  context.roundRect(x + 0.5, y + 0.5, side - 1, side - 1, 2.5)
  if (letter === 'A') {
    context.fillStyle = palette.text
    context.fill()
  } else if (letter === 'C') {
    context.fillStyle = palette.chosen
    context.fill()
  } else if (letter === 'R') {
    context.strokeStyle = palette.text
    context.lineWidth = 1.2
    context.stroke()
  }
  context.font = fonts(palette.font).letter
  context.textAlign = 'center'
  context.fillStyle = letter === 'A' ? palette.page : palette.text
  context.fillText(letter, x + side / 2, y + 9.5)
  context.textAlign = 'left'
}

/** The size of a tag and where its right end is, in chart units. */
export const tagSize = { height: 17, inset: 8, padding: 5, least: 17, text: 11 } as const

/**
 * The sign of a box's class, on its upper edge at the right. The context's origin is the box's corner; `grown` makes
 * it larger where the zoom would make it unreadable.
 */
export function paintTag(
  context: Context,
  palette: Palette,
  marks: Marks,
  place: number,
  grown: number,
): void {
  const sign = signOf(marks, place)
  const shade = shadeOf(marks, palette, place)
  if (sign === '' || !shade) return
  context.font = `600 ${tagSize.text * grown}px ${palette.font}`
  const width = Math.max(tagSize.least * grown, context.measureText(sign).width + 2 * tagSize.padding * grown)
  const height = tagSize.height * grown
  const x = boxWidth - tagSize.inset - width
  const y = -height / 2
  context.beginPath()
  context.roundRect(x, y, width, height, height / 2)
  context.fillStyle = shade.solid
  context.fill()
  context.lineWidth = grown
  context.strokeStyle = palette.page
  context.stroke()
  context.fillStyle = shade.on
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
  context.fillText(sign, x + width / 2, y + height * 0.72)
  context.textAlign = 'left'
}
