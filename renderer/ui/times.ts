import { dayOf } from '../../shared/model/day'

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })

export const dateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

const exactTimeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' })
const exactDateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })

/** The time of a moment, with its date unless that is today. `time` in milliseconds since 1970. */
export const momentOf = (time: number): string =>
  (dayOf(new Date(time)) === dayOf(new Date()) ? timeOfDay : dateAndTime).format(time)

/** Moments in words, with their seconds where two would read the same without. */
export function momentsOf(times: readonly number[]): ReadonlyMap<number, string> {
  const seen = new Map<string, number>()
  for (const time of new Set(times)) seen.set(momentOf(time), (seen.get(momentOf(time)) ?? 0) + 1)
  const exactly = (time: number): string =>
    (dayOf(new Date(time)) === dayOf(new Date()) ? exactTimeOfDay : exactDateAndTime).format(time)
  return new Map(
    times.map(time => [time, seen.get(momentOf(time)) === 1 ? momentOf(time) : exactly(time)] as const),
  )
}
