import { scenarioDifference } from '../../analysis/difference'
import type { ScenarioDifference } from '../../analysis/difference'
import type { ScenarioAnalysis } from '../../analysis/analyse'
import type { Position } from '../../model/schema'
import { positions } from '../../model/workbook'
import { bySeverity } from './findings'
import { holderWords } from './holders'
import type { Block, Cell } from './report'
import { severityNames } from './sentences'
import {
  changeKinds,
  changedHands,
  changesTable,
  editedFields,
  findingsChange,
  introducedFindings,
  movedTo,
  nobodyNamed,
  nothingChanges,
  whatChangesTitle,
} from './sentencesOptions'
import type { ReportScene } from './scene'

/** What each option changes against the as-is scenario: seats, hands, findings. */
export function whatChanges({ analyses, responsibilities }: ReportScene): readonly Block[] {
  const [before, ...options] = analyses
  if (!before) return []
  return options.flatMap((after): readonly Block[] => {
    const difference = scenarioDifference(before, after)
    const rows = [
      ...positionRows(difference, before, after),
      ...handRows(difference, before, after, responsibilities),
    ]
    const { solved, introduced, remaining } = difference.findings
    return [
      { kind: 'part', title: whatChangesTitle(after.scenario.name), note: after.scenario.description },
      {
        kind: 'paragraph',
        tone: 'body',
        text: findingsChange(solved.length, introduced.length, remaining.length),
      },
      ...(rows.length === 0
        ? [{ kind: 'paragraph' as const, tone: 'muted' as const, text: nothingChanges }]
        : [
            {
              kind: 'table' as const,
              table: {
                title: '',
                columns: [
                  { title: changesTable.kind, share: 2, align: 'left' as const },
                  { title: changesTable.what, share: 4, align: 'left' as const },
                  { title: changesTable.how, share: 5, align: 'left' as const },
                ],
                rows,
              },
            },
          ]),
      ...(introduced.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              tone: 'body' as const,
              text: introducedFindings(introduced.length),
            },
            ...bySeverity(introduced).map(({ severity, sentence, why }) => ({
              kind: 'finding' as const,
              finding: { severity, severityWord: severityNames[severity], sentence, why, disposition: '' },
            })),
          ]),
    ]
  })
}

const named = (position: Position): string => {
  const holder = holderWords(position)
  return holder === '' ? position.title : `${position.title} (${holder})`
}

function positionRows(
  { positions: changed }: ScenarioDifference,
  before: ScenarioAnalysis,
  after: ScenarioAnalysis,
): readonly (readonly Cell[])[] {
  const managerIn = ({ scenario }: ScenarioAnalysis, { parent }: Position): string =>
    (parent === null ? undefined : positions.find(scenario.positions, parent)?.title) ?? ''
  const row = (kind: string, position: Position, how: string): readonly Cell[] => [
    { text: kind, tone: 'strong' },
    { text: named(position) },
    { text: how, tone: 'muted' },
  ]
  return [
    ...changed.added.map(position =>
      row(changeKinds.added, position, movedTo('', managerIn(after, position))),
    ),
    ...changed.removed.map(position =>
      row(changeKinds.removed, position, movedTo(managerIn(before, position), '')),
    ),
    ...[...changed.moved, ...changed.movedAndEdited].map(({ before: was, after: now }) =>
      row(changeKinds.moved, now, movedTo(managerIn(before, was), managerIn(after, now))),
    ),
    ...[...changed.edited, ...changed.movedAndEdited].map(({ before: was, after: now, fields }) =>
      row(changeKinds.edited, now, editedFields(fields, named(was) === named(now) ? '' : named(was))),
    ),
  ]
}

function handRows(
  { changedHands: hands }: ScenarioDifference,
  before: ScenarioAnalysis,
  after: ScenarioAnalysis,
  responsibilities: ReportScene['responsibilities'],
): readonly (readonly Cell[])[] {
  const titles = ({ scenario }: ScenarioAnalysis, ids: readonly string[]): string =>
    ids.flatMap(id => positions.find(scenario.positions, id)?.title ?? []).join(', ') || nobodyNamed
  const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join()
  return hands.map(({ responsibility, accountable, responsible }): readonly Cell[] => {
    const parts = [
      same(accountable.before, accountable.after)
        ? null
        : changedHands('A', titles(before, accountable.before), titles(after, accountable.after)),
      same(responsible.before, responsible.after)
        ? null
        : changedHands('R', titles(before, responsible.before), titles(after, responsible.after)),
    ]
    return [
      { text: changeKinds.hands, tone: 'strong' },
      { text: responsibilities.get(responsibility)?.title ?? '' },
      { text: parts.filter(part => part !== null).join('; '), tone: 'muted' },
    ]
  })
}
