import type { Position } from './schema'

/** Ids of the positions whose line of managers comes back to themselves, in list order. Linear time. */
export function positionsInCycles(chart: readonly Pick<Position, 'id' | 'parent'>[]): string[] {
  const places = new Map(chart.map(({ id }, place) => [id, place]))
  const managers = Int32Array.from(chart, ({ parent }) => (parent === null ? -1 : (places.get(parent) ?? -1)))
  return placesInCycles(managers).flatMap(place => chart[place]?.id ?? [])
}

/** The same by places: of each one's manager, -1 for none. */
export function placesInCycles(managers: Int32Array): number[] {
  /** By place: one more than the place from which it was reached first; 0 where it was not yet. */
  const reachedFrom = new Int32Array(managers.length)
  const found: number[] = []
  for (let start = 0; start < managers.length; start++) {
    let place = start
    for (; place >= 0 && reachedFrom[place] === 0; place = managers[place] ?? -1)
      reachedFrom[place] = start + 1
    if (place < 0 || reachedFrom[place] !== start + 1) continue
    const first = place
    do {
      found.push(place)
      place = managers[place] ?? first
    } while (place !== first)
  }
  return found.sort((one, other) => one - other)
}
