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
