import type { Assignment, Letters } from '../model/schema'
import { quoted } from './names'

const written = (letters: Letters): string => [...letters].join(' and ')

const under = (manager: string | null): string => (manager === null ? 'at the top' : `below ${manager}`)

const value = (text: string): string => (text.trim() === '' ? 'nothing' : quoted(text))

/** Letters with the part and the effort, where they are given. */
const held = ({ letters, scope, effort }: Assignment): string =>
  [
    written(letters),
    scope === '' ? '' : `for ${quoted(scope)}`,
    effort === null ? '' : `with ${effort.toLocaleString('en-GB')} FTE`,
  ]
    .filter(Boolean)
    .join(' ')

/** What is said of the difference between two scenarios. */
export const differenceSentences = {
  positions: 'Chart',
  responsibilities: 'Responsibilities',
  letters: 'Letters',
  solved: 'Findings solved',
  introduced: 'Findings introduced',
  added: (position: string, manager: string | null) => `${position} is added ${under(manager)}.`,
  removed: (position: string, manager: string | null) => `${position} is gone; it was ${under(manager)}.`,
  moved: (position: string, before: string | null, after: string | null) =>
    after === null
      ? `${position} has no manager any more; it reported to ${before ?? 'nobody'}.`
      : before === null
        ? `${position} reports to ${after}; it had no manager.`
        : `${position} reports to ${after} instead of ${before}.`,
  edited: (title: string, field: string, before: string, after: string) =>
    `${title}: ${field} ${value(before)} → ${value(after)}.`,
  yes: 'yes',
  dutyAdded: (title: string) => `${quoted(title)} is added.`,
  dutyRemoved: (title: string) => `${quoted(title)} is gone.`,
  lettersAdded: (seat: string, duty: string, letters: Letters) =>
    `${seat} gets ${written(letters)} on ${quoted(duty)}.`,
  lettersRemoved: (seat: string, duty: string, letters: Letters) =>
    `${seat} loses ${written(letters)} on ${quoted(duty)}.`,
  lettersChanged: (seat: string, duty: string, before: Assignment, after: Assignment) =>
    `${seat} on ${quoted(duty)}: ${held(before)} → ${held(after)}.`,
}
