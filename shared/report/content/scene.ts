import { analyse } from '../../analysis/analyse'
import type { ScenarioAnalysis } from '../../analysis/analyse'
import type { Position, Responsibility, Scenario, Workbook } from '../../model/schema'
import { asIs, scenarios } from '../../model/workbook'

/** What the sections are written from. */
export interface ReportScene {
  readonly workbook: Workbook
  /** Of the report, such as 2026-03-31. */
  readonly date: string
  readonly scenario: Scenario
  readonly analysis: ScenarioAnalysis
  /** All scenarios with their analyses, in the workbook's order. */
  readonly analyses: readonly ScenarioAnalysis[]
  readonly positions: ReadonlyMap<string, Position>
  readonly responsibilities: ReadonlyMap<string, Responsibility>
}

/** The scenario that the report's settings name, or else the as-is one. */
function reportScenario(workbook: Workbook): Scenario {
  const { scenario } = workbook.report
  return (scenario === null ? undefined : scenarios.find(workbook.scenarios, scenario)) ?? asIs(workbook)
}

/** The scenario that the advice leads to: the one that the report describes if it is an option, or else the recommended one. */
export const advisedScenario = ({ workbook, scenario }: ReportScene): Scenario =>
  scenario.kind === 'option' || workbook.recommended === null
    ? scenario
    : (scenarios.find(workbook.scenarios, workbook.recommended) ?? scenario)

export function reportScene(workbook: Workbook, date: string): ReportScene {
  const scenario = reportScenario(workbook)
  return {
    workbook,
    date,
    scenario,
    analysis: analyse(workbook, scenario.id),
    analyses: workbook.scenarios.map(({ id }) => analyse(workbook, id)),
    positions: new Map(scenario.positions.map(position => [position.id, position])),
    responsibilities: new Map(workbook.responsibilities.map(duty => [duty.id, duty])),
  }
}
