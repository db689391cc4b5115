import fc from 'fast-check'
import type { Layout, LayoutNode, LayoutOptions } from '../../../../shared/layout'

// Indices in these tests come from the lists themselves, so they are in range; `!` says so.

export const plain: LayoutOptions = {
  direction: 'down',
  siblingGap: 10,
  subtreeGap: 20,
  levelGap: 30,
  stackLeaves: false,
  stackFrom: 3,
  stackColumns: 'auto',
  compact: false,
  wrap: null,
}

export const anyOptions: fc.Arbitrary<LayoutOptions> = fc.record({
  direction: fc.constantFrom('down', 'right'),
  siblingGap: fc.integer({ min: 0, max: 30 }),
  subtreeGap: fc.integer({ min: 0, max: 60 }),
  levelGap: fc.integer({ min: 1, max: 60 }),
  stackLeaves: fc.boolean(),
  stackFrom: fc.integer({ min: 0, max: 5 }),
  stackColumns: fc.oneof(fc.constant('auto' as const), fc.integer({ min: 1, max: 4 })),
  compact: fc.boolean(),
  wrap: fc.constant(null),
})

/** The same with branches in rows; shapes are such that few charts are narrow enough already. */
export const anyWrapping: fc.Arbitrary<LayoutOptions> = fc
  .tuple(anyOptions, fc.double({ min: 0.02, max: 1.5, noNaN: true }), fc.integer({ min: 1, max: 400 }))
  .map(([options, shape, from]) => ({
    ...options,
    wrap: { shape: options.direction === 'down' ? shape : 1 / shape, from },
  }))

const size = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.01, max: 200, noNaN: true }))

/** A forest of up to 70 boxes of mixed sizes, in a list of any order: managers before or after their reports. */
export function anyChart(assistants: boolean): fc.Arbitrary<LayoutNode[]> {
  return fc
    .array(
      fc.record({
        width: size,
        height: size,
        under: fc.integer({ min: 0, max: 1_000_000 }),
        reach: fc.integer({ min: 1, max: 70 }),
        isTop: fc.integer({ min: 0, max: 29 }),
        isAssistant: fc.integer({ min: 0, max: 4 }),
        sortKey: fc.integer({ min: 0, max: 1_000_000 }),
      }),
      { maxLength: 70 },
    )
    .map(seeds => {
      const order = seeds.map((_, i) => i).sort((a, b) => seeds[a]!.sortKey - seeds[b]!.sortKey || a - b)
      const placeOf = new Map(order.map((seed, place) => [seed, place]))
      return order.map(i => {
        const { width, height, under, reach, isTop, isAssistant } = seeds[i]!
        const parent = i === 0 || isTop === 0 ? -1 : placeOf.get(i - 1 - (under % Math.min(i, reach)))!
        return { width, height, parent, assistant: assistants && isAssistant === 0 }
      })
    })
}

/** A box in the terms of the direction: `across` it and `along` it. */
export interface Placed {
  readonly node: number
  readonly start: number
  readonly end: number
  readonly top: number
  readonly bottom: number
  readonly centre: number
}

export function placed(nodes: readonly LayoutNode[], layout: Layout): Placed[] {
  return nodes.map(({ width, height }, node) => {
    const down = layout.direction === 'down'
    const start = (down ? layout.x : layout.y)[node]!
    const top = (down ? layout.y : layout.x)[node]!
    const breadth = down ? width : height
    return {
      node,
      start,
      top,
      end: start + breadth,
      bottom: top + (down ? height : width),
      centre: start + breadth / 2,
    }
  })
}

export function isAssistant(nodes: readonly LayoutNode[], node: number): boolean {
  return nodes[node]!.assistant === true && nodes[node]!.parent >= 0
}

/** Reports of a box (-1: the tops), without assistants, in the order of the list. */
export function reportsOf(nodes: readonly LayoutNode[], manager: number): number[] {
  return nodes.flatMap(({ parent }, i) => (parent === manager && !isAssistant(nodes, i) ? [i] : []))
}

/** The neighbouring reports of one manager that stand in columns with a box, itself among them; empty for none. */
export function stackWith(nodes: readonly LayoutNode[], node: number, options: LayoutOptions): number[] {
  const manager = nodes[node]!.parent
  if (!options.stackLeaves || manager < 0 || isAssistant(nodes, node)) return []
  const leads = (box: number): boolean => nodes.some(({ parent }) => parent === box)
  const reports = reportsOf(nodes, manager)
  const at = reports.indexOf(node)
  if (leads(node)) return []
  const from = reports.slice(0, at).findLastIndex(leads) + 1
  const after = reports.slice(at).findIndex(leads)
  const run = reports.slice(from, after < 0 ? reports.length : at + after)
  return run.length >= Math.max(2, options.stackFrom) ? run : []
}

/** The box itself and all above it. */
export function chainOf(nodes: readonly LayoutNode[], node: number): number[] {
  const chain: number[] = []
  for (let at = node; at >= 0; at = nodes[at]!.parent) chain.push(at)
  return chain
}
