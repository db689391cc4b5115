import { positionsInCycles } from '../cycles'
import { positionSchema } from '../schema'
import type { Position, Scenario, Workbook } from '../schema'
import { branch, pictures, positions } from '../workbook'
import { checked, findScenario, withScenario } from './definition'
import { refuse } from './refusal'

type Changes = Partial<Omit<Position, 'id' | 'parent'>>

/** Adds positions (managers may be among them), before a sibling or at the end of the list. */
export function addPositions(
  workbook: Workbook,
  args: { scenario: string; positions: readonly Position[]; before: string | null },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const added = args.positions.map(withoutRepeats)
  const chart = positions.insert(scenario.positions, added, args.before)
  const ids = new Set<string>()
  for (const { id } of added) {
    if (ids.has(id) || positions.has(scenario.positions, id)) {
      refuse({ kind: 'idTaken', record: 'position', id })
    }
    ids.add(id)
  }
  for (const position of added) requireWellFormed(workbook, chart, position)
  const [cyclic] = added.length > 1 ? positionsInCycles(chart) : []
  if (cyclic !== undefined) refuse({ kind: 'cycle', position: cyclic, manager: cyclic })
  return withScenario(workbook, scenario, { positions: chart })
}

/** Changes the same fields of one or many positions; who reports to whom changes by `movePositions`. */
export function editPositions(
  workbook: Workbook,
  args: { scenario: string; positions: readonly string[]; changes: Changes },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const changed = args.positions.map(id => withoutRepeats({ ...existing(scenario, id), ...args.changes, id }))
  for (const position of changed) requireWellFormed(workbook, scenario.positions, position)
  return withScenario(workbook, scenario, { positions: positions.replace(scenario.positions, changed) })
}

/**
 * Gives positions a new manager (null: none) with the whole of their branches, and a place among its reports:
 * before the sibling `before`, or last when that is null.
 */
export function movePositions(
  workbook: Workbook,
  args: { scenario: string; positions: readonly string[]; parent: string | null; before: string | null },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const moving = new Set(args.positions)
  if (args.parent !== null) {
    existing(scenario, args.parent)
    for (const id of moving) {
      existing(scenario, id)
      if (branch(scenario.positions, id).some(position => position.id === args.parent)) {
        refuse({ kind: 'cycle', position: id, manager: args.parent })
      }
    }
  }
  const moved = [...moving].map(id => ({ ...existing(scenario, id), parent: args.parent }))
  return withScenario(workbook, scenario, {
    positions: positions.move(scenario.positions, moved, args.before),
  })
}

/**
 * Deletes positions with their assignments and the dotted lines to them. Their reports move up to the nearest
 * manager that stays, or go with their branch.
 */
export function removePositions(
  workbook: Workbook,
  args: { scenario: string; positions: readonly string[]; reports: 'move-up' | 'delete-branch' },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const removed = new Set<string>()
  for (const id of args.positions) {
    removed.add(existing(scenario, id).id)
    if (args.reports === 'delete-branch') {
      for (const position of branch(scenario.positions, id)) removed.add(position.id)
    }
  }
  const nearestStaying = (parent: string | null): string | null => {
    let next = parent
    while (next !== null && removed.has(next)) next = existing(scenario, next).parent
    return next
  }
  const chart = positions.without(scenario.positions, removed).map(position => {
    const parent = nearestStaying(position.parent)
    const dottedLines = position.dottedLines.some(id => removed.has(id))
      ? position.dottedLines.filter(id => !removed.has(id))
      : position.dottedLines
    return parent === position.parent && dottedLines === position.dottedLines
      ? position
      : { ...position, parent, dottedLines }
  })
  return withScenario(workbook, scenario, {
    positions: chart,
    assignments: scenario.assignments.filter(({ position }) => !removed.has(position)),
    charters: scenario.charters.filter(({ position }) => !removed.has(position)),
  })
}

/** Puts another chart in a scenario's place (an import); assignments of positions that stay by id are kept. */
export function replaceChart(
  workbook: Workbook,
  args: { scenario: string; positions: readonly Position[] },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const emptied = withScenario(workbook, scenario, { positions: [], assignments: [], charters: [] })
  const replaced = addPositions(emptied, { ...args, before: null })
  const chart = findScenario(replaced, args.scenario)
  const kept = scenario.assignments.filter(({ position }) => positions.has(chart.positions, position))
  return withScenario(replaced, chart, {
    assignments: kept.length === scenario.assignments.length ? scenario.assignments : kept,
    charters: scenario.charters.filter(({ position }) => positions.has(chart.positions, position)),
  })
}

function existing(scenario: Scenario, id: string): Position {
  return positions.find(scenario.positions, id) ?? refuse({ kind: 'noSuchRecord', record: 'position', id })
}

/** The position with each dotted line once. */
function withoutRepeats(position: Position): Position {
  const once = new Set(position.dottedLines)
  return once.size === position.dottedLines.length ? position : { ...position, dottedLines: [...once] }
}

function requireWellFormed(workbook: Workbook, chart: readonly Position[], position: Position): void {
  if (position.parent === position.id) refuse({ kind: 'cycle', position: position.id, manager: position.id })
  if (position.parent !== null && !positions.has(chart, position.parent)) {
    refuse({ kind: 'noSuchRecord', record: 'position', id: position.parent })
  }
  for (const id of position.dottedLines) {
    if (id === position.id) refuse({ kind: 'dottedLineToItself', position: id })
    if (!positions.has(chart, id)) refuse({ kind: 'noSuchRecord', record: 'position', id })
  }
  if (position.photo !== null && !pictures.has(workbook.pictures, position.photo)) {
    refuse({ kind: 'noSuchRecord', record: 'picture', id: position.photo })
  }
  checked(positionSchema, position)
}
