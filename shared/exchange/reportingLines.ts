import { positionsInCycles } from '../model/cycles'
import { plainWords } from './headers'
import { isNoManager, personKey, referenceKey } from './references'

/** One row that becomes a position, as far as others can name it. */
export interface Nameable {
  readonly id: string
  /** The id in the file; '' when it has none. */
  readonly ref: string
  /** As it stands in the file, before marks such as "vacant" were taken off. */
  readonly name: string
  readonly title: string
}

/** What a cell that names a manager leads to: places in the list of rows. */
export type Resolution =
  | { readonly kind: 'none' }
  | { readonly kind: 'self' }
  | { readonly kind: 'one'; readonly place: number }
  | { readonly kind: 'several'; readonly places: readonly number[] }
  | { readonly kind: 'unknown' }

type Places = ReadonlyMap<string, readonly number[]>

/**
 * Finds rows by what other rows call them: their id; else an id set in brackets after or before a name; else a
 * holder's name or a title, whichever the whole column mostly uses. A repeated id means its first row.
 */
export function resolver(
  rows: readonly Nameable[],
  cells: readonly string[],
): (cell: string, from: number) => Resolution {
  const byExactRef = placesBy(rows, row => row.ref)
  const byRef = placesBy(rows, row => (row.ref === '' ? '' : referenceKey(row.ref)))
  const byName = placesBy(rows, row => personKey(row.name))
  const byTitle = placesBy(rows, row => plainWords(row.title))

  const byId = (cell: string): number | undefined =>
    byExactRef.get(cell.trim())?.[0] ?? byRef.get(referenceKey(cell))?.[0]
  const named = (cell: string): readonly number[] => byName.get(personKey(cell)) ?? []
  const titled = (cell: string): readonly number[] => byTitle.get(plainWords(cell)) ?? []

  const others = [...new Set(cells)].filter(cell => cell.trim() !== '' && byId(cell) === undefined)
  const counts = (find: (cell: string) => readonly number[]): number =>
    others.filter(cell => find(cell).length > 0).length
  const ways = counts(titled) > counts(named) ? [titled, named] : [named, titled]

  return (cell, from) => {
    if (cell.trim() === '') return { kind: 'none' }
    const place = byId(cell)
    if (place !== undefined) return place === from ? { kind: 'self' } : { kind: 'one', place }
    if (isNoManager(referenceKey(cell))) return { kind: 'none' }
    for (const part of bracketed(cell)) {
      const inside = byId(part)
      if (inside !== undefined) return inside === from ? { kind: 'self' } : { kind: 'one', place: inside }
    }
    for (const way of ways) {
      const places = way(cell)
      const elsewhere = places.filter(found => found !== from)
      const [only, ...more] = elsewhere
      if (only !== undefined) {
        return more.length === 0 ? { kind: 'one', place: only } : { kind: 'several', places: elsewhere }
      }
      if (places.length > 0) return { kind: 'self' }
    }
    return { kind: 'unknown' }
  }
}

/** Ids that exports put beside a name: "Jane Doe (1042)", "1042 - Jane Doe", "P-7: Director". */
function bracketed(cell: string): string[] {
  const inBrackets = /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(cell)?.[1]
  const inFront = /^\s*(\S+?)(?:\s+[-–—|]\s+|[:|]\s*|\s+)\S/.exec(cell)?.[1]
  return [inBrackets, inFront].filter(part => part !== undefined)
}

function placesBy(rows: readonly Nameable[], key: (row: Nameable) => string): Places {
  const places = new Map<string, number[]>()
  for (const [place, row] of rows.entries()) {
    const name = key(row)
    if (name === '') continue
    const same = places.get(name)
    if (same) same.push(place)
    else places.set(name, [place])
  }
  return places
}

/**
 * The circles among reporting lines, each as the places of its members in list order. `parents` holds the place of
 * each row's manager. Linear time.
 */
export function circles(parents: readonly (number | null)[]): number[][] {
  const chart = parents.map((parent, place) => ({
    id: String(place),
    parent: parent === null ? null : String(parent),
  }))
  const left = new Set(positionsInCycles(chart).map(Number))
  const found: number[][] = []
  for (const start of left) {
    const members: number[] = []
    let next: number | null = start
    while (next !== null && left.has(next)) {
      left.delete(next)
      members.push(next)
      next = parents[next] ?? null
    }
    if (members.length > 0) found.push(members.sort((one, other) => one - other))
  }
  return found
}
