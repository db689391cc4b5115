import type { Line } from './lines'

/** A column that is drawn, and where it stands from the left edge of the grid. */
export interface PlacedColumn {
  readonly column: number
  readonly left: number
  readonly width: number
  readonly line: Line
}

/** The id in the document of a cell; -1 stands for the headings. */
export const cellId = (row: number, column: number): string => `matrix-cell-${row}-${column}`
