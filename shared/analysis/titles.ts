import type { Responsibility } from '../model/schema'
import { recently } from './recent'
import { forgetWhenMany, signOf, wordsIn } from './titleWords'
import type { Word } from './titleWords'

export const roundingError = 1e-9

/** The titles of responsibilities, ready to be compared. */
export const titlesOf = recently(4, (responsibilities: readonly Responsibility[]): Titles => {
  forgetWhenMany()
  return new Titles(responsibilities.map(({ title }) => title))
})

/** What is compared of titles, side by side: sets, so that word order does not count. */
export class Titles {
  readonly words: readonly (readonly Word[])[]
  /** Tells nearly all different sets of words apart. */
  readonly sign: Int32Array
  /** Bitmap of the trigrams of all words. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** Number of trigrams of all words; some may be in two of them. */
  readonly mostTrigrams: Int32Array
  /** More than the number of any of the words. */
  readonly wordNumbers: number
  private readonly trigrams: (Float64Array | undefined)[] = []

  constructor(titles: readonly string[]) {
    this.words = titles.map(wordsIn)
    this.sign = new Int32Array(titles.length)
    this.low = new Int32Array(titles.length)
    this.high = new Int32Array(titles.length)
    this.mostTrigrams = new Int32Array(titles.length)
    let wordNumbers = 0
    for (let at = 0; at < titles.length; at++) {
      const words = this.words[at] ?? []
      let [low, high, most] = [0, 0, 0]
      for (const word of words) {
        low |= word.low
        high |= word.high
        most += word.trigrams.length
        if (word.number >= wordNumbers) wordNumbers = word.number + 1
      }
      this.sign[at] = signOf(words)
      this.low[at] = low
      this.high[at] = high
      this.mostTrigrams[at] = most
    }
    this.wordNumbers = wordNumbers
  }

  /** The mean of both coefficients; 0 as soon as it cannot reach the threshold. */
  similarity(one: number, other: number, threshold: number): number {
    const words = this.words[one] ?? []
    const others = this.words[other] ?? []
    const size = words.length + others.length
    const fewer = Math.min(words.length, others.length)
    // Sets of the same size that are not the same share at least one word less.
    const most = this.sign[one] === this.sign[other] || words.length !== others.length ? fewer : fewer - 1
    if (this.isApart(one, other, 2 * threshold - (2 * most) / size)) return 0
    let shared = 0
    // Plain loops: this runs for every two titles with a rare word in common.
    for (const word of words) for (const there of others) if (word === there) shared++
    const byWords = (2 * shared) / size
    if (this.isApart(one, other, 2 * threshold - byWords)) return 0
    return (byWords + dice(this.trigramsIn(one), this.trigramsIn(other))) / 2
  }

  /** Whether the bitmaps alone say that the trigrams' coefficient is below this much. */
  private isApart(one: number, other: number, needed: number): boolean {
    const least = needed - roundingError
    if (least > 1) return true
    // Each bit that only one of them has is a trigram without a partner, or more than one.
    const apart =
      bitsIn((this.low[one] ?? 0) ^ (this.low[other] ?? 0)) +
      bitsIn((this.high[one] ?? 0) ^ (this.high[other] ?? 0))
    return apart > (1 - least) * ((this.mostTrigrams[one] ?? 0) + (this.mostTrigrams[other] ?? 0))
  }

  /** Sorted, each once; worked out when first compared. */
  private trigramsIn(at: number): Float64Array {
    const known = this.trigrams[at]
    if (known) return known
    const all = new Float64Array(this.mostTrigrams[at] ?? 0)
    let count = 0
    for (const { trigrams } of this.words[at] ?? []) for (const trigram of trigrams) all[count++] = trigram
    all.sort()
    const made = all.filter((trigram, place) => trigram !== all[place - 1])
    this.trigrams[at] = made
    return made
  }
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
