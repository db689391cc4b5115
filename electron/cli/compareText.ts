import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import type { ScenarioDifference } from '../../shared/analysis/difference'
import { differenceWords } from '../../shared/analysis/differenceWords'
import { results } from './messages'

/** What `compare` prints without `--json`: a line for each change, and the measures that changed. */
export function compareText(
  difference: ScenarioDifference,
  before: ScenarioAnalysis,
  after: ScenarioAnalysis,
): string {
  const parts = differenceWords(difference, before, after)
  const { measures, findings } = difference
  const heading = results.compared(before.scenario.name, after.scenario.name)
  return [
    heading,
    '='.repeat(heading.length),
    '',
    ...(parts.length === 0 ? [results.noDifference] : []),
    ...parts.flatMap(({ title, lines }) => [
      `${title} (${lines.length})`,
      ...lines.map(line => `  ${line}`),
      '',
    ]),
    results.comparedFindings(findings.solved.length, findings.introduced.length, findings.remaining.length),
    results.comparedShare('Clarity', measures.before.clarity, measures.after.clarity),
    results.comparedShare('Coverage', measures.before.coverage, measures.after.coverage),
  ].join('\n')
}
