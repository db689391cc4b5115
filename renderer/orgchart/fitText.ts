/** Text cut to a width, for a canvas, in every script. Widths are those of the font that `measure` measures. */

type Measure = (text: string) => number

const ellipsis = '…'
const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const segments = (segmenter: Intl.Segmenter, text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

/** The text, or as much of its beginning as fits with an ellipsis behind it. */
export function fitLine(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text
  const parts = segments(letters, text)
  let fits = 0
  let tooMany = parts.length
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    const cut = parts.slice(0, middle).join('').trimEnd() + ellipsis
    if (measure(cut) <= width) fits = middle
    else tooMany = middle
  }
  return parts.slice(0, fits).join('').trimEnd() + ellipsis
}

/** Breaks a text between words (inside one only where it has a line to itself), the last line cut if need be. */
export function fitLines(text: string, width: number, most: number, measure: Measure): string[] {
  const whole = text.replace(/\s+/gu, ' ').trim()
  if (measure(whole) <= width) return [whole]
  const lines: string[] = []
  let line = ''
  const parts = segments(words, whole)
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? ''
    if (measure((line + part).trimEnd()) <= width) {
      line += part
      continue
    }
    if (lines.length === most - 1) {
      return [...lines, fitLine((line + parts.slice(at).join('')).trim(), width, measure)]
    }
    if (line.trim() !== '') lines.push(line.trim())
    line = part.trimStart()
    while (measure(line) > width && lines.length < most - 1) {
      const broken = longestStart(line, width, measure)
      lines.push(broken)
      line = line.slice(broken.length)
    }
  }
  if (line.trim() !== '') lines.push(fitLine(line.trim(), width, measure))
  return lines
}

function longestStart(text: string, width: number, measure: Measure): string {
  let start = ''
  for (const letter of segments(letters, text)) {
    if (start !== '' && measure(start + letter) > width) break
    start += letter
  }
  return start
}

/** Whether a text reads from right to left: by its first letter that has a direction. */
export const readsFromRight = (text: string): boolean =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)
