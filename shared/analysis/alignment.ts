import type { Position, Responsibility, Workbook } from '../model/schema'
import { wordsIn } from './titleWords'

/**
 * Another workbook with the ids of this one for what is the same in both, so that the two can be compared. What already
 * has the same id stays; the rest is matched by what names it only once on either side: a position by its reference in
 * the client's files, then by title and holder, then by title; a responsibility by its standard duty, then by the words
 * of its title. Linear time.
 */
export function alignedWith(workbook: Workbook, other: Workbook): Workbook {
  const seats = matches(seatsOf(workbook), seatsOf(other), seatNames)
  const duties = matches(workbook.responsibilities, other.responsibilities, dutyNames)
  if (seats.size === 0 && duties.size === 0) return other
  const seat = (id: string): string => seats.get(id) ?? id
  const duty = (id: string): string => duties.get(id) ?? id
  const named = (position: Position): Position => ({
    ...position,
    id: seat(position.id),
    parent: position.parent === null ? null : seat(position.parent),
    dottedLines: position.dottedLines.map(seat),
  })
  return {
    ...other,
    responsibilities: other.responsibilities.map(each => ({ ...each, id: duty(each.id) })),
    distinctResponsibilities: other.distinctResponsibilities.map(([one, two]) => [duty(one), duty(two)]),
    scenarios: other.scenarios.map(scenario => ({
      ...scenario,
      positions: scenario.positions.map(named),
      assignments: scenario.assignments.map(assignment => ({
        ...assignment,
        position: seat(assignment.position),
        responsibility: duty(assignment.responsibility),
      })),
      basis: {
        positions: scenario.basis.positions.map(({ id, was }) => ({ id: seat(id), was: was && named(was) })),
        assignments: scenario.basis.assignments.map(cell => ({
          ...cell,
          position: seat(cell.position),
          responsibility: duty(cell.responsibility),
        })),
      },
      transition: {
        ...scenario.transition,
        handovers: scenario.transition.handovers.map(handover => ({
          ...handover,
          responsibility: duty(handover.responsibility),
        })),
      },
      charters: scenario.charters.map(text => ({ ...text, position: seat(text.position) })),
    })),
  }
}

/** Every seat once, as it is in the first scenario that has it. */
function seatsOf({ scenarios }: Workbook): readonly Position[] {
  const byId = new Map<string, Position>()
  for (const { positions } of scenarios)
    for (const position of positions) if (!byId.has(position.id)) byId.set(position.id, position)
  return [...byId.values()]
}

/** What may name a record, the surest first; '' where it says nothing. */
type Names<T> = readonly ((record: T) => string)[]

const folded = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()

const seatNames: Names<Position> = [
  ({ ref }) => ref.trim(),
  ({ title, holder }) => (holder.trim() === '' ? '' : `${folded(title)}\n${folded(holder)}`),
  ({ title }) => folded(title),
]

const dutyNames: Names<Responsibility> = [
  ({ catalogueId }) => catalogueId ?? '',
  ({ title }) =>
    wordsIn(title)
      .map(({ form }) => form)
      .sort()
      .join(' '),
]

/** From ids of the other list to ids of the first, of records without a namesake by id. */
function matches<T extends { readonly id: string }>(
  list: readonly T[],
  other: readonly T[],
  names: Names<T>,
): ReadonlyMap<string, string> {
  const here = new Set(list.map(({ id }) => id))
  const there = new Set(other.map(({ id }) => id))
  let left = list.filter(({ id }) => !there.has(id))
  let right = other.filter(({ id }) => !here.has(id))
  const found = new Map<string, string>()
  for (const name of names) {
    const known = namedOnce(left, name)
    const taken = new Set<T>()
    for (const [text, record] of namedOnce(right, name)) {
      const same = known.get(text)
      if (!same) continue
      found.set(record.id, same.id)
      taken.add(same).add(record)
    }
    left = left.filter(record => !taken.has(record))
    right = right.filter(record => !taken.has(record))
  }
  return found
}

function namedOnce<T>(list: readonly T[], name: (record: T) => string): ReadonlyMap<string, T> {
  const once = new Map<string, T>()
  const twice = new Set<string>()
  for (const record of list) {
    const text = name(record)
    if (text === '') continue
    if (once.has(text)) twice.add(text)
    else once.set(text, record)
  }
  for (const text of twice) once.delete(text)
  return once
}
