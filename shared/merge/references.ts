import type { Assignment, Position, Scenario, Workbook } from '../model/schema'
import { logosOf, positions, responsibilities, scenarios } from '../model/workbook'

/** Where a record stands: the path of its list and its key. */
export type Place = readonly string[]

export const scenarioPlace = (scenario: string): Place => ['scenarios', scenario]
export const positionPlace = (scenario: string, position: string): Place => [
  ...scenarioPlace(scenario),
  'positions',
  position,
]
export const dutyPlace = (responsibility: string): Place => ['responsibilities', responsibility]
export const picturePlace = (picture: string): Place => ['pictures', picture]
export const assignmentPlace = (scenario: string, assignment: Assignment): Place => [
  ...scenarioPlace(scenario),
  'assignments',
  `${assignment.position} ${assignment.responsibility}`,
]

/** The places of records that others refer to and that are not there. */
export function missingPlaces(workbook: Workbook): Place[] {
  const missing: Place[] = []
  const scenario = (id: string | null): void => {
    if (id !== null && !scenarios.has(workbook.scenarios, id)) missing.push(scenarioPlace(id))
  }
  const duty = (id: string): void => {
    if (!responsibilities.has(workbook.responsibilities, id)) missing.push(dutyPlace(id))
  }
  const pictureIds = new Set(workbook.pictures.map(({ id }) => id))
  for (const { id, positions: chart, assignments: cells, transition, charters } of workbook.scenarios) {
    const position = (named: string | null): void => {
      if (named !== null && !positions.has(chart, named)) missing.push(positionPlace(id, named))
    }
    for (const { parent, dottedLines, photo } of chart) {
      position(parent)
      if (photo !== null && !pictureIds.has(photo)) missing.push(picturePlace(photo))
      dottedLines.forEach(position)
    }
    for (const cell of cells) {
      position(cell.position)
      duty(cell.responsibility)
    }
    for (const handover of transition.handovers) duty(handover.responsibility)
    for (const written of charters) position(written.position)
  }
  for (const disposition of workbook.dispositions) scenario(disposition.scenario)
  for (const action of workbook.actions) scenario(action.scenario)
  for (const pair of workbook.distinctResponsibilities) pair.forEach(duty)
  scenario(workbook.recommended)
  scenario(workbook.report.scenario)
  for (const logo of logosOf(workbook.report)) if (!pictureIds.has(logo)) missing.push(picturePlace(logo))
  return missing
}

/**
 * The workbook without references to records that are not in it, for records that the user chose to leave out: reports
 * move up to the nearest manager who is there, as `before` (the versions that had the manager) tells; the rest goes.
 */
export function withoutDangling(workbook: Workbook, before: readonly Workbook[]): Workbook {
  const hasScenario = (id: string): boolean => scenarios.has(workbook.scenarios, id)
  const hasDuty = (id: string): boolean => responsibilities.has(workbook.responsibilities, id)
  const pictureIds = new Set(workbook.pictures.map(({ id }) => id))
  const picture = (id: string | null): string | null => (id !== null && pictureIds.has(id) ? id : null)
  const orNull = (id: string | null): string | null => (id !== null && hasScenario(id) ? id : null)
  return {
    ...workbook,
    scenarios: workbook.scenarios.map(scenario => {
      const earlier = before.flatMap(version => scenarios.find(version.scenarios, scenario.id) ?? [])
      const has = (id: string): boolean => positions.has(scenario.positions, id)
      return {
        ...scenario,
        positions: scenario.positions.map(position => ({
          ...attached(position, scenario, earlier),
          photo: picture(position.photo),
        })),
        assignments: scenario.assignments.filter(cell => has(cell.position) && hasDuty(cell.responsibility)),
        transition: {
          ...scenario.transition,
          handovers: scenario.transition.handovers.filter(({ responsibility }) => hasDuty(responsibility)),
        },
        charters: scenario.charters.filter(({ position }) => has(position)),
      }
    }),
    dispositions: workbook.dispositions.filter(({ scenario }) => hasScenario(scenario)),
    actions: workbook.actions.map(action => ({ ...action, scenario: orNull(action.scenario) })),
    distinctResponsibilities: workbook.distinctResponsibilities.filter(pair => pair.every(hasDuty)),
    recommended: orNull(workbook.recommended),
    report: {
      ...workbook.report,
      scenario: orNull(workbook.report.scenario),
      clientLogo: picture(workbook.report.clientLogo),
      firmLogo: picture(workbook.report.firmLogo),
    },
  }
}

function attached(
  position: Position,
  { positions: chart }: Scenario,
  earlier: readonly Scenario[],
): Position {
  const has = (id: string): boolean => positions.has(chart, id)
  let { parent } = position
  while (parent !== null && !has(parent)) {
    const gone: string = parent
    parent = earlier.flatMap(scenario => positions.find(scenario.positions, gone) ?? []).at(0)?.parent ?? null
  }
  return { ...position, parent, dottedLines: position.dottedLines.filter(has) }
}
