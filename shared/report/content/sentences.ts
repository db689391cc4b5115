import type { FindingKind, Severity } from '../../analysis/finding'
import * as names from '../../model/names'
import { asLabels } from '../../model/names'

/** What the report says, apart from what the analysis says by itself. */

const numerals = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A number as a word up to twelve, otherwise in figures. */
export const numeral = (count: number): string => numerals[count] ?? count.toLocaleString('en-GB')

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const inFigures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

export const figures = (value: number): string => inFigures.format(value).replace('-', '−')

/** "One, two and three". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** Some items, and how many more there are: "One, two and 4 more". */
export const listedAtMost = (items: readonly string[], most: number): string =>
  items.length <= most
    ? listed(items)
    : `${items.slice(0, most).join(', ')} and ${figures(items.length - most)} more`

/** A sentence's beginning within another one; names such as COO keep their letters. */
export const lowered = (text: string): string =>
  /^[A-Z][a-z’' ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

export const percent = (share: number): string => `${Math.round(share * 100)} %`

export const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many)

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${figures(count)} ${plural(count, one, many)}`

/** A count at the beginning of a sentence or title: "Three findings", "14 findings". */
export const countedFirst = (count: number, one: string, many = `${one}s`): string =>
  `${capital(numeral(count))} ${plural(count, one, many)}`

export const reportTitle = 'Head of Operations and COO: who holds what'
export const reportSubtitle = 'Organisation, responsibilities, overlaps and gaps'
export const reportSubject = (client: string): string =>
  `Responsibilities of the Head of Operations and the COO at ${client}`
export const unnamedClient = 'Client not named'

export const coverLabels = {
  firm: 'Prepared by',
  consultant: 'Consultant',
  date: 'Date',
  dataAsOf: 'Data as of',
  scenario: 'Scenario described',
} as const

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A date such as 2026-03-31 as "31 March 2026". */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const name = months[Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name} ${year}`
}

export const pageOf = (number: number, pages: number): string => `Page ${number} of ${pages}`
export const continued = (title: string): string => `${title} (continued)`

export const structureNames = asLabels(names.structureNames)

export const severityNames: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  major: 'Major',
  minor: 'Minor',
}

export const kindNames: Readonly<Record<FindingKind, string>> = {
  gap: 'Gaps',
  overlap: 'Overlaps',
  fit: 'Fit',
  load: 'Load',
  structure: 'Structure',
}

/** What a kind of finding asks, as the heading of its table. */
export const kindQuestions: Readonly<Record<FindingKind, string>> = {
  gap: 'Gaps: nobody has it',
  overlap: 'Overlaps: more than one has it',
  fit: 'Fit: the wrong one has it',
  load: 'Load: too much or too little',
  structure: 'Structure: the chart itself',
}
