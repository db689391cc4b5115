import { useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import type { Line } from './lines'
import { measuresFor } from './measures'
import { lineAt, offsetsOf, scrollTo } from './offsets'
import type { PlacedColumn } from './placedColumn'
import type { Cell } from './range'
import { stepLeft, useGridRoom } from './useGridRoom'

/** Columns drawn beyond the edges of what is seen. */
const beyond = 3

/** Where rows and columns stand in the room that the grid has, and which columns are drawn. CSS pixels. */
export function useGridLayout(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly Line[],
  columns: readonly Line[],
) {
  const room = useGridRoom(scroller)
  const measures = useMemo(() => measuresFor(room.width, room.height), [room.width, room.height])
  const tops = useMemo(
    () => offsetsOf(rows.map(({ kind }) => (kind === 'group' ? measures.groupRow : measures.row))),
    [rows, measures],
  )
  const lefts = useMemo(
    () => offsetsOf(columns.map(({ kind }) => (kind === 'group' ? measures.groupColumn : measures.column))),
    [columns, measures],
  )
  // Always as many, so that a column that is scrolled out of sight becomes the next one that comes into it.
  const narrowest = columns.some(({ kind }) => kind === 'group') ? measures.groupColumn : measures.column
  const columnCount = Math.min(
    columns.length,
    Math.ceil((room.width + stepLeft) / narrowest) + 2 * beyond - Math.floor(measures.rowHead / narrowest),
  )
  const firstColumn = Math.max(0, Math.min(lineAt(lefts, room.left) - beyond, columns.length - columnCount))
  const placedColumns = useMemo<readonly PlacedColumn[]>(
    () =>
      columns.slice(firstColumn, firstColumn + columnCount).map((line, at) => {
        const column = firstColumn + at
        const left = lefts[column] ?? 0
        return { column, left: measures.rowHead + left, width: (lefts[column + 1] ?? left) - left, line }
      }),
    [columns, lefts, firstColumn, columnCount, measures.rowHead],
  )

  /** How far the rows are scrolled; also what was asked for and is not drawn yet. */
  const scrolledTop = useRef(0)
  const bringIntoView = ({ row, column }: Cell) => {
    const element = scroller.current
    if (!element) return
    const { columnHead, foot, rowHead, totals } = measures
    if (row >= 0) {
      const frozen = { start: columnHead, end: foot }
      scrolledTop.current = scrollTo(tops, row, scrolledTop.current, element.clientHeight, frozen)
      element.scrollTo({ top: scrolledTop.current })
    }
    if (column >= 0) {
      const frozen = { start: rowHead, end: totals }
      element.scrollTo({ left: scrollTo(lefts, column, element.scrollLeft, element.clientWidth, frozen) })
    }
  }
  return {
    room,
    measures,
    tops,
    placedColumns,
    width: measures.rowHead + (lefts.at(-1) ?? 0) + measures.totals,
    height: measures.columnHead + (tops.at(-1) ?? 0) + measures.foot,
    scrolledTop,
    bringIntoView,
  }
}
