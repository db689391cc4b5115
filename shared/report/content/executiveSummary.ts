import { scenarioDifference } from '../../analysis/difference'
import type { Finding, FindingKind } from '../../analysis/finding'
import { rules } from '../../analysis/rules'
import { answersInForce, structureFit } from '../../analysis/structureFit'
import type { Workbook } from '../../model/schema'
import { reportScene } from './scene'
import type { ReportScene } from './scene'
import { listedAtMost, severityNames } from './sentences'
import { summaryWords as words } from './sentencesSummary'

/** Groups of findings named in the summary, and names in each group. */
const mostGroups = 7
const mostNames = 4
const fewGroups = 3
/** Of each of these kinds at least one group is named where there is one. */
const always: readonly FindingKind[] = ['overlap', 'gap']

/**
 * The executive summary as Remit writes it from the findings and the recommendation, marked as a commentary is: what was
 * looked at, what matters most, what is advised and what is to be done next. The consultant may put own words in its place.
 */
export const writtenSummary = (workbook: Workbook): string =>
  summaryOf(reportScene(workbook, workbook.engagement.date))

export function summaryOf(scene: ReportScene): string {
  const { workbook, analysis, scenario } = scene
  const { measures } = analysis
  const client = workbook.engagement.client || words.noClient
  if (measures.positions === 0 && measures.responsibilities === 0) return words.empty(client)
  const paragraphs = [
    [words.scope(client, scenario.name, measures)],
    whatMatters(scene),
    whatIsAdvised(scene),
    whatIsNext(scene),
  ]
  return paragraphs
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')
}

interface Group {
  readonly rule: string
  readonly kind: FindingKind
  readonly title: string
  readonly findings: readonly Finding[]
}

const rank = { critical: 0, major: 1, minor: 2 } as const

/** Findings of one rule and severity together, the worst and largest groups first. */
function groupsOf(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.severity}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
    .flatMap((group): readonly Group[] => {
      const [first] = group
      const rule = rules.find(({ id }) => id === first?.rule)
      return rule ? [{ rule: rule.id, kind: rule.kind, title: rule.title, findings: group }] : []
    })
    .toSorted(
      (one, other) => severityOf(one) - severityOf(other) || other.findings.length - one.findings.length,
    )
}

const severityOf = ({ findings }: Group): number => rank[findings[0]?.severity ?? 'minor']

/** The worst groups, with at least one overlap and one gap among them where there are any; minor ones only so. */
function chosen(groups: readonly Group[]): readonly Group[] {
  const severe = groups.filter(group => severityOf(group) < rank.minor)
  const needed = always.flatMap(kind => groups.find(group => group.kind === kind) ?? [])
  const others = severe.filter(group => !needed.includes(group)).slice(0, mostGroups - needed.length)
  const named = groups.filter(group => needed.includes(group) || others.includes(group))
  // Where there are only minor ones of other kinds, the largest groups of these matter most.
  return named.length > 0 ? named : groups.slice(0, fewGroups)
}

function whatMatters(scene: ReportScene): readonly string[] {
  const { findings, measures } = scene.analysis
  if (findings.length === 0) return [words.nothingWrong]
  const groups = chosen(groupsOf(findings))
  const named = groups.reduce((sum, group) => sum + group.findings.length, 0)
  return [
    words.counts({
      overlap: measures.findings.byKind.overlap,
      gap: measures.findings.byKind.gap,
      all: measures.findings.total,
      critical: measures.findings.bySeverity.critical,
    }),
    `# ${words.matters}`,
    ...groups.map(group => `- ${sentenceOf(scene, group)}`),
    ...(named < findings.length ? [words.further(findings.length - named)] : []),
  ]
}

/** One finding in its own sentence; several under their rule's name, with whom or what they concern. */
function sentenceOf(scene: ReportScene, { title, kind, findings }: Group): string {
  const [first] = findings
  if (!first) return ''
  const severity = severityNames[first.severity].toLowerCase()
  if (findings.length === 1) return words.single(title, severity, first.sentence)
  const names = [...new Set(findings.map(finding => nameOf(scene, finding, kind)))].filter(
    name => name !== '',
  )
  return words.group(title, severity, findings.length, listedAtMost(names, mostNames))
}

/** What a finding concerns: the responsibility, or for findings on load and structure the position. */
function nameOf({ responsibilities, positions }: ReportScene, finding: Finding, kind: FindingKind): string {
  const duty = responsibilities.get(finding.responsibilities[0] ?? '')?.title ?? ''
  const seat = positions.get(finding.positions[0] ?? '')?.title ?? ''
  return kind === 'load' || kind === 'structure' ? seat || duty : duty || seat
}

/** The consultant's recommendation, or the one that the answers give, and what the recommended scenario changes. */
function whatIsAdvised(scene: ReportScene): readonly string[] {
  const { workbook, analyses } = scene
  const { override } = workbook.fit
  const fit = structureFit(answersInForce(workbook))
  const structure = override?.structure ?? fit.recommendation
  const lines: string[] = []
  if (override) lines.push(words.override(override.structure, override.reason))
  else if (fit.recommendation !== null)
    lines.push(
      fit.sureness.isProvisional
        ? words.leaning(fit.recommendation, fit.sureness)
        : words.recommendation(
            fit.recommendation,
            fit.reasons[fit.recommendation].for.map(({ sentence }) => sentence),
          ),
    )
  const [before] = analyses
  const options = analyses.slice(1)
  const option =
    options.find(({ scenario }) => scenario.id === workbook.recommended) ??
    options.find(({ scenario }) => structure !== null && scenario.structure === structure)
  if (before && option) {
    const { solved, introduced } = scenarioDifference(before, option).findings
    lines.push(
      words.option(option.scenario.name, {
        solved: solved.length,
        introduced: introduced.length,
        all: before.findings.length,
        before: before.measures.clarity,
        after: option.measures.clarity,
      }),
    )
  }
  return lines.length === 0 ? [] : [`# ${words.advised}`, ...lines]
}

/** The actions that are still to be done, the next due first. */
function whatIsNext({ workbook }: ReportScene): readonly string[] {
  const open = workbook.actions
    .filter(({ done }) => !done)
    .toSorted((one, other) => (one.due || '9').localeCompare(other.due || '9'))
  return open.length === 0
    ? []
    : [`# ${words.next}`, ...open.slice(0, mostGroups).map(action => `- ${words.action(action)}`)]
}
