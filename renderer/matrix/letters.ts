import { withA, withR, withoutA, withoutR } from '../../shared/analysis/holding'
import type { Letters } from '../../shared/model/schema'

/** The keys that set letters. */
export type LetterKey = 'R' | 'A' | 'C' | 'I'

export const letterKeys: readonly LetterKey[] = ['R', 'A', 'C', 'I']

export const isLetterKey = (key: string): key is LetterKey => letterKeys.some(letter => letter === key)

export const hasLetter = (letters: Letters | null, key: LetterKey): boolean =>
  letters === key || (letters === 'AR' && (key === 'A' || key === 'R'))

const without: Record<LetterKey, (letters: Letters | null) => Letters | null> = {
  A: withoutA,
  R: withoutR,
  C: () => null,
  I: () => null,
}

const withLetter: Record<LetterKey, (letters: Letters | null) => Letters | null> = {
  A: withA,
  R: withR,
  C: () => 'C',
  I: () => 'I',
}

/**
 * What stands in cells after a letter was pressed on them: A and R go beside each other, C and I replace what is there.
 * Where all cells have the letter already, it is taken away from all.
 */
export function pressLetter(cells: readonly (Letters | null)[], key: LetterKey): readonly (Letters | null)[] {
  const change = cells.every(letters => hasLetter(letters, key)) ? without[key] : withLetter[key]
  return cells.map(change)
}
