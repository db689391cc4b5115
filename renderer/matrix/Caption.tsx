import type { Finding } from '../../shared/analysis/finding'
import { nameOfPosition } from '../../shared/analysis/names'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import { select } from '../state/navigation'
import { LetterSigns, RoleSign, SeveritySign } from '../ui/Signs'
import type { CellContent, Pair } from './cells'
import type { Line } from './lines'
import { totalsOf } from './totals'
import { letterMeanings, lineName, matrixStrings as strings, totalsInWords } from './strings'

interface CaptionProps {
  index: ScenarioIndex
  /** The lines under the cursor; null for the headings. */
  row: Line | null
  column: Line | null
  pair: Pair | null
  cell: CellContent | null
  /** How many rows and columns of cells are chosen. */
  size: { readonly rows: number; readonly columns: number } | null
  /** About the row, or about the column when the cursor is on its heading. */
  findings: readonly Finding[]
}

/** The line under the grid: in full what the cell under the cursor is, and what is found wrong with it. */
export function Caption({ index, row, column, pair, cell, size, findings }: CaptionProps) {
  const many = size !== null && size.rows * size.columns > 1
  const line = row ?? column
  // What concerns the cell itself goes before what concerns the row.
  const finding = cell?.finding ?? findings[0]
  return (
    <div id="matrix-caption" className="matrix-caption">
      {pair ? (
        <div className="matrix-caption-cell truncate">
          <strong>{pair.held.duty.title}</strong>
          <span className="muted"> × </span>
          <RoleSign role={pair.position.role} />{' '}
          <button
            type="button"
            className="matrix-caption-position"
            onClick={() => select({ positions: [pair.position.id] })}
          >
            {nameOfPosition(pair.position)}
          </button>
          {cell?.letters && (
            <span>
              <LetterSigns letters={cell.letters} /> {letterMeanings[cell.letters]}
              {cell.scope !== '' && `, ${strings.scope(cell.scope)}`}
              {cell.effort !== null && `, ${strings.effort(cell.effort)}`}
            </span>
          )}
        </div>
      ) : line ? (
        <div className="matrix-caption-cell truncate">
          <strong>{lineName(line)}</strong>
          <span className="muted"> {totalsInWords('', totalsOf(index, line))}</span>
        </div>
      ) : (
        <div className="muted truncate">{strings.hints}</div>
      )}
      {many ? (
        <div className="muted truncate">{strings.range(size.rows, size.columns)}</div>
      ) : finding ? (
        <button
          type="button"
          className="matrix-caption-finding"
          title={finding.sentence}
          onClick={() => select({ finding: finding.id })}
        >
          <SeveritySign severity={finding.severity} wordless />
          <span className="truncate">{finding.sentence}</span>
        </button>
      ) : (
        line && <div className="muted truncate">{row ? strings.hints : strings.headHints}</div>
      )}
    </div>
  )
}
