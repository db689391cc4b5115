import type { ScenarioAnalysis } from '../../analysis/analyse'
import { scenarioDifference } from '../../analysis/difference'
import { attention } from '../../analysis/dispositions'
import type { Workbook } from '../../model/schema'
import { printed } from './changes'
import { severities } from './findings'
import type { Block, BoxMarks, Chart } from './report'
import { boxChanges, chartNote, recommendedChart } from './sentencesChart'
import type { ReportScene } from './scene'

/**
 * The chart of the scenario that the report describes. Where that is the organisation as it is, the recommended option's
 * chart follows with what it changes, if changes are to be shown.
 */
export function charts(scene: ReportScene): readonly Block[] {
  const { workbook, analysis, analyses } = scene
  const described = chartBlock(scene, analysis, '')
  const recommended = analyses.find(({ scenario }) => scenario.id === workbook.recommended)
  const both =
    workbook.report.chartChanges &&
    recommended !== undefined &&
    recommended !== analysis &&
    analysis === analyses[0]
  if (!both) return [described]
  return [described, chartBlock(scene, recommended, recommendedChart(recommended.scenario.name))]
}

function chartBlock({ workbook, analyses }: ReportScene, shown: ScenarioAnalysis, name: string): Block {
  const { chartChanges, chartFindings, chart: form } = workbook.report
  const [asIs] = analyses
  const changes =
    chartChanges && asIs && asIs !== shown ? changesOf(asIs, shown) : { words: new Map(), removed: [] }
  const findings = chartFindings ? findingsOf(workbook, shown) : new Map<string, BoxMarks['findings']>()
  const ids = new Set([...changes.words.keys(), ...findings.keys()])
  const chart: Chart = {
    positions: shown.scenario.positions,
    name,
    note: chartNote(shown.scenario.name, {
      changes: changes.words.size > 0,
      findings: findings.size > 0,
      removed: changes.removed,
    }),
    marks: new Map(
      [...ids].map(id => [id, { change: changes.words.get(id) ?? '', findings: findings.get(id) ?? null }]),
    ),
    form,
  }
  return { kind: 'chart', chart }
}

/** What a scenario changes against the organisation as it is: a word on each box, and titles of removed positions. */
function changesOf(
  before: ScenarioAnalysis,
  after: ScenarioAnalysis,
): { readonly words: ReadonlyMap<string, string>; readonly removed: readonly string[] } {
  const { positions } = scenarioDifference(before, after)
  const words = new Map<string, string>()
  for (const { id } of positions.added) words.set(id, boxChanges.added)
  for (const each of positions.moved) words.set(each.after.id, boxChanges.moved)
  // What the report does not print of a position is no change in it.
  for (const { after: now, fields } of positions.edited)
    if (fields.some(printed)) words.set(now.id, boxChanges.edited)
  for (const { after: now, fields } of positions.movedAndEdited)
    words.set(now.id, fields.some(printed) ? boxChanges.movedAndEdited : boxChanges.moved)
  return { words, removed: positions.removed.map(({ title }) => title) }
}

/** Of each position, how many findings mark it and how severe the worst of them is. */
function findingsOf(
  workbook: Workbook,
  { scenario, findings }: ScenarioAnalysis,
): ReadonlyMap<string, BoxMarks['findings']> {
  const marks = new Map<string, NonNullable<BoxMarks['findings']>>()
  for (const { positions, severity } of attention(workbook, scenario.id, findings).marking)
    for (const id of new Set(positions)) {
      const known = marks.get(id)
      const worse = !known || severities.indexOf(severity) < severities.indexOf(known.severity)
      marks.set(id, { count: (known?.count ?? 0) + 1, severity: worse ? severity : known.severity })
    }
  return marks
}
