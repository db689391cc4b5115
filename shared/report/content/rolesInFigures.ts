import { roleFigures } from '../../analysis/roleFigures'
import type { RoleFigures } from '../../analysis/roleFigures'
import { comparisonGroups } from '../../analysis/comparison'
import type { Block, Cell } from './report'
import { holderWords } from './holders'
import { figures, percent, roleNames } from './sentences'
import { loadBars, noSeat, roleRows, rolesInFigures } from './sentencesRoles'
import type { ReportScene } from './scene'

const compared = ['head-of-operations', 'coo'] as const

/** The two roles side by side in figures. */
export function rolesContent(scene: ReportScene): readonly Block[] {
  const both = compared.map(role => roleFigures(scene.analysis, role))
  const row = (label: string, of: (figures: RoleFigures) => string): readonly Cell[] => [
    { text: label },
    ...both.map((role): Cell =>
      role.seats.length === 0 ? { text: '–', tone: 'muted' } : { text: of(role) },
    ),
  ]
  const { handovers } = scene.analysis.measures
  const { groups } = scene.analysis.comparison
  const held = comparisonGroups.slice(0, 5).reduce((all, name) => all + groups[name].length, 0)
  return [
    { kind: 'part', title: rolesInFigures(handovers) },
    {
      kind: 'table',
      table: {
        title: '',
        columns: [
          { title: '', share: 3, align: 'left' },
          ...compared.map(role => ({ title: roleNames[role], share: 2, align: 'right' as const })),
        ],
        rows: [
          [
            { text: roleRows.seat },
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
          row(roleRows.strategic, role =>
            role.strategicShare === null ? '–' : percent(role.strategicShare),
          ),
        ],
      },
    },
    ...(held === 0
      ? []
      : [
          {
            kind: 'bars' as const,
            bars: {
              title: loadBars.title(both[0]?.accountable ?? 0, both[1]?.accountable ?? 0),
              base: loadBars.base,
              rows: both.map(role => ({
                label: roleNames[role.role],
                sign: role.role,
                text: loadBars.text(role.accountable, role.responsible),
                parts: [
                  { value: role.accountable, sign: role.role },
                  { value: role.responsible, sign: 'others' as const },
                ],
              })),
            },
          },
        ]),
  ]
}
