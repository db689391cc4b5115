import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Row } from '../responsibilities/rows'
import { select } from '../state/navigation'
import { appState, useSelection } from '../state/store'
import type { GridContent } from './cellEdits'
import { rangeOf } from './range'
import type { Cell, Range } from './range'

/** A cell by what it stands for, so that it stays the same one when rows and columns come and go. */
interface NamedCell {
  readonly row: string
  /** Id of a position; null for the row's heading. */
  readonly position: string | null
}

export interface GridCursor {
  /** The cell that keys act from; null until there is one. */
  readonly cursor: Cell | null
  readonly range: Range | null
  moveTo: (cell: Cell, extend: boolean, settle?: boolean) => void
}

/** While an arrow key is held, the details beside the grid wait for it to be let go. */
const settleMilliseconds = 90

/** Cursor and range of the grid; tells the rest of the window which responsibilities are chosen. */
export function useGridCursor(content: GridContent, onMove: (cell: Cell) => void): GridCursor {
  const { rows, places, index } = content
  const [named, setNamed] = useState<{ at: NamedCell; from: NamedCell } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const rowPlaces = useMemo(() => new Map(rows.map(({ key }, place) => [key, place])), [rows])
  const columnPlaces = useMemo(
    () => new Map(places.map((place, column) => [index.position(place).id, column])),
    [places, index],
  )
  const placed = useCallback(
    ({ row, position }: NamedCell): Cell | null => {
      const at = rowPlaces.get(row)
      if (at === undefined) return null
      return { row: at, column: position === null ? -1 : (columnPlaces.get(position) ?? -1) }
    },
    [rowPlaces, columnPlaces],
  )
  const cursor = named ? placed(named.at) : null
  const from = named ? (placed(named.from) ?? cursor) : null
  const range = cursor && from ? rangeOf(from, cursor) : null

  const moveTo = (cell: Cell, extend: boolean, settle = false) => {
    const row = rows[cell.row]
    if (!row) return
    const place = places[cell.column]
    const at = { row: row.key, position: place === undefined ? null : index.position(place).id }
    const start = extend && named ? named.from : at
    setNamed({ at, from: start })
    onMove(cell)
    const corner = placed(start)
    const chosen = dutiesBetween(rows, corner?.row ?? cell.row, cell.row)
    clearTimeout(timer.current)
    const tell = () => {
      if (chosen.length > 0) select({ responsibilities: chosen })
    }
    if (settle) timer.current = setTimeout(tell, settleMilliseconds)
    else tell()
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  const { responsibilities, positions } = useSelection()
  const [first] = responsibilities
  const [position] = positions
  useEffect(() => {
    if (first === undefined) return
    const here = named && named.at.row === first
    const isColumn = position !== undefined && columnPlaces.has(position)
    if ((here && !isColumn) || (named && responsibilities.includes(named.at.row) && !isColumn)) return
    const at = { row: first, position: isColumn ? position : (named?.at.position ?? null) }
    const cell = placed(at)
    if (!cell) return
    setNamed({ at, from: at })
    onMove(cell)
    // Only a choice made elsewhere moves the cursor.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first, position])

  return { cursor, range, moveTo }
}

function dutiesBetween(rows: readonly Row[], one: number, other: number): readonly string[] {
  const between = rows.slice(Math.min(one, other), Math.max(one, other) + 1)
  const chosen = between.flatMap(row => (row.kind === 'duty' ? [row.key] : []))
  const known = appState().selection.responsibilities
  // The same choice stays the same list, so that nothing is drawn again.
  return known.length === chosen.length && known.every((id, at) => id === chosen[at]) ? [] : chosen
}
