import { isComplex, isInvisible } from './scripts'
import type { ExtraFont } from './shaping'

const follows = /[\p{M}\u{fe0e}\u{fe0f}]/u
const neutral = /[\p{Z}\p{P}\p{S}]/u

/**
 * For each place in a text the extra font that draws it; null where the report's own fonts do.
 * Neighbouring signs get one font that has them all where there is one. Marks stay with their letter, and spaces and
 * points between such signs stay with them.
 */
export function extraFontsOf(
  text: string,
  extras: readonly ExtraFont[],
  isBundled: (sign: string) => boolean,
): readonly (ExtraFont | null)[] {
  const signs = [...text]
  const fonts: (ExtraFont | null)[] = signs.map(() => null)
  const covers = (font: ExtraFont, sign: string) => font.regular.covers(sign.codePointAt(0) ?? 0)
  const needs = signs.map(sign => isComplex(sign) || (!isInvisible(sign) && !isBundled(sign)))
  const goesAlong = signs.map(sign => isInvisible(sign) || follows.test(sign))
  for (let at = 0; at < signs.length; at++) {
    if (!needs[at]) continue
    let end = at + 1
    while (end < signs.length && (needs[end] || goesAlong[end])) end++
    const stretch = signs.slice(at, end)
    const all = extras.find(font => stretch.every(sign => isInvisible(sign) || covers(font, sign)))
    for (const [place, sign] of stretch.entries()) {
      const before = fonts[at + place - 1] ?? null
      if (all) fonts[at + place] = all
      else if (place > 0 && isInvisible(sign)) fonts[at + place] = before
      else if (place > 0 && goesAlong[at + place] && before && covers(before, sign))
        fonts[at + place] = before
      else fonts[at + place] = extras.find(font => covers(font, sign)) ?? null
    }
    at = end - 1
  }
  joinNeutral(signs, fonts, needs, covers)
  return signs.flatMap((sign, at) => Array.from({ length: sign.length }, () => fonts[at] ?? null))
}

/** What stands between two stretches of one extra font is set in it too. */
function joinNeutral(
  signs: readonly string[],
  fonts: (ExtraFont | null)[],
  needs: readonly boolean[],
  covers: (font: ExtraFont, sign: string) => boolean,
): void {
  for (let at = 1; at < signs.length; at++) {
    const font = fonts[at - 1] ?? null
    if (needs[at] || font === null) continue
    let end = at
    while (end < signs.length && !needs[end] && neutral.test(signs[end] ?? '')) end++
    if (end > at && fonts[end] === font && signs.slice(at, end).every(sign => covers(font, sign)))
      fonts.fill(font, at, end)
    at = Math.max(at, end - 1)
  }
}
