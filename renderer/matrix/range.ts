/** A cell of the grid: places of its row and column (groups count too); -1 is the heading. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, from the first to the last in both directions, ends included. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The rectangle between two corners. A range over headings is one over whole rows' headings only. */
export function rangeOf(one: Cell, other: Cell): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}

/** What is chosen from edge to edge. */
export type Whole = 'row' | 'column' | 'all'

/** The range with its rows, its columns or both from edge to edge, headings left out. */
export function wholeRange(range: Range, whole: Whole, rows: number, columns: number): Range {
  return {
    top: whole === 'row' ? Math.max(0, range.top) : 0,
    bottom: whole === 'row' ? range.bottom : rows - 1,
    left: whole === 'column' ? Math.max(0, range.left) : 0,
    right: whole === 'column' ? range.right : columns - 1,
  }
}

export const isSingle = (range: Range | null): boolean =>
  range !== null && range.top === range.bottom && range.left === range.right

export const contains = ({ top, bottom, left, right }: Range, { row, column }: Cell): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** How many rows a page has. */
  readonly page: number
}

/** Where a key leads from a cell; null when the key moves nowhere. */
export function cellAfterKey(cell: Cell, key: string, control: boolean, size: GridSize): Cell | null {
  const { row, column } = cell
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  const moves: Record<string, Cell> = {
    ArrowUp: { row: control ? 0 : row - 1, column },
    ArrowDown: { row: control ? lastRow : row + 1, column },
    ArrowLeft: { row, column: control ? 0 : column - 1 },
    ArrowRight: { row, column: control ? lastColumn : column + 1 },
    Home: { row: control ? 0 : row, column: 0 },
    End: { row: control ? lastRow : row, column: lastColumn },
    PageUp: { row: Math.max(0, row - size.page), column },
    PageDown: { row: row + size.page, column },
  }
  const next = Object.hasOwn(moves, key) ? moves[key] : undefined
  if (!next) return null
  return {
    // The heading of the first column and that of the first row do not meet.
    row: Math.max(column < 0 ? 0 : -1, Math.min(lastRow, next.row)),
    column: Math.max(row < 0 ? 0 : -1, Math.min(lastColumn, next.column)),
  }
}
