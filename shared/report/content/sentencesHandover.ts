import { counted, inWords } from '../../analysis/names'
import { longDate } from './sentences'

/** The words of the transition plan and of the role charters. */

export const transitionWords = {
  asIs: 'A transition plan leads from as-is to an option; none is described or recommended here.',
  nothing: (scenario: string) => `Nothing changes hands on the way from as-is to “${scenario}”.`,
  lead: (handovers: number, steps: number, done: number, scenario: string) =>
    `${counted(handovers, 'handover leads', 'handovers lead')} from as-is to “${scenario}”${steps === 0 ? '' : `, with ${counted(steps, 'further step', 'further steps')}`}${done === 0 ? '' : `; ${done.toLocaleString('en-GB')} done`}.`,
  toFill: (seats: readonly string[]) => `To be filled first: ${inWords(seats)}.`,
  handover: (title: string, letter: 'A' | 'R') => `${title} (${letter})`,
  done: (what: string) => `${what}, done`,
  ownerAndDue: (owner: string, due: string) =>
    [owner, due === '' ? '' : `by ${longDate(due)}`].filter(part => part !== '').join(', '),
  columns: { what: 'What changes hands', from: 'From', to: 'To', owner: 'Owner and date', risk: 'Risk' },
} as const

export const charterWords = {
  lead: (count: number, scenario: string) =>
    count === 1
      ? `What the role is for, holds and decides in “${scenario}”.`
      : `What each role is for, holds and decides in “${scenario}”.`,
  more: (count: number) => `and ${count.toLocaleString('en-GB')} more, see the workbook`,
  goesOn: 'This goes on in the workbook.',
  none: (scenario: string) => `No position is marked as Head of Operations or COO in “${scenario}”.`,
} as const
