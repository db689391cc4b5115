import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { Finding } from '../../shared/analysis/finding'
import { LetterSigns, RoleSign, SeveritySign } from '../ui/Signs'
import { Total } from './Total'
import { emptyCell } from './cells'
import type { ShownCell } from './cells'
import type { Line } from './lines'
import { isSameTotals } from './totals'
import type { Totals } from './totals'
import { lineName, matrixStrings as strings } from './strings'

export const cellId = (row: number, column: number): string => `matrix-cell-${row}-${column}`

/** A column that is drawn, and where it stands from the left edge of the grid. */
export interface PlacedColumn {
  readonly column: number
  readonly left: number
  readonly width: number
  readonly line: Line
}

interface MatrixRowProps {
  row: number
  top: number
  height: number
  line: Line
  worst: Finding | null
  /** Shown only because it had findings when the rows were chosen. */
  mended: boolean
  columns: readonly PlacedColumn[]
  /** Side by side with the columns. */
  cells: readonly ShownCell[]
  totals: Totals
  /** Stands for `cells`, which are made anew with every edit. */
  signature: string
  totalKeys: readonly (keyof Totals)[]
  totalsWidth: number
  width: number
  rowHead: number
  /** The column under the cursor when it is in this row (-1: the heading), and the columns of the range; else null. */
  current: number | null
  rangeFrom: number | null
  rangeTo: number | null
  isChosen: boolean
}

/** One line of the grid: a responsibility, a position, or the line over a group of them. */
export const MatrixRow = memo(
  function MatrixRow(props: MatrixRowProps) {
    const { row, top, height, line, columns, cells, totals, totalKeys, width, current, isChosen } = props
    const { rangeFrom, rangeTo } = props
    const inRange = (column: number): boolean =>
      rangeFrom !== null && rangeTo !== null && column >= rangeFrom && column <= rangeTo
    return (
      <div
        role="row"
        aria-rowindex={row + 2}
        className={line.kind === 'group' ? 'matrix-row matrix-group' : 'matrix-row'}
        data-chosen={isChosen}
        style={{ top, height, width }}
      >
        <RowHead {...props} selected={inRange(-1)} />
        {columns.map((placed, at) => (
          <GridCell
            key={placed.line.key}
            row={row}
            line={line}
            placed={placed}
            cell={cells[at] ?? emptyCell}
            isCurrent={current === placed.column}
            isSelected={inRange(placed.column)}
          />
        ))}
        {totalKeys.length > 0 && (
          <Total totals={totals} keys={totalKeys} name={lineName(line)} width={props.totalsWidth} />
        )}
      </div>
    )
  },
  (before, after) =>
    before.signature === after.signature &&
    isSameTotals(before.totals, after.totals) &&
    before.line === after.line &&
    before.worst?.id === after.worst?.id &&
    before.worst?.sentence === after.worst?.sentence &&
    before.mended === after.mended &&
    before.columns === after.columns &&
    before.totalKeys === after.totalKeys &&
    before.row === after.row &&
    before.top === after.top &&
    before.height === after.height &&
    before.width === after.width &&
    before.rowHead === after.rowHead &&
    before.current === after.current &&
    before.rangeFrom === after.rangeFrom &&
    before.rangeTo === after.rangeTo &&
    before.isChosen === after.isChosen,
)

function RowHead(props: MatrixRowProps & { selected: boolean }) {
  const { row, line, worst, mended, rowHead, current, selected } = props
  const name = lineName(line)
  const shared = {
    role: 'rowheader',
    id: cellId(row, -1),
    'aria-colindex': 1,
    'aria-selected': selected,
    'data-row': row,
    'data-column': -1,
    'data-current': current === -1,
  }
  if (line.kind === 'group') {
    const Sign = line.folded ? ChevronRight : ChevronDown
    return (
      <div
        {...shared}
        className="matrix-row-head matrix-group-head"
        aria-label={strings.group(line.subject, name, line.members.length)}
        aria-expanded={!line.folded}
        style={{ width: rowHead }}
        title={name}
      >
        <Sign size={14} aria-hidden />
        <span className="truncate">{name}</span>
        <span className="matrix-group-count">{line.members.length}</span>
      </div>
    )
  }
  return (
    <div
      {...shared}
      className="matrix-row-head"
      style={{ width: rowHead }}
      title={[name, worst?.sentence, mended && strings.mended].filter(Boolean).join('\n')}
    >
      {line.kind === 'position' && <RoleSign role={line.position.role} labelled />}
      <span className="truncate matrix-row-name">{name}</span>
      {worst && (
        <>
          <SeveritySign severity={worst.severity} wordless />
          <span className="visually-hidden">{worst.sentence}</span>
        </>
      )}
      {mended && (
        <span className="matrix-mended">
          <Check size={14} aria-hidden />
          <span className="visually-hidden">{strings.mended}</span>
        </span>
      )}
    </div>
  )
}

interface GridCellProps {
  row: number
  line: Line
  placed: PlacedColumn
  cell: ShownCell
  isCurrent: boolean
  isSelected: boolean
}

function GridCell({ row, line, placed, cell, isCurrent, isSelected }: GridCellProps) {
  const { column, left, width } = placed
  const shared = {
    role: 'gridcell',
    id: cellId(row, column),
    'aria-colindex': column + 2,
    'aria-selected': isSelected,
    'data-row': row,
    'data-column': column,
    'data-current': isCurrent,
    style: { left, width },
  }
  if ('counts' in cell) {
    const { accountable, responsible } = cell.counts
    const words = strings.groupCell(lineName(line), lineName(placed.line), accountable, responsible)
    return (
      <div {...shared} className="matrix-cell matrix-summary" aria-label={words} title={words}>
        {accountable > 0 && <strong>{accountable}</strong>}
        {responsible > 0 && <span>{responsible}</span>}
      </div>
    )
  }
  const { letters, scope, effort, finding } = cell
  const [duty, seat] = line.kind === 'duty' ? [line, placed.line] : [placed.line, line]
  const role = seat.kind === 'position' ? seat.position.role : 'other'
  const words = [
    strings.cell(lineName(duty), lineName(seat), letters),
    scope && strings.scope(scope),
    effort !== null && strings.effort(effort),
    finding && strings.finding(finding.sentence),
  ]
  return (
    <div
      {...shared}
      className="matrix-cell"
      aria-label={words.filter(Boolean).join('. ')}
      data-role={role === 'other' ? undefined : role}
      title={[scope, finding?.sentence].filter(Boolean).join('\n') || undefined}
    >
      <LetterSigns letters={letters} />
      {scope !== '' && <span className="matrix-scope" aria-hidden />}
      {finding && <span className={`matrix-mark matrix-mark-${finding.severity}`} aria-hidden />}
    </div>
  )
}
