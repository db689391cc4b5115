/**
 * Reads column headings: a vocabulary lists for each field the words that stand for it, best first, and words that
 * tell that a heading means something else.
 */

export interface HeadingWords {
  /** Words or phrases in normal form (see `normalHeading`), the likeliest first. */
  readonly synonyms: readonly string[]
  /** Words or phrases that rule the field out, unless the whole heading is one of its synonyms. */
  readonly not: readonly string[]
}

export type Vocabulary<Field extends string> = Readonly<Record<Field, HeadingWords>>

/** Exact headings score from here up, whole words within a longer heading less, parts of words least. */
export const exactScore = 80
const wholeWordScore = 45
const partialScore = 20
/** The shortest synonym that is looked for inside other words. */
const shortestPart = 5

/** A heading in normal form: `jobTitle`, `Job_Title` and `JOB TITLE (text)` are all "job title". */
export function normalHeading(heading: string): string {
  const plain = heading
    .replace(/[([{][^)\]}]*[)\]}]?/g, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
  return plainWords(plain) || plainWords(heading)
}

/** Lower case, without accents and punctuation, one space between words. */
export function plainWords(text: string): string {
  return text
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How well a heading (in normal form) names a field: 0 not at all, above `exactScore` for the field's own words. */
export function headingScore(heading: string, { synonyms, not }: HeadingWords): number {
  if (heading === '') return 0
  const rank = synonyms.indexOf(heading)
  if (rank >= 0) return exactScore + 20 * (1 - rank / synonyms.length)
  if (not.some(words => hasWords(heading, words))) return 0
  const length = heading.split(' ').length
  const joined = heading.replaceAll(' ', '')
  let best = 0
  for (const synonym of synonyms) {
    const part = synonym.replaceAll(' ', '')
    if (hasWords(heading, synonym)) {
      best = Math.max(best, wholeWordScore + 30 * (synonym.split(' ').length / length))
    } else if (part.length >= shortestPart && joined.includes(part)) {
      best = Math.max(best, partialScore + 20 * (part.length / joined.length))
    }
  }
  return best
}

const hasWords = (heading: string, words: string): boolean => ` ${heading} `.includes(` ${words} `)

/**
 * Gives each field the column that fits it best, each column to one field only. `score` is asked for every pair;
 * pairs at 0 never match.
 */
export function assignColumns<Field extends string>(
  fields: readonly Field[],
  columns: readonly number[],
  score: (field: Field, column: number) => number,
): Map<Field, number> {
  const pairs = fields.flatMap(field =>
    columns.map(column => ({ field, column, score: score(field, column) })),
  )
  const found = new Map<Field, number>()
  const used = new Set<number>()
  for (const pair of pairs.sort((one, other) => other.score - one.score || one.column - other.column)) {
    if (pair.score <= 0 || found.has(pair.field) || used.has(pair.column)) continue
    found.set(pair.field, pair.column)
    used.add(pair.column)
  }
  return found
}
