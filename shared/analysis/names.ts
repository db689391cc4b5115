import type { Position } from '../model/schema'
import type { Scene } from './rule'

const listed = 6

/** "a", "a and b", "a, b and c"; a long list ends in "and 12 more". Names with commas stand between semicolons. */
export function inWords(names: readonly string[]): string {
  const shown =
    names.length > listed + 1 ? [...names.slice(0, listed), `${names.length - listed} more`] : names
  const separator = shown.some(name => name.includes(',')) ? '; ' : ', '
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(separator)} and ${shown.at(-1) ?? ''}`
}

export const quoted = (name: string): string => `“${name}”`

/** "3 responsibilities", "1 responsibility", "1,150 people". */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** A share as "82 %"; a dash where there is nothing to take a share of. */
export const percent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)} %`

/** A position's title with its holder where known: "Head of Logistics (Ines Marsh)". */
export function nameOfPosition({ title, holder, occupancy }: Position): string {
  if (occupancy === 'vacant') return `${title} (vacant)`
  const person = holder.trim()
  if (occupancy === 'interim') return `${title} (${person === '' ? 'interim' : `${person}, interim`})`
  return person === '' ? title : `${title} (${person})`
}

export const positionName = (scene: Scene, place: number): string =>
  nameOfPosition(scene.index.position(place))

export const positionNames = (scene: Scene, places: readonly number[]): string =>
  inWords(
    places.length > listed + 1
      ? // Only the first are read; the rest are counted.
        places.map((place, at) => (at < listed ? positionName(scene, place) : ''))
      : places.map(place => positionName(scene, place)),
  )

/** The title alone, for labels of fixes. */
export const seatTitle = (scene: Scene, place: number): string => scene.index.position(place).title

export const seatTitles = (scene: Scene, places: readonly number[]): string =>
  inWords(places.map(place => seatTitle(scene, place)))
