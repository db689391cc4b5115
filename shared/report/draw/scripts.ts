import { jsPDF } from 'jspdf'

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Marks that steer how text is joined or ordered and have no shape of their own. */
const invisible =
  /[\u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]|\p{Variation_Selector}/gu

/** Characters for which Inter has one drawing for two codes: only one of them can come back as text. */
const sameDrawing: Readonly<Record<string, string>> = {
  '\u0269': '\u03b9',
  '\u02bc': '\u2019',
  '\u02ee': '\u201d',
  '\u2206': '\u0394',
}

export const readsRightToLeft = (text: string): boolean => rightToLeft.test(text)

/** Text as it is set: composed letters, no control characters, spaces for tabs and line breaks. */
export function cleaned(text: string): string {
  return (
    text
      .normalize('NFC')
      // Control characters are exactly what is meant here.
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
      .replace(invisible, '')
      .replace(/[\u0269\u02bc\u02ee\u2206]/g, sign => sameDrawing[sign] ?? sign)
  )
}

interface BidiEngine {
  readonly doBidiReorder: (text: string) => string
}

interface WithScripts {
  readonly __bidiEngine__: new (options: Readonly<Record<string, boolean>>) => BidiEngine
  readonly API: { readonly processArabic: (text: string) => string }
}

// jsPDF has both, without types: the shaping of Arabic and a bidirectional algorithm (UAX #9, without embeddings).
const scripts = jsPDF as unknown as WithScripts
const engine = new scripts.__bidiEngine__({
  isInputVisual: false,
  isOutputVisual: true,
  // Said, because the engine would otherwise keep the direction of the first text that it meets.
  isInputRtl: false,
  isOutputRtl: false,
  isSymmetricSwapping: true,
})

/** One line of right-to-left or mixed text, its Arabic letters joined, in the order in which it is drawn. */
export const inDrawnOrder = (line: string): string =>
  readsRightToLeft(line) ? engine.doBidiReorder(shaped(line)) : line

/** jsPDF joins the word for God into one sign that the bundled fonts lack; its letters have their forms. */
const shaped = (line: string): string =>
  scripts.API.processArabic(line).replaceAll('\ufdf2', '\ufe8d\ufedf\ufee0\ufeea')
