import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { comparisonGroups } from '../../shared/analysis/comparison'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import type { Finding } from '../../shared/analysis/finding'
import type { Workbook } from '../../shared/model/schema'
import { positions, responsibilities } from '../../shared/model/workbook'
import type { CheckJson } from './checkSchema'

type ScenarioJson = CheckJson['scenarios'][number]
type MeasuresJson = ScenarioJson['measures']
type FindingJson = ScenarioJson['findings'][number]
type PositionName = FindingJson['positions'][number]

/** The JSON that `check --json` prints, documented in docs/check-json.md. A change that readers notice is a new version. */
export function checkJson(workbook: Workbook, analyses: readonly ScenarioAnalysis[]): CheckJson {
  return {
    format: 'remit-check',
    version: 1,
    scenarios: analyses.map(analysis => scenarioJson(workbook, analysis)),
  }
}

function scenarioJson(workbook: Workbook, analysis: ScenarioAnalysis): ScenarioJson {
  const { scenario, findings, comparison } = analysis
  const groups: Partial<Record<ComparisonGroup, string[]>> = {}
  for (const group of comparisonGroups)
    groups[group] = comparison.groups[group].map(id => dutyTitle(analysis, id))
  return {
    name: scenario.name,
    counts: {
      positions: scenario.positions.length,
      responsibilities: workbook.responsibilities.length,
      assignments: scenario.assignments.length,
    },
    findings: findings.map(findingJson(analysis)),
    measures: measuresJson(analysis),
    // Every group of the table was just set.
    comparison: groups as Record<ComparisonGroup, string[]>,
  }
}

const dutyTitle = ({ index }: ScenarioAnalysis, id: string): string =>
  responsibilities.find(index.responsibilities, id)?.title ?? ''

function positionName({ scenario }: ScenarioAnalysis, id: string): PositionName {
  const position = positions.find(scenario.positions, id)
  return { ref: position?.ref ?? '', title: position?.title ?? '' }
}

export const findingJson =
  (analysis: ScenarioAnalysis) =>
  (finding: Finding): FindingJson => ({
    id: finding.id,
    rule: finding.rule,
    kind: finding.kind,
    severity: finding.severity,
    positions: finding.positions.map(id => positionName(analysis, id)),
    responsibilities: finding.responsibilities.map(id => ({ title: dutyTitle(analysis, id) })),
    sentence: finding.sentence,
  })

export function measuresJson(analysis: ScenarioAnalysis): MeasuresJson {
  const { perPosition, strategicShare, ...rest } = analysis.measures
  return {
    ...rest,
    strategicShare: {
      ceo: strategicShare.ceo,
      coo: strategicShare.coo,
      headOfOperations: strategicShare['head-of-operations'],
    },
    perPosition: perPosition.map(({ position, ...load }) => ({
      id: position,
      ...positionName(analysis, position),
      ...load,
    })),
  }
}
