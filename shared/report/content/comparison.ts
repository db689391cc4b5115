import { comparisonGroups } from '../../analysis/comparison'
import type { ComparisonGroup } from '../../analysis/comparison'
import { isClear } from '../../analysis/holding'
import { groupedByArea } from './areas'
import type { Block, DutyColumn, DutyGroup, Sign } from './report'
import {
  bothRoles,
  clarityBars,
  comparisonNote,
  comparisonTitle,
  dutiesByGroup,
  groupMeanings,
  groupNames,
  groupsTable,
  nothingToCompare,
  total,
} from './sentencesRoles'
import type { ReportScene } from './scene'

export const groupSigns: Readonly<Record<ComparisonGroup, Sign>> = {
  headOfOperationsAlone: 'head-of-operations',
  collaboration: 'collaboration',
  divided: 'divided',
  overlap: 'overlap',
  cooAlone: 'coo',
  othersOnly: 'others',
  nobody: 'gap',
}

export function comparisonContent(scene: ReportScene): readonly Block[] {
  if (scene.workbook.responsibilities.length === 0)
    return [{ kind: 'paragraph', text: nothingToCompare, tone: 'lead' }]
  const comparison = scene.analysis.comparison.groups
  const sum = comparisonGroups.reduce((all, name) => all + comparison[name].length, 0)
  const group = (name: ComparisonGroup, titled: boolean): DutyGroup => ({
    title: titled ? groupNames[name] : '',
    sign: groupSigns[name],
    count: comparison[name].length,
    areas: groupedByArea(comparison[name].flatMap(id => scene.responsibilities.get(id) ?? [])).map(
      ({ area, duties }) => ({ area, duties: duties.map(({ title }) => title) }),
    ),
  })
  const column = (title: string, sign: Sign, names: readonly ComparisonGroup[]): DutyColumn => {
    const groups = names.map(name => group(name, names.length > 1))
    return { title, sign, count: groups.reduce((all, { count }) => all + count, 0), groups }
  }
  return [
    {
      kind: 'paragraph',
      text: comparisonTitle(comparison.overlap.length, comparison.nobody.length),
      tone: 'lead',
    },
    {
      kind: 'table',
      table: {
        title: comparisonNote(sum),
        columns: [
          { title: groupsTable.group, share: 3, align: 'left' },
          { title: groupsTable.meaning, share: 6, align: 'left' },
          { title: groupsTable.count, share: 2, align: 'right' },
        ],
        rows: [
          ...comparisonGroups.map(name => [
            { text: groupNames[name], sign: groupSigns[name], tone: 'strong' as const },
            { text: groupMeanings[name], tone: 'muted' as const },
            { text: String(comparison[name].length) },
          ]),
          [{ text: total, tone: 'strong' }, { text: '' }, { text: String(sum), tone: 'strong' }],
        ],
      },
    },
    ...clarityByArea(scene),
    { kind: 'part', title: dutiesByGroup },
    {
      kind: 'columns',
      columns: [
        column(groupNames.headOfOperationsAlone, 'head-of-operations', ['headOfOperationsAlone']),
        column(bothRoles, 'collaboration', ['collaboration', 'divided', 'overlap']),
        column(groupNames.cooAlone, 'coo', ['cooAlone']),
      ],
    },
    {
      kind: 'columns',
      columns: [
        ...halves(column(groupNames.othersOnly, 'others', ['othersOnly'])),
        column(groupNames.nobody, 'gap', ['nobody']),
      ],
    },
  ]
}

/** Which areas are clear: the share of each area's responsibilities with one owner and somebody who does it. */
function clarityByArea({ workbook, analysis }: ReportScene): readonly Block[] {
  const rows = groupedByArea(workbook.responsibilities)
    .map(({ area, duties }) => {
      const clear = duties.filter(({ id }) => {
        const duty = analysis.index.duty(id)
        return duty !== undefined && isClear(duty)
      }).length
      return { area, clear, all: duties.length }
    })
    .toSorted((one, other) => one.clear / one.all - other.clear / other.all || other.all - one.all)
  if (rows.length < 2) return []
  return [
    {
      kind: 'bars',
      bars: {
        title: clarityBars.title(rows.filter(({ clear, all }) => clear < all).length, rows.length),
        base: clarityBars.base,
        rows: rows.map(({ area, clear, all }) => ({
          label: area,
          text: clarityBars.text(clear, all),
          parts: [
            { value: clear, sign: 'better' as const },
            { value: all - clear, sign: 'others' as const },
          ],
        })),
      },
    },
  ]
}

/** A long column as two, the second without a title. */
function halves(column: DutyColumn): readonly DutyColumn[] {
  const [group] = column.groups
  if (!group || column.count < 8) return [column]
  const lines = (areas: DutyGroup['areas']) => areas.reduce((all, { duties }) => all + duties.length + 1, 0)
  const longer = (at: number) => Math.max(lines(group.areas.slice(0, at)), lines(group.areas.slice(at)))
  const places = group.areas.map((_, at) => at + 1)
  const upTo = places.toSorted((one, other) => longer(one) - longer(other))[0] ?? 1
  const part = (areas: DutyGroup['areas']): readonly DutyGroup[] => [{ ...group, areas }]
  return [
    { ...column, groups: part(group.areas.slice(0, upTo)) },
    { ...column, title: '', groups: part(group.areas.slice(upTo)) },
  ]
}
