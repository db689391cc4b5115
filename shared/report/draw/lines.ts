import type { Typeface, SetLine } from './typeface'
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
    const parts = brokenWord(face, piece, style, width)
    const last = parts.pop() ?? ''
    lines.push(...parts)
    line = last
    used = face.widthOf(last, style)
  }
  if (line.trim() !== '' || lines.length === 0) close()
  return lines
}

/** A word in parts that fit; marks stay with their letter. */
function brokenWord(face: Typeface, word: string, style: TypeStyle, width: number): string[] {
  const clusters = word.match(/\P{M}\p{M}*/gu) ?? [word]
  const hyphen = face.widthOf('-', style)
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const cluster of clusters) {
    const wide = face.widthOf(cluster, style)
    if (part !== '' && used + wide + hyphen > width) {
      parts.push(letter.test(part.at(-1) ?? '') && letter.test(cluster) ? `${part}-` : part)
      part = ''
      used = 0
    }
    part += cluster
    used += wide
  }
  return [...parts, part]
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
