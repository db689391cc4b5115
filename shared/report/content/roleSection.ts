import { roleFigures } from '../../analysis/roleFigures'
import type { RoleFigures } from '../../analysis/roleFigures'
import { comparisonGroups } from '../../analysis/comparison'
import { roleProfile } from '../../catalogue'
import { roleNames } from '../../model/names'
import { groupedByArea } from './areas'
import type { Block, Cell, Table } from './report'
import { holderWords } from './holders'
import { figures, listed, percent } from './sentences'
import {
  noSeat,
  profileRows,
  profilesTitle,
  roleCharts,
  roleRows,
  rolesInFigures,
  rolesLead,
} from './sentencesRoles'
import type { ReportScene } from './scene'

const compared = ['head-of-operations', 'coo'] as const

/** The two roles: how they differ in general, then at this client. */
export function rolesContent(scene: ReportScene): readonly Block[] {
  const both = compared.map(role => roleFigures(scene.analysis, role))
  const [head, coo] = both
  const { handovers } = scene.analysis.measures
  const { groups } = scene.analysis.comparison
  const held = comparisonGroups.slice(0, 5).reduce((all, name) => all + groups[name].length, 0)
  return [
    {
      kind: 'paragraph',
      tone: 'lead',
      text: rolesLead((head?.seats.length ?? 0) > 0, (coo?.seats.length ?? 0) > 0),
    },
    { kind: 'part', title: profilesTitle },
    { kind: 'table', table: inGeneral },
    ...(both.every(({ seats }) => seats.length === 0)
      ? []
      : [
          { kind: 'part' as const, title: rolesInFigures(handovers) },
          { kind: 'table' as const, table: atThisClient(scene, both) },
        ]),
    ...(held === 0 ? [] : pictures(both)),
  ]
}

const roleColumns = (align: 'left' | 'right'): Table['columns'] => [
  { title: '', share: 2.2, align: 'left' },
  ...compared.map(role => ({ title: roleNames[role], share: 4, align })),
]

const profiles = compared.map(roleProfile)

const inGeneral: Table = {
  title: '',
  columns: roleColumns('left'),
  rows: [
    [profileRows.level, profiles.map(({ level }) => level)],
    [profileRows.purpose, profiles.map(({ purpose }) => purpose)],
    [profileRows.focus, profiles.map(({ focus }) => listed(focus))],
    [profileRows.areas, profiles.map(({ typicalAreas }) => listed(typicalAreas))],
    [profileRows.bestWhen, profiles.map(({ bestWhen }) => bestWhen)],
  ].map(([label, texts]): readonly Cell[] => [
    { text: String(label), tone: 'strong' },
    ...(Array.isArray(texts) ? texts : []).map(text => ({ text })),
  ]),
}

function atThisClient({ analysis, workbook }: ReportScene, both: readonly RoleFigures[]): Table {
  const row = (label: string, of: (figures: RoleFigures) => string): readonly Cell[] => [
    { text: label, tone: 'strong' },
    ...both.map((role): Cell =>
      role.seats.length === 0 ? { text: '–', tone: 'muted' } : { text: of(role) || '–' },
    ),
  ]
  const areasAnsweredFor = ({ seats }: RoleFigures): string => {
    const places = new Set(seats.map(({ id }) => id))
    const duties = workbook.responsibilities.filter(({ id }) =>
      analysis.index.duty(id)?.accountable.some(place => places.has(analysis.index.position(place).id)),
    )
    return listed(groupedByArea(duties).map(({ area }) => area))
  }
  return {
    title: '',
    columns: roleColumns('left'),
    rows: [
      [
        { text: roleRows.seat, tone: 'strong' },
        ...both.map(({ seats }): Cell => ({
          text:
            seats.length === 0
              ? noSeat
              : seats.map(seat => [seat.title, holderWords(seat)].filter(Boolean).join(', ')).join('; '),
          tone: seats.length === 0 ? 'muted' : 'plain',
        })),
      ],
      row(roleRows.accountable, role => String(role.accountable)),
      row(roleRows.responsible, role => String(role.responsible)),
      row(roleRows.consulted, role => String(role.consulted)),
      row(roleRows.informed, role => String(role.informed)),
      row(roleRows.effort, role => `${figures(role.effort)} / ${figures(role.fte)}`),
      row(roleRows.areas, areasAnsweredFor),
    ],
  }
}

/** Load and strategic share of the two as small charts. */
function pictures(both: readonly RoleFigures[]): readonly Block[] {
  const chart = (
    title: string,
    of: (role: RoleFigures) => number | null,
    text: (value: number) => string,
  ) => ({
    title,
    rows: both.map(role => {
      const value = role.seats.length === 0 ? null : of(role)
      return {
        label: roleNames[role.role],
        sign: role.role,
        value,
        text: value === null ? '–' : text(value),
        best: false,
      }
    }),
  })
  const [head, coo] = both
  return [
    {
      kind: 'multiples',
      multiples: {
        title: roleCharts.title(head?.accountable ?? 0, coo?.accountable ?? 0),
        charts: [
          chart(roleCharts.accountable, role => role.accountable, figures),
          chart(roleCharts.load, role => (role.fte > 0 ? role.effort / role.fte : null), percent),
          chart(roleCharts.strategic, role => role.strategicShare, percent),
        ],
      },
    },
  ]
}
