import { colourWords } from '../../shared/analysis/colourWords'
import type { Colouring } from '../../shared/analysis/colourClasses'
import type { Drawing } from '../../shared/exchange/drawing'
import { fonts } from './chartFonts'
import type { Palette } from './palette'
import { viewStrings as strings } from './viewStrings'

const rowHeight = 24
const itemGap = 20
const tagHeight = 17
const tagPadding = 6

/** The title of a colouring; `compared` is the name of the scenario that changes are told against. */
export const legendTitle = ({ by }: Colouring, compared: string): string =>
  by === 'change' ? strings.comparedWith(compared) : colourWords.titles[by]

/**
 * The legend as rows of a picture, its upper left corner at x, y. Returns the height that it takes; with `measureOnly`
 * nothing is drawn.
 */
export function paintLegend(
  context: Drawing,
  palette: Palette,
  { colouring, title }: { colouring: Colouring; title: string },
  { x, y, width, measureOnly = false }: { x: number; y: number; width: number; measureOnly?: boolean },
): number {
  const font = fonts(palette.font)
  context.direction = 'ltr'
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.globalAlpha = 1
  context.font = font.title
  let at = x + context.measureText(title).width + itemGap
  let row = y
  if (!measureOnly) {
    context.fillStyle = palette.text
    context.fillText(title, x, row + 16, at - 4 - x)
  }
  for (const { tone, label, sign, count } of colouring.classes) {
    const shade = palette.tones[tone]
    const words = `${label} (${count.toLocaleString('en')})`
    context.font = font.letter
    const tag = Math.max(tagHeight, context.measureText(sign).width + 2 * tagPadding)
    context.font = font.plain
    const whole = tag + 6 + context.measureText(words).width
    if (at + whole > x + width && at > x) {
      at = x
      row += rowHeight
    }
    if (!measureOnly) {
      context.beginPath()
      context.roundRect(at, row + 3, tag, tagHeight, tagHeight / 2)
      context.fillStyle = shade.solid
      context.fill()
      context.font = font.letter
      context.fillStyle = shade.on
      context.textAlign = 'center'
      context.fillText(sign, at + tag / 2, row + 15)
      context.textAlign = 'left'
      context.font = font.plain
      context.fillStyle = palette.text
      context.fillText(words, at + tag + 6, row + 16, whole - tag - 6 + itemGap - 4)
    }
    at += whole + itemGap
  }
  return row + rowHeight - y
}
