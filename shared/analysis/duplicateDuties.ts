import type { Responsibility } from '../model/schema'
import { recently } from './recent'
import { normalWords } from './wording'

/** Two responsibilities whose titles say the same; places in the list, the first one smaller. */
export interface SimilarPair {
  readonly first: number
  readonly second: number
  /** From the threshold to 1. */
  readonly similarity: number
}

/** What is compared of a title: sets, so that word order does not count. */
interface Features {
  /** A number for each word; sorted. */
  readonly words: Float64Array
  /** Three letters packed into one number; sorted. */
  readonly trigrams: Float64Array
}

/**
 * Pairs of responsibilities whose titles are at least so similar, in list order. Similarity is the mean of two Dice
 * coefficients (Dice 1945, "Measures of the amount of ecologic association between species"): on the sets of
 * normalised words, and on the sets of their character trigrams.
 *
 * Pairs are found through an inverted index of words with prefix filtering (Chaudhuri, Ganti and Kaushik 2006, "A
 * primitive operator for similarity joins in data cleaning"): only titles that share one of each other's rarest
 * words are compared by trigrams. Titles without a common word are never similar, whatever the threshold.
 */
export const similarDuties: (
  responsibilities: readonly Responsibility[],
  threshold: number,
) => readonly SimilarPair[] = recently(4, findPairs)

const roundingError = 1e-9

function findPairs(responsibilities: readonly Responsibility[], threshold: number): readonly SimilarPair[] {
  const all = responsibilities.map(({ title }) => featuresOf(title))
  const frequency = new Map<number, number>()
  for (const { words } of all) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const rarestFirst = (one: number, other: number): number =>
    (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || one - other

  // The mean reaches the threshold only if the words' coefficient alone reaches this much.
  const least = 2 * threshold - 1
  const titlesWith = new Map<number, number[]>()
  const comparedWith = new Int32Array(all.length).fill(-1)
  const pairs: SimilarPair[] = []
  for (let second = 0; second < all.length; second++) {
    const features = all[second]
    if (!features) continue
    const { words } = features
    // Sets with a Dice coefficient of d share at least d / (2 - d) of either one's words.
    const shared = Math.max(1, Math.ceil((words.length * least) / (2 - least) - roundingError))
    const prefix = Array.from(words)
      .sort(rarestFirst)
      .slice(0, words.length - shared + 1)
    for (const word of prefix) {
      const titles = titlesWith.get(word)
      if (!titles) {
        titlesWith.set(word, [second])
        continue
      }
      for (const first of titles) {
        const other = all[first]
        if (!other || comparedWith[first] === second) continue
        comparedWith[first] = second
        const byWords = dice(other.words, words, least)
        if (byWords < least - roundingError) continue
        const similarity = (byWords + dice(other.trigrams, features.trigrams, 2 * threshold - byWords)) / 2
        if (similarity >= threshold - roundingError) pairs.push({ first, second, similarity })
      }
      titles.push(second)
    }
  }
  return pairs.sort((one, other) => one.first - other.first || one.second - other.second)
}

/** How alike two titles read, from 0 to 1; 0 when either has no words. */
export function titleSimilarity(one: string, other: string): number {
  const first = featuresOf(one)
  const second = featuresOf(other)
  if (first.words.length === 0 || second.words.length === 0) return 0
  return (dice(first.words, second.words, 0) + dice(first.trigrams, second.trigrams, 0)) / 2
}

/** Twice what two sorted sets share over the sum of their sizes; 0 as soon as it cannot reach `least`. */
function dice(one: Float64Array, other: Float64Array, least: number): number {
  const size = one.length + other.length
  if (size === 0) return 0
  // How many of either set may be without a partner.
  let spare = size - least * size + roundingError * size
  if (Math.abs(one.length - other.length) > spare) return 0
  let shared = 0
  let at = 0
  let there = 0
  while (at < one.length && there < other.length) {
    const left = one[at] ?? 0
    const right = other[there] ?? 0
    if (left === right) {
      shared++
      at++
      there++
      continue
    }
    if (left < right) at++
    else there++
    if (--spare < 0) return 0
  }
  return (2 * shared) / size
}

const known = new Map<string, Features>()
const wordNumbers = new Map<string, number>()
const knownAtMost = 50_000

function featuresOf(title: string): Features {
  const before = known.get(title)
  if (before) return before
  if (known.size >= knownAtMost) known.clear()
  const words = normalWords(title)
  const trigrams = Float64Array.from(words.flatMap(trigramsOf)).sort()
  const features = {
    words: Float64Array.from(words, numberOf).sort(),
    trigrams: trigrams.filter((trigram, at) => trigram !== trigrams[at - 1]),
  }
  known.set(title, features)
  return features
}

function numberOf(word: string): number {
  const before = wordNumbers.get(word)
  if (before !== undefined) return before
  const number = wordNumbers.size
  wordNumbers.set(word, number)
  return number
}

const knownTrigrams = new Map<string, readonly number[]>()

function trigramsOf(word: string): readonly number[] {
  const before = knownTrigrams.get(word)
  if (before) return before
  const padded = ` ${word} `
  const trigrams: number[] = []
  for (let at = 0; at + 2 < padded.length; at++) {
    trigrams.push(
      (padded.charCodeAt(at) * 65536 + padded.charCodeAt(at + 1)) * 65536 + padded.charCodeAt(at + 2),
    )
  }
  if (knownTrigrams.size >= knownAtMost) knownTrigrams.clear()
  knownTrigrams.set(word, trigrams)
  return trigrams
}
