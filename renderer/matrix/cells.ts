import type { Finding } from '../../shared/analysis/finding'
import { lettersAt } from '../../shared/analysis/holding'
import type { DutyHoldings, ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Letters, Position } from '../../shared/model/schema'
import type { Line } from './lines'
import type { Range } from './range'

/** What the grid shows. */
export interface GridContent {
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  readonly index: ScenarioIndex
}

/** The responsibility and the position that meet in a cell. */
export interface Pair {
  readonly held: DutyHoldings
  /** Place of the position. */
  readonly place: number
  readonly position: Position
}

/** null where one of the two lines is the line of a group. */
export function pairOf(index: ScenarioIndex, one: Line | undefined, other: Line | undefined): Pair | null {
  const duty = one?.kind === 'duty' ? one : other
  const seat = one?.kind === 'duty' ? other : one
  if (duty?.kind !== 'duty' || seat?.kind !== 'position') return null
  const held = index.duties[duty.place]
  return held ? { held, place: seat.place, position: seat.position } : null
}

/** What one cell shows. */
export interface CellContent {
  readonly letters: Letters | null
  readonly scope: string
  readonly effort: number | null
  /** The worst finding about this position on this responsibility. */
  readonly finding: Finding | null
}

const emptyCell: CellContent = { letters: null, scope: '', effort: null, finding: null }

export function cellContent({ held, place, position }: Pair, about: readonly Finding[]): CellContent {
  const letters = lettersAt(held, place)
  const at = letters === 'R' || letters === 'AR' ? held.responsible.indexOf(place) : -1
  // Findings come worst first. One about several responsibilities names positions that have nothing to do with this one.
  const finding =
    about.find(
      ({ positions, responsibilities }) =>
        (letters !== null || responsibilities.length === 1) && positions.includes(position.id),
    ) ?? null
  if (letters === null && !finding) return emptyCell
  return { letters, scope: held.scopes[at] ?? '', effort: held.efforts[at] ?? null, finding }
}

/** How many rows and columns of cells a range has, lines of groups left out. */
export function sizeOf({ rows, columns }: GridContent, range: Range) {
  const count = (lines: GridContent['rows'], from: number, to: number): number => {
    let found = 0
    for (let at = Math.max(0, from); at <= to; at++) if (lines[at]?.kind !== 'group') found++
    return found
  }
  return { rows: count(rows, range.top, range.bottom), columns: count(columns, range.left, range.right) }
}
