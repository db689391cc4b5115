import { withDispositions } from '../../analysis/dispositions'
import type { Finding, FindingKind, Severity } from '../../analysis/finding'
import type { FindingCounts } from '../../analysis/measures'
import { rules } from '../../analysis/rules'
import type { Disposition } from '../../model/schema'
import type { Block, Cell, FindingCase, FindingEntry } from './report'
import { kindNames, severityNames } from './sentences'
import {
  accepted,
  byRuleBars,
  findingsOf,
  findingsTable,
  findingsTitle,
  kindTitle,
  noDutiesToCheck,
  noFindings,
  noneOfKind,
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

type Told = ReturnType<typeof withDispositions>

function toldOf({ workbook, scenario, analysis }: ReportScene, of: readonly FindingKind[]): Told {
  const chosen = analysis.findings.filter(({ kind }) => of.includes(kind))
  return withDispositions(workbook, scenario.id, bySeverity(chosen))
}

/** What is said where there is no finding: nothing is called in order that has not been written down yet. */
function nothingFound(
  { analysis }: ReportScene,
  text: string,
  of: 'duties' | 'everything',
): readonly Block[] {
  const { positions, responsibilities } = analysis.measures
  const empty = responsibilities === 0 && (of === 'duties' || positions === 0)
  const nothing = positions === 0 ? nothingToCheck : noDutiesToCheck
  return [{ kind: 'paragraph', text: empty ? nothing : text, tone: 'lead' }]
}

const counts = (told: Told) => ({
  all: told.length,
  critical: told.filter(({ finding }) => finding.severity === 'critical').length,
})

const ofOneKind =
  (kind: 'overlap' | 'gap') =>
  (scene: ReportScene): readonly Block[] => {
    const told = toldOf(scene, [kind])
    if (told.length === 0) return nothingFound(scene, noneOfKind[kind], 'duties')
    const { all, critical } = counts(told)
    return [
      { kind: 'paragraph', text: kindTitle[kind](all, critical), tone: 'lead' },
      ...byRule(told, kind),
      ...findingBlocks(told),
    ]
  }

export const overlapsContent = ofOneKind('overlap')
export const gapsContent = ofOneKind('gap')

/** How many findings each rule has, as bars. */
function byRule(told: Told, sign: 'overlap' | 'gap'): readonly Block[] {
  const found = rules
    .map(rule => ({
      title: rule.title,
      count: told.filter(({ finding }) => finding.rule === rule.id).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
  const [most] = found
  // A short section needs no picture of its counts.
  if (!most || found.length < 2 || told.length <= 20) return []
  return [
    {
      kind: 'bars',
      bars: {
        title: byRuleBars.title(most.title, most.count, told.length),
        base: byRuleBars.base,
        rows: found.map(({ title, count }) => ({
          label: title,
          sign,
          text: String(count),
          parts: [{ value: count, sign }],
        })),
      },
    },
  ]
}

const otherKinds = kinds.filter(kind => kind !== 'gap' && kind !== 'overlap')

/** The findings that are neither gaps nor overlaps, by kind, the most severe first. */
export function otherFindingsContent(scene: ReportScene): readonly Block[] {
  const told = toldOf(scene, otherKinds)
  if (told.length === 0) return nothingFound(scene, noFindings, 'everything')
  const { all, critical } = counts(told)
  return [
    { kind: 'paragraph', text: findingsTitle(all, critical), tone: 'lead' },
    ...otherKinds.flatMap((kind): readonly Block[] => {
      const ofKind = told.filter(({ finding }) => finding.kind === kind)
      if (ofKind.length === 0) return []
      return [{ kind: 'part', title: findingsOf(kind, ofKind.length) }, ...findingBlocks(ofKind)]
    }),
  ]
}
