import { ArrowDown, ArrowUp, ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { nameOfPosition } from '../../shared/analysis/names'
import { RoleSign } from '../ui/Signs'
import { cellId } from './placedColumn'
import type { PlacedColumn } from './placedColumn'
import { TotalSign } from './Total'
import type { Line } from './lines'
import type { GridMeasures } from './measures'
import type { Sorting } from './sorting'
import { lineName, matrixStrings as strings, saysRole } from './strings'

interface HeadsProps {
  columns: readonly PlacedColumn[]
  measures: GridMeasures
  width: number
  corner: string
  /** The column under the cursor, and whether the cursor is on its heading. */
  current: number | null
  isOnHead: boolean
  rangeFrom: number | null
  rangeTo: number | null
  chosen: ReadonlySet<string>
  columnCount: number
  sorting: Sorting
}

/** The frozen first line: the columns' names, standing upright. */
export const ColumnHeads = memo(function ColumnHeads(props: HeadsProps) {
  const { columns, measures, width, corner, current, isOnHead, rangeFrom, rangeTo, columnCount } = props
  return (
    <div role="row" aria-rowindex={1} className="matrix-heads" style={{ width, height: measures.columnHead }}>
      <div
        role="columnheader"
        aria-colindex={1}
        className="matrix-corner"
        style={{ width: measures.rowHead }}
      >
        {corner}
      </div>
      {columns.map(placed => (
        <ColumnHead
          key={placed.line.key}
          placed={placed}
          length={measures.columnHead - 28}
          isCurrent={placed.column === current}
          isFocused={isOnHead && placed.column === current}
          isSelected={
            rangeFrom !== null && rangeTo !== null && placed.column >= rangeFrom && placed.column <= rangeTo
          }
          isChosen={props.chosen.has(placed.line.key)}
          sorting={props.sorting}
        />
      ))}
      {measures.rowTotals.length > 0 && (
        <div
          role="columnheader"
          aria-colindex={columnCount + 2}
          className="matrix-total matrix-total-head"
          style={{ width: measures.totals }}
        >
          <span className="matrix-total-name">{strings.totals}</span>
          {measures.rowTotals.map(key => (
            <TotalSign key={key} total={key} />
          ))}
        </div>
      )}
    </div>
  )
})

/** The lines between the columns, and the tint of those of the two roles. */
export const ColumnStrips = memo(function ColumnStrips({ columns }: { columns: readonly PlacedColumn[] }) {
  return columns.map(({ left, width, line }) => (
    <div
      key={line.key}
      className="matrix-strip"
      data-role={line.kind === 'position' ? line.position.role : 'other'}
      style={{ left, width }}
    />
  ))
})

interface HeadProps {
  placed: PlacedColumn
  length: number
  isCurrent: boolean
  isFocused: boolean
  isSelected: boolean
  isChosen: boolean
  sorting: Sorting
}

const tip = (line: Line): string =>
  line.kind === 'position'
    ? [nameOfPosition(line.position), line.position.unit].filter(Boolean).join('\n')
    : line.kind === 'duty'
      ? [line.duty.title, line.duty.area].filter(Boolean).join('\n')
      : strings.group(line.subject, lineName(line), line.members.length)

const ColumnHead = memo(function ColumnHead(props: HeadProps) {
  const { placed, length, isCurrent, isFocused, isSelected, isChosen, sorting } = props
  const { column, left, width, line } = placed
  const isSorted = sorting.by === 'letters' && sorting.of === line.key
  const Fold = line.kind === 'group' && line.folded ? ChevronRight : ChevronDown
  const Arrow = sorting.reversed ? ArrowUp : ArrowDown
  return (
    <div
      role="columnheader"
      id={cellId(-1, column)}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-sort={isSorted ? (sorting.reversed ? 'ascending' : 'descending') : undefined}
      aria-expanded={line.kind === 'group' ? !line.folded : undefined}
      aria-label={
        line.kind === 'group' ? strings.group(line.subject, lineName(line), line.members.length) : undefined
      }
      className={line.kind === 'group' ? 'matrix-column-head matrix-column-group' : 'matrix-column-head'}
      data-row={-1}
      data-column={column}
      data-role={line.kind === 'position' ? line.position.role : 'other'}
      data-vacant={line.kind === 'position' && line.position.occupancy === 'vacant'}
      data-current={isFocused}
      data-beside={isCurrent}
      data-chosen={isChosen}
      style={{ left, width }}
      title={tip(line)}
    >
      <span className="matrix-column-name" style={{ width: length }}>
        {lineName(line)}
      </span>
      {line.kind === 'group' && <Fold size={14} aria-hidden className="matrix-column-sign" />}
      {isSorted && <Arrow size={14} aria-hidden className="matrix-column-sorted" />}
      {line.kind === 'position' && <RoleSign role={line.position.role} labelled={!saysRole(line.position)} />}
    </div>
  )
})
