import { duties } from './duties'
import type { CatalogueDuty } from './terms'

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const searchable: readonly (readonly [CatalogueDuty, string, string])[] = duties.map(duty => [
  duty,
  folded(duty.title),
  folded(`${duty.title} ${duty.description} ${duty.area}`),
])

/**
 * The duties in which every word of the text occurs (in title, description or area, case and accents aside):
 * those whose title has them all first, otherwise in catalogue order. All duties for a blank text.
 */
export function searchDuties(text: string): readonly CatalogueDuty[] {
  const words = folded(text).split(/\s+/u).filter(Boolean)
  const inTitle: CatalogueDuty[] = []
  const elsewhere: CatalogueDuty[] = []
  for (const [duty, title, whole] of searchable) {
    if (words.every(word => title.includes(word))) inTitle.push(duty)
    else if (words.every(word => whole.includes(word))) elsewhere.push(duty)
  }
  return [...inTitle, ...elsewhere]
}
