/** What the report could not set as written. Each sentence names a text, the shortest that has the signs. */

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

function named(texts: readonly string[]): string {
  const [shortest = ''] = texts.toSorted((one, other) => one.length - other.length)
  const others = texts.length - 1
  const more = others === 0 ? '' : ` and ${others} other ${others === 1 ? 'text' : 'texts'}`
  return `“${shortened(shortest)}”${more}`
}

export const noGlyphs = (signs: string, texts: readonly string[]): string =>
  `The report’s fonts have no shape for ${signs} in ${named(texts)}: shown as □.`

export const fontNotRead = (file: string): string =>
  `The font “${file}” that you chose for other scripts cannot be read any more: installed fonts are used instead.`

export const logoNotDrawn =
  'A logo is an SVG with more than plain shapes, which the report cannot draw: choose it again in the report’s settings, and Remit makes a picture of dots of it.'

export const logoNotRead = 'A logo’s file cannot be read: choose it again in the report’s settings.'

export const sheetTooLarge =
  'The chart is larger than the largest page that a PDF can have (5.08 metres), so it is drawn on pages instead of one sheet.'

export const charterShortened = (title: string): string =>
  `The charter “${shortened(title)}” is longer than its page: what is left out is said there and stands in the workbook.`
