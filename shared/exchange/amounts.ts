/** Which sign separates the decimals in a column of numbers. */
export type DecimalSign = '.' | ','

/** A number read from a cell; `null` where the cell says nothing; `'bad'` where it is no number of 0 or more. */
export type Amount = number | null | 'bad'

const nothing = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'na',
  'n.a.',
  '#n/a',
  'n/d',
  'nd',
  'none',
  'null',
  'nil',
  'tbc',
  'tba',
])

const multiples: Readonly<Record<string, number>> = { '': 1, '%': 0.01, k: 1e3, m: 1e6 }

/** Currency signs and codes, spaces and Swiss apostrophes, which say nothing about the value. */
const ornaments =
  /(?:\b(?:gbp|eur|euro|usd|chf|dkk|nok|sek|pln|czk|aud|cad|nzd|jpy|inr|kr|fte|vzä|etp)\b)|[\p{Sc}\s'’]/giu

/**
 * Finds a column's decimal sign by the cells that leave no doubt ("1.234,5", "0,75", "12.5"); null
 * when every cell leaves it open.
 */
export function decimalSign(cells: readonly string[]): DecimalSign | null {
  let points = 0
  let commas = 0
  for (const cell of cells) {
    const digits = cell.replace(ornaments, '').replace(/[%km]$/i, '')
    if (/^\d*\.\d{1,2}$|^\d*\.\d{4,}$|^0\.\d+$|,\d{3}\.\d|^\d{1,3}(,\d{3}){2,}$/.test(digits)) points++
    else if (/^\d*,\d{1,2}$|^\d*,\d{4,}$|^0,\d+$|\.\d{3},\d|^\d{1,3}(\.\d{3}){2,}$/.test(digits)) commas++
  }
  return commas > points ? ',' : points > 0 ? '.' : null
}

/**
 * Reads "£45,000", "45.000,50 €", "1'200", "85k", "80 %". A lone sign before exactly three digits groups thousands
 * ("45.000"), unless it is the column's decimal sign or `small` says that the column holds numbers near 1 (FTE).
 */
export function readAmount(cell: string, decimal: DecimalSign | null, small = false): Amount {
  const text = cell.trim().toLowerCase()
  if (nothing.has(text)) return null
  const parts = /^\+?([\d.,]+)(%|k|m)?$/.exec(text.replace(ornaments, ''))
  const digits = parts?.[1]
  if (digits === undefined || !/\d/.test(digits)) return 'bad'
  const plain = plainDigits(digits, decimal, small)
  if (plain === null) return 'bad'
  const value = Number(plain) * (multiples[parts?.[2] ?? ''] ?? 1)
  // Percentages and thousands leave binary dust (0.28999999999999998).
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : 'bad'
}

/** The digits with a point before the decimals and nothing between thousands; null when they are put otherwise. */
function plainDigits(digits: string, decimal: DecimalSign | null, small: boolean): string | null {
  const signs = [...new Set(digits.replace(/\d/g, ''))]
  const [first] = signs
  if (first === undefined) return digits
  if (signs.length === 2) {
    // Both signs: the last one separates the decimals, and may stand only once.
    const last = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
    const [whole = '', fraction = '', ...more] = digits.split(last)
    return more.length === 0 && isGrouped(whole) ? `${withoutSigns(whole)}.${fraction || '0'}` : null
  }
  const grouped = isGrouped(digits)
  const [whole = '', fraction = '', ...more] = digits.split(first)
  if (more.length > 0) return grouped ? withoutSigns(digits) : null
  if (grouped && !small && first !== decimal) return withoutSigns(digits)
  return `${whole || '0'}.${fraction || '0'}`
}

/** Groups of three digits, or (in India) of two before the last three. */
const isGrouped = (digits: string): boolean =>
  /^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$|^[1-9]\d?(,\d{2})+,\d{3}$/.test(digits)

const withoutSigns = (digits: string): string => digits.replace(/[.,]/g, '')
