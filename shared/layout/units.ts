// Every `!` in this room stands on a typed array whose index is in range by construction.
import { Columns } from './columns'
import type { Reports } from './reports'
import type { LayoutOptions } from './types'

/**
 * What the contour algorithm moves as one piece. `tops` is the virtual root of the forest, `box` one box,
 * `assistants` all assistants of one manager around its line, `stack` neighbouring reports of one manager in columns.
 */
export const Kind = { tops: 0, box: 1, assistants: 2, stack: 3 } as const

/**
 * The units of a chart, as columns of a table. The children of a unit lie side by side, after it. A part is a tree
 * that is laid out on its own, as one range of units: the forest is the first, and each assistant that has reports
 * is the root of another, which then takes its place beside the line as one rectangle.
 */
export interface Units {
  readonly count: number
  readonly kind: Uint8Array
  /** The box itself, or the manager whose assistants or stack it is; -1 for the tops. */
  readonly node: Int32Array
  readonly parent: Int32Array
  readonly firstChild: Int32Array
  readonly children: Int32Array
  /** Layer of the box, 0 for the root of a part; of a stack, that of its first row; of assistants, the manager's. */
  readonly layer: Int32Array
  /** Of a stack: where its reports begin in the list of reports, and where they end; assistants among them are not in it. */
  readonly stackStart: Int32Array
  readonly stackEnd: Int32Array
  /** First unit of each part, and last the number of units. */
  readonly partStart: number[]
  /** The part whose root is this box (an assistant that has reports). */
  readonly partOf: ReadonlyMap<number, number>
  /** 1 for each box that can be reached from a top. */
  readonly reached: Uint8Array
}

export function unitsOf(reports: Reports, options: LayoutOptions): Units {
  const { count: boxes, start, list, assistant, assistants } = reports
  const stackFrom = options.stackLeaves ? Math.max(2, options.stackFrom) : Infinity
  // The tops, one unit for each box at most (a stack replaces its boxes), one for each manager with assistants.
  let most = 1 + boxes
  for (let manager = 0; manager < boxes; manager += 1) if (assistants[manager]! > 0) most += 1
  const columns = Columns.of(most, 0, 7)
  const kind = new Uint8Array(most)
  const node = columns.integer()
  const parent = columns.integer()
  const firstChild = columns.integer()
  const children = columns.integer()
  const layer = columns.integer()
  const stackStart = columns.integer()
  const stackEnd = columns.integer()
  const reached = new Uint8Array(boxes)
  const partStart = [0]
  const partRoot: number[] = []
  const partOf = new Map<number, number>()

  /** Assistants that lead others become charts of their own. */
  function meetAssistants(manager: number): void {
    for (let i = start[manager]!; i < start[manager + 1]!; i += 1) {
      const v = list[i]!
      if (assistant[v] === 0) continue
      if (start[v] === start[v + 1]) reached[v] = 1
      else partRoot.push(v)
    }
  }

  let runLength = 0

  /** Where neighbouring reports that lead nobody end, from one of them on; `runLength` is then their number. */
  function endOfRun(from: number, to: number): number {
    let end = from
    runLength = 0
    for (let i = from; i < to; i += 1) {
      const v = list[i]!
      if (assistant[v] === 1) continue
      if (start[v] !== start[v + 1]) break
      runLength += 1
      end = i + 1
    }
    return end
  }

  // One loop without calls per box: at some thousand boxes calls and captured variables are what costs.
  node[0] = parent[0] = layer[0] = -1
  let count = 1
  for (let unit = 0, part = 0; ; part += 1) {
    for (; unit < count; unit += 1) {
      firstChild[unit] = count
      const own = node[unit]!
      const isBox = kind[unit] === Kind.box
      if (kind[unit] === Kind.stack || (isBox && start[own] === start[own + 1])) continue
      if (isBox && assistants[own]! > 0) {
        meetAssistants(own)
        kind[count] = Kind.assistants
        node[count] = own
        parent[count] = unit
        layer[count] = layer[unit]!
        count += 1
      } else {
        const manager = own < 0 ? boxes : own
        const from = start[manager]!
        const to = start[manager + 1]!
        const below = own < 0 ? 0 : layer[unit]! + 1
        const mayStack = to - from >= stackFrom && manager !== boxes
        let runEnd = from
        let stackedTo = from
        for (let i = from; i < to; i += 1) {
          const v = list[i]!
          if (assistant[v] === 1) continue
          reached[v] = 1
          if (i < stackedTo) continue
          if (mayStack && i >= runEnd && start[v] === start[v + 1]) {
            runEnd = endOfRun(i, to)
            if (runLength >= stackFrom) {
              kind[count] = Kind.stack
              node[count] = manager
              parent[count] = unit
              layer[count] = below
              stackStart[count] = i
              stackEnd[count] = runEnd
              stackedTo = runEnd
              count += 1
              continue
            }
          }
          kind[count] = Kind.box
          node[count] = v
          parent[count] = unit
          layer[count] = below
          count += 1
        }
      }
      children[unit] = count - firstChild[unit]!
    }
    partStart.push(count)
    const root = partRoot[part]
    if (root === undefined) break
    partOf.set(root, part + 1)
    reached[root] = 1
    kind[count] = Kind.box
    node[count] = root
    parent[count] = -1
    layer[count] = 0
    count += 1
  }
  return {
    count,
    kind,
    node,
    parent,
    firstChild,
    children,
    layer,
    stackStart,
    stackEnd,
    partStart,
    partOf,
    reached,
  }
}

/** The assistants of a manager, in the order of the list. */
export const assistantsOf = (reports: Reports, manager: number): number[] =>
  between(reports, reports.start[manager]!, reports.start[manager + 1]!, 1)

/** The boxes of a stack, in the order of the list. */
export const boxesOfStack = (reports: Reports, { stackStart, stackEnd }: Units, unit: number): number[] =>
  between(reports, stackStart[unit]!, stackEnd[unit]!, 0)

function between({ list, assistant }: Reports, from: number, to: number, wanted: 0 | 1): number[] {
  const boxes: number[] = []
  for (let i = from; i < to; i += 1) {
    const v = list[i]!
    if (assistant[v] === wanted) boxes.push(v)
  }
  return boxes
}
