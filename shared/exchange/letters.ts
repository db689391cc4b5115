import type { Letters } from '../model/schema'
import { plainWords } from './headers'

/** What a cell of a matrix file says. */
export interface CellReading {
  /** null: no letter. */
  readonly letters: Letters | null
  /** What part of the duty the letters cover: "R (Plant North)"; '' for the whole. */
  readonly scope: string
  /** Whether the cell holds something that is no letter of R, A, C and I. */
  readonly unknown: boolean
}

/** Cells that say "nothing". */
const nothing = /^(?:n\/?a|none|[-–—.·•]+)?$/i

const words: Readonly<Record<string, string>> = {
  responsible: 'R',
  accountable: 'A',
  consulted: 'C',
  consult: 'C',
  informed: 'I',
  inform: 'I',
}

/**
 * Reads "A", "R", "A/R", "ar", "R & A", "r, c", "Accountable", "R (Plant North)". A and R stand together, C and I are
 * swallowed by them, and I by C.
 */
export function readLetters(cell: string): CellReading {
  const text = cell.trim()
  if (nothing.test(text)) return { letters: null, scope: '', unknown: false }
  // "(A)" is a letter in brackets; only brackets after something hold a scope.
  const scoped = /^([^()[\]]*[^()[\]\s])\s*[([]([^()[\]]*)[)\]]\s*$/.exec(text)
  const scopeIsLetters = scoped !== null && /^[raci\s,/&+]*$/i.test(scoped[2] ?? '')
  const scope = scoped && !scopeIsLetters ? (scoped[2] ?? '').trim() : ''
  const found = new Set<string>()
  let unknown = false
  for (const word of plainWords(scoped && !scopeIsLetters ? (scoped[1] ?? '') : text).split(' ')) {
    if (word === '' || word === 'and' || word === 'und' || word === 'et') continue
    const named = Object.hasOwn(words, word) ? words[word] : undefined
    if (named !== undefined) found.add(named)
    else if (/^[raci]{1,4}$/.test(word)) for (const letter of word.toUpperCase()) found.add(letter)
    else unknown = true
  }
  const letters = collapsed(found)
  return { letters, scope, unknown: unknown || letters === null }
}

function collapsed(found: ReadonlySet<string>): Letters | null {
  if (found.has('A')) return found.has('R') ? 'AR' : 'A'
  if (found.has('R')) return 'R'
  if (found.has('C')) return 'C'
  return found.has('I') ? 'I' : null
}
