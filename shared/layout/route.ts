// Every `!` in this room stands on a typed array whose index is in range by construction.
import type { Connectors, Layout } from './types'

interface LineIndex {
  /** By manager: its trunk, or -1. */
  readonly trunk: Int32Array
  /** By report: the line that leads to it alone, or -1. */
  readonly last: Int32Array
}

const indices = new WeakMap<Connectors, LineIndex>()

/**
 * The line from the manager's edge to one report's edge, as corners x, y, x, y, …; empty for a top. It runs along
 * the connectors, so it can be drawn over them to point out one reporting line.
 */
export function routeTo(layout: Layout, report: number): readonly number[] {
  const { connectors } = layout
  const { trunk, last } = lineIndex(layout)
  const lastLine = last[report] ?? -1
  if (lastLine < 0) return []
  const [x1, y1, x2, y2] = segment(connectors, lastLine)
  const trunkLine = trunk[connectors.manager[lastLine]!]!
  if (trunkLine === lastLine) return [x1, y1, x2, y2]
  const [fromX, fromY, busX, busY] = segment(connectors, trunkLine)
  const down = layout.direction === 'down'
  const corners = [fromX, fromY]
  const rows = connectors.rows.get(connectors.manager[lastLine]!)
  const [firstBus, ...others] = rows?.buses ?? []
  const bus = others.findLast(at => at <= (down ? y1 : x1))
  if (rows && firstBus !== undefined && bus !== undefined) {
    // To a later row: beside the rows down to its bus, and along that.
    const at = (across: number, along: number) => (down ? [across, along] : [along, across])
    corners.push(busX, busY, ...at(rows.side, firstBus), ...at(rows.side, bus))
    const across = down ? x1 : y1
    if (across !== rows.side && bus !== (down ? y1 : x1)) corners.push(...at(across, bus))
    corners.push(x1, y1, x2, y2)
    return corners
  }
  // A stub that starts on the trunk itself (an assistant's, or a column's right under it) needs no way along the bus.
  if (down ? x1 !== fromX : y1 !== fromY) {
    corners.push(busX, busY)
    const cornerX = down ? x1 : busX
    const cornerY = down ? busY : y1
    if (cornerX !== x1 || cornerY !== y1) corners.push(cornerX, cornerY)
  }
  corners.push(x1, y1, x2, y2)
  return corners
}

function segment({ segments }: Connectors, line: number): [number, number, number, number] {
  const at = line * 4
  return [segments[at]!, segments[at + 1]!, segments[at + 2]!, segments[at + 3]!]
}

function lineIndex({ x, connectors }: Layout): LineIndex {
  let index = indices.get(connectors)
  if (index === undefined) {
    const trunk = new Int32Array(x.length).fill(-1)
    const last = new Int32Array(x.length).fill(-1)
    for (let line = 0; line < connectors.count; line += 1) {
      const manager = connectors.manager[line]!
      const report = connectors.report[line]!
      if (trunk[manager]! < 0) trunk[manager] = line
      if (report >= 0) last[report] = line
    }
    index = { trunk, last }
    indices.set(connectors, index)
  }
  return index
}
