/** A moment's day on the calendar of the place it is read in, such as 2026-03-31. */
export function dayOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
