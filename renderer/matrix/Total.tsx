import { totalsInWords } from './strings'
import type { Totals } from './totals'

interface TotalProps {
  totals: Totals
  keys: readonly (keyof Totals)[]
  /** Of what they are the totals. */
  name: string
  width: number
}

/** The numbers at the end of a row. */
export function Total({ totals, keys, name, width }: TotalProps) {
  const words = totalsInWords(name, totals)
  return (
    <div role="gridcell" className="matrix-total" aria-label={words} title={words} style={{ width }}>
      <Numbers totals={totals} keys={keys} />
    </div>
  )
}

export function Numbers({ totals, keys }: Pick<TotalProps, 'totals' | 'keys'>) {
  return keys.map(key => (
    <span key={key} data-none={totals[key] === 0} data-effort={key === 'effort' || undefined}>
      {key === 'effort' ? effortShown(totals.effort) : totals[key]}
    </span>
  ))
}

/** At most two digits behind the point, none that say nothing. */
const effortShown = (effort: number): string =>
  effort === 0 ? '–' : String(effort >= 100 ? Math.round(effort) : Number(effort.toFixed(2)))
