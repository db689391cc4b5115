import { normalForms } from './wording'

/**
 * The words of titles as they are compared: each normal form is one object, so that two words are the same when they
 * are the same object. Most titles of a workbook are made of few words, so what a stretch between spaces stands for is
 * worked out once.
 */

/** A normalised word with its trigrams, each packed into one number, and their bitmap. */
export interface Word {
  readonly form: string
  /** Small, and different for each word that is known. */
  readonly number: number
  /** Of the form alone, whatever else is known. */
  readonly hash: number
  readonly trigrams: readonly number[]
  readonly low: number
  readonly high: number
}

/** What a stretch of a title without spaces stands for; usually one word or, for a stop word, none. */
interface Stretch {
  readonly telling: readonly Word[]
  readonly withStopWords: readonly Word[]
}

const knownAtMost = 50_000
const knownWords = new Map<string, Word>()
const knownStretches = new Map<string, Stretch>()

/** Keeps memory bounded. To be called between comparisons, as words that were found before are not the same after it. */
export function forgetWhenMany(): void {
  if (knownWords.size <= knownAtMost && knownStretches.size <= knownAtMost) return
  knownWords.clear()
  knownStretches.clear()
}

/** The words of a title, each once, stop words left out unless there are no others. */
export function wordsIn(title: string): readonly Word[] {
  const words: Word[] = []
  let hasStopWords = false
  for (let start = 0; start < title.length;) {
    const space = title.indexOf(' ', start)
    const end = space < 0 ? title.length : space
    if (end > start) {
      const { telling, withStopWords } = stretch(title.slice(start, end))
      for (const word of telling) if (!words.includes(word)) words.push(word)
      hasStopWords ||= withStopWords.length > telling.length
    }
    start = end + 1
  }
  if (words.length > 0 || !hasStopWords) return words
  return [...new Set(title.split(' ').flatMap(text => stretch(text).withStopWords))]
}

function stretch(text: string): Stretch {
  const before = knownStretches.get(text)
  if (before) return before
  const forms = normalForms(text)
  const made: Stretch = {
    telling: forms.filter(({ isStopWord }) => !isStopWord).map(({ form }) => wordOf(form)),
    withStopWords: forms.map(({ form }) => wordOf(form)),
  }
  knownStretches.set(text, made)
  return made
}

function wordOf(form: string): Word {
  const before = knownWords.get(form)
  if (before) return before
  const padded = ` ${form} `
  const trigrams: number[] = []
  let [low, high, hash] = [0, 0, 0x811c9dc5]
  for (let at = 0; at + 2 < padded.length; at++) {
    const trigram =
      (padded.charCodeAt(at) * 65536 + padded.charCodeAt(at + 1)) * 65536 + padded.charCodeAt(at + 2)
    trigrams.push(trigram)
    const bit = trigram % 61
    if (bit < 32) low |= 1 << bit
    else high |= 1 << (bit - 32)
    hash = Math.imul(hash ^ padded.charCodeAt(at + 1), 0x01000193)
  }
  const made: Word = { form, number: knownWords.size, hash, trigrams, low, high }
  knownWords.set(form, made)
  return made
}

/** The same for the same words, whatever their order; different words seldom have the same one. */
export function signOf(words: readonly Word[]): number {
  let sign = words.length
  for (const { hash } of words) sign = (sign + Math.imul(hash ^ (hash >>> 15), 0x9e3779b1)) | 0
  return sign
}

/** Whether two sets of words are the same, also where one is from before words were forgotten. */
export const areSame = (one: readonly Word[], other: readonly Word[]): boolean =>
  one.length === other.length && one.every(({ form }) => other.some(there => there.form === form))
