import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { Finding } from '../../shared/analysis/finding'
import type { Position, Responsibility } from '../../shared/model/schema'
import { LetterSigns, SeveritySign } from '../ui/Signs'
import { emptyCell } from './cells'
import type { CellContent } from './cells'
import { matrixStrings as strings } from './strings'

export const cellId = (row: number, column: number): string => `matrix-cell-${row}-${column}`

/** Where a column stands, from the left edge of the grid. */
export interface PlacedColumn {
  readonly column: number
  readonly start: number
  readonly place: number
  readonly position: Position
}

interface MatrixRowProps {
  row: number
  start: number
  duty: Responsibility
  worst: Finding | null
  accountable: number
  responsible: number
  columns: readonly PlacedColumn[]
  cells: ReadonlyMap<number, CellContent>
  /** Stands for `cells`, which are made anew with every edit. */
  signature: string
  width: number
  rowHead: number
  totals: boolean
  /** The column under the cursor when it is in this row (-1: the heading), and the columns of the range; else null. */
  current: number | null
  rangeFrom: number | null
  rangeTo: number | null
  isChosen: boolean
}

/** One responsibility and its letters. */
export const MatrixRow = memo(
  function MatrixRow(props: MatrixRowProps) {
    const { row, start, duty, worst, accountable, responsible, columns, cells, width, rowHead, totals } =
      props
    const { current, rangeFrom, rangeTo, isChosen } = props
    const inRange = (column: number): boolean =>
      rangeFrom !== null && rangeTo !== null && column >= rangeFrom && column <= rangeTo
    return (
      <div
        role="row"
        aria-rowindex={row + 2}
        className="matrix-row"
        data-chosen={isChosen}
        style={{ transform: `translateY(${start}px)`, width }}
      >
        <div
          role="rowheader"
          id={cellId(row, -1)}
          aria-colindex={1}
          aria-selected={inRange(-1)}
          className="matrix-row-head"
          data-row={row}
          data-column={-1}
          data-current={current === -1}
          style={{ width: rowHead }}
          title={worst ? `${duty.title}\n${worst.sentence}` : duty.title}
        >
          <span className="truncate">{duty.title}</span>
          {worst && (
            <>
              <SeveritySign severity={worst.severity} wordless />
              <span className="visually-hidden">{worst.sentence}</span>
            </>
          )}
        </div>
        {columns.map(({ column, start: left, place, position }) => {
          const { letters, scope, finding } = cells.get(place) ?? emptyCell
          return (
            <div
              key={column}
              role="gridcell"
              id={cellId(row, column)}
              aria-colindex={column + 2}
              aria-selected={inRange(column)}
              aria-label={[
                strings.cell(duty.title, position.title, letters),
                scope && strings.scope(scope),
                finding && strings.finding(finding.sentence),
              ]
                .filter(Boolean)
                .join('. ')}
              className="matrix-cell"
              data-row={row}
              data-column={column}
              data-current={current === column}
              data-role={position.role}
              style={{ transform: `translateX(${left}px)` }}
              title={[scope, finding?.sentence].filter(Boolean).join('\n') || undefined}
            >
              <LetterSigns letters={letters} />
              {scope !== '' && <span className="matrix-scope" aria-hidden />}
              {finding && <span className={`matrix-mark matrix-mark-${finding.severity}`} aria-hidden />}
            </div>
          )
        })}
        {totals && (
          <div
            role="gridcell"
            className="matrix-total"
            aria-label={strings.rowTotals(accountable, responsible)}
            title={strings.rowTotals(accountable, responsible)}
          >
            <span data-none={accountable === 0}>{accountable}</span>
            <span data-none={responsible === 0}>{responsible}</span>
          </div>
        )}
      </div>
    )
  },
  (before, after) =>
    before.signature === after.signature &&
    before.duty === after.duty &&
    before.worst?.id === after.worst?.id &&
    before.worst?.sentence === after.worst?.sentence &&
    before.accountable === after.accountable &&
    before.responsible === after.responsible &&
    before.columns === after.columns &&
    before.row === after.row &&
    before.start === after.start &&
    before.width === after.width &&
    before.rowHead === after.rowHead &&
    before.totals === after.totals &&
    before.current === after.current &&
    before.rangeFrom === after.rangeFrom &&
    before.rangeTo === after.rangeTo &&
    before.isChosen === after.isChosen,
)

interface MatrixAreaProps {
  row: number
  start: number
  area: string
  count: number
  folded: boolean
  width: number
  rowHead: number
  isCurrent: boolean
}

/** The line over the responsibilities of an area. */
export const MatrixArea = memo(function MatrixArea(props: MatrixAreaProps) {
  const { row, start, area, count, folded, width, rowHead, isCurrent } = props
  const name = area || strings.noArea
  const Sign = folded ? ChevronRight : ChevronDown
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="matrix-row matrix-area"
      style={{ transform: `translateY(${start}px)`, width }}
    >
      <div
        role="rowheader"
        id={cellId(row, -1)}
        aria-colindex={1}
        aria-label={strings.area(name, count)}
        aria-expanded={!folded}
        className="matrix-area-head"
        data-row={row}
        data-column={-1}
        data-current={isCurrent}
        style={{ maxWidth: Math.max(rowHead, 280) }}
        title={name}
      >
        <Sign size={14} aria-hidden />
        <span className="truncate">{name}</span>
        <span className="muted">{count}</span>
      </div>
    </div>
  )
})
