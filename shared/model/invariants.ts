import { picturesSize } from './pictures'
import { mostPictureLetters } from './schema'
import { thresholds } from './thresholds'
import type { ThresholdId } from './thresholds'
import type { Position, Scenario, Workbook } from './schema'
import { assignments, cellKey, logosOf, pictures, positions, responsibilities, scenarios } from './workbook'

/** What is wrong in a workbook that has the right shape, and where. Edits never make one; files may hold one. */
export type Violation =
  | { kind: 'sameId'; where: string; id: string }
  | { kind: 'noSuchRecord'; where: string; id: string }
  | { kind: 'cycle'; where: string; id: string }
  | { kind: 'twoInOneCell'; where: string; id: string }
  | { kind: 'asIsNotFirst'; where: string; id: string }
  | { kind: 'outOfRange'; where: string; id: string }

/** All violations of the workbook's invariants, in file order; an empty list for every workbook made by edits. */
export function violations(workbook: Workbook): Violation[] {
  const found: Violation[] = []
  const { scenarios: all, responsibilities: duties } = workbook

  sameIds(duties, 'responsibilities', found)
  sameIds(all, 'scenarios', found)
  sameIds(workbook.actions, 'actions', found)
  sameIds(workbook.pictures, 'pictures', found)
  if (picturesSize(workbook.pictures) > mostPictureLetters) {
    found.push({ kind: 'outOfRange', where: 'pictures', id: 'data' })
  }

  for (const [place, scenario] of all.entries()) {
    if ((scenario.kind === 'as-is') !== (place === 0)) {
      found.push({ kind: 'asIsNotFirst', where: `scenarios[${place}]`, id: scenario.id })
    }
    inScenario(workbook, scenario, `scenarios[${place}]`, found)
  }

  const hasScenario = (id: string | null): boolean => id === null || scenarios.has(all, id)
  for (const [place, { scenario }] of workbook.dispositions.entries()) {
    if (!hasScenario(scenario))
      found.push({ kind: 'noSuchRecord', where: `dispositions[${place}]`, id: scenario })
  }
  const disposed = new Set<string>()
  for (const [place, { scenario, finding }] of workbook.dispositions.entries()) {
    const key = `${scenario} ${finding}`
    if (disposed.has(key)) found.push({ kind: 'sameId', where: `dispositions[${place}]`, id: finding })
    disposed.add(key)
  }
  for (const [place, { scenario }] of workbook.actions.entries()) {
    if (scenario !== null && !hasScenario(scenario)) {
      found.push({ kind: 'noSuchRecord', where: `actions[${place}]`, id: scenario })
    }
  }
  for (const [place, pair] of workbook.distinctResponsibilities.entries()) {
    for (const id of pair) {
      if (!responsibilities.has(duties, id)) {
        found.push({ kind: 'noSuchRecord', where: `distinctResponsibilities[${place}]`, id })
      }
    }
    if (pair[0] >= pair[1]) {
      found.push({ kind: 'outOfRange', where: `distinctResponsibilities[${place}]`, id: pair.join(' ') })
    }
  }
  const answered = new Set<string>()
  for (const [place, { question }] of workbook.fit.answers.entries()) {
    if (answered.has(question)) found.push({ kind: 'sameId', where: `fit.answers[${place}]`, id: question })
    answered.add(question)
  }
  // zod's partial record keeps the keys to threshold ids.
  for (const id of Object.keys(workbook.thresholds) as ThresholdId[]) {
    const value = workbook.thresholds[id]
    const { min, max } = thresholds[id]
    if (value === undefined || value < min || value > max) {
      found.push({ kind: 'outOfRange', where: 'thresholds', id })
    }
  }
  const sections = new Set<string>()
  for (const [place, { section }] of workbook.report.sections.entries()) {
    if (sections.has(section)) found.push({ kind: 'sameId', where: `report.sections[${place}]`, id: section })
    sections.add(section)
  }
  if (workbook.recommended !== null && !hasScenario(workbook.recommended)) {
    found.push({ kind: 'noSuchRecord', where: 'recommended', id: workbook.recommended })
  }
  if (workbook.report.scenario !== null && !hasScenario(workbook.report.scenario)) {
    found.push({ kind: 'noSuchRecord', where: 'report.scenario', id: workbook.report.scenario })
  }
  for (const logo of logosOf(workbook.report)) {
    if (!pictures.has(workbook.pictures, logo))
      found.push({ kind: 'noSuchRecord', where: 'report', id: logo })
  }
  return found
}

function sameIds(list: readonly { id: string }[], where: string, found: Violation[]): void {
  const seen = new Set<string>()
  for (const [place, { id }] of list.entries()) {
    if (seen.has(id)) found.push({ kind: 'sameId', where: `${where}[${place}]`, id })
    seen.add(id)
  }
}

function inScenario(workbook: Workbook, scenario: Scenario, where: string, found: Violation[]): void {
  const { basis } = scenario
  if (scenario.kind === 'as-is' && basis.positions.length + basis.assignments.length > 0) {
    found.push({ kind: 'outOfRange', where: `${where}.basis`, id: scenario.id })
  }
  sameIds(basis.positions, `${where}.basis.positions`, found)
  sameIds(
    basis.assignments.map(({ position, responsibility }) => ({ id: cellKey(position, responsibility) })),
    `${where}.basis.assignments`,
    found,
  )
  const chart = scenario.positions
  sameIds(chart, `${where}.positions`, found)
  const positionPlaces = positions.places(chart)
  for (const [place, position] of chart.entries()) {
    const wrong = (kind: Violation['kind'], id: string): void => {
      found.push({ kind, where: `${where}.positions[${place}]`, id })
    }
    if (position.parent !== null && !positionPlaces.has(position.parent))
      wrong('noSuchRecord', position.parent)
    if (position.photo !== null && !pictures.has(workbook.pictures, position.photo)) {
      wrong('noSuchRecord', position.photo)
    }
    if (position.dottedLines.length === 0) continue
    const dotted = new Set<string>()
    for (const id of position.dottedLines) {
      if (!positionPlaces.has(id)) wrong('noSuchRecord', id)
      if (dotted.has(id)) wrong('sameId', id)
      if (id === position.id) wrong('cycle', id)
      dotted.add(id)
    }
  }
  for (const id of positionsInCycles(chart)) found.push({ kind: 'cycle', where: `${where}.positions`, id })

  inCells(workbook, scenario, where, found)
  const handedOver = new Set<string>()
  for (const [place, { responsibility, letter }] of scenario.transition.handovers.entries()) {
    const here = `${where}.transition.handovers[${place}]`
    if (!responsibilities.has(workbook.responsibilities, responsibility)) {
      found.push({ kind: 'noSuchRecord', where: here, id: responsibility })
    }
    const key = `${responsibility} ${letter}`
    if (handedOver.has(key)) found.push({ kind: 'sameId', where: here, id: key })
    handedOver.add(key)
  }
  sameIds(scenario.transition.steps, `${where}.transition.steps`, found)
  const written = new Set<string>()
  for (const [place, { position, section }] of scenario.charters.entries()) {
    const here = `${where}.charters[${place}]`
    if (!positions.has(chart, position)) found.push({ kind: 'noSuchRecord', where: here, id: position })
    const key = `${position} ${section}`
    if (written.has(key)) found.push({ kind: 'sameId', where: here, id: key })
    written.add(key)
  }
}

/** Every assignment names a position and a responsibility that are there, and no two the same. */
function inCells(workbook: Workbook, scenario: Scenario, where: string, found: Violation[]): void {
  const rows = positions.places(scenario.positions)
  const columns = responsibilities.places(workbook.responsibilities)
  // Cells by number: to make and compare a text for each of them would take several times as long.
  const cells = new Set<number>()
  const unknown = new Set<string>()
  for (const [place, assignment] of scenario.assignments.entries()) {
    const row = rows.get(assignment.position)
    const column = columns.get(assignment.responsibility)
    const wrong = (kind: Violation['kind'], id: string): void => {
      found.push({ kind, where: `${where}.assignments[${place}]`, id })
    }
    if (row === undefined) wrong('noSuchRecord', assignment.position)
    if (column === undefined) wrong('noSuchRecord', assignment.responsibility)
    if (row === undefined || column === undefined) {
      const cell = assignments.key(assignment)
      if (unknown.has(cell)) wrong('twoInOneCell', cell)
      unknown.add(cell)
    } else {
      const cell = row * workbook.responsibilities.length + column
      if (cells.has(cell)) wrong('twoInOneCell', assignments.key(assignment))
      cells.add(cell)
    }
  }
}

/** Ids of the positions whose line of managers comes back to themselves, in list order. Linear time. */
export function positionsInCycles(chart: readonly Pick<Position, 'id' | 'parent'>[]): string[] {
  const parentOf = new Map(chart.map(({ id, parent }) => [id, parent]))
  const state = new Map<string, 'onPath' | 'done'>()
  const inCycle = new Set<string>()
  for (const { id } of chart) {
    const path: string[] = []
    let next: string | null | undefined = id
    while (typeof next === 'string' && parentOf.has(next) && !state.has(next)) {
      state.set(next, 'onPath')
      path.push(next)
      next = parentOf.get(next)
    }
    if (typeof next === 'string' && state.get(next) === 'onPath') {
      for (const member of path.slice(path.indexOf(next))) inCycle.add(member)
    }
    for (const member of path) state.set(member, 'done')
  }
  return chart.map(({ id }) => id).filter(id => inCycle.has(id))
}
