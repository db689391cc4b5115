import { counted, quoted } from '../analysis/names'

/** The words of templates and of what is carried over from as-is. */

const under = (manager: string | null): string =>
  manager === null ? 'at the top of the chart' : `under ${quoted(manager)}`

export const chartSentences = {
  newSeat: (title: string, manager: string | null) => `New seat ${quoted(title)} ${under(manager)}`,
  becomes: (title: string, role: string) => `${quoted(title)} becomes the ${role}`,
  moves: (title: string, from: string | null, to: string | null) =>
    `${quoted(title)} moves ${under(to)}${from === null ? '' : `, from ${quoted(from)}`}`,
  ordinary: (title: string, role: string) => `${quoted(title)} stays, and is no longer the ${role}`,
  removes: (title: string) => `The seat ${quoted(title)} is given up`,
}

export const chartReasons = {
  seat: (role: string) => `The structure has a ${role}.`,
  line: (role: string) => `The line that you chose for the ${role}.`,
  surplus: (role: string) => `The structure has no place for this ${role}.`,
  heir: (title: string) => `Its manager’s seat, ${quoted(title)}, is given up.`,
  department: (duties: number, role: string) =>
    `It takes part in ${counted(duties, 'responsibility', 'responsibilities')} for which the ${role} answers.`,
}

export type DutyReason =
  | 'givenUp'
  | 'nobody'
  | 'noAnswer'
  | 'noWork'
  | 'manyAnswer'
  | 'undivided'
  | 'below'
  | 'authority'
  | 'strategic'
  | 'daily'
  | 'executive'
  | 'expected'
  | 'core'

export const dutyReasons: Readonly<Record<DutyReason, (role: string) => string>> = {
  givenUp: () => 'A seat that held it is given up.',
  nobody: role => `Nobody holds it, and the profile of the ${role} expects it.`,
  noAnswer: () => 'Nobody answered for it.',
  noWork: () => 'Nobody did it.',
  manyAnswer: () => 'More than one answered for it.',
  undivided: () => 'Head of Operations and COO both did it, undivided.',
  below: () => 'The one who answered for it stood below everybody who does it.',
  authority: () => 'On the changed chart, the one who answered for it has no authority over those who do it.',
  strategic: () => 'It is strategic, and there is a COO to answer for it.',
  daily: () => 'It is daily work, and there is a Head of Operations to do it.',
  executive: () => 'It needs an executive to answer for it.',
  expected: role => `The profile expects the ${role} here.`,
  core: role => `It is a core duty of the ${role}.`,
}
