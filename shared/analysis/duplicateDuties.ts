import type { Responsibility } from '../model/schema'
import { successively } from './recent'
import { Titles, roundingError, titlesOf } from './titles'
import type { Word } from './titleWords'

/** Two responsibilities whose titles say the same; places in the list, the first one smaller. */
export interface SimilarPair {
  readonly first: number
  readonly second: number
  /** From the threshold to 1. */
  readonly similarity: number
}

/**
 * Pairs of responsibilities whose titles are at least so similar, in list order. Similarity is the mean of two Dice
 * coefficients (Dice 1945, "Measures of the amount of ecologic association between species"): on the sets of
 * normalised words, and on the sets of their character trigrams.
 *
 * Pairs are found through an inverted index of words with prefix filtering (Chaudhuri, Ganti and Kaushik 2006, "A
 * primitive operator for similarity joins in data cleaning"): only titles that share one of each other's rarest
 * words are compared. Most of those are told apart by their words and by a bitmap of their trigrams (Sandes, Teodoro
 * and Melo 2020, "Bitmap filter: speeding up exact set similarity joins with bitwise operations"); only what is left
 * is compared by trigrams. Titles without a common word are never similar, whatever the threshold.
 */
export const similarDuties = (
  responsibilities: readonly Responsibility[],
  threshold: number,
): readonly SimilarPair[] => found(responsibilities, threshold).pairs

interface Found {
  readonly titles: readonly string[]
  readonly threshold: number
  readonly pairs: readonly SimilarPair[]
}

/** Most edits of responsibilities leave the titles as they are. */
const found = successively<[readonly Responsibility[], number], Found>(
  4,
  (earlier, responsibilities, threshold) => {
    const titles = responsibilities.map(({ title }) => title)
    const same = earlier.find(
      former =>
        former.threshold === threshold &&
        former.titles.length === titles.length &&
        former.titles.every((title, at) => title === titles[at]),
    )
    return same ?? { titles, threshold, pairs: findPairs(titlesOf(responsibilities), threshold) }
  },
).remembered

function findPairs(titles: Titles, threshold: number): readonly SimilarPair[] {
  const frequency = new Int32Array(titles.wordNumbers)
  for (const words of titles.words) {
    for (const { number } of words) frequency[number] = (frequency[number] ?? 0) + 1
  }
  const rarestFirst = (one: Word, other: Word): number =>
    (frequency[one.number] ?? 0) - (frequency[other.number] ?? 0) || one.number - other.number

  // The mean reaches the threshold only if the words' coefficient alone reaches this much.
  const least = 2 * threshold - 1
  const titlesWith = new Map<Word, number[]>()
  const comparedWith = new Int32Array(titles.words.length).fill(-1)
  const pairs: SimilarPair[] = []
  for (const [second, words] of titles.words.entries()) {
    // Sets with a Dice coefficient of d share at least d / (2 - d) of either one's words.
    const shared = Math.max(1, Math.ceil((words.length * least) / (2 - least) - roundingError))
    const prefix = words.length - shared + 1
    const rarest = prefix < words.length ? [...words].sort(rarestFirst) : words
    for (let at = 0; at < prefix; at++) {
      const word = rarest[at]
      if (!word) continue
      const before = titlesWith.get(word)
      if (!before) {
        titlesWith.set(word, [second])
        continue
      }
      for (const first of before) {
        if (comparedWith[first] === second) continue
        comparedWith[first] = second
        const similarity = titles.similarity(first, second, threshold)
        if (similarity >= threshold - roundingError) pairs.push({ first, second, similarity })
      }
      before.push(second)
    }
  }
  return pairs.sort((one, other) => one.first - other.first || one.second - other.second)
}

/** How alike two titles read, from 0 to 1; 0 when either has no words. */
export function titleSimilarity(one: string, other: string): number {
  const titles = new Titles([one, other])
  return titles.words.every(words => words.length > 0) ? titles.similarity(0, 1, 0) : 0
}
