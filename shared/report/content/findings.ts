import { withDispositions } from '../../analysis/dispositions'
import type { Finding, FindingKind, Severity } from '../../analysis/finding'
import type { FindingCounts } from '../../analysis/measures'
import type { Disposition } from '../../model/schema'
import type { Block, Cell, FindingCase, FindingEntry } from './report'
import { kindNames, severityNames } from './sentences'
import {
  accepted,
  findingsOf,
  findingsTable,
  findingsTitle,
  noFindings,
  nothingToCheck,
  planned,
} from './sentencesFindings'
import type { ReportScene } from './scene'

export const kinds: readonly FindingKind[] = ['gap', 'overlap', 'fit', 'load', 'structure']
export const severities: readonly Severity[] = ['critical', 'major', 'minor']

/** Most severe first; within a severity in the order of the analysis. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  severities.flatMap(severity => findings.filter(finding => finding.severity === severity))

/** Findings as they are printed, those of one rule, severity and reason together where the first of them stands. */
export function findingBlocks(
  findings: readonly { readonly finding: Finding; readonly disposition: Disposition | null }[],
): readonly Block[] {
  const groups = new Map<string, FindingEntry & { readonly cases: FindingCase[] }>()
  for (const { finding, disposition } of findings) {
    const { rule, severity, why, sentence } = finding
    const key = JSON.stringify([rule, severity, why])
    const group = groups.get(key) ?? { severity, severityWord: severityNames[severity], why, cases: [] }
    groups.set(key, group)
    group.cases.push({ sentence, disposition: dispositionWords(disposition) })
  }
  return [...groups.values()].map(finding => ({ kind: 'finding', finding }))
}

const dispositionWords = (disposition: Disposition | null): string => {
  if (!disposition) return ''
  const { kind, reason, owner, due } = disposition
  return kind === 'accepted' ? accepted(reason) : planned(owner, due, reason)
}

/** Numbers of findings by kind and severity; sums in the last row and column. */
export function countsTable(
  { total, byKind, bySeverity, byKindAndSeverity }: FindingCounts,
  title: string,
): Block {
  const cell = (count: number, strong: boolean): Cell => ({
    text: String(count),
    tone: strong ? 'strong' : count === 0 ? 'muted' : 'plain',
  })
  return {
    kind: 'table',
    table: {
      title,
      columns: [
        { title: findingsTable.kind, share: 4, align: 'left' },
        ...severities.map(severity => ({
          title: severityNames[severity],
          share: 1.3,
          align: 'right' as const,
        })),
        { title: findingsTable.total, share: 1.3, align: 'right' },
      ],
      rows: [
        ...kinds.map(kind => [
          { text: kindNames[kind] },
          ...severities.map(severity => cell(byKindAndSeverity[kind][severity], false)),
          cell(byKind[kind], true),
        ]),
        [
          { text: findingsTable.total, tone: 'strong' },
          ...severities.map(severity => cell(bySeverity[severity], true)),
          cell(total, true),
        ],
      ],
    },
  }
}

/** Every finding, by kind, the most severe first. */
export function findingsContent({ workbook, scenario, analysis }: ReportScene): readonly Block[] {
  const { findings } = analysis
  const { positions, responsibilities } = analysis.measures
  const empty = positions === 0 && responsibilities === 0
  if (findings.length === 0)
    return [{ kind: 'paragraph', text: empty ? nothingToCheck : noFindings, tone: 'lead' }]
  const disposed = withDispositions(workbook, scenario.id, bySeverity(findings))
  const counts = analysis.measures.findings
  return [
    { kind: 'paragraph', text: findingsTitle(counts.total, counts.bySeverity.critical), tone: 'lead' },
    countsTable(counts, ''),
    ...kinds.flatMap((kind): readonly Block[] => {
      const ofKind = disposed.filter(({ finding }) => finding.kind === kind)
      if (ofKind.length === 0) return []
      return [{ kind: 'part', title: findingsOf(kind, ofKind.length) }, ...findingBlocks(ofKind)]
    }),
  ]
}
