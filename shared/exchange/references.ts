import { plainWords } from './headers'

/** How a row names another one, made comparable: case, spaces, leading zeros and a spreadsheet's ".0" aside. */
export function referenceKey(text: string): string {
  const key = text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
  return /^\d+(\.0+)?$/.test(key) ? key.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '') : key
}

/** A person's name made comparable: "Doe, Jane" is "Jane Doe"; case, accents and full stops aside. */
export function personKey(name: string): string {
  const [last = '', first = '', ...more] = name.split(',')
  return plainWords(more.length === 0 && first.trim() !== '' ? `${first} ${last}` : name)
}

const noManager = new Set([
  '',
  'n/a',
  'na',
  'n.a.',
  '#n/a',
  'n/d',
  'nd',
  'none',
  'null',
  'nil',
  'top',
  'root',
  'not applicable',
  'no manager',
  'no one',
  'nobody',
  'keine',
  'keiner',
  'kein',
  'aucun',
  'aucune',
  'tbc',
  'vacant',
])

/** Marks for "reports to nobody here": XX, N/A, none, 0, dashes. They count only where no row has them as its id. */
export const isNoManager = (key: string): boolean => noManager.has(key) || /^(?:x+|0+|[-–—_.?*]+)$/.test(key)
