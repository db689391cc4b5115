import type { Scenario, Workbook } from '../model/schema'
import { scenarios } from '../model/workbook'
import { compareRoles } from './comparison'
import type { Comparison } from './comparison'
import type { Finding } from './finding'
import { findingsOf, sceneOf } from './findings'
import { measuresOf } from './measures'
import type { Measures } from './measures'
import { lazily, recently } from './recent'
import type { ScenarioIndex } from './scenarioIndex'

/** All that is said about one scenario; each part is computed when first asked for. */
export interface ScenarioAnalysis {
  readonly scenario: Scenario
  readonly index: ScenarioIndex
  /** Critical first, then by kind, rule and the order of the documents. */
  readonly findings: readonly Finding[]
  readonly measures: Measures
  readonly comparison: Comparison
}

/** Enough for every scenario that is on show and the steps before the last edits. */
const kept = 24

/**
 * The analysis of a scenario, the same object as long as nothing that it reads has changed.
 * Throws a `RangeError` where the workbook has no such scenario.
 */
export function analyse(workbook: Workbook, scenarioId: string): ScenarioAnalysis {
  const analysis = analysisOf(part(workbook), scenarioId)
  const scenario = scenarios.find(workbook.scenarios, scenarioId)
  return scenario === undefined || scenario === analysis.scenario ? analysis : describing(analysis, scenario)
}

const analysisOf = recently(kept, analyseAfresh)

/** What rules and fixes read; workbooks that agree on all of it have the same analysis. */
function part(workbook: Workbook): Workbook {
  const read = workbook.scenarios.map(partOfScenario)
  return representative(
    workbook.responsibilities,
    workbook.thresholds,
    workbook.distinctResponsibilities,
    workbook.waivedDuties,
    ...read,
  )({ ...workbook, scenarios: read })
}

const representative = recently(kept, (..._read: readonly unknown[]) => {
  let first: Workbook | null = null
  return (workbook: Workbook): Workbook => (first ??= workbook)
})

/** No rule reads a scenario's name, description, plan or charters, so writing them asks for no new analysis. */
const partOfScenario = (scenario: Scenario): Scenario => {
  const { id, kind, structure, positions, assignments } = scenario
  return representativeScenario(id, kind, structure, positions, assignments)(scenario)
}

const representativeScenario = recently(4 * kept, (..._read: readonly unknown[]) => {
  let first: Scenario | null = null
  return (scenario: Scenario): Scenario => (first ??= scenario)
})

/** An analysis with the scenario as it is described now. */
const describing = recently(kept, (analysis: ScenarioAnalysis, scenario: Scenario): ScenarioAnalysis => ({
  scenario,
  index: analysis.index,
  get findings() {
    return analysis.findings
  },
  get measures() {
    return analysis.measures
  },
  get comparison() {
    return analysis.comparison
  },
}))

const comparisonOf = recently(kept, compareRoles)

/** The same without memory of earlier analyses. */
export function analyseAfresh(workbook: Workbook, scenarioId: string): ScenarioAnalysis {
  const scene = sceneOf(workbook, scenarioId)
  const findings = lazily(() => findingsOf(scene))
  const measures = lazily(() => measuresOf(scene.index, findings()))
  return {
    scenario: scene.scenario,
    index: scene.index,
    get findings() {
      return findings()
    },
    get measures() {
      return measures()
    },
    get comparison() {
      return comparisonOf(scene.index)
    },
  }
}
