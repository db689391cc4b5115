import type { Responsibility } from '../model/schema'
import { successively } from './recent'
import { normalWords } from './wording'

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
    return same ?? { titles, threshold, pairs: findPairs(titles, threshold) }
  },
).remembered

const roundingError = 1e-9

function findPairs(titles: readonly string[], threshold: number): readonly SimilarPair[] {
  // Words are told apart by identity: they are never forgotten in the middle of a search.
  if (knownWords.size > knownAtMost) knownWords.clear()
  const all = titles.map(featuresOf)
  const frequency = new Int32Array(knownWords.size)
  for (const { words } of all) {
    for (const { number } of words) frequency[number] = (frequency[number] ?? 0) + 1
  }
  const rarestFirst = (one: Word, other: Word): number =>
    (frequency[one.number] ?? 0) - (frequency[other.number] ?? 0) || one.number - other.number

  // The mean reaches the threshold only if the words' coefficient alone reaches this much.
  const least = 2 * threshold - 1
  const titlesWith = new Map<Word, number[]>()
  const comparedWith = new Int32Array(all.length).fill(-1)
  const pairs: SimilarPair[] = []
  for (let second = 0; second < all.length; second++) {
    const features = all[second]
    if (!features) continue
    const { words } = features
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
        const other = all[first]
        if (!other || comparedWith[first] === second) continue
        comparedWith[first] = second
        const similarity = similarityOf(other, features, threshold)
        if (similarity >= threshold - roundingError) pairs.push({ first, second, similarity })
      }
      before.push(second)
    }
  }
  return pairs.sort((one, other) => one.first - other.first || one.second - other.second)
}

/** How alike two titles read, from 0 to 1; 0 when either has no words. */
export function titleSimilarity(one: string, other: string): number {
  const first = featuresOf(one)
  const second = featuresOf(other)
  return first.words.length === 0 || second.words.length === 0 ? 0 : similarityOf(first, second, 0)
}

/** The mean of both coefficients; 0 as soon as it cannot reach the threshold. */
function similarityOf(one: Features, other: Features, threshold: number): number {
  let shared = 0
  // Plain loops: this runs for every two titles with a rare word in common.
  for (const word of one.words) for (const there of other.words) if (word === there) shared++
  const byWords = (2 * shared) / (one.words.length + other.words.length)
  const least = 2 * threshold - byWords - roundingError
  if (least > 1) return 0
  // Each bit that only one of them has is a trigram without a partner, or more than one.
  const apart = bitsIn(one.low ^ other.low) + bitsIn(one.high ^ other.high)
  if (apart > (1 - least) * (one.mostTrigrams + other.mostTrigrams)) return 0
  return (byWords + dice(trigramsIn(one), trigramsIn(other))) / 2
}

/** How many bits of a 32-bit number are set (Warren, Hacker's Delight, section 5-1). */
function bitsIn(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Of two sorted sets: twice what they share over the sum of their sizes. */
function dice(one: Float64Array, other: Float64Array): number {
  const size = one.length + other.length
  if (size === 0) return 0
  let shared = 0
  let at = 0
  let there = 0
  while (at < one.length && there < other.length) {
    const left = one[at] ?? 0
    const right = other[there] ?? 0
    if (left === right) shared++
    if (left <= right) at++
    if (right <= left) there++
  }
  return (2 * shared) / size
}

/** A normalised word with its trigrams, each packed into one number, and their bitmap. */
interface Word {
  readonly number: number
  readonly trigrams: readonly number[]
  readonly low: number
  readonly high: number
}

/** What is compared of a title: sets, so that word order does not count. */
interface Features {
  readonly words: readonly Word[]
  low: number
  high: number
  /** The trigrams of all words; some may be in two of them. */
  mostTrigrams: number
  /** Sorted, each once; worked out when first compared. */
  trigrams: Float64Array | null
}

const knownWords = new Map<string, Word>()
const knownAtMost = 50_000

function featuresOf(title: string): Features {
  const words = normalWords(title).map(wordOf)
  const features: Features = { words, low: 0, high: 0, mostTrigrams: 0, trigrams: null }
  for (const { trigrams, low, high } of words) {
    features.low |= low
    features.high |= high
    features.mostTrigrams += trigrams.length
  }
  return features
}

function trigramsIn(features: Features): Float64Array {
  if (!features.trigrams) {
    const all = Float64Array.from(features.words.flatMap(({ trigrams }) => trigrams)).sort()
    features.trigrams = all.filter((trigram, at) => trigram !== all[at - 1])
  }
  return features.trigrams
}

function wordOf(word: string): Word {
  const before = knownWords.get(word)
  if (before) return before
  const padded = ` ${word} `
  const trigrams: number[] = []
  let [low, high] = [0, 0]
  for (let at = 0; at + 2 < padded.length; at++) {
    const trigram =
      (padded.charCodeAt(at) * 65536 + padded.charCodeAt(at + 1)) * 65536 + padded.charCodeAt(at + 2)
    trigrams.push(trigram)
    const bit = trigram % 61
    if (bit < 32) low |= 1 << bit
    else high |= 1 << (bit - 32)
  }
  const made: Word = { number: knownWords.size, trigrams, low, high }
  knownWords.set(word, made)
  return made
}
