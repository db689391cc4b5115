import type { FindingKind } from '../../analysis/finding'
import { counted, countedFirst, figures, kindQuestions, longDate, numeral } from './sentences'

/** What the report says of findings, and in its summary. */

export const noFindings = 'No rule on fit, load or structure has found anything wrong in this scenario.'
export const noneOfKind = {
  overlap: 'No responsibility is held twice: no rule has found an overlap.',
  gap: 'Nothing is left without a holder: no rule has found a gap.',
} as const
export const noDutiesToCheck = 'There are no responsibilities to check yet.'
export const nothingToCheck = 'There is nothing to check yet: no positions and no responsibilities.'
export const findingsTitle = (count: number, critical: number): string =>
  `${countedFirst(count, 'further finding')} on fit, load and structure, ${ofThemCritical(critical)}.`
const ofThemCritical = (critical: number): string =>
  critical === 0 ? 'none of them critical' : `${numeral(critical)} of them critical`
export const kindTitle = {
  overlap: (count: number, critical: number): string =>
    `${countedFirst(count, 'overlap')}, ${ofThemCritical(critical)}: more than one position has the same work.`,
  gap: (count: number, critical: number): string =>
    `${countedFirst(count, 'gap')}, ${ofThemCritical(critical)}: something nobody has, or not wholly.`,
} as const
export const byRuleBars = {
  title: (rule: string, count: number, all: number): string =>
    `“${rule}” is the most frequent: ${figures(count)} of ${figures(all)}`,
  base: 'Number of findings by rule',
} as const
export const accepted = (reason: string): string => (reason === '' ? 'Accepted.' : `Accepted: ${reason}`)
export const planned = (owner: string, due: string, reason: string): string => {
  const who = owner === '' ? '' : ` by ${owner}`
  const when = due === '' ? '' : `, due ${longDate(due)}`
  return `To do${who}${when}${reason === '' ? '.' : `: ${reason}`}`
}
export const findingsTable = { kind: 'Kind', total: 'All' } as const
export const findingsOf = (kind: FindingKind, count: number): string => `${kindQuestions[kind]} (${count})`

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
