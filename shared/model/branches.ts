import type { SingleEdit } from './edits'
import type { NewId } from './ids'
import type { Assignment, Picture, Position, Scenario, Workbook } from './schema'
import { branch, pictures, positions, responsibilities, scenarios } from './workbook'

/** Branches as they are copied: enough to put them into another scenario or another workbook. */
export interface Clip {
  readonly workbook: string
  readonly scenario: string
  /** Managers before their reports; the managers of the tops are not among them. */
  readonly positions: readonly Position[]
  readonly assignments: readonly Assignment[]
  readonly pictures: readonly Picture[]
}

/** The positions that no other of the given ones stands above, in the chart's order. */
export function topsOf(list: readonly Position[], ids: readonly string[]): readonly Position[] {
  const given = new Set(ids)
  const below = new Set<string>()
  for (const id of ids) {
    if (below.has(id)) continue
    for (const position of branch(list, id)) if (position.id !== id) below.add(position.id)
  }
  return list.filter(({ id }) => given.has(id) && !below.has(id))
}

/** The whole branches of the given positions, with their letters and photos. */
export function clipOf(workbook: Workbook, scenario: Scenario, ids: readonly string[]): Clip {
  const copied = topsOf(scenario.positions, ids).flatMap(({ id }) => branch(scenario.positions, id))
  const copiedIds = new Set(copied.map(({ id }) => id))
  const photos = new Set(copied.map(({ photo }) => photo))
  return {
    workbook: workbook.id,
    scenario: scenario.id,
    positions: copied,
    assignments: scenario.assignments.filter(({ position }) => copiedIds.has(position)),
    pictures: workbook.pictures.filter(({ id }) => photos.has(id)),
  }
}

/**
 * The same positions as new seats: new ids, reporting lines and dotted lines among each other kept. Dotted lines to
 * others stay where `others` has them.
 */
export function withNewIds(
  list: readonly Position[],
  newId: NewId,
  others: readonly Position[],
): readonly Position[] {
  const renamed = new Map(list.map(({ id }) => [id, newId('position')]))
  const now = (id: string): string[] => {
    const other = renamed.get(id) ?? (positions.has(others, id) ? id : undefined)
    return other === undefined ? [] : [other]
  }
  return list.map(position => ({
    ...position,
    id: renamed.get(position.id) ?? position.id,
    parent: position.parent === null ? null : (renamed.get(position.parent) ?? null),
    dottedLines: position.dottedLines.flatMap(now),
  }))
}

/** A seat like another one that nobody sits in yet: a person, a role and a reference belong to one seat. */
export const emptySeat = (position: Position): Position => ({
  ...position,
  ref: '',
  holder: '',
  occupancy: 'vacant',
  role: 'other',
  photo: null,
})

export interface Place {
  readonly parent: string | null
  readonly before: string | null
}

/**
 * Copies of positions beside them: each alone, or with its branch. The new seats are vacant and come right after what
 * they are copies of. One step, and the ids of the topmost copies.
 */
export function duplicates(
  scenario: Scenario,
  ids: readonly string[],
  whole: boolean,
  newId: NewId,
): { readonly edits: readonly SingleEdit[]; readonly tops: readonly string[] } {
  const list = scenario.positions
  const originals = whole ? topsOf(list, ids) : list.filter(({ id }) => ids.includes(id))
  const edits: SingleEdit[] = []
  const tops: string[] = []
  for (const original of originals) {
    const copied = whole ? branch(list, original.id) : [original]
    const made = withNewIds(copied.map(emptySeat), newId, list)
    const [first, ...below] = made
    if (!first) continue
    tops.push(first.id)
    const siblings = list.filter(({ parent }) => parent === original.parent)
    const next = siblings[siblings.findIndex(({ id }) => id === original.id) + 1]
    const added = [{ ...first, parent: original.parent }, ...below]
    edits.push({
      edit: 'addPositions',
      scenario: scenario.id,
      positions: added,
      before: next?.id ?? null,
    })
  }
  return { edits, tops }
}

export interface Paste {
  readonly edits: readonly SingleEdit[]
  /** Ids of the topmost positions that were put in. */
  readonly tops: readonly string[]
  readonly count: number
}

/**
 * Puts a clip under a manager (null: at the top). In another scenario of the same workbook a seat that is not there yet
 * keeps its id and its letters, so that the scenarios can be compared; otherwise the copies are new seats, vacant where
 * the same people sit in this scenario already.
 */
export function pasteClip(
  workbook: Workbook,
  target: Scenario,
  clip: Clip,
  { parent, before }: Place,
  newId: NewId,
): Paste {
  const isHome = clip.workbook === workbook.id
  const sameSeats =
    isHome &&
    clip.scenario !== target.id &&
    clip.positions.every(({ id }) => !positions.has(target.positions, id))
  const copied = new Set(clip.positions.map(({ id }) => id))
  const isThere = (id: string): boolean => copied.has(id) || positions.has(target.positions, id)
  const shown = (id: string | null): boolean =>
    id !== null && (pictures.has(workbook.pictures, id) || clip.pictures.some(picture => picture.id === id))
  const seats = sameSeats
    ? clip.positions.map(position => ({
        ...position,
        dottedLines: position.dottedLines.filter(isThere),
      }))
    : withNewIds(
        isHome && clip.scenario === target.id
          ? clip.positions.map(emptySeat)
          : clip.positions.map(position => (isHome ? position : { ...position, ref: '' })),
        newId,
        isHome ? target.positions : [],
      )
  const isTop = new Set(
    clip.positions.flatMap(({ parent: manager }, place) =>
      manager === null || !copied.has(manager) ? [seats[place]?.id ?? ''] : [],
    ),
  )
  const added = seats.map(position => ({
    ...position,
    parent: isTop.has(position.id) ? parent : position.parent,
    photo: shown(position.photo) ? position.photo : null,
  }))
  const used = new Set(added.map(({ photo }) => photo))
  const newPictures = clip.pictures.filter(({ id }) => used.has(id) && !pictures.has(workbook.pictures, id))
  const letters = sameSeats
    ? clip.assignments.filter(({ responsibility }) =>
        responsibilities.has(workbook.responsibilities, responsibility),
      )
    : []
  return {
    edits: [
      ...newPictures.map(picture => ({ edit: 'addPicture', picture }) as const),
      { edit: 'addPositions', scenario: target.id, positions: added, before },
      ...(letters.length > 0
        ? [{ edit: 'addAssignments', scenario: target.id, assignments: letters } as const]
        : []),
    ],
    tops: [...isTop],
    count: added.length,
  }
}

/**
 * Moves what was cut to its new place: within a scenario as a move, from another scenario of the workbook by taking it
 * out there. Null where it is no longer there, or comes from another workbook: then it is a copy.
 */
export function pasteCut(
  workbook: Workbook,
  target: Scenario,
  clip: Clip,
  place: Place,
  newId: NewId,
): Paste | null {
  const source = scenarios.find(workbook.scenarios, clip.scenario)
  if (clip.workbook !== workbook.id || !source) return null
  const tops = topsOf(
    source.positions,
    clip.positions.map(({ id }) => id),
  ).map(({ id }) => id)
  if (tops.length === 0) return null
  if (source.id === target.id) {
    const edit = { edit: 'movePositions', scenario: source.id, positions: tops, ...place } as const
    return { edits: [edit], tops, count: clip.positions.length }
  }
  const pasted = pasteClip(workbook, target, clipOf(workbook, source, tops), place, newId)
  const taken = {
    edit: 'removePositions',
    scenario: source.id,
    positions: tops,
    reports: 'delete-branch',
  } as const
  return { ...pasted, edits: [...pasted.edits, taken] }
}
