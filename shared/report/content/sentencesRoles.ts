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
export const matrixIntroduction = (rows: number, columns: number, all: number): string =>
  `${countedFirst(rows, 'responsibility', 'responsibilities')} against ${counted(columns, 'position')}${columns === all ? '' : `: the CEO, the COO, the Head of Operations and ${plural(columns, 'who', 'all who')} hold a letter`}.`
export const condensedIntroduction = (rows: number, columns: number, left: number): string =>
  `Who answers for what, and what overlaps: ${counted(rows, 'responsibility', 'responsibilities')} against ${counted(columns, 'position')}, with every A and with all letters of what overlaps.${left === 0 ? '' : ` ${countedFirst(left, 'responsibility', 'responsibilities')} that nobody answers for ${plural(left, 'is', 'are')} left out; the section Gaps names ${plural(left, 'it', 'them')}.`}`
export const condensedSince = (pages: number): string =>
  `All letters would fill about ${figures(pages)} pages; they stand in the workbook.`
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

export { groupMeanings, groupNames } from '../../analysis/comparisonNames'

export const bothRoles = 'Both'
export const groupsTable = { group: 'Group', meaning: 'What it means', count: 'Responsibilities' } as const
export const total = 'Total'
export const dutiesByGroup = 'Who holds what'

export const rolesInFigures = (handovers: number): string =>
  handovers === 0
    ? 'The two roles in figures'
    : `${countedFirst(handovers, 'responsibility is', 'responsibilities are')} answered for by one role and done by the other`
export const noSeat = 'No such seat'
export const roleRows = {
  seat: 'Seat',
  accountable: 'Answers for (A)',
  responsible: 'Does the work (R)',
  consulted: 'Is asked before (C)',
  informed: 'Is told after (I)',
  effort: 'Effort / capacity, FTE',
  areas: 'Areas it answers in',
} as const
export const rolesLead = (head: boolean, coo: boolean): string => {
  if (head && coo)
    return 'The COO directs and the Head of Operations runs: what each is for in general, and what each holds here.'
  if (!head && !coo)
    return 'There is neither a Head of Operations nor a COO here; this is what each is for in general.'
  return `Here is a ${head ? 'Head of Operations and no COO' : 'COO and no Head of Operations'}: what each is for in general, and what the one holds.`
}
export const profilesTitle = 'What each role is for'
export const profileRows = {
  level: 'Level',
  purpose: 'Purpose',
  focus: 'Focus',
  areas: 'Typical areas',
  bestWhen: 'Best when',
} as const
export const roleCharts = {
  title: (head: number, coo: number) =>
    head === coo
      ? `Each of the two answers for ${counted(head, 'responsibility', 'responsibilities')}`
      : `The ${head > coo ? 'Head of Operations' : 'COO'} answers for more: ${figures(Math.max(head, coo))} against ${figures(Math.min(head, coo))}`,
  accountable: 'Answers for (A)',
  load: 'Load: effort of its capacity',
  strategic: 'Strategic share of what it holds',
} as const

export const clarityBars = {
  title: (unclear: number, areas: number): string =>
    unclear === 0
      ? `All ${figures(areas)} areas are clear`
      : `${countedFirst(unclear, 'area')} of ${figures(areas)} ${plural(unclear, 'has a responsibility', 'have responsibilities')} that ${plural(unclear, 'is', 'are')} not clear`,
  base: 'Responsibilities with exactly one A and at least one R (full), of all in the area; least clear first',
  text: (clear: number, all: number): string => `${figures(clear)} of ${figures(all)}`,
} as const
