import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { comparisonGroups } from '../../shared/analysis/comparison'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import type { Measures } from '../../shared/analysis/measures'
import type { Workbook } from '../../shared/model/schema'
import { positions, responsibilities } from '../../shared/model/workbook'
import type { CheckJson } from './checkSchema'

type ScenarioJson = CheckJson['scenarios'][number]
type MeasuresJson = ScenarioJson['measures']
type PositionName = ScenarioJson['findings'][number]['positions'][number]

/** The JSON that `check --json` prints, documented in docs/check-json.md. A change that readers notice is a new version. */
export function checkJson(workbook: Workbook, analyses: readonly ScenarioAnalysis[]): CheckJson {
  return {
    format: 'remit-check',
    version: 1,
    scenarios: analyses.map(analysis => scenarioJson(workbook, analysis)),
  }
}

function scenarioJson(workbook: Workbook, analysis: ScenarioAnalysis): ScenarioJson {
  const { scenario, findings, measures, comparison } = analysis
  const positionName = (id: string): PositionName => {
    const position = positions.find(scenario.positions, id)
    return { ref: position?.ref ?? '', title: position?.title ?? '' }
  }
  const dutyTitle = (id: string): string => responsibilities.find(workbook.responsibilities, id)?.title ?? ''
  const groups: Partial<Record<ComparisonGroup, string[]>> = {}
  for (const group of comparisonGroups) groups[group] = comparison.groups[group].map(dutyTitle)
  return {
    name: scenario.name,
    counts: {
      positions: scenario.positions.length,
      responsibilities: workbook.responsibilities.length,
      assignments: scenario.assignments.length,
    },
    findings: findings.map(finding => ({
      id: finding.id,
      rule: finding.rule,
      kind: finding.kind,
      severity: finding.severity,
      positions: finding.positions.map(positionName),
      responsibilities: finding.responsibilities.map(id => ({ title: dutyTitle(id) })),
      sentence: finding.sentence,
    })),
    measures: measuresJson(measures, positionName),
    // Every group of the table was just set.
    comparison: groups as Record<ComparisonGroup, string[]>,
  }
}

function measuresJson(measures: Measures, positionName: (id: string) => PositionName): MeasuresJson {
  const { perPosition, strategicShare, ...rest } = measures
  return {
    ...rest,
    strategicShare: {
      ceo: strategicShare.ceo,
      coo: strategicShare.coo,
      headOfOperations: strategicShare['head-of-operations'],
    },
    perPosition: perPosition.map(({ position, ...load }) => ({
      id: position,
      ...positionName(position),
      ...load,
    })),
  }
}
