import { assignmentSchema } from '../schema'
import type { Assignment, Letters, Scenario, Workbook } from '../schema'
import { assignments, cellKey, positions, responsibilities } from '../workbook'
import { checked, findScenario, withScenario } from './definition'
import { refuse } from './refusal'

/** A cell of the matrix and what shall stand in it; null clears it. */
export interface CellLetters {
  readonly position: string
  readonly responsibility: string
  readonly letters: Letters | null
}

const hasResponsible = (letters: Letters): boolean => letters === 'R' || letters === 'AR'

/** Sets or clears the letters of cells. Scope and effort stay where an R stays and go where it goes. */
export function setLetters(
  workbook: Workbook,
  args: { scenario: string; cells: readonly CellLetters[] },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const wanted = new Map<string, CellLetters>()
  for (const cell of args.cells) {
    const { position, responsibility } = cell
    const key = cellKey(position, responsibility)
    if (wanted.has(key)) refuse({ kind: 'cellTaken', position, responsibility })
    inWorkbook(workbook, scenario, position, responsibility)
    wanted.set(key, cell)
  }
  const changed: [place: number, assignment: Assignment][] = []
  const cleared: number[] = []
  for (const place of placesOf(scenario.assignments, args.cells)) {
    const former = scenario.assignments[place]
    const cell = former && wanted.get(assignments.key(former))
    if (!cell) continue
    wanted.delete(assignments.key(former))
    if (cell.letters === null) cleared.push(place)
    else changed.push([place, lettered(cell, cell.letters, former)])
  }
  const added = [...wanted.values()].flatMap(cell =>
    cell.letters === null ? [] : lettered(cell, cell.letters),
  )
  const list = scenario.assignments.concat(added)
  for (const [place, assignment] of changed) list[place] = assignment
  for (const place of cleared.toReversed()) list.splice(place, 1)
  return withScenario(workbook, scenario, { assignments: list })
}

/**
 * Places of the assignments that stand in one of the cells, and of others on the same responsibilities. One look along
 * the list: a map of all its cells would cost more than the whole edit.
 */
function placesOf(list: readonly Assignment[], cells: readonly CellLetters[]): readonly number[] {
  const places: number[] = []
  const [only] = cells
  if (cells.length === 1 && only) {
    const { position, responsibility } = only
    for (let at = 0; at < list.length; at++) {
      const assignment = list[at]
      if (assignment?.position === position && assignment.responsibility === responsibility) return [at]
    }
    return places
  }
  const touched = new Set(cells.map(({ responsibility }) => responsibility))
  for (const [at, { responsibility }] of list.entries()) if (touched.has(responsibility)) places.push(at)
  return places
}

const lettered = (
  { position, responsibility }: CellLetters,
  letters: Letters,
  former?: Assignment,
): Assignment => ({
  position,
  responsibility,
  letters,
  scope: hasResponsible(letters) ? (former?.scope ?? '') : '',
  effort: hasResponsible(letters) ? (former?.effort ?? null) : null,
})

/** Puts whole new assignments in cells that are empty (an import, a template). */
export function addAssignments(
  workbook: Workbook,
  args: { scenario: string; assignments: readonly Assignment[] },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const taken = new Set<string>()
  for (const assignment of args.assignments) {
    const { position, responsibility } = checked(assignmentSchema, assignment)
    const cell = cellKey(position, responsibility)
    inWorkbook(workbook, scenario, position, responsibility)
    if (taken.has(cell) || assignments.has(scenario.assignments, cell)) {
      refuse({ kind: 'cellTaken', position, responsibility })
    }
    taken.add(cell)
  }
  return withScenario(workbook, scenario, { assignments: [...scenario.assignments, ...args.assignments] })
}

/** Says what part of a responsibility an R covers, and how much of an FTE it takes. */
export function editAssignment(
  workbook: Workbook,
  args: {
    scenario: string
    position: string
    responsibility: string
    changes: Partial<Pick<Assignment, 'scope' | 'effort'>>
  },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const { position, responsibility } = args
  const former = assignments.find(scenario.assignments, cellKey(position, responsibility))
  if (!former || !hasResponsible(former.letters))
    return refuse({ kind: 'nothingAssigned', position, responsibility })
  const changed = checked(assignmentSchema, { ...former, ...args.changes, position, responsibility })
  return withScenario(workbook, scenario, {
    assignments: assignments.replace(scenario.assignments, [changed]),
  })
}

function inWorkbook(workbook: Workbook, scenario: Scenario, position: string, responsibility: string): void {
  if (!positions.has(scenario.positions, position)) {
    refuse({ kind: 'noSuchRecord', record: 'position', id: position })
  }
  if (!responsibilities.has(workbook.responsibilities, responsibility)) {
    refuse({ kind: 'noSuchRecord', record: 'responsibility', id: responsibility })
  }
}
