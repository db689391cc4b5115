import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { comparisonGroups } from '../../shared/analysis/comparison'
import { groupNames } from '../../shared/analysis/comparisonNames'
import type { Severity } from '../../shared/analysis/finding'
import { counted, percent } from '../../shared/analysis/names'
import type { Workbook } from '../../shared/model/schema'
import { responsibilities } from '../../shared/model/workbook'

const severities: readonly { severity: Severity; words: string }[] = [
  { severity: 'critical', words: 'Critical' },
  { severity: 'major', words: 'Major' },
  { severity: 'minor', words: 'Minor' },
]

const oneDecimal = (number: number): string => number.toLocaleString('en-GB', { maximumFractionDigits: 1 })

/** What `check` prints without `--json`: counts, measures, comparison and findings of each scenario. */
export function checkText(workbook: Workbook, analyses: readonly ScenarioAnalysis[]): string {
  return analyses.map(analysis => scenarioText(workbook, analysis).join('\n')).join('\n\n')
}

function scenarioText(workbook: Workbook, analysis: ScenarioAnalysis): string[] {
  const { scenario, findings, measures, comparison } = analysis
  const heading = `Scenario ${scenario.name}`
  const counts = [
    counted(measures.positions, 'position', 'positions'),
    counted(measures.responsibilities, 'responsibility', 'responsibilities'),
    counted(scenario.assignments.length, 'assignment', 'assignments'),
  ]
  const { spans, strategicShare } = measures
  return [
    heading,
    '='.repeat(heading.length),
    `${counts.join(', ')}.`,
    '',
    'Measures',
    entry('Vacant, interim', `${measures.vacant}, ${measures.interim}`),
    entry(
      'Clarity',
      `${percent(measures.clarity)} of responsibilities have exactly one A and at least one R`,
    ),
    entry('Coverage', `${percent(measures.coverage)} of responsibilities have an A or an R`),
    entry('Handovers', `${measures.handovers} between Head of Operations and COO`),
    entry(
      'Strategic share',
      `Head of Operations ${percent(strategicShare['head-of-operations'])}, COO ${percent(strategicShare.coo)}, CEO ${percent(strategicShare.ceo)} of the duties held`,
    ),
    entry('Direct reports', spans ? `${spans.min} to ${spans.max}, median ${oneDecimal(spans.median)}` : '–'),
    entry('Layers', String(measures.layers)),
    entry('Managers', `${measures.managers} (${percent(measures.managerShare)} of positions)`),
    '',
    'Head of Operations and COO',
    ...comparisonGroups.map(group => entry(groupNames[group], String(comparison.groups[group].length))),
    '',
    `Findings: ${findings.length}`,
    ...severities.flatMap(({ severity, words }) => {
      const those = findings.filter(finding => finding.severity === severity)
      return those.length === 0
        ? []
        : ['', `${words} (${those.length})`, ...those.map(({ rule, sentence }) => `  ${sentence} [${rule}]`)]
    }),
    ...titlesOf('Nobody holds', comparison.groups.nobody),
    ...titlesOf('Overlapping', comparison.groups.overlap),
  ]

  function titlesOf(words: string, ids: readonly string[]): string[] {
    const titles = ids.map(id => responsibilities.find(workbook.responsibilities, id)?.title ?? '')
    return titles.length === 0 ? [] : ['', `${words}:`, ...titles.map(title => `  ${title}`)]
  }
}

const entry = (name: string, value: string): string => `  ${name.padEnd(26)}${value}`
