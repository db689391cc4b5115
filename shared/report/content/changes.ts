import { scenarioDifference } from '../../analysis/difference'
import type { ScenarioDifference } from '../../analysis/difference'
import type { ScenarioAnalysis } from '../../analysis/analyse'
import { roleNames } from '../../model/names'
import type { Position } from '../../model/schema'
import { positions } from '../../model/workbook'
import { bySeverity, findingBlocks } from './findings'
import { holderWords } from './holders'
import type { Block, Cell } from './report'
import { figures } from './sentences'
import {
  changeKinds,
  changesTable,
  findingsChange,
  holdsLetter,
  introducedFindings,
  noSeatThen,
  noneNamed,
  nothingChanges,
  printedFields,
  reportsTo,
  whatChangesTitle,
  yesNamed,
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
      ...(introduced.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              tone: 'body' as const,
              text: introducedFindings(introduced.length),
            },
            ...findingBlocks(bySeverity(introduced).map(finding => ({ finding, disposition: null }))),
          ]),
      ...(rows.length === 0
        ? [{ kind: 'paragraph' as const, tone: 'muted' as const, text: nothingChanges }]
        : [
            {
              kind: 'table' as const,
              table: {
                title: '',
                columns: [
                  { title: changesTable.kind, share: 2, align: 'left' as const },
                  { title: changesTable.what, share: 3, align: 'left' as const },
                  { title: changesTable.before, share: 3.2, align: 'left' as const },
                  { title: changesTable.after, share: 3.2, align: 'left' as const },
                ],
                rows,
              },
            },
          ]),
    ]
  })
}

const named = (position: Position): string => {
  const holder = holderWords(position)
  return holder === '' ? position.title : `${position.title} (${holder})`
}

type Edited = ScenarioDifference['positions']['edited'][number]
type Printed = keyof typeof printedFields

/** What a reader of the report may see of a position. Notes and the reference in a file are the consultant's own. */
export const printed = (field: string): field is Printed => field in printedFields

function fieldText(field: Printed, position: Position, { scenario }: ScenarioAnalysis): string {
  const texts: Readonly<Record<Printed, () => string>> = {
    title: () => position.title,
    holder: () => holderWords(position),
    occupancy: () => holderWords(position),
    unit: () => position.unit,
    dottedLines: () =>
      position.dottedLines.flatMap(id => positions.find(scenario.positions, id)?.title ?? []).join('; '),
    role: () => (position.role === 'other' ? '' : roleNames[position.role]),
    assistant: () => (position.assistant ? yesNamed : ''),
    fte: () => figures(position.fte),
    grade: () => position.grade,
    cost: () => (position.cost === null ? '' : figures(position.cost)),
  }
  return `${printedFields[field]}: ${texts[field]() || noneNamed}`
}

function editedRow(
  { before: was, after: now, fields }: Edited,
  before: ScenarioAnalysis,
  after: ScenarioAnalysis,
): readonly (readonly Cell[])[] {
  // Holder and occupancy read as one.
  const shown = fields.filter(printed).filter(field => field !== 'occupancy' || !fields.includes('holder'))
  if (shown.length === 0) return []
  const text = (position: Position, analysis: ScenarioAnalysis) =>
    shown.map(field => fieldText(field, position, analysis)).join('. ')
  return [row(changeKinds.edited, now.title, text(was, before), text(now, after))]
}

const row = (kind: string, what: string, today: string, then: string): readonly Cell[] => [
  { text: kind, tone: 'strong' },
  { text: what },
  { text: today, tone: 'muted' },
  { text: then },
]

function positionRows(
  { positions: changed }: ScenarioDifference,
  before: ScenarioAnalysis,
  after: ScenarioAnalysis,
): readonly (readonly Cell[])[] {
  const managerIn = ({ scenario }: ScenarioAnalysis, { parent }: Position): string =>
    reportsTo((parent === null ? undefined : positions.find(scenario.positions, parent)?.title) ?? '')
  return [
    ...changed.added.map(position =>
      row(changeKinds.added, named(position), noSeatThen, managerIn(after, position)),
    ),
    ...changed.removed.map(position =>
      row(changeKinds.removed, named(position), managerIn(before, position), noSeatThen),
    ),
    ...[...changed.moved, ...changed.movedAndEdited].map(({ before: was, after: now }) =>
      row(changeKinds.moved, named(now), managerIn(before, was), managerIn(after, now)),
    ),
    ...[...changed.edited, ...changed.movedAndEdited].flatMap(edited => editedRow(edited, before, after)),
  ]
}

function handRows(
  { changedHands: hands }: ScenarioDifference,
  before: ScenarioAnalysis,
  after: ScenarioAnalysis,
  responsibilities: ReportScene['responsibilities'],
): readonly (readonly Cell[])[] {
  const titles = ({ scenario }: ScenarioAnalysis, ids: readonly string[]): readonly string[] =>
    ids.flatMap(id => positions.find(scenario.positions, id)?.title ?? [])
  const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join()
  return hands.map(({ responsibility, accountable, responsible }) => {
    const changed = [
      { letter: 'A' as const, hands: accountable },
      { letter: 'R' as const, hands: responsible },
    ].filter(each => !same(each.hands.before, each.hands.after))
    const text = (side: 'before' | 'after', analysis: ScenarioAnalysis) =>
      changed.map(each => holdsLetter(each.letter, titles(analysis, each.hands[side]))).join(' ')
    return row(
      changeKinds.hands,
      responsibilities.get(responsibility)?.title ?? '',
      text('before', before),
      text('after', after),
    )
  })
}
