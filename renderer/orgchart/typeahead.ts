import type { Chart } from '../../shared/analysis/chart'
import { folded } from '../ui/words'

/** Letters typed within this many milliseconds of each other are one beginning. */
const pause = 700

let typed = { text: '', at: -Infinity }

/** Whether a space is part of what is typed, and not a key of its own. */
export const isTypingAhead = (now: number): boolean => now - typed.at < pause

/** The beginning of a title that is being typed, with one more letter. */
export function typedWith(letter: string, now: number): string {
  const text = isTypingAhead(now) ? typed.text + letter : letter
  typed = { text, at: now }
  return text
}

/**
 * The next place in a walk from the top, after `from`, whose title begins with what is typed; `from` itself while
 * more than one letter is typed, and the same letter again and again goes from one to the next. -1 without any.
 */
export function startingWith(
  chart: Chart,
  from: number,
  text: string,
  isShown: (place: number) => boolean,
): number {
  const letters = [...folded(text)]
  const isRepeated = letters.every(letter => letter === letters[0])
  const beginning = isRepeated ? (letters[0] ?? '') : letters.join('')
  const count = chart.positions.length
  const start = chart.entered[from] ?? 0
  let nearest = -1
  let least = Infinity
  for (const [place, { title }] of chart.positions.entries()) {
    const ahead = ((chart.entered[place] ?? 0) - start + count) % count
    const distance = ahead === 0 && isRepeated ? count : ahead
    if (distance >= least || !isShown(place) || !folded(title).startsWith(beginning)) continue
    least = distance
    nearest = place
  }
  return nearest
}
