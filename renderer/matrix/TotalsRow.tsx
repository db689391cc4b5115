import { memo } from 'react'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { GridMeasures } from './measures'
import type { PlacedColumn } from './placedColumn'
import { lineName, matrixStrings as strings, totalsInWords } from './strings'
import { Numbers, TotalSign } from './Total'
import { isSameTotals, scenarioTotals, totalsOf } from './totals'
import type { Totals } from './totals'

interface TotalsRowProps {
  columns: readonly PlacedColumn[]
  measures: GridMeasures
  width: number
  index: ScenarioIndex
  rowIndex: number
  columnCount: number
}

/** The frozen last line: what each column has in the whole scenario. */
export const TotalsRow = memo(function TotalsRow(props: TotalsRowProps) {
  const { columns, measures, width, index, rowIndex, columnCount } = props
  const { columnTotals, foot } = measures
  const all = scenarioTotals(index)
  return (
    <div role="row" aria-rowindex={rowIndex} className="matrix-foot" style={{ width, height: foot }}>
      <div
        role="rowheader"
        aria-colindex={1}
        className="matrix-foot-head"
        style={{ width: measures.rowHead }}
      >
        <span className="truncate">{strings.totalsRow}</span>
        <span className="matrix-foot-letters">
          {columnTotals.map(key => (
            <TotalSign key={key} total={key} />
          ))}
        </span>
      </div>
      {columns.map(placed => (
        <ColumnTotal
          key={placed.line.key}
          placed={placed}
          totals={totalsOf(index, placed.line)}
          keys={columnTotals}
        />
      ))}
      {measures.rowTotals.length > 0 && (
        <div
          role="gridcell"
          aria-colindex={columnCount + 2}
          className="matrix-total"
          style={{ width: measures.totals }}
          aria-label={totalsInWords(strings.scenario, all)}
          title={totalsInWords(strings.scenario, all)}
        >
          <Numbers totals={all} keys={columnTotals} />
        </div>
      )}
    </div>
  )
})

interface ColumnTotalProps {
  placed: PlacedColumn
  totals: Totals
  keys: readonly (keyof Totals)[]
}

const ColumnTotal = memo(
  function ColumnTotal({ placed: { column, left, width, line }, totals, keys }: ColumnTotalProps) {
    const words = totalsInWords(lineName(line), totals)
    return (
      <div
        role="gridcell"
        aria-colindex={column + 2}
        aria-label={words}
        title={words}
        className="matrix-foot-cell"
        style={{ left, width }}
      >
        <Numbers totals={totals} keys={keys} />
      </div>
    )
  },
  (before, after) =>
    before.placed === after.placed && before.keys === after.keys && isSameTotals(before.totals, after.totals),
)
