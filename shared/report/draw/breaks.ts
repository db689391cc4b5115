import { isComplex } from './scripts'

/** All spaces but those that join: between a number and its unit, say. */
const space = ' \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000\\ufeff'

const piece = new RegExp(`[^${space}\\-/–—]*[-/–—]+|[^${space}\\-/–—]+[${space}]*|[${space}]+`, 'g')

/**
 * Where a line may end, after the Unicode line breaking algorithm (UAX #14) as far as running text needs it: after
 * spaces, hyphens, slashes and dashes; between Chinese and Japanese characters, but not before a closing mark nor after
 * an opening one; between words of scripts that are written without spaces.
 */
export function pieces(text: string): string[] {
  const found = text.match(piece) ?? []
  const whole: string[] = []
  for (const [at, next] of found.entries()) {
    const before = found[at - 1] ?? ''
    const short = before.length <= shortWord + 1 || next.trimEnd().replace(/-$/, '').length <= shortWord
    const joined = (/[^-]-$/.test(before) && short) || next.startsWith('%')
    if (joined && whole.length > 0) whole.push((whole.pop() ?? '') + next)
    else whole.push(next)
  }
  return isComplex(text) ? whole.flatMap(withoutSpaces) : whole
}

/** Short words stay with their hyphen, "as-is", and percent signs with their number. */
const shortWord = 3

const ideograph =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303f\\uff01-\\uff65ー]'
const wordsUnseen = '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'

const unit = new RegExp(
  `${ideograph}[\\p{M}\\s]*|(?:${wordsUnseen}\\p{M}*)+\\s*|\\u200b|(?:(?!${ideograph}|${wordsUnseen}|\\u200b)[^])+`,
  'gu',
)
const isUnseen = new RegExp(`^${wordsUnseen}`, 'u')
const isIdeograph = new RegExp(`${ideograph}[\\p{M}\\s]*$`, 'u')

/** Marks that no line begins with, and those that none ends with. */
const closing =
  /^[\p{Pe}\p{Pf}\u0021\u002c\u002e\u003a\u003b\u003f\u0025、。，．：；！？…‥・ー々〻％‰ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ\u0e2f\u0e46\u200b]/u
const opening = /[\p{Ps}\p{Pi}＄￥$¥£€]\s*$/u

const words = new Intl.Segmenter('th', { granularity: 'word' })
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

const segments = (segmenter: Intl.Segmenter, text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

/** A piece between spaces in the parts between which it may be broken. */
function withoutSpaces(piece: string): string[] {
  if (!isComplex(piece)) return [piece]
  const units = (piece.match(unit) ?? [piece]).flatMap(part =>
    isUnseen.test(part) ? segments(words, part) : [part],
  )
  const parts: string[] = []
  for (const part of units) {
    const before = parts.at(-1)
    if (before !== undefined && (closing.test(part) || opening.test(before) || part.trim() === ''))
      parts[parts.length - 1] = before + part
    else parts.push(part)
  }
  return parts
}

/** Whether a line may end behind a text that has no space at its end. */
export const endsOpen = (text: string): boolean => /[\s\-/–—]$/.test(text) || isIdeograph.test(text)

/** What a reader takes for one letter: marks stay with it. */
export const lettersOf = (text: string): readonly string[] =>
  isComplex(text) ? segments(letters, text) : (text.match(/\P{M}\p{M}*/gu) ?? [])
