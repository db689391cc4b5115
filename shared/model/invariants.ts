import { picturesSize } from './pictures'
import { recordsInScenario } from './scenarioInvariants'
import type { CheckedScenario } from './scenarioInvariants'
import { mostPictureLetters } from './schema'
import { thresholdsOutside } from './thresholds'
import type { Scenario, Workbook } from './schema'
import { sameIds } from './violation'
import type { Violation } from './violation'
import { cellKey, logosOf, pictures, positions, responsibilities, scenarios } from './workbook'

/** All violations of the workbook's invariants, in file order; an empty list for every workbook made by edits. */
export function violations(workbook: Workbook): Violation[] {
  const steps = violationsInSteps(workbook)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same in steps of a few milliseconds, between which a window may draw. */
export function* violationsInSteps(workbook: Workbook): Generator<undefined, Violation[]> {
  const found: Violation[] = []
  const { scenarios: all, responsibilities: duties } = workbook

  sameIds(duties, 'responsibilities', found)
  sameIds(all, 'scenarios', found)
  sameIds(workbook.actions, 'actions', found)
  sameIds(workbook.pictures, 'pictures', found)
  if (picturesSize(workbook.pictures) > mostPictureLetters) {
    found.push({ kind: 'outOfRange', where: 'pictures', id: 'data' })
  }

  let first: CheckedScenario | null = null
  for (const [place, scenario] of all.entries()) {
    if ((scenario.kind === 'as-is') !== (place === 0)) {
      found.push({ kind: 'asIsNotFirst', where: `scenarios[${place}]`, id: scenario.id })
    }
    const where = `scenarios[${place}]`
    const checked: CheckedScenario = yield* recordsInScenario(workbook, scenario, first, where, found)
    first ??= checked
    inScenario(workbook, scenario, where, found)
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
  for (const id of thresholdsOutside(workbook.thresholds))
    found.push({ kind: 'outOfRange', where: 'thresholds', id })
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
