import type { FindingKind } from '../../analysis/finding'
import { counted, countedFirst, figures, kindQuestions, longDate, numeral, plural } from './sentences'

/** What the report says of findings, and in its summary. */

export const noFindings = 'No rule has found anything wrong in this scenario.'
export const nothingToCheck = 'There is nothing to check yet: no positions and no responsibilities.'
export const findingsTitle = (count: number, critical: number): string =>
  `${countedFirst(count, 'finding')}, ${critical === 0 ? 'none of them critical' : `${numeral(critical)} of them critical`}.`
export const accepted = (reason: string): string => (reason === '' ? 'Accepted.' : `Accepted: ${reason}`)
export const planned = (owner: string, due: string, reason: string): string => {
  const who = owner === '' ? '' : ` by ${owner}`
  const when = due === '' ? '' : `, due ${longDate(due)}`
  return `To do${who}${when}${reason === '' ? '.' : `: ${reason}`}`
}
export const findingsTable = { kind: 'Kind', total: 'All' } as const
export const findingsOf = (kind: FindingKind, count: number): string => `${kindQuestions[kind]} (${count})`

export interface SummaryNumbers {
  readonly positions: number
  readonly responsibilities: number
  readonly overlap: number
  readonly gap: number
  readonly critical: number
  readonly findings: number
}

export function summaryLead(client: string, scenario: string, numbers: SummaryNumbers): string {
  const who = client === '' ? 'The organisation' : client
  const basis = `${who} (${scenario}): ${counted(numbers.positions, 'position')}, ${counted(numbers.responsibilities, 'responsibility', 'responsibilities')}.`
  if (numbers.positions === 0 && numbers.responsibilities === 0)
    return `${who} (${scenario}) has no positions and no responsibilities yet.`
  if (numbers.findings === 0) return `${basis} No rule finds anything wrong.`
  const critical =
    numbers.critical === 0
      ? 'none is critical'
      : `${numeral(numbers.critical)} ${plural(numbers.critical, 'is', 'are')} critical`
  return `${basis} The analysis finds ${counted(numbers.overlap, 'overlap')} and ${counted(numbers.gap, 'gap')} among ${counted(numbers.findings, 'finding')}; ${critical}.`
}

export const summaryFigures = {
  overlaps: 'overlaps among the findings',
  gaps: 'gaps among the findings',
  coverage: (all: number) =>
    `coverage: share of ${counted(all, 'responsibility', 'responsibilities')} that anybody holds`,
  groupsBase: (all: number) => `Number of responsibilities, of ${figures(all)}; each is in one group`,
} as const
export const clarityNote = (clear: number, all: number): string =>
  `clarity: ${figures(clear)} of ${counted(all, 'responsibility', 'responsibilities')} have one owner and somebody who does it`
export const nothingMeasured = 'no responsibilities to measure yet'
export const mostSevere = 'What matters most'
export const moreFindings = (count: number): string =>
  `${countedFirst(count, 'further finding')} ${plural(count, 'stands', 'stand')} in the section Findings.`
export const worstTitle = (count: number): string => `${countedFirst(count, 'finding')} by kind and severity`
export const findingCountsTitle = ''
export const holdingsTitle = (
  head: number,
  coo: number,
  both: number,
  rest: { readonly others: number; readonly nobody: number },
): string => {
  if (head + coo + both === 0)
    return `Neither role holds any; others hold ${figures(rest.others)}, and nobody holds ${figures(rest.nobody)}`
  return holdingsOfBoth(head, coo, both)
}
const holdingsOfBoth = (head: number, coo: number, both: number): string =>
  `The Head of Operations holds ${counted(head, 'responsibility', 'responsibilities')} alone, the COO ${figures(coo)}; they share ${figures(both)}`
