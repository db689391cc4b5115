import type { Totals } from './totals'

/** Widths and heights of the grid's parts, in CSS pixels. */
export interface GridMeasures {
  readonly rowHead: number
  readonly columnHead: number
  readonly column: number
  /** The column of a group. */
  readonly groupColumn: number
  readonly row: number
  /** The row of a group. */
  readonly groupRow: number
  /** Which totals stand at the end of the rows, and how much room they take. */
  readonly rowTotals: readonly (keyof Totals)[]
  readonly totals: number
  /** Which totals stand under the columns, and how much room they take. */
  readonly columnTotals: readonly (keyof Totals)[]
  readonly foot: number
}

const all = ['accountable', 'responsible', 'consulted', 'informed', 'effort'] as const
const two = ['accountable', 'responsible'] as const

/** The parts for a room: in a narrow or low one, headings and totals take less of it. */
export function measuresFor(width: number, height: number): GridMeasures {
  const rowTotals = width < 460 ? [] : width < 860 ? two : all
  const columnTotals = height < 300 ? [] : height < 640 ? two : all
  return {
    rowHead: Math.round(Math.min(320, Math.max(124, width * 0.34))),
    columnHead: height < 180 ? 72 : height < 400 ? 96 : 148,
    column: 46,
    groupColumn: 36,
    row: 28,
    groupRow: 30,
    rowTotals,
    totals: rowTotals.length === 0 ? 0 : rowTotals.length * 26 + (rowTotals.length > 2 ? 22 : 8),
    columnTotals,
    foot: columnTotals.length === 0 ? 0 : columnTotals.length * 18 + 6,
  }
}
