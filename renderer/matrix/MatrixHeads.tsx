import { nameOfPosition } from '../../shared/analysis/names'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import { select } from '../state/navigation'
import { LetterSigns, RoleSign } from '../ui/Signs'
import type { PlacedColumn } from './MatrixRow'
import type { GridMeasures } from './measures'
import { matrixStrings as strings } from './strings'

interface HeadsProps {
  columns: readonly PlacedColumn[]
  measures: GridMeasures
  width: number
  currentColumn: number | null
  chosen: ReadonlySet<string>
  columnCount: number
}

/** The frozen first line: the positions, standing upright. */
export function ColumnHeads({ columns, measures, width, currentColumn, chosen, columnCount }: HeadsProps) {
  const length = measures.columnHead - 28
  return (
    <div role="row" aria-rowindex={1} className="matrix-heads" style={{ width, height: measures.columnHead }}>
      <div
        role="columnheader"
        aria-colindex={1}
        className="matrix-corner"
        style={{ width: measures.rowHead }}
      >
        {strings.corner}
      </div>
      {columns.map(({ column, start, position }) => (
        <div
          key={position.id}
          role="columnheader"
          aria-colindex={column + 2}
          className="matrix-column-head"
          data-role={position.role}
          data-vacant={position.occupancy === 'vacant'}
          data-current={column === currentColumn}
          data-chosen={chosen.has(position.id)}
          style={{ transform: `translateX(${start}px)`, width: measures.column }}
        >
          <button
            type="button"
            className="matrix-column-button"
            // Keys stay in the grid; the line under it leads to the position too.
            tabIndex={-1}
            title={[nameOfPosition(position), position.unit].filter(Boolean).join('\n')}
            onClick={() => select({ positions: [position.id] })}
          >
            <span className="matrix-column-name" style={{ width: length }}>
              {position.title}
            </span>
            <RoleSign role={position.role} labelled />
          </button>
        </div>
      ))}
      {measures.totals > 0 && (
        <div
          role="columnheader"
          aria-colindex={columnCount + 2}
          className="matrix-total matrix-total-head"
          style={{ width: measures.totals }}
        >
          <span className="matrix-total-name">{strings.totals}</span>
          <LetterSigns letters="A" />
          <LetterSigns letters="R" />
        </div>
      )}
    </div>
  )
}

interface FootProps {
  columns: readonly PlacedColumn[]
  measures: GridMeasures
  width: number
  index: ScenarioIndex
  rowIndex: number
}

/** The frozen last line: how many A's and R's each position has in the whole scenario. */
export function TotalsRow({ columns, measures, width, index, rowIndex }: FootProps) {
  const { accountable, responsible } = index.loads
  const sum = (counts: Int32Array): number => counts.reduce((total, count) => total + count, 0)
  return (
    <div role="row" aria-rowindex={rowIndex} className="matrix-foot" style={{ width, height: measures.foot }}>
      <div role="rowheader" className="matrix-foot-head" style={{ width: measures.rowHead }}>
        {strings.totalsRow}
        <span className="matrix-foot-letters">
          <LetterSigns letters="A" />
          <LetterSigns letters="R" />
        </span>
      </div>
      {columns.map(({ column, start, place }) => {
        const held = accountable[place] ?? 0
        const done = responsible[place] ?? 0
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={strings.columnTotals(held, done)}
            title={strings.columnTotals(held, done)}
            className="matrix-foot-cell"
            style={{ transform: `translateX(${start}px)`, width: measures.column }}
          >
            <span data-none={held === 0}>{held}</span>
            <span data-none={done === 0}>{done}</span>
          </div>
        )
      })}
      {measures.totals > 0 && (
        <div role="gridcell" className="matrix-total" style={{ width: measures.totals }}>
          <span>{sum(accountable)}</span>
          <span>{sum(responsible)}</span>
        </div>
      )}
    </div>
  )
}
