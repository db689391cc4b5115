import type { ScenarioAnalysis } from '../../analysis/analyse'
import { comparisonGroups } from '../../analysis/comparison'
import type { Measures } from '../../analysis/measures'
import { groupSigns } from './comparison'
import { severities } from './findings'
import type { Block, Cell } from './report'
import { figures, percent, severityNames, structureNames } from './sentences'
import {
  notMarked,
  oneScenario,
  recommendedMark,
  scenarioRecommended,
  picturesTitle,
  scenarioRows,
  scenariosTables,
  scenariosTitle,
} from './sentencesOptions'
import { nothingToCheck } from './sentencesFindings'
import { groupNames } from './sentencesRoles'
import type { ReportScene } from './scene'
import { whatChanges } from './changes'

type Row = readonly [label: string, of: (measures: Measures) => string]

const share = (value: number | null): string => (value === null ? '–' : percent(value))

const measureRows: readonly Row[] = [
  [scenarioRows.positions, measures => figures(measures.positions)],
  [scenarioRows.vacant, measures => figures(measures.vacant)],
  [scenarioRows.fte, measures => figures(measures.fte)],
  [scenarioRows.layers, measures => figures(measures.layers)],
  [scenarioRows.managers, measures => figures(measures.managers)],
  [scenarioRows.span, ({ spans }) => (spans ? figures(spans.median) : '–')],
  [scenarioRows.clarity, measures => share(measures.clarity)],
  [scenarioRows.coverage, measures => share(measures.coverage)],
  [scenarioRows.handovers, measures => figures(measures.handovers)],
  [scenarioRows.strategicHead, measures => share(measures.strategicShare['head-of-operations'])],
  [scenarioRows.strategicCoo, measures => share(measures.strategicShare.coo)],
]

/** At most so many scenarios stand side by side in one table; further ones go into the next. */
const perTable = 4

/** All scenarios' measures, findings and groups in columns, then what each option changes. */
export function scenariosContent(scene: ReportScene): readonly Block[] {
  const { analyses, workbook } = scene
  const advised = analyses.find(({ scenario }) => scenario.id === workbook.recommended) ?? null
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      tone: 'lead',
      text: [
        analyses.length === 1 ? oneScenario : scenariosTitle(analyses.length),
        advised === null ? '' : scenarioRecommended(advised.scenario.name),
      ]
        .filter(sentence => sentence !== '')
        .join(' '),
    },
  ]
  const empty = analyses.every(({ measures }) => measures.positions === 0 && measures.responsibilities === 0)
  if (empty) return [{ kind: 'paragraph', tone: 'lead', text: nothingToCheck }]
  for (let from = 0; from < analyses.length; from += perTable)
    blocks.push(...tablesOf(analyses.slice(from, from + perTable), advised))
  return [...blocks, ...pictures(analyses), ...whatChanges(scene)]
}

interface Pictured {
  readonly title: string
  readonly of: (measures: Measures) => number | null
  readonly text: (value: number) => string
  /** null where neither more nor less is better. */
  readonly best: 'high' | 'low' | null
}

const pictured: readonly Pictured[] = [
  { title: scenarioRows.clarity, of: measures => measures.clarity, text: percent, best: 'high' },
  { title: scenarioRows.coverage, of: measures => measures.coverage, text: percent, best: 'high' },
  {
    title: scenarioRows.overlaps,
    of: measures => measures.findings.byKind.overlap,
    text: figures,
    best: 'low',
  },
  { title: scenarioRows.gaps, of: measures => measures.findings.byKind.gap, text: figures, best: 'low' },
  { title: scenarioRows.findings, of: measures => measures.findings.total, text: figures, best: 'low' },
  { title: scenarioRows.handovers, of: measures => measures.handovers, text: figures, best: null },
]

/** The measures that tell scenarios apart, as small charts. */
function pictures(analyses: readonly ScenarioAnalysis[]): readonly Block[] {
  if (analyses.length < 2) return []
  const charts = pictured.map(({ title, of, text, best }) => {
    const values = analyses.map(({ measures }) => of(measures))
    const known = values.filter(value => value !== null)
    const top = best === 'high' ? Math.max(...known) : Math.min(...known)
    const differ = new Set(known).size > 1
    return {
      title,
      rows: analyses.map(({ scenario }, at) => {
        const value = values[at] ?? null
        return {
          label: scenario.name,
          value,
          text: value === null ? '–' : text(value),
          best: best !== null && differ && value === top,
        }
      }),
    }
  })
  const [asIs, ...options] = analyses
  const clearest = options.toSorted(
    (one, other) => (other.measures.clarity ?? 0) - (one.measures.clarity ?? 0),
  )[0]
  const title = picturesTitle(
    clearest?.scenario.name ?? '',
    asIs?.measures.clarity ?? null,
    clearest?.measures.clarity ?? null,
  )
  return [{ kind: 'multiples', multiples: { title, charts } }]
}

function tablesOf(shown: readonly ScenarioAnalysis[], advised: ScenarioAnalysis | null): readonly Block[] {
  const table = (title: string, rows: readonly (readonly Cell[])[]): Block => ({
    kind: 'table',
    table: {
      title,
      columns: [
        { title: '', share: 2.6, align: 'left' },
        ...shown.map(({ scenario }) => ({ title: scenario.name, share: 2, align: 'right' as const })),
      ],
      rows,
    },
  })
  const row = (label: Cell, of: (analysis: ScenarioAnalysis) => Cell): readonly Cell[] => [
    label,
    ...shown.map(of),
  ]
  return [
    table(scenariosTables.measures, [
      ...(advised === null
        ? []
        : [
            row({ text: scenarioRows.advice, tone: 'strong' }, analysis =>
              analysis === advised ? { text: recommendedMark, sign: 'better', tone: 'strong' } : { text: '' },
            ),
          ]),
      row({ text: scenarioRows.structure }, ({ scenario }) =>
        scenario.structure === null
          ? { text: notMarked, tone: 'muted' }
          : { text: structureNames[scenario.structure] },
      ),
      ...measureRows.map(([label, of]) => row({ text: label }, ({ measures }) => ({ text: of(measures) }))),
    ]),
    table(scenariosTables.findings, [
      ...severities.map(severity =>
        row({ text: severityNames[severity], severity }, ({ measures }) => ({
          text: String(measures.findings.bySeverity[severity]),
        })),
      ),
      row({ text: scenarioRows.all, tone: 'strong' }, ({ measures }) => ({
        text: String(measures.findings.total),
        tone: 'strong',
      })),
    ]),
    table(scenariosTables.groups, [
      ...comparisonGroups.map(name =>
        row({ text: groupNames[name], sign: groupSigns[name] }, ({ comparison }) => ({
          text: String(comparison.groups[name].length),
        })),
      ),
      row({ text: scenarioRows.all, tone: 'strong' }, ({ measures }) => ({
        text: String(measures.responsibilities),
        tone: 'strong',
      })),
    ]),
  ]
}
