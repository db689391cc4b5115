import { lastRemembered } from './remembered'

/**
 * Lists of records with an id-to-place map beside them. The map is made on first use and remembered for the
 * (immutable) list, so an edit that replaces one record in place costs a copy of the list and nothing else.
 */

/** Enough for the lists of the workbook that is open and of the steps around it. */
export const listsRemembered = 32

const places = lastRemembered<readonly unknown[], ReadonlyMap<string, number>>(listsRemembered)

type Keyed<T> = (record: T) => string

function placesBy<T>(list: readonly T[], key: Keyed<T>): ReadonlyMap<string, number> {
  const known = places.get(list)
  if (known) return known
  const map = new Map<string, number>()
  for (const [place, record] of list.entries()) map.set(key(record), place)
  places.set(list, map)
  return map
}

/** A kind of list: how its records are named, and what can be done with one without changing it. */
export function recordsBy<T>(key: Keyed<T>) {
  const keyAt = (list: readonly T[], place: number): string | null => {
    const record = list[place]
    return record === undefined ? null : key(record)
  }
  const placeOf = (list: readonly T[], id: string): number => placesBy(list, key).get(id) ?? -1

  return {
    key,
    placeOf,
    /** The whole map, for those who look up many. */
    places: (list: readonly T[]): ReadonlyMap<string, number> => placesBy(list, key),
    /** The same, taken over from another list where that names the same records in the same order. */
    placesLike(list: readonly T[], other: readonly T[]): ReadonlyMap<string, number> {
      const isLike =
        list.length === other.length && list.every((record, at) => key(record) === keyAt(other, at))
      if (isLike && !places.get(list)) places.set(list, placesBy(other, key))
      return placesBy(list, key)
    },
    has: (list: readonly T[], id: string): boolean => placeOf(list, id) >= 0,
    find: (list: readonly T[], id: string): T | undefined => list[placeOf(list, id)],

    /** The list with records of the same key put in place of the old ones; the order stays. */
    replace(list: readonly T[], changed: readonly T[]): readonly T[] {
      const known = placesBy(list, key)
      const copy = list.slice()
      for (const record of changed) {
        const place = known.get(key(record))
        if (place !== undefined) copy[place] = record
      }
      places.set(copy, known)
      return copy
    },

    without(list: readonly T[], ids: ReadonlySet<string>): readonly T[] {
      return ids.size === 0 ? list : list.filter(record => !ids.has(key(record)))
    },

    /** The list with records put in before the record `before` (at the end when that is null or not there). */
    insert(list: readonly T[], added: readonly T[], before: string | null): readonly T[] {
      const place = before === null ? -1 : placeOf(list, before)
      return place < 0 ? [...list, ...added] : [...list.slice(0, place), ...added, ...list.slice(place)]
    },

    /**
     * The list with records of it, as they are to be, moved together before the record `before` (to the end when that
     * is null or not there). A place before one that moves too is a place before the first behind it that stays.
     */
    move(list: readonly T[], moved: readonly T[], before: string | null): readonly T[] {
      const moving = new Set(moved.map(key))
      const staying = this.without(list, moving)
      const place = before === null ? -1 : placeOf(list, before)
      const next = place < 0 ? undefined : list.slice(place).find(record => !moving.has(key(record)))
      return this.insert(staying, moved, next === undefined ? null : key(next))
    },
  }
}
