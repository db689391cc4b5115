import { inWords } from '../analysis/names'
import type { Phase } from '../model/schema'

/** The words of the transition plan. */

/** Where nobody gives a letter up, or nobody gets one; `kept` are the titles of those who have it before and after. */
export const noSeat = (kept: readonly string[]): string =>
  kept.length === 0 ? 'Nobody' : `Stays with ${inWords(kept)}`

export const phaseNames: Readonly<Record<Phase, string>> = {
  'days-30': 'First 30 days',
  'days-60': 'Days 31 to 60',
  'days-90': 'Days 61 to 90',
  later: 'Later',
}

export const risks = {
  nobody: { A: 'Nobody answers for it afterwards.', R: 'Nobody does the work afterwards.' },
  vacant: (seat: string) => `${seat} has to be filled first; say who covers until then.`,
  newSeat: (seat: string) => `${seat} is a new seat and starts without routine.`,
  load: (seat: string, load: number, most: number) =>
    `${seat} then answers for ${load} responsibilities, more than ${most}.`,
  critical: 'High criticality: work side by side before letting go.',
} as const
