import type { Letters, Position, Responsibility } from '../../model/schema'
import { groupedByArea } from './areas'
import { holderWords } from './holders'
import type { Block, Sign } from './report'
import { roleSigns } from './roles'
import { condensedIntroduction, condensedSince, matrixIntroduction, noMatrix } from './sentencesRoles'
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
  const places = new Map(columns.map(({ id }, place) => [id, place]))
  const rows = new Map(
    workbook.responsibilities.map(({ id }) => [id, columns.map((): Letters | null => null)]),
  )
  for (const { position, responsibility, letters } of scenario.assignments) {
    const [row, place] = [rows.get(responsibility), places.get(position)]
    if (row && place !== undefined) row[place] = letters
  }
  const signs = new Map<string, Sign>()
  for (const { kind, responsibilities } of analysis.findings)
    if (kind === 'overlap' || kind === 'gap')
      for (const id of responsibilities) if (!signs.has(id)) signs.set(id, kind)
  const whole: WholeMatrix = {
    columns,
    rows: workbook.responsibilities.map(duty => ({
      duty,
      sign: signs.get(duty.id) ?? null,
      letters: rows.get(duty.id) ?? [],
    })),
  }
  const { matrix } = workbook.report
  const pages = pagesOf(whole)
  const isTooLong = matrix === 'automatic' && pages > mostPages
  const condensed = matrix === 'condensed' || isTooLong
  const shown = condensed ? condensedMatrix(whole) : whole
  const introduced = condensed
    ? condensedIntroduction(shown.rows.length, shown.columns.length, whole.rows.length - shown.rows.length)
    : matrixIntroduction(shown.rows.length, columns.length, scenario.positions.length)
  const text = isTooLong ? `${introduced} ${condensedSince(pages)}` : introduced
  const introduction: Block = { kind: 'paragraph', text, tone: 'body' }
  if (shown.rows.length === 0) return [introduction]
  const byDuty = new Map(shown.rows.map(row => [row.duty.id, row]))
  return [
    introduction,
    {
      kind: 'matrix',
      matrix: {
        columns: shown.columns.map(position => ({
          title: position.title,
          holder: holderWords(position),
          sign: roleSigns[position.role],
        })),
        areas: groupedByArea(shown.rows.map(({ duty }) => duty)).map(({ area, duties }) => ({
          area,
          rows: duties.flatMap(({ id, title }) => {
            const row = byDuty.get(id)
            return row ? [{ title, sign: row.sign, letters: row.letters }] : []
          }),
        })),
      },
    },
  ]
}

/** Where the matrix chooses by itself, all letters fill at most so many pages. */
const mostPages = 12
/** What about stands on a page of A4. */
const onPage = { rows: 36, columns: 20 }

const pagesOf = ({ rows, columns }: WholeMatrix): number =>
  Math.ceil(rows.length / onPage.rows) * Math.ceil(columns.length / onPage.columns)

interface WholeMatrix {
  readonly columns: readonly Position[]
  readonly rows: readonly {
    readonly duty: Responsibility
    readonly sign: Sign | null
    readonly letters: readonly (Letters | null)[]
  }[]
}

/** Who answers for what, and every letter where responsibilities overlap; columns and rows without any are left out. */
function condensedMatrix({ columns, rows }: WholeMatrix): WholeMatrix {
  const kept = rows
    .map(row => ({
      ...row,
      letters:
        row.sign === 'overlap' ? row.letters : row.letters.map(each => (each?.includes('A') ? 'A' : null)),
    }))
    .filter(({ letters }) => letters.some(each => each !== null))
  const used = columns.map((_, at) => kept.some(({ letters }) => letters[at] !== null))
  return {
    columns: columns.filter((_, at) => used[at]),
    rows: kept.map(row => ({ ...row, letters: row.letters.filter((_, at) => used[at]) })),
  }
}
