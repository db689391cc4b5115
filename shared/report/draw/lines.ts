import type { Words } from '../content/commentary'
import type { Run, SetLine, Typeface } from './typeface'
import type { TypeStyle } from './tokens'

/** Pieces between which a line may end: after spaces, hyphens, slashes and dashes. Short words stay with their hyphen: "as-is". */
function pieces(text: string): string[] {
  const found = text.match(/[^\s\-/–—]*[-/–—]+|[^\s\-/–—]+\s*|\s+/g) ?? []
  const whole: string[] = []
  for (const [at, piece] of found.entries()) {
    const before = found[at - 1] ?? ''
    const short = before.length <= shortWord + 1 || piece.trimEnd().replace(/-$/, '').length <= shortWord
    if (/[^-]-$/.test(before) && short && whole.length > 0) whole.push((whole.pop() ?? '') + piece)
    else whole.push(piece)
  }
  return whole
}

const shortWord = 3

const letter = /[\p{L}\p{M}]/u

/** Breaks text into lines no wider than `width` points. Words that are wider are broken, with a hyphen between letters. */
export function wrap(face: Typeface, text: string, style: TypeStyle, width: number): readonly SetLine[] {
  return brokenLines(face, face.inspected(text), style, width).map(line => face.lineOf(line, style))
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
  const lines: Run[][] = []
  let line: Run[] = []
  let used = 0
  const close = () => {
    lines.push(line)
    line = []
    used = 0
  }
  for (const word of wordsAcross(spans)) {
    const set = word.map(({ text, style: own }) => face.lineOf(text, own))
    const wide = set.reduce((sum, part) => sum + part.width, 0)
    const last = word.at(-1)
    const spaces = last ? wide - barely(face, word) : 0
    if (used + wide - spaces > width && line.length > 0) close()
    if (wide - spaces <= width) {
      line.push(...set.flatMap(({ runs }) => runs))
      used += wide
      continue
    }
    for (const { text, style: own } of word)
      for (const part of brokenWord(face, text, own, width)) {
        const piece = face.lineOf(part, own)
        if (used + piece.width > width && line.length > 0) close()
        line.push(...piece.runs)
        used += piece.width
      }
  }
  if (line.length > 0 || lines.length === 0) close()
  return lines.map(runs => ({ style, runs, width: runs.reduce((sum, run) => sum + run.width, 0) }))
}

interface StyledText {
  readonly text: string
  readonly style: TypeStyle
}

/** Pieces between which a line may end, over the borders of spans. */
function wordsAcross(spans: readonly StyledText[]): StyledText[][] {
  const words: StyledText[][] = []
  let open = false
  for (const { text, style } of spans)
    for (const piece of pieces(text)) {
      const part = { text: piece, style }
      const last = words.at(-1)
      if (open && last && !/^\s/.test(piece)) last.push(part)
      else words.push([part])
      open = !/[\s\-/–—]$/.test(piece)
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
  const close = () => {
    lines.push(line.trimEnd())
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
    lines.push(...parts)
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
  const clusters = word.match(/\P{M}\p{M}*/gu) ?? [word]
  const hyphen = address ? 0 : face.widthOf('-', style)
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const cluster of clusters) {
    const wide = face.widthOf(cluster, style)
    if (part !== '' && used + wide + hyphen > width) {
      const cut = address ? lastSign(part) : part.length
      const hyphened = !address && letter.test(part.at(-1) ?? '') && letter.test(cluster)
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

/** One line no wider than `width` points; what is left out is marked by an ellipsis. */
export function shorten(face: Typeface, text: string, style: TypeStyle, width: number): SetLine {
  return face.lineOf(shortened(face, face.inspected(text), style, width), style)
}

function shortened(face: Typeface, text: string, style: TypeStyle, width: number): string {
  if (face.widthOf(text, style) <= width) return text
  const clusters = text.match(/\P{M}\p{M}*/gu) ?? []
  let used = face.widthOf('…', style)
  let kept = ''
  for (const cluster of clusters) {
    used += face.widthOf(cluster, style)
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
  if (lines.length <= most) return lines.map(line => face.lineOf(line, style))
  const rest = lines
    .slice(most - 1)
    .map(line => line.replace(/-$/, ''))
    .join(' ')
  const kept = [...lines.slice(0, most - 1), shortened(face, `${rest}…`, style, width)]
  return kept.map(line => face.lineOf(line, style))
}
