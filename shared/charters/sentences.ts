import { inWords } from '../analysis/names'
import type { CharterSection } from '../model/schema'

/** The words of a role charter. */

export const sectionTitles: Readonly<Record<CharterSection, string>> = {
  purpose: 'Purpose',
  duties: 'Responsibilities',
  reporting: 'Reporting lines',
  together: 'Working together',
  decisions: 'Decisions',
  success: 'Measures of success',
}

export const words = {
  noArea: 'Without an area',
  covers: (areas: readonly string[]) => `Covers ${inWords(areas)}.`,
  holdsNothing: 'Holds no responsibility yet.',
  letters: 'A: answers for it. R: does the work.',
  area: (area: string, duties: readonly string[]) => `**${area}**: ${duties.join('; ')}`,
  duty: (title: string, letters: readonly string[], scope: string) =>
    `${title} (${[letters.join(' and '), scope].filter(part => part !== '').join(': ')})`,
  top: 'Stands at the top of the chart',
  reportsTo: (manager: string) => `Reports to ${manager}`,
  dottedLine: (manager: string) => `Dotted line to ${manager}`,
  directReports: 'Direct reports',
  worksWith: (names: readonly string[]) => `Works closely with ${inWords(names)}.`,
  noOther: 'There is no second operations role to share the work with.',
  directs: 'Answers for, and the other carries out',
  carriesOut: 'Carries out what the other answers for',
  divided: 'Both do, each in its own scope',
  unclear: 'Still held by both: to be divided',
  escalation: 'Escalation',
  escalates: (line: readonly string[]) => `What cannot be settled goes to the ${line.join(', then to the ')}`,
  decidesAlone: (count: number) =>
    count === 0
      ? 'Answers for no responsibility, so decides nothing alone'
      : `Decides alone, with yes, no and veto, on the ${count === 1 ? 'responsibility' : `${count.toLocaleString('en-GB')} responsibilities`} it answers for`,
  asksFirst: (titles: readonly string[]) => `Asks before deciding: ${inWords(titles)}`,
  takesUp: (manager: string) => `Takes to the ${manager} what reaches beyond its responsibilities`,
  withinBudget: 'Spends and hires within the approved budget of its units',
  noMeasure: 'To be agreed once responsibilities are assigned',
} as const
