import type { Scenario, Workbook } from '../model/schema'
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
  return analysisOf(part(workbook), scenarioId)
}

const analysisOf = recently(kept, analyseAfresh)

/** What rules and fixes read; workbooks that agree on all of it have the same analysis. */
const part = (workbook: Workbook): Workbook =>
  representative(
    workbook.scenarios,
    workbook.responsibilities,
    workbook.thresholds,
    workbook.distinctResponsibilities,
    workbook.waivedDuties,
  )(workbook)

const representative = recently(kept, (..._read: readonly unknown[]) => {
  let first: Workbook | null = null
  return (workbook: Workbook): Workbook => (first ??= workbook)
})

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
