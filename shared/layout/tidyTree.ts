// Every `!` in this room stands on a typed array or list whose index is in range by construction.
import { besideLine, type Beside } from './assistants'
import { measure } from './axes'
import { placeBoxes } from './boxes'
import { Columns } from './columns'
import { connectorsOf } from './connectors'
import { ContourLayout } from './contour'
import { alignLayers, followParents } from './depth'
import { LayoutError } from './errors'
import type { Bounds, Placement, Rows } from './placement'
import { onCycle, reportsOf } from './reports'
import { stackOf, type Stack } from './stack'
import type { Connectors, Layout, LayoutNode, LayoutOptions } from './types'
import { assistantsOf, boxesOfStack, Kind, unitsOf } from './units'
import { wrapRows } from './wrap'

/**
 * Lays out a forest of boxes of different sizes in time linear in their number (see `ContourLayout` for the paper),
 * at any depth.
 *
 * What holds, with `across` and `along` as seen from the direction:
 * - Boxes never overlap. Two boxes are apart by `levelGap` along (`siblingGap` within a stack or among assistants),
 *   or across by `siblingGap` (reports of one manager, assistants, stacks) or `subtreeGap` (all others).
 * - Reports of one manager keep the order of the list; tops lie side by side in that order, `subtreeGap` apart.
 *   A stack, of neighbouring reports that lead nobody, fills its first column, then its second.
 * - A manager stands over the middle between the centres of its first and last report, where a stack counts as one
 *   report with its middle as the centre; assistants do not count and stand in pairs beside the line, before the
 *   other reports. An assistant's own reports are laid out under it as a chart of their own, which stands beside the
 *   line as one rectangle.
 * - Aligned layers (`compact: false`): boxes of one depth start on one line, the first rows of stacks too; further
 *   rows run on, and nothing stands below them. A chart under an assistant has layers of its own.
 * - A chart that is much wider than `wrap` wants it is wrapped: where the branches of a manager's reports are wider than
 *   the chart may be they stand in rows under each other, in order, and their manager over the middle of them. Branches
 *   that are narrow enough keep their own arrangement; layers are then aligned within a row. Nobody below an
 *   assistant is wrapped.
 * - Everything drawn, boxes and lines, starts at 0 in both axes.
 *
 * What is stable: the result depends on the arguments alone. Two boxes of one branch keep their distance across
 * whatever changes outside of that branch. With `compact` they keep it along too; with aligned layers only
 * until a layer of the chart gets thicker or thinner. (Exact up to floating-point rounding.)
 *
 * @throws LayoutError `invalidParent`, `cycle`, `invalidSize`, `invalidOption`.
 */
export function layOutTree(nodes: readonly LayoutNode[], options: LayoutOptions): Layout {
  const measures = measure(nodes, options)
  const reports = reportsOf(nodes)
  const units = unitsOf(reports, options)
  if (units.reached.includes(0)) {
    throw new LayoutError({ kind: 'cycle', node: onCycle(nodes, units.reached) })
  }
  const columns = Columns.of(units.count, 2, 0)
  const placement: Work = {
    reports,
    units,
    measures,
    stacks: new Map(),
    besides: new Map(),
    rows: new Map(),
    line: columns.float(),
    start: columns.float(),
    boxBreadth: new Float64Array(nodes.length),
    boxDepth: new Float64Array(nodes.length),
  }
  const bounds = placeUnits(placement, options)
  placeBoxes(placement, bounds)

  const { boxBreadth, boxDepth } = placement
  const { breadth, depth } = bounds[0]!
  const down = options.direction === 'down'
  let connectors: Connectors | undefined
  return {
    direction: options.direction,
    x: down ? boxBreadth : boxDepth,
    y: down ? boxDepth : boxBreadth,
    width: down ? breadth : depth,
    height: down ? depth : breadth,
    get connectors() {
      return (connectors ??= connectorsOf(placement, down))
    },
  }
}

interface Work extends Placement {
  readonly stacks: Map<number, Stack>
  readonly besides: Map<number, Beside>
  rows: ReadonlyMap<number, Rows>
}

/** Fills in `line`, `start`, `stacks` and `besides`, each part on its own, and returns the bounds of each part. */
function placeUnits(placement: Work, options: LayoutOptions): Bounds[] {
  const { units, measures, line, start } = placement
  const { kind, partStart, count } = units
  const columns = Columns.lent(count, 5 + 7, 5)
  const before = columns.float()
  const after = columns.float()
  const own = columns.float()
  const onLayer = columns.float()
  const end = columns.float()
  const contour = new ContourLayout(
    units,
    { before, after, end },
    { sibling: measures.siblingGap, subtree: measures.subtreeGap },
    line,
    columns,
  )
  const bounds: Bounds[] = []
  const alongDirection = options.compact ? followParents : alignLayers

  // An assistant's chart comes after the chart it belongs to, so backwards its room is known when it is needed.
  for (let part = partStart.length - 2; part >= 0; part -= 1) {
    const from = partStart[part]!
    const to = partStart[part + 1]!
    for (let unit = from; unit < to; unit += 1) {
      if (kind[unit] === Kind.box) {
        const box = units.node[unit]!
        before[unit] = after[unit] = measures.breadth[box]! / 2
        own[unit] = onLayer[unit] = measures.depth[box]!
      } else if (kind[unit] === Kind.stack) {
        const stack = sizeStack(placement, unit, options)
        before[unit] = stack.before
        after[unit] = stack.after
        own[unit] = stack.depth
        onLayer[unit] = stack.firstRowDepth
      } else if (kind[unit] === Kind.assistants) {
        const beside = sizeBeside(placement, unit, bounds)
        before[unit] = beside.before
        after[unit] = beside.after
        own[unit] = onLayer[unit] = beside.depth
      }
    }
    alongDirection(units, measures, { own, onLayer, start, end }, from, to)
    contour.place(from, to)
    if (part === 0) placement.rows = wrapRows(placement, { before, after, own }, options)

    // The virtual root of the forest takes no room.
    const first = kind[from] === Kind.tops ? from + 1 : from
    let left = first < to ? Infinity : 0
    let right = first < to ? -Infinity : 0
    let depth = 0
    for (let unit = first; unit < to; unit += 1) {
      const at = line[unit]!
      if (at - before[unit]! < left) left = at - before[unit]!
      if (at + after[unit]! > right) right = at + after[unit]!
      if (start[unit]! + own[unit]! > depth) depth = start[unit]! + own[unit]!
    }
    if (part === 0) {
      for (const [unit, { side }] of placement.rows) left = Math.min(left, line[unit]! + side)
    }
    bounds[part] = { before: -left, breadth: right - left, depth }
  }
  return bounds
}

function sizeStack({ reports, units, measures, stacks }: Work, unit: number, options: LayoutOptions): Stack {
  const boxes = boxesOfStack(reports, units, unit)
  const stack = stackOf(boxes, measures, options.stackColumns)
  stacks.set(unit, stack)
  return stack
}

function sizeBeside(
  { reports, units, measures, besides }: Work,
  unit: number,
  bounds: readonly Bounds[],
): Beside {
  const rooms = assistantsOf(reports, units.node[unit]!).map(box => {
    const part = units.partOf.get(box)
    const alone = { breadth: measures.breadth[box]!, depth: measures.depth[box]! }
    return part === undefined ? alone : bounds[part]!
  })
  const beside = besideLine(rooms, measures)
  besides.set(unit, beside)
  return beside
}
