// Every `!` in this room stands on a typed array or list whose index is in range by construction.
import type { Measures } from './axes'

/**
 * Boxes in columns, filled one column after the other, rows aligned. Each column hangs from a line before it.
 * Positions are relative: across the direction to the middle of the boxes, along it to the first row.
 */
export interface Stack {
  /** In the order of the list. */
  readonly boxes: readonly number[]
  readonly rows: number
  readonly columns: number
  readonly columnStart: readonly number[]
  /** Where the line of each column runs. */
  readonly lineAt: readonly number[]
  readonly rowStart: readonly number[]
  readonly firstRowDepth: number
  readonly depth: number
  /** From the middle to the outer edges, the first column's line included. */
  readonly before: number
  readonly after: number
}

export function stackOf(boxes: readonly number[], measures: Measures, wanted: 'auto' | number): Stack {
  const { siblingGap, rowGap } = measures
  const rows = Math.ceil(boxes.length / columnsOf(boxes, measures, wanted))
  const columns = Math.ceil(boxes.length / rows)
  const breadths = new Array<number>(columns).fill(0)
  const depths = new Array<number>(rows).fill(0)
  boxes.forEach((box, i) => {
    const column = Math.floor(i / rows)
    breadths[column] = Math.max(breadths[column]!, measures.breadth[box]!)
    depths[i % rows] = Math.max(depths[i % rows]!, measures.depth[box]!)
  })
  const half = (breadths.reduce((sum, breadth) => sum + breadth, 0) + siblingGap * (columns - 1)) / 2
  const columnStart = starts(breadths, -half, siblingGap)
  const rowStart = starts(depths, 0, rowGap)
  return {
    boxes,
    rows,
    columns,
    columnStart,
    lineAt: columnStart.map(start => start - siblingGap / 2),
    rowStart,
    firstRowDepth: depths[0]!,
    depth: rowStart[rows - 1]! + depths[rows - 1]!,
    before: half + siblingGap / 2,
    after: half,
  }
}

/** With `auto`, the number that makes the stack about as wide as it is long. */
function columnsOf(boxes: readonly number[], measures: Measures, wanted: 'auto' | number): number {
  if (wanted !== 'auto') return Math.min(boxes.length, Math.max(1, Math.floor(wanted)))
  let across = 0
  let along = 0
  for (const box of boxes) {
    across += measures.breadth[box]! + measures.siblingGap
    along += measures.depth[box]! + measures.rowGap
  }
  const ratio = across > 0 ? along / across : 1
  return Math.min(boxes.length, Math.max(1, Math.round(Math.sqrt(boxes.length * ratio))))
}

function starts(sizes: readonly number[], from: number, gap: number): number[] {
  let at = from
  return sizes.map(size => {
    const start = at
    at += size + gap
    return start
  })
}
