import bidiFactory from 'bidi-js'

/**
 * What has to be shaped or ordered, or is drawn by a font that is not the report's own: scripts from Hebrew to Myanmar,
 * Hangul, those of South-East Asia and Tibet, Chinese and Japanese, and all beyond the first 65,536 characters.
 */
const complex =
  /[\u0590-\u109f\u1100-\u11ff\u1700-\u1cff\u2e80-\udfff\uf900-\ufaff\ufb1d-\ufdff\ufe30-\ufefc\uff00-\uffef]/

/** Marks that steer how text is joined or ordered and have no shape of their own. */
const invisible =
  /[\u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]|\p{Variation_Selector}/gu

const invisibleSign =
  /^([\u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]|\p{Variation_Selector})$/u

/** Characters for which Inter has one drawing for two codes: only one of them can come back as text. */
const sameDrawing: Readonly<Record<string, string>> = {
  '\u0269': '\u03b9',
  '\u02bc': '\u2019',
  '\u02ee': '\u201d',
  '\u2206': '\u0394',
}

export const isComplex = (text: string): boolean => complex.test(text)

export const isInvisible = (sign: string): boolean => invisibleSign.test(sign)

/**
 * Text as it is set: composed letters, no control characters, spaces for tabs and line breaks. Marks that steer joining
 * and order stay where there is something to join or to order.
 */
export function cleaned(text: string): string {
  const clean = text
    .normalize('NFC')
    // Control characters are exactly what is meant here.
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u0269\u02bc\u02ee\u2206]/g, sign => sameDrawing[sign] ?? sign)
    // Half of a pair says nothing.
    .replace(/\p{Surrogate}/gu, '\ufffd')
  return isComplex(clean) ? clean : clean.replace(invisible, '')
}

/** A stretch of a line in one font, script and direction. */
export interface Stretch<Font> {
  /** Places in the text, `to` behind the last one. */
  readonly from: number
  readonly to: number
  readonly font: Font
  readonly rightToLeft: boolean
}

const bidi = bidiFactory()

/** Scripts whose letters are not shaped together with each other's. */
const scripts = [
  'Arabic',
  'Hebrew',
  'Syriac',
  'Thaana',
  'Nko',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Tibetan',
  'Myanmar',
  'Khmer',
  'Ethiopic',
  'Mongolian',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Han',
].map(name => new RegExp(`\\p{Script=${name}}`, 'u'))

/** A number for the script of a sign; -1 for those that many scripts share. */
const scriptOf = (sign: string): number => scripts.findIndex(script => script.test(sign))

/**
 * Stretches of one line in the order in which they are drawn from left to right (UAX #9). `fonts` names the font of each
 * place in the text. A line has the direction of `directionMark`.
 */
export function stretchesOf<Font>(
  text: string,
  fonts: readonly Font[],
  isExtra: (font: Font) => boolean,
): Stretch<Font>[] {
  const { levels } = bidi.getEmbeddingLevels(text, isRightToLeft(text) ? 'rtl' : 'ltr')
  const found: { stretch: Stretch<Font>; level: number }[] = []
  let script = -1
  let at = 0
  for (const sign of text) {
    const [font, level, own] = [fonts[at], levels[at] ?? 0, scriptOf(sign)]
    const last = found.at(-1)
    const end = at + sign.length
    // Every place has a font.
    if (font === undefined) throw new RangeError('A place in the text has no font.')
    const sameScript = own < 0 || script < 0 || own === script || !isExtra(font)
    if (last?.stretch.font === font && last.level === level && sameScript)
      last.stretch = { ...last.stretch, to: end }
    else {
      found.push({ stretch: { from: at, to: end, font, rightToLeft: level % 2 === 1 }, level })
      script = -1
    }
    if (own >= 0) script = own
    at = end
  }
  reorder(found)
  return found.map(({ stretch }) => stretch)
}

/** Rule L2: from the highest level down, what stands at it or above is turned round. */
function reorder(found: { level: number }[]): void {
  const highest = Math.max(0, ...found.map(({ level }) => level))
  for (let level = highest; level > 0; level--)
    for (let at = 0; at < found.length; at++) {
      let end = at
      while (end < found.length && (found[end]?.level ?? 0) >= level) end++
      if (end > at) {
        found.splice(at, end - at, ...found.slice(at, end).toReversed())
        at = end
      }
    }
}

export const rightToLeftMark = '\u200f'
const leftToRightMark = '\u200e'

/** What stands unseen at the head of each line of a text, so that all its lines have the direction of the whole. */
export function directionMark(text: string): string {
  if (!isComplex(text)) return ''
  return isRightToLeft(text) ? rightToLeftMark : leftToRightMark
}

const rightToLeftLetter =
  /[\u{590}-\u{8ff}\u{fb1d}-\u{fdff}\u{fe70}-\u{fefc}\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * Whether a text begins with a letter that is read from right to left and most of its letters are (UAX #9, P2 and P3,
 * with HL1): a name of such letters does not turn an English sentence round that begins with it.
 */
function isRightToLeft(text: string): boolean {
  if (text.startsWith(rightToLeftMark) || text.startsWith(leftToRightMark))
    return text.startsWith(rightToLeftMark)
  const first = bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0
  if (first % 2 === 0) return false
  const letters = text.match(/\p{L}/gu) ?? []
  return 2 * letters.filter(letter => rightToLeftLetter.test(letter)).length >= letters.length
}

/** The signs of a stretch that is read from right to left, in the order in which they are drawn; brackets are turned. */
export const mirrored = (text: string): string =>
  [...text]
    .toReversed()
    .map(sign => bidi.getMirroredCharacter(sign) ?? sign)
    .join('')
