import { commentaryOf } from './commentary'
import { summaryOf } from './executiveSummary'
import { countsTable } from './findings'
import { comparisonGroups } from '../../analysis/comparison'
import { groupSigns } from './comparison'
import type { Block } from './report'
import { percent } from './sentences'
import {
  clarityNote,
  findingCountsTitle,
  holdingsTitle,
  nothingMeasured,
  summaryFigures,
  worstTitle,
} from './sentencesFindings'
import { groupNames } from './sentencesRoles'
import type { ReportScene } from './scene'

export function summaryContent(scene: ReportScene): readonly Block[] {
  const { workbook, analysis } = scene
  const { measures, findings } = analysis
  const empty = measures.positions === 0 && measures.responsibilities === 0
  const clear = measures.clarity === null ? null : Math.round(measures.clarity * measures.responsibilities)
  const lead: Block = { kind: 'words', words: commentaryOf(workbook.report.summary || summaryOf(scene)) }
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
