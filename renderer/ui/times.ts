import { dayOf } from '../../shared/model/day'

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })

export const dateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** The time of a moment, with its date unless that is today. `time` in milliseconds since 1970. */
export const momentOf = (time: number): string =>
  (dayOf(new Date(time)) === dayOf(new Date()) ? timeOfDay : dateAndTime).format(time)
