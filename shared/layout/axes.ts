// Every `!` in this room stands on a typed array whose index is in range by construction.
import { Columns } from './columns'
import { LayoutError } from './errors'
import type { LayoutNode, LayoutOptions } from './types'

/**
 * Sizes and gaps with the direction taken out: `breadth` runs across it, `depth` along it. Depths are rounded up to
 * 1/1024 of a unit, so that sums of them are exact and the contours of equal branches are equal wherever they stand.
 */
export interface Measures {
  readonly breadth: Float64Array
  readonly depth: Float64Array
  readonly siblingGap: number
  readonly subtreeGap: number
  readonly levelGap: number
  /** The gap between siblings where they follow each other along the direction. */
  readonly rowGap: number
}

const steps = 1024

function roundUp(length: number): number {
  return Math.ceil(length * steps) / steps
}

/** @throws LayoutError `invalidSize`, `invalidOption`. */
export function measure(nodes: readonly LayoutNode[], options: LayoutOptions): Measures {
  const { siblingGap, subtreeGap, levelGap, stackFrom, stackColumns } = options
  const number = stackColumns === 'auto' ? 1 : stackColumns
  for (const [option, value] of Object.entries({
    siblingGap,
    subtreeGap,
    levelGap,
    stackFrom,
    stackColumns: number,
  })) {
    const endless = option === 'stackFrom' && value === Infinity
    if (!(value >= 0 && (endless || Number.isFinite(value)))) {
      throw new LayoutError({ kind: 'invalidOption', option })
    }
  }
  const columns = Columns.of(nodes.length, 2, 0)
  const breadth = columns.float()
  const depth = columns.float()
  const down = options.direction === 'down'
  let node = 0
  for (const { width, height } of nodes) {
    if (!(width >= 0 && width < Infinity && height >= 0 && height < Infinity)) {
      throw new LayoutError({ kind: 'invalidSize', node })
    }
    breadth[node] = down ? width : height
    depth[node] = roundUp(down ? height : width)
    node += 1
  }
  const rowGap = roundUp(siblingGap)
  return { breadth, depth, siblingGap, subtreeGap, levelGap: roundUp(levelGap), rowGap }
}
