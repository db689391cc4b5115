import type { Letters } from '../../model/schema'
import { capital, counted, countedFirst, figures, numeral, plural } from './sentences'

/** What the report says of the two roles and the matrix. */

export const noMatrix = 'No responsibility is assigned yet.'
export const columnsShown = (from: number, to: number, all: number): string =>
  from === 1 ? `Positions 1 to ${to} of ${all}` : `Positions ${from} to ${to} of ${all}: what they hold`
export const noArea = 'No area'
export const matrixLegend: readonly { readonly letters: Letters; readonly text: string }[] = [
  { letters: 'A', text: 'answers for it' },
  { letters: 'R', text: 'does the work' },
  { letters: 'C', text: 'is asked before' },
  { letters: 'I', text: 'is told after' },
]
export const matrixIntroduction = (rows: number, columns: number): string =>
  `${countedFirst(rows, 'responsibility', 'responsibilities')} against the ${counted(columns, 'position')} that ${plural(columns, 'leads or holds', 'lead or hold')} any of them.`
export const matrixSigns = { overlap: 'overlap', gap: 'gap' } as const

export const comparisonTitle = (overlap: number, nobody: number): string => {
  const parts = [
    overlap > 0 &&
      `${capital(numeral(overlap))} ${plural(overlap, 'responsibility is', 'responsibilities are')} held by both without a split`,
    nobody > 0 && `${numeral(nobody)} ${plural(nobody, 'is', 'are')} held by nobody`,
  ].filter(part => part !== false)
  if (parts.length === 0) return 'Every responsibility has a holder, and the two roles don’t overlap.'
  return `${capital(parts.join('; '))}.`
}

export const nothingToCompare = 'There are no responsibilities to compare yet.'
export const comparisonNote = (total: number): string =>
  `Each of the ${counted(total, 'responsibility', 'responsibilities')} stands in exactly one of the seven groups.`

export const groupNames = {
  headOfOperationsAlone: 'Head of Operations alone',
  collaboration: 'Collaboration',
  divided: 'Divided',
  overlap: 'Overlap',
  cooAlone: 'COO alone',
  othersOnly: 'Others only',
  nobody: 'Nobody',
} as const

export const groupMeanings = {
  headOfOperationsAlone: 'held by the Head of Operations and not by the COO',
  collaboration: 'one of the two answers for it, the other does it',
  divided: 'both do it, each for a part of its own',
  overlap: 'both hold it and nothing says who holds which part',
  cooAlone: 'held by the COO and not by the Head of Operations',
  othersOnly: 'held, but by neither of the two',
  nobody: 'nobody answers for it or does it',
} as const

export const bothRoles = 'Both'
export const groupsTable = { group: 'Group', meaning: 'What it means', count: 'Responsibilities' } as const
export const total = 'Total'
export const dutiesByGroup = 'Who holds what'

export const rolesInFigures = (handovers: number): string =>
  handovers === 0
    ? 'The two roles in figures'
    : `${countedFirst(handovers, 'responsibility passes', 'responsibilities pass')} from one role to the other`
export const noSeat = 'No such seat'
export const roleRows = {
  seat: 'Seat',
  accountable: 'Answers for (A)',
  responsible: 'Does the work (R)',
  consulted: 'Is asked before (C)',
  informed: 'Is told after (I)',
  effort: 'Effort against capacity, in FTE',
  strategic: 'Strategic share of what it holds',
} as const
export const loadBars = {
  title: (head: number, coo: number) =>
    head === coo
      ? `Each of the two answers for ${counted(head, 'responsibility', 'responsibilities')}`
      : `The ${head > coo ? 'Head of Operations' : 'COO'} answers for more: ${figures(Math.max(head, coo))} against ${figures(Math.min(head, coo))}`,
  base: 'Responsibilities answered for (A, full) and done (R, tinted)',
  text: (accountable: number, responsible: number) => `${figures(accountable)} A, ${figures(responsible)} R`,
} as const
