import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { select } from '../state/navigation'
import { appState, useSelection } from '../state/store'
import type { Selection } from '../state/store'
import type { Line } from './lines'
import { rangeOf, wholeRange } from './range'
import type { Cell, Range, Whole } from './range'

/** A cell by what it stands for, so that it stays the same one when rows and columns come and go. */
interface NamedCell {
  /** Key of a line; null for the headings. */
  readonly row: string | null
  readonly column: string | null
}

interface Chosen {
  readonly at: NamedCell
  readonly from: NamedCell
  readonly whole: Whole | null
}

export interface GridCursor {
  /** The cell that keys act from; null until there is one. */
  readonly cursor: Cell | null
  readonly range: Range | null
  /** `extend` stretches the range to the cell; `settle` tells the details only once the keys rest. */
  moveTo: (cell: Cell, extend: boolean, settle?: boolean) => void
  /** Stretches the range to the edges of the grid; null takes it back to the cursor. */
  choose: (whole: Whole | null, at?: Cell) => void
}

/** While an arrow key is held, the details beside the grid wait for it to be let go. */
const settleMilliseconds = 90

/** Cursor and range of the grid; tells the rest of the window which records are chosen. */
export function useGridCursor(
  rows: readonly Line[],
  columns: readonly Line[],
  turned: boolean,
  onMove: (cell: Cell) => void,
): GridCursor {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const rowPlaces = useMemo(() => new Map(rows.map(({ key }, place) => [key, place])), [rows])
  const columnPlaces = useMemo(() => new Map(columns.map(({ key }, place) => [key, place])), [columns])
  const placed = useCallback(
    (cell: NamedCell): Cell | null => {
      const row = cell.row === null ? -1 : rowPlaces.get(cell.row)
      const column = cell.column === null ? -1 : columnPlaces.get(cell.column)
      return row === undefined ? null : { row, column: column ?? (row < 0 ? 0 : -1) }
    },
    [rowPlaces, columnPlaces],
  )
  const cursor = chosen ? placed(chosen.at) : null
  const from = chosen ? (placed(chosen.from) ?? cursor) : null
  const corners = cursor && from ? rangeOf(from, cursor) : null
  const range =
    corners && chosen?.whole ? wholeRange(corners, chosen.whole, rows.length, columns.length) : corners

  const named = ({ row, column }: Cell): NamedCell => ({
    row: rows[row]?.key ?? null,
    column: columns[column]?.key ?? null,
  })

  const moveTo = (cell: Cell, extend: boolean, settle = false) => {
    const at = named(cell)
    const start = extend && chosen ? chosen.from : at
    setChosen({ at, from: start, whole: extend ? (chosen?.whole ?? null) : null })
    onMove(cell)
    const corner = placed(start) ?? cell
    const lines = cell.row < 0 ? [columns[cell.column]] : linesFrom(rows, corner.row, cell.row)
    const next = selectionOf(lines)
    clearTimeout(timer.current)
    const tell = () => {
      if (next) select(next)
    }
    if (settle) timer.current = setTimeout(tell, settleMilliseconds)
    else tell()
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  const choose = (whole: Whole | null, at?: Cell) => {
    const here = at ? named(at) : chosen?.at
    if (!here) return
    setChosen({ at: here, from: whole === null || at ? here : (chosen?.from ?? here), whole })
  }

  const { responsibilities, positions } = useSelection()
  const [row] = turned ? positions : responsibilities
  const [column] = turned ? responsibilities : positions
  useEffect(() => {
    if (row === undefined) return
    const chosenRows = turned ? positions : responsibilities
    const isHere = chosen !== null && chosen.at.row !== null && chosenRows.includes(chosen.at.row)
    const isColumn = column !== undefined && columnPlaces.has(column)
    if (isHere && !isColumn) return
    // A heading at which the cursor stands has told of its own line.
    if (chosen?.at.row === null && chosen.at.column === row) return
    const at = { row, column: isColumn ? column : (chosen?.at.column ?? columns[0]?.key ?? null) }
    const cell = placed(at)
    if (!cell) return
    setChosen({ at, from: at, whole: null })
    onMove(cell)
    // Only a choice made elsewhere moves the cursor.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [row, column])

  return { cursor, range, moveTo, choose }
}

const linesFrom = (lines: readonly Line[], one: number, other: number): readonly Line[] =>
  lines.slice(Math.max(0, Math.min(one, other)), Math.max(one, other) + 1)

/** What the window is told of chosen lines; null where it knows already, so that nothing is drawn again. */
function selectionOf(lines: readonly (Line | undefined)[]): Partial<Selection> | null {
  const responsibilities = lines.flatMap(line => (line?.kind === 'duty' ? [line.key] : []))
  const positions = lines.flatMap(line => (line?.kind === 'position' ? [line.key] : []))
  const { selection } = appState()
  const isKnown =
    isSame(selection.responsibilities, responsibilities) && isSame(selection.positions, positions)
  const isNone = responsibilities.length + positions.length === 0
  // On a group's own line the choice of one stays, for its details; that of a range has ended.
  const wasRange = Math.max(selection.responsibilities.length, selection.positions.length) > 1
  return isKnown || (isNone && !wasRange) ? null : { responsibilities, positions }
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at])
