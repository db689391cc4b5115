// Every `!` in this room stands on a typed array or list whose index is in range by construction.
import type { Placement } from './placement'
import type { Connectors } from './types'
import { assistantsOf, Kind } from './units'

/**
 * The elbow lines of a placed chart. A manager's lines follow each other, its trunk first: trunk down to the bus in
 * the middle of the gap before the reports, bus along them, a drop to each; a single report gets one straight
 * line. A stack has a line beside each column and a stub to each box, an assistant a stub from the trunk. Where the
 * reports stand in rows each row has a bus, and a line beside the rows joins those.
 */
export function connectorsOf(placement: Placement, down: boolean): Connectors {
  const { reports, units, measures, stacks, rows, line, start, boxBreadth, boxDepth } = placement
  const { kind, node, firstChild, children } = units
  const most = mostLines(placement)
  const segments = new Float64Array(most * 4)
  const managers = new Int32Array(most)
  const leadsTo = new Int32Array(most)
  const wrapped = new Map<number, { side: number; buses: number[] }>()
  let count = 0

  function draw(manager: number, report: number, b1: number, d1: number, b2: number, d2: number): void {
    const at = count * 4
    segments[at] = down ? b1 : d1
    segments[at + 1] = down ? d1 : b1
    segments[at + 2] = down ? b2 : d2
    segments[at + 3] = down ? d2 : b2
    managers[count] = manager
    leadsTo[count] = report
    count += 1
  }

  function middle(box: number): number {
    return boxDepth[box]! + measures.depth[box]! / 2
  }

  function drawReports(manager: number, unit: number, above: number): void {
    const first = firstChild[unit]!
    const last = first + children[unit]! - 1
    const from = boxDepth[manager]! + measures.depth[manager]!
    const bus = start[first]! - measures.levelGap / 2
    if (first === last && kind[unit] === Kind.box && kind[first] === Kind.box) {
      draw(manager, node[first]!, above, from, above, start[first]!)
      return
    }
    draw(manager, -1, above, from, above, bus)
    const inRows = rows.get(unit)
    if (!inRows) return drawRow(manager, first, last, bus, [above])
    const side = line[unit]! + inRows.side
    const buses = inRows.first.map(child => start[child]! - measures.levelGap / 2)
    wrapped.set(manager, { side, buses })
    draw(manager, -1, side, bus, side, buses.at(-1)!)
    for (const [row, child] of inRows.first.entries()) {
      const end = (inRows.first[row + 1] ?? last + 1) - 1
      drawRow(manager, child, end, buses[row]!, row === 0 ? [side, above] : [side])
    }
  }

  /** A bus over a row of reports, which reaches `across` too, and the drops to them. */
  function drawRow(
    manager: number,
    first: number,
    last: number,
    bus: number,
    across: readonly number[],
  ): void {
    const left = Math.min(...across, line[first]! + (stacks.get(first)?.lineAt[0] ?? 0))
    const right = Math.max(...across, line[last]! + (stacks.get(last)?.lineAt.at(-1) ?? 0))
    if (right > left) draw(manager, -1, left, bus, right, bus)
    for (let child = first; child <= last; child += 1) {
      if (kind[child] === Kind.stack) drawStack(manager, child, bus)
      else draw(manager, node[child]!, line[child]!, bus, line[child]!, start[child]!)
    }
  }

  function drawStack(manager: number, unit: number, bus: number): void {
    const { boxes, rows: inColumns, columns, lineAt } = stacks.get(unit)!
    for (let column = 0; column < columns; column += 1) {
      const beside = line[unit]! + lineAt[column]!
      const end = Math.min(boxes.length, (column + 1) * inColumns)
      draw(manager, -1, beside, bus, beside, middle(boxes[end - 1]!))
      for (let i = column * inColumns; i < end; i += 1) {
        const box = boxes[i]!
        draw(manager, box, beside, middle(box), boxBreadth[box]!, middle(box))
      }
    }
  }

  function drawAssistants(manager: number, unit: number, above: number): void {
    const boxes = assistantsOf(reports, manager)
    if (children[unit]! > 0) drawReports(manager, unit, above)
    else {
      const from = boxDepth[manager]! + measures.depth[manager]!
      // The trunk ends at its lowest stub.
      const lowest = boxes.reduce((low, box) => Math.max(low, middle(box)), from)
      draw(manager, -1, above, from, above, lowest)
    }
    boxes.forEach((box, i) => {
      const edge = i % 2 === 0 ? boxBreadth[box]! + measures.breadth[box]! : boxBreadth[box]!
      draw(manager, box, above, middle(box), edge, middle(box))
    })
  }

  for (let unit = 0; unit < units.count; unit += 1) {
    if (kind[unit] !== Kind.box || children[unit] === 0) continue
    const manager = node[unit]!
    if (kind[firstChild[unit]!] === Kind.assistants) {
      drawAssistants(manager, firstChild[unit]!, line[unit]!)
    } else drawReports(manager, unit, line[unit]!)
  }
  return {
    count,
    segments: segments.subarray(0, count * 4),
    manager: managers.subarray(0, count),
    report: leadsTo.subarray(0, count),
    rows: wrapped,
  }
}

/** One line for each box, two for each manager, one for each column of a stack and each row of reports. */
function mostLines({ units, stacks, rows, boxDepth }: Placement): number {
  let lines = boxDepth.length
  for (let unit = 0; unit < units.count; unit += 1) {
    if (units.children[unit]! > 0) lines += 2
  }
  for (const { columns } of stacks.values()) lines += columns
  for (const { first } of rows.values()) lines += first.length
  return lines
}
