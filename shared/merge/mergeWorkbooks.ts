import { positionsInCycles } from '../model/cycles'
import type { JsonValue } from '../model/json'
import type { Assignment, Workbook } from '../model/schema'
import { positions, responsibilities, scenarios } from '../model/workbook'
import { changeId } from './change'
import type { Change, Side } from './change'
import { assignmentPlace, dutyPlace, missingPlaces, positionPlace, withoutDangling } from './references'
import type { Place } from './references'
import { workbookShape } from './shape'
import { mergeValue } from './walk'
import type { Decision } from './walk'

export interface MergedWorkbook {
  readonly workbook: Workbook
  /** Every place where the two copies differ, in the order of the schema. */
  readonly changes: readonly Change[]
}

export interface WorkbookVersions {
  /** The newest version that both copies were made from; null when none is to be had. */
  readonly base: Workbook | null
  readonly mine: Workbook
  readonly theirs: Workbook
}

/**
 * Merges two copies of a workbook by identity and field against their common ancestor (three-way merge; for its terms see Khanna,
 * Kunal and Pierce, "A Formal Investigation of Diff3", 2007). Without an ancestor the two are compared, everything
 * that only one has is kept, and every field that differs is a conflict.
 *
 * What a record of the result refers to is kept even where one side removed it, and a line of managers that would run
 * in a circle is broken by mine. `choices` says by the change's id whose to take.
 * The result keeps every invariant; it may exceed the limits of a workbook.
 */
export function mergeWorkbooks(
  versions: WorkbookVersions,
  choices: ReadonlyMap<string, Side> = new Map(),
): MergedWorkbook {
  const kept = new Map<string, Decision>()
  const overruled = new Map<string, Decision>()
  const decide = (id: string): Decision | undefined => {
    const chosen = choices.get(id)
    return overruled.get(id) ?? (chosen ? { side: chosen, because: null } : kept.get(id))
  }
  for (;;) {
    const changes: Change[] = []
    const { base, mine, theirs } = versions
    const merged = mergeValue(
      workbookShape,
      [],
      { base: json(base), mine: json(mine), theirs: json(theirs) },
      decide,
      changes,
    )
    // Each field came from a workbook of the same schema.
    const workbook = merged as unknown as Workbook
    const before = kept.size + overruled.size
    const open = (place: Place): boolean => !choices.has(changeId(place)) && !kept.has(changeId(place))
    for (const place of missingPlaces(workbook)) if (open(place)) keep(place, versions, workbook, kept, open)
    for (const id of circles(workbook, changes)) overruled.set(id, { side: 'mine', because: 'circle' })
    if (kept.size + overruled.size > before) continue
    const whole = missingPlaces(workbook).length === 0
    return { workbook: whole ? workbook : withoutDangling(workbook, [mine, theirs]), changes }
  }
}

/** A workbook is JSON: the model has nothing else. */
const json = (workbook: Workbook | null): JsonValue | undefined => workbook ?? undefined

/** Keeps a record that one side removed, with the letters that went with it. */
function keep(
  place: Place,
  { mine, theirs }: WorkbookVersions,
  merged: Workbook,
  kept: Map<string, Decision>,
  open: (place: Place) => boolean,
): void {
  const side: Side = holds(mine, place) ? 'mine' : 'theirs'
  kept.set(changeId(place), { side, because: 'needed' })
  const source = side === 'mine' ? mine : theirs
  for (const { id, assignments } of source.scenarios) {
    if (place[0] === 'scenarios' && place[1] !== id) continue
    for (const cell of assignments) {
      const there = assignmentPlace(id, cell)
      if (belongs(cell, place) && hasOtherEnd(merged, id, cell, place) && open(there))
        kept.set(changeId(there), { side, because: 'needed' })
    }
  }
}

/** Whether the letters stand on the position or the responsibility of the place. */
const belongs = (cell: Assignment, place: Place): boolean =>
  place.at(-2) === 'positions'
    ? cell.position === place.at(-1)
    : place.at(-2) === 'responsibilities' && cell.responsibility === place.at(-1)

/** Letters come back with their position only on duties that are still there, and the other way round. */
const hasOtherEnd = (merged: Workbook, scenario: string, cell: Assignment, place: Place): boolean =>
  place.at(-2) === 'positions'
    ? holds(merged, dutyPlace(cell.responsibility))
    : holds(merged, positionPlace(scenario, cell.position))

function holds(workbook: Workbook, [list, key = '', inner, innerKey = '']: Place): boolean {
  if (list === 'pictures') return workbook.pictures.some(({ id }) => id === key)
  if (list === 'responsibilities') return responsibilities.has(workbook.responsibilities, key)
  const scenario = scenarios.find(workbook.scenarios, key)
  return scenario !== undefined && (inner === undefined || positions.has(scenario.positions, innerKey))
}

/**
 * Ids of the line managers taken from theirs that close a circle. Each side's chart has none, so every circle has
 * such a one, and taking mine for all of them ends after as many turns as there are changed managers.
 */
function circles(workbook: Workbook, changes: readonly Change[]): string[] {
  const fromTheirs = new Set(
    changes.flatMap(({ id, taken, kind }) => (kind === 'changed' && taken === 'theirs' ? id : [])),
  )
  return workbook.scenarios.flatMap(scenario =>
    positionsInCycles(scenario.positions)
      .map(id => changeId([...positionPlace(scenario.id, id), 'parent']))
      .filter(id => fromTheirs.has(id)),
  )
}
