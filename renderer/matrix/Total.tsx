import { LetterSigns } from '../ui/Signs'
import { matrixStrings as strings, totalNames } from './strings'
import { totalText } from './totals'
import type { Totals } from './totals'

interface NumbersProps {
  totals: Totals
  keys: readonly (keyof Totals)[]
}

/** The numbers under a column. */
export function Numbers({ totals, keys }: NumbersProps) {
  return keys.map(key => (
    <span key={key} data-none={totals[key] === 0}>
      {totalText(totals, key)}
    </span>
  ))
}

const totalLetters = { accountable: 'A', responsible: 'R', consulted: 'C', informed: 'I' } as const

/** What a number counts: a letter, or efforts. */
export function TotalSign({ total }: { total: keyof Totals }) {
  if (total !== 'effort') return <LetterSigns letters={totalLetters[total]} />
  return (
    <abbr className="matrix-effort" title={totalNames.effort}>
      {strings.effortShort}
    </abbr>
  )
}
