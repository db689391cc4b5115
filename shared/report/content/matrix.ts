import type { Letters, Position } from '../../model/schema'
import { cellKey } from '../../model/workbook'
import { groupedByArea } from './areas'
import { holderWords } from './holders'
import type { Block, Sign } from './report'
import { roleSigns } from './roles'
import { matrixIntroduction, noMatrix } from './sentencesRoles'
import type { ReportScene } from './scene'

const roleOrder = { ceo: 0, coo: 1, 'head-of-operations': 2, other: 3 } as const

/** The roles, then of the positions that hold a letter first the direct reports of a role: empty columns say nothing on paper. */
function matrixColumns({ scenario }: ReportScene): readonly Position[] {
  const { positions, assignments } = scenario
  const roles = positions
    .filter(({ role }) => role !== 'other')
    .toSorted((one, other) => roleOrder[one.role] - roleOrder[other.role])
  const roleIds = new Set(roles.map(({ id }) => id))
  const holders = new Set(assignments.map(({ position }) => position))
  const others = positions.filter(({ id }) => !roleIds.has(id) && holders.has(id))
  const isHead = ({ parent }: Position) => parent !== null && roleIds.has(parent)
  return [...roles, ...others.filter(isHead), ...others.filter(each => !isHead(each))]
}

export function matrixContent(scene: ReportScene): readonly Block[] {
  const { workbook, scenario, analysis } = scene
  const columns = matrixColumns(scene)
  if (columns.length === 0 || workbook.responsibilities.length === 0)
    return [{ kind: 'paragraph', text: noMatrix, tone: 'lead' }]
  const letters = new Map<string, Letters>(
    scenario.assignments.map(each => [cellKey(each.position, each.responsibility), each.letters]),
  )
  const signs = new Map<string, Sign>()
  for (const { kind, responsibilities } of analysis.findings)
    if (kind === 'overlap' || kind === 'gap')
      for (const id of responsibilities) if (!signs.has(id)) signs.set(id, kind)
  return [
    {
      kind: 'paragraph',
      text: matrixIntroduction(workbook.responsibilities.length, columns.length),
      tone: 'body',
    },
    {
      kind: 'matrix',
      matrix: {
        columns: columns.map(position => ({
          title: position.title,
          holder: holderWords(position),
          sign: roleSigns[position.role],
        })),
        areas: groupedByArea(workbook.responsibilities).map(({ area, duties }) => ({
          area,
          rows: duties.map(({ id, title }) => ({
            title,
            sign: signs.get(id) ?? null,
            letters: columns.map(position => letters.get(cellKey(position.id, id)) ?? null),
          })),
        })),
      },
    },
  ]
}
