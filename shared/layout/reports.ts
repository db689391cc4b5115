import { Columns } from './columns'
import { LayoutError } from './errors'
import type { LayoutNode } from './types'

/**
 * Who reports to whom, read from the parent indices in one pass. The reports of box `v`, in the order of the list,
 * are `list[start[v]]` up to but not including `list[start[v + 1]]`; the tops are those of the virtual box `count`.
 */
export interface Reports {
  readonly count: number
  readonly start: Int32Array
  readonly list: Int32Array
  /** 1 where the box stands beside its manager's line. */
  readonly assistant: Uint8Array
  /** For each box, and last for the virtual one, how many of its reports are assistants. */
  readonly assistants: Int32Array
}

/** @throws LayoutError `invalidParent`. A cycle is not seen here: its boxes cannot be reached from a top. */
export function reportsOf(nodes: readonly LayoutNode[]): Reports {
  const count = nodes.length
  const columns = Columns.of(count + 2, 0, 5)
  const parent = columns.integer()
  const start = columns.integer()
  const next = columns.integer()
  const list = columns.integer()
  const assistants = columns.integer()
  const assistant = new Uint8Array(count)
  let node = 0
  for (const { parent: given, assistant: beside } of nodes) {
    if (!Number.isInteger(given) || given < -1 || given >= count || given === node) {
      if (given === node) throw new LayoutError({ kind: 'cycle', node })
      throw new LayoutError({ kind: 'invalidParent', node, parent: given })
    }
    const manager = given < 0 ? count : given
    parent[node] = manager
    start[manager + 1]! += 1
    if (beside === true && given >= 0) {
      assistant[node] = 1
      assistants[manager]! += 1
    }
    node += 1
  }
  for (let v = 0; v <= count; v += 1) {
    next[v] = start[v]!
    start[v + 1]! += start[v]!
  }
  for (let v = 0; v < count; v += 1) {
    const manager = parent[v]!
    list[next[manager]!] = v
    next[manager]! += 1
  }
  return { count, start, list, assistant, assistants }
}

/** A box on a cycle, given the boxes that can be reached from a top. */
export function onCycle(nodes: readonly LayoutNode[], reached: Uint8Array): number {
  let node = reached.indexOf(0)
  const passed = new Uint8Array(nodes.length)
  while (node >= 0 && passed[node] === 0) {
    passed[node] = 1
    node = nodes[node]?.parent ?? -1
  }
  return node
}
