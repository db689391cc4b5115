import type { Finding } from '../../shared/analysis/finding'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { PlacedColumn } from './MatrixRow'
import { shownCell, signatureOf } from './cells'
import type { ShownCell } from './cells'
import type { Line } from './lines'

interface ShownCells {
  /** Side by side with the columns. */
  readonly cells: readonly ShownCell[]
  /** All of them in one text: where it is the same, they look the same. */
  readonly signature: string
}

const noFindings: readonly Finding[] = []

/** Gives the cells of a line, made once for each: moving the cursor and scrolling find those in view ready. */
export function shownCellsOf(
  index: ScenarioIndex,
  columns: readonly PlacedColumn[],
  findings: ReadonlyMap<string, readonly Finding[]>,
): (line: Line) => ShownCells {
  const known = new Map<string, ShownCells>()
  const about = (duty: string): readonly Finding[] => findings.get(duty) ?? noFindings
  return line => {
    const former = known.get(line.key)
    if (former) return former
    const cells = columns.map(column => shownCell(index, line, column.line, about))
    const shown = { cells, signature: cells.map(signatureOf).join('\n') }
    known.set(line.key, shown)
    return shown
  }
}
