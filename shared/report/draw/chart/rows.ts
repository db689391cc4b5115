import { layOutTree } from '../../../layout'
import type { Layout, LayoutNode, LayoutOptions } from '../../../layout'
import { spacing } from './spacing'

/** A branch laid out from its upper left corner. */
interface Block {
  /** Its boxes by index in the list of nodes, its root first. */
  readonly boxes: readonly number[]
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly width: number
  readonly height: number
  /** Where the line from above meets its root. */
  readonly anchor: number
  /** Its lines, four numbers each, with the node from whose box they hang. */
  readonly lines: readonly {
    readonly from: number
    readonly ends: readonly [number, number, number, number]
  }[]
}

type StackColumns = LayoutOptions['stackColumns']

const stackings: readonly StackColumns[] = [1, 2, 'auto']

/** Room at the left for the line that goes down to the further rows. */
const trunkRoom = 9

/**
 * Lays a branch out with the direct reports of each manager in several rows where one is too wide: a line at the left
 * leads down to every row. Reports keep their order. The first node is the root, and managers stand before their reports.
 * @returns null when it doesn't fit
 */
export function layOutRows(
  nodes: readonly LayoutNode[],
  extent: { readonly width: number; readonly height: number },
): Layout | null {
  const reports = nodes.map((): number[] => [])
  const tops: number[] = []
  for (const [at, { parent }] of nodes.entries()) (parent < 0 ? tops : reports[parent])?.push(at)
  const chart: Chart = { nodes, reports }
  let best: Block | null = null
  for (const columns of stackings) {
    const [top] = tops
    const block =
      top !== undefined && tops.length === 1
        ? rowsUnder(chart, top, extent.width, columns)
        : withoutRoot(chart, tops, extent.width, columns)
    if (block && block.height <= extent.height && (!best || block.height < best.height)) best = block
  }
  return best && layoutOf(best, nodes.length)
}

interface Chart {
  readonly nodes: readonly LayoutNode[]
  readonly reports: readonly (readonly number[])[]
}

function blockOf(chart: Chart, root: number, width: number, stackColumns: StackColumns): Block | null {
  if ((chart.reports[root] ?? []).length === 0) return single(chart, root, width)
  const boxes = [root]
  const parents = [-1]
  for (let next = 0; next < boxes.length; next++)
    for (const report of chart.reports[boxes[next] ?? 0] ?? []) {
      boxes.push(report)
      parents.push(next)
    }
  const nodes = boxes.map((box, at) => ({ ...nodeAt(chart, box), parent: parents[at] ?? -1 }))
  const layout = layOutTree(nodes, { ...spacing, stackColumns })
  if (layout.width > width) return rowsUnder(chart, root, width, stackColumns)
  const { segments, manager, count } = layout.connectors
  return {
    boxes,
    x: [...layout.x],
    y: [...layout.y],
    width: layout.width,
    height: layout.height,
    anchor: (layout.x[0] ?? 0) + nodeAt(chart, root).width / 2,
    lines: Array.from({ length: count }, (_, at) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = segments.subarray(at * 4, at * 4 + 4)
      return { from: boxes[manager[at] ?? 0] ?? root, ends: [x1, y1, x2, y2] }
    }),
  }
}

/** A position without reports. */
function single(chart: Chart, root: number, room: number): Block | null {
  const { width, height } = nodeAt(chart, root)
  if (width > room) return null
  return { boxes: [root], x: [0], y: [0], width, height, anchor: width / 2, lines: [] }
}

const nodeAt = ({ nodes }: Chart, at: number): LayoutNode => {
  const node = nodes[at]
  if (!node) throw new RangeError('There is no such box.')
  return node
}

interface Placed {
  readonly block: Block
  readonly x: number
  readonly y: number
}

interface Rows {
  readonly rows: readonly (readonly Placed[])[]
  readonly width: number
  readonly height: number
}

/** The blocks in order on rows no wider than `width`, so many on each that all of them need the least height. */
function inRows(blocks: readonly Block[], width: number): Rows | null {
  const gap = spacing.subtreeGap
  // For the first `count` blocks, the least height and where their last row begins.
  const least: { height: number; from: number }[] = [{ height: 0, from: 0 }]
  for (let count = 1; count <= blocks.length; count++) {
    let best = { height: Infinity, from: count - 1 }
    let used = -gap
    let tallest = 0
    for (let from = count - 1; from >= 0; from--) {
      used += (blocks[from]?.width ?? 0) + gap
      if (used > width) break
      tallest = Math.max(tallest, blocks[from]?.height ?? 0)
      const height = (least[from]?.height ?? Infinity) + tallest + (from > 0 ? spacing.levelGap : 0)
      if (height < best.height) best = { height, from }
    }
    if (best.height === Infinity) return null
    least.push(best)
  }
  const starts: number[] = []
  for (let end = blocks.length; end > 0; end = least[end]?.from ?? 0) starts.unshift(least[end]?.from ?? 0)
  let y = 0
  let widest = 0
  const rows = starts.map((from, at) => {
    let x = 0
    const row = blocks.slice(from, starts[at + 1] ?? blocks.length).map((block): Placed => {
      const placed = { block, x, y }
      x += block.width + gap
      return placed
    })
    widest = Math.max(widest, x - gap)
    y += Math.max(...row.map(({ block }) => block.height)) + spacing.levelGap
    return row
  })
  return { rows, width: widest, height: y - spacing.levelGap }
}

function rowsUnder(chart: Chart, root: number, width: number, columns: StackColumns): Block | null {
  const node = nodeAt(chart, root)
  const reports = chart.reports[root] ?? []
  const blocks: Block[] = []
  for (const report of reports) {
    const block = blockOf(chart, report, width - trunkRoom, columns)
    if (!block) return null
    blocks.push(block)
  }
  const found = blocks.length > 0 ? inRows(blocks, width - trunkRoom) : null
  if (!found || node.width > width) return null
  const indent = found.rows.length > 1 ? trunkRoom : 0
  const start = node.height + spacing.levelGap
  const placed = found.rows.map(row => row.map(({ block, x, y }) => ({ block, x: x + indent, y: y + start })))
  const whole = Math.max(found.width + indent, node.width)
  const [firstRow = []] = placed
  const anchors = firstRow.map(({ block, x }) => x + block.anchor)
  const ideal = (Math.min(...anchors) + Math.max(...anchors)) / 2
  const anchor = Math.min(Math.max(ideal, node.width / 2), whole - node.width / 2)
  const rung = (row: readonly Placed[]) => (row[0]?.y ?? 0) - spacing.levelGap / 2
  const lines: [number, number, number, number][] = [[anchor, node.height, anchor, rung(firstRow)]]
  for (const [at, row] of placed.entries()) {
    const y = rung(row)
    const ends = row.map(({ block, x }) => x + block.anchor)
    const left = placed.length > 1 ? 0 : Math.min(anchor, ...ends)
    const right = at === 0 ? Math.max(anchor, ...ends) : Math.max(...ends)
    if (right > left) lines.push([left, y, right, y])
    for (const [index, end] of ends.entries()) lines.push([end, y, end, row[index]?.y ?? y])
  }
  if (placed.length > 1) lines.push([0, rung(firstRow), 0, rung(placed.at(-1) ?? [])])
  return joined(placed.flat(), {
    boxes: [root],
    x: [anchor - node.width / 2],
    y: [0],
    width: whole,
    height: start + found.height,
    anchor,
    lines: lines.map(ends => ({ from: root, ends })),
  })
}

/** Several tops in rows; no line joins them. */
function withoutRoot(
  chart: Chart,
  tops: readonly number[],
  width: number,
  columns: StackColumns,
): Block | null {
  const blocks: Block[] = []
  for (const top of tops) {
    const block = blockOf(chart, top, width, columns)
    if (!block) return null
    blocks.push(block)
  }
  const found = inRows(blocks, width)
  if (!found) return null
  const { rows, ...size } = found
  return joined(rows.flat(), { boxes: [], x: [], y: [], ...size, anchor: 0, lines: [] })
}

/** A block with others placed inside it. */
function joined(placed: readonly Placed[], outer: Block): Block {
  return {
    ...outer,
    boxes: [...outer.boxes, ...placed.flatMap(({ block }) => block.boxes)],
    x: [...outer.x, ...placed.flatMap(({ block, x }) => block.x.map(left => left + x))],
    y: [...outer.y, ...placed.flatMap(({ block, y }) => block.y.map(top => top + y))],
    lines: [
      ...outer.lines,
      ...placed.flatMap(({ block, x, y }) =>
        block.lines.map(({ from, ends: [x1, y1, x2, y2] }) => ({
          from,
          ends: [x1 + x, y1 + y, x2 + x, y2 + y] as const,
        })),
      ),
    ],
  }
}

function layoutOf(block: Block, count: number): Layout {
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  for (const [at, box] of block.boxes.entries()) {
    x[box] = block.x[at] ?? 0
    y[box] = block.y[at] ?? 0
  }
  return {
    direction: 'down',
    x,
    y,
    width: block.width,
    height: block.height,
    connectors: {
      count: block.lines.length,
      segments: Float64Array.from(block.lines.flatMap(({ ends }) => ends)),
      manager: Int32Array.from(block.lines, ({ from }) => from),
      report: new Int32Array(block.lines.length).fill(-1),
      rows: new Map(),
    },
  }
}
