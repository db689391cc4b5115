import { bySeverity, countsTable, findingBlocks } from './findings'
import { comparisonGroups } from '../../analysis/comparison'
import { groupSigns } from './comparison'
import type { Block } from './report'
import { percent } from './sentences'
import {
  clarityNote,
  findingCountsTitle,
  holdingsTitle,
  moreFindings,
  mostSevere,
  nothingMeasured,
  summaryFigures,
  summaryLead,
  worstTitle,
} from './sentencesFindings'
import { groupNames } from './sentencesRoles'
import type { ReportScene } from './scene'

/** No more findings than this stand in the summary; the others follow in their own section. */
const most = 6

export function summaryContent(scene: ReportScene): readonly Block[] {
  const { workbook, scenario, analysis } = scene
  const { measures, findings } = analysis
  const worst = bySeverity(findings)
    .filter(({ severity }) => severity !== 'minor')
    .slice(0, most)
  const empty = measures.positions === 0 && measures.responsibilities === 0
  const clear = measures.clarity === null ? null : Math.round(measures.clarity * measures.responsibilities)
  const lead: Block = {
    kind: 'paragraph',
    tone: 'lead',
    text: summaryLead(workbook.engagement.client, scenario.name, {
      positions: measures.positions,
      responsibilities: measures.responsibilities,
      overlap: measures.findings.byKind.overlap,
      gap: measures.findings.byKind.gap,
      critical: measures.findings.bySeverity.critical,
      findings: measures.findings.total,
    }),
  }
  if (empty) return [lead]
  return [
    lead,
    {
      kind: 'figures',
      items: [
        { number: String(measures.findings.byKind.overlap), label: summaryFigures.overlaps, sign: 'overlap' },
        { number: String(measures.findings.byKind.gap), label: summaryFigures.gaps, sign: 'gap' },
        {
          number: measures.clarity === null ? '–' : percent(measures.clarity),
          label: clear === null ? nothingMeasured : clarityNote(clear, measures.responsibilities),
        },
        {
          number: measures.coverage === null ? '–' : percent(measures.coverage),
          label:
            measures.coverage === null ? nothingMeasured : summaryFigures.coverage(measures.responsibilities),
        },
      ],
    },
    ...(worst.length === 0
      ? []
      : [
          { kind: 'part' as const, title: mostSevere },
          ...findingBlocks(worst.map(finding => ({ finding, disposition: null }))),
          ...(findings.length > worst.length
            ? [
                {
                  kind: 'paragraph' as const,
                  tone: 'muted' as const,
                  text: moreFindings(findings.length - worst.length),
                },
              ]
            : []),
        ]),
    ...(findings.length === 0
      ? []
      : [
          { kind: 'part' as const, title: worstTitle(measures.findings.total) },
          countsTable(measures.findings, findingCountsTitle),
        ]),
    ...(measures.responsibilities === 0 ? [] : [holdings(scene)]),
  ]
}

const holdings = ({ analysis }: ReportScene): Block => {
  const { groups } = analysis.comparison
  return {
    kind: 'bars',
    bars: {
      title: holdingsTitle(
        groups.headOfOperationsAlone.length,
        groups.cooAlone.length,
        groups.collaboration.length + groups.divided.length + groups.overlap.length,
        { others: groups.othersOnly.length, nobody: groups.nobody.length },
      ),
      base: summaryFigures.groupsBase(analysis.measures.responsibilities),
      rows: comparisonGroups.map(name => ({
        label: groupNames[name],
        sign: groupSigns[name],
        text: String(groups[name].length),
        parts: [{ value: groups[name].length, sign: groupSigns[name] }],
      })),
    },
  }
}
