import type { Words } from '../content/commentary'
import { endsOpen, lettersOf, pieces } from './breaks'
import { directionMark, isComplex, rightToLeftMark } from './scripts'
import type { SetLine, StyledText, Typeface } from './typeface'
import type { TypeStyle } from './tokens'

const letter = /[\p{L}\p{M}]/u

/** A line that ends at the right edge of its room of `width` points where `text` is read from right to left. */
const aligned = (line: SetLine, text: string, width: number): SetLine =>
  directionMark(text) === rightToLeftMark ? { ...line, rightToLeft: true, inset: width - line.width } : line

/** Breaks text into lines no wider than `width` points, in the direction of the whole text. Words that are wider are broken, with a hyphen between letters. */
export function wrap(face: Typeface, text: string, style: TypeStyle, width: number): readonly SetLine[] {
  const clean = face.inspected(text)
  return brokenLines(face, clean, style, width).map(line => aligned(face.lineOf(line, style), clean, width))
}

/** As many lines as `wrap` needs, about as long as each other: for titles, of which no word should stand alone. */
export function wrapEvenly(
  face: Typeface,
  text: string,
  style: TypeStyle,
  width: number,
): readonly SetLine[] {
  let lines = wrap(face, text, style, width)
  if (lines.length === 1 || lines[0]?.rightToLeft) return lines
  for (let share = 0.95; share > 0.5; share -= 0.05) {
    const narrower = wrap(face, text, style, width * share)
    if (narrower.length > lines.length || narrower.some(({ width: own }) => own > width * share)) break
    lines = narrower
  }
  return lines
}

/** Words of which some are bold, broken as `wrap` does. A word of both stays whole. */
export function wrapWords(
  face: Typeface,
  words: Words,
  style: TypeStyle,
  bold: TypeStyle,
  width: number,
): readonly SetLine[] {
  const spans = words.map(span => ({ text: face.inspected(span.text), style: span.bold ? bold : style }))
  const only = spans.length === 1 ? spans[0] : undefined
  if (only) return wrap(face, only.text, only.style, width)
  const lines: StyledText[][] = []
  let line: StyledText[] = []
  let used = 0
  const close = () => {
    lines.push(line)
    line = []
    used = 0
  }
  const whole = spans.map(({ text }) => text).join('')
  const mark = directionMark(whole)
  for (const word of wordsAcross(spans)) {
    const wide = word.reduce((sum, { text, style: own }) => sum + face.widthOf(text, own), 0)
    const last = word.at(-1)
    const spaces = last ? wide - barely(face, word) : 0
    if (used + wide - spaces > width && line.length > 0) close()
    if (wide - spaces <= width) {
      line.push(...word)
      used += wide
      continue
    }
    for (const { text, style: own } of word)
      for (const part of brokenWord(face, text, own, width)) {
        const wide = face.widthOf(part, own)
        if (used + wide > width && line.length > 0) close()
        line.push({ text: part, style: own })
        used += wide
      }
  }
  if (line.length > 0 || lines.length === 0) close()
  return lines.map(parts =>
    aligned(face.lineOfParts(mark === '' ? parts : marked(mark, parts, style), style), whole, width),
  )
}

/** A line in the direction of its paragraph; its last space would stand at the wrong end otherwise. */
const marked = (mark: string, parts: readonly StyledText[], style: TypeStyle): readonly StyledText[] => [
  { text: mark, style },
  ...parts.with(parts.length - 1, { style, ...parts.at(-1), text: (parts.at(-1)?.text ?? '').trimEnd() }),
]

/** Pieces between which a line may end, over the borders of spans. */
function wordsAcross(spans: readonly StyledText[]): StyledText[][] {
  const words: StyledText[][] = []
  let open = false
  for (const { text, style } of spans)
    for (const [at, piece] of pieces(text).entries()) {
      const part = { text: piece, style }
      const last = words.at(-1)
      if (at === 0 && open && last && !/^\s/.test(piece)) last.push(part)
      else words.push([part])
      open = !endsOpen(piece)
    }
  return words
}

/** Width of a word without the space behind it. */
const barely = (face: Typeface, word: readonly StyledText[]): number =>
  word.reduce(
    (sum, { text, style }, place) =>
      sum + face.widthOf(place === word.length - 1 ? text.trimEnd() : text, style),
    0,
  )

function brokenLines(face: Typeface, text: string, style: TypeStyle, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const mark = directionMark(text)
  const close = () => {
    lines.push(mark + line.trimEnd())
    line = ''
    used = 0
  }
  for (const piece of pieces(text.trim())) {
    const bare = face.widthOf(piece.trimEnd(), style)
    if (used + bare > width && line !== '') close()
    if (bare <= width) {
      line += piece
      used += face.widthOf(piece, style)
      continue
    }
    const address = text.split(/\s+/).some(word => word.includes(piece.trim()) && isAddress(word))
    const parts = brokenWord(face, piece, style, width, address)
    const last = parts.pop() ?? ''
    lines.push(...parts.map(part => mark + part))
    line = last
    used = face.widthOf(last, style)
  }
  if (line.trim() !== '' || lines.length === 0) close()
  return lines
}

/** An address, a path or the like: it must not gain a hyphen, and breaks best behind its own signs. */
const isAddress = (word: string): boolean => /\w([.:/_?=&#\\]|@)+\w/.test(word)

const innerSign = /[._?=&#@:\\]/

/** A word in parts that fit; marks stay with their letter. */
function brokenWord(
  face: Typeface,
  word: string,
  style: TypeStyle,
  width: number,
  address = isAddress(word),
): string[] {
  const shaped = isComplex(word)
  const hyphen = address || shaped ? 0 : face.widthOf('-', style)
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const cluster of lettersOf(word)) {
    // Letters that are joined are as wide as they are together.
    const wide = shaped ? face.widthOf(part + cluster, style) - used : face.widthOf(cluster, style)
    if (part !== '' && used + wide + hyphen > width) {
      const cut = address ? lastSign(part) : part.length
      const hyphened = !address && !shaped && letter.test(part.at(-1) ?? '') && letter.test(cluster)
      parts.push(hyphened ? `${part}-` : part.slice(0, cut))
      part = part.slice(cut)
      used = face.widthOf(part, style)
    }
    part += cluster
    used += wide
  }
  return [...parts, part]
}

/** Behind the last sign of its own in the second half of a piece of an address; its end where it has none. */
function lastSign(part: string): number {
  for (let at = part.length - 1; at > part.length / 2; at--)
    if (innerSign.test(part.charAt(at))) return at + 1
  return part.length
}

/** One line as `shorten` sets it, which ends at the right edge of its room where it is read from right to left. */
export const shortenAligned = (face: Typeface, text: string, style: TypeStyle, width: number): SetLine =>
  aligned(shorten(face, text, style, width), face.inspected(text), width)

/** One line no wider than `width` points; what is left out is marked by an ellipsis. */
export function shorten(face: Typeface, text: string, style: TypeStyle, width: number): SetLine {
  const clean = face.inspected(text)
  const whole = face.lineOf(clean, style)
  return whole.width <= width ? whole : face.lineOf(shortened(face, clean, style, width), style)
}

function shortened(face: Typeface, text: string, style: TypeStyle, width: number): string {
  if (face.widthOf(text, style) <= width) return text
  const shaped = isComplex(text)
  let used = face.widthOf('…', style)
  let kept = ''
  for (const cluster of lettersOf(text)) {
    // Letters that are joined are as wide as they are together.
    used = shaped ? face.widthOf(`${kept + cluster}…`, style) : used + face.widthOf(cluster, style)
    if (used > width) break
    kept += cluster
  }
  return `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`
}

/** At most `most` lines; the last one is shortened when there would be more. */
export function wrapAtMost(
  face: Typeface,
  text: string,
  style: TypeStyle,
  width: number,
  most: number,
): readonly SetLine[] {
  const clean = face.inspected(text)
  const lines = brokenLines(face, clean, style, width)
  const set = (line: string) => aligned(face.lineOf(line, style), clean, width)
  if (lines.length <= most) return lines.map(set)
  const rest = lines
    .slice(most - 1)
    .map(line => line.replace(/-$/, ''))
    .join(' ')
  const kept = [...lines.slice(0, most - 1), shortened(face, `${rest}…`, style, width)]
  return kept.map(set)
}
