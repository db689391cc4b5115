import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutTree, LayoutError, type LayoutNode, type LayoutOptions } from '../../../../shared/layout'
import {
  anyChart,
  anyOptions,
  chainOf,
  isAssistant,
  placed,
  plain,
  reportsOf,
  stackWith,
  type Placed,
} from './charts'
import { closestCentres } from './reference'

// Indices in these tests come from the lists themselves, so they are in range; `!` says so.

const tolerance = 1e-6

function apart(a: Placed, b: Placed): { across: number; along: number } {
  return {
    across: Math.max(b.start - a.end, a.start - b.end),
    along: Math.max(b.top - a.bottom, a.top - b.bottom),
  }
}

/** The least distances that two boxes must keep: across, or else along. */
function leastGaps(nodes: readonly LayoutNode[], a: number, b: number, options: LayoutOptions) {
  const { siblingGap, subtreeGap, levelGap } = options
  const nearAssistant = [a, b].some(node => chainOf(nodes, node).some(above => isAssistant(nodes, above)))
  if (nearAssistant) {
    return { across: Math.min(siblingGap, subtreeGap), along: Math.min(siblingGap, levelGap) }
  }
  const manager = nodes[a]!.parent
  if (manager !== nodes[b]!.parent || manager < 0) return { across: subtreeGap, along: levelGap }
  return { across: siblingGap, along: stackWith(nodes, a, options).includes(b) ? siblingGap : Infinity }
}

describe('layOutTree', () => {
  it('lays out an empty list and a single box', () => {
    const empty = layOutTree([], plain)
    expect([empty.x.length, empty.width, empty.height, empty.connectors.count]).toEqual([0, 0, 0, 0])
    const one = layOutTree([{ width: 30, height: 20, parent: -1 }], plain)
    expect([one.x[0], one.y[0], one.width, one.height, one.connectors.count]).toEqual([0, 0, 30, 20, 0])
  })

  it('places a small chart as drawn by hand', () => {
    const box = { width: 40, height: 20 }
    const nodes = [
      { ...box, parent: -1 },
      { ...box, parent: 0 },
      { ...box, parent: 0 },
      { ...box, parent: 2 },
      { ...box, parent: 2 },
    ]
    const down = layOutTree(nodes, plain)
    expect([...down.x]).toEqual([25, 0, 50, 25, 75])
    expect([...down.y]).toEqual([0, 50, 50, 100, 100])
    expect([down.width, down.height]).toEqual([115, 120])
    const right = layOutTree(nodes, { ...plain, direction: 'right' })
    expect([...right.x]).toEqual([0, 70, 70, 140, 140])
    expect([...right.y]).toEqual([15, 0, 30, 15, 45])
  })

  it('keeps all boxes apart by the gaps, with every option', () => {
    fc.assert(
      fc.property(anyChart(true), anyOptions, (nodes, options) => {
        const boxes = placed(nodes, layOutTree(nodes, options))
        for (const a of boxes) {
          for (const b of boxes.slice(a.node + 1)) {
            const least = leastGaps(nodes, a.node, b.node, options)
            const { across, along } = apart(a, b)
            const kept = across >= least.across - tolerance || along >= least.along - tolerance
            expect(kept, `boxes ${a.node} and ${b.node}: ${across} across, ${along} along`).toBe(true)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('starts at 0 and ends at the stated width and height', () => {
    fc.assert(
      fc.property(anyChart(true), anyOptions, (nodes, options) => {
        const { x, y, width, height, connectors } = layOutTree(nodes, options)
        fc.pre(nodes.length > 0)
        const xs = [...x]
        const ys = [...y]
        const lineXs = [...connectors.segments].filter((_, i) => i % 2 === 0)
        const lineYs = [...connectors.segments].filter((_, i) => i % 2 === 1)
        expect(Math.min(...xs, ...lineXs)).toBeCloseTo(0, 6)
        expect(Math.min(...ys, ...lineYs)).toBeCloseTo(0, 6)
        expect(Math.max(...xs.map((left, i) => left + nodes[i]!.width), ...lineXs)).toBeCloseTo(width, 2)
        expect(Math.max(...ys.map((top, i) => top + nodes[i]!.height), ...lineYs)).toBeCloseTo(height, 2)
      }),
      { numRuns: 100 },
    )
  })

  it('centres a manager over its first and last report, a stack being one, and keeps the order of the list', () => {
    fc.assert(
      fc.property(anyChart(true), anyOptions, (nodes, options) => {
        const boxes = placed(nodes, layOutTree(nodes, options))
        const wrong: string[] = []
        for (const manager of [-1, ...nodes.keys()]) {
          const reports = reportsOf(nodes, manager).map(report => boxes[report]!)
          const [first, last] = [reports[0], reports[reports.length - 1]]
          if (!first || !last) continue
          const above = boxes[manager]
          const centreAt = ({ node, centre }: Placed): number => {
            const stack = stackWith(nodes, node, options).map(box => boxes[box]!)
            if (stack.length === 0) return centre
            return (
              (Math.min(...stack.map(({ start }) => start)) + Math.max(...stack.map(({ end }) => end))) / 2
            )
          }
          const middle = (centreAt(first) + centreAt(last)) / 2
          if (above && Math.abs(above.centre - middle) > tolerance) wrong.push(`${manager} is off the middle`)
          reports.forEach((report, i) => {
            if (above && report.top <= above.bottom) wrong.push(`${report.node} is not below ${manager}`)
            const before = reports[i - 1]
            if (!before) return
            const stacked = stackWith(nodes, report.node, options).includes(before.node)
            const inColumn = stacked && Math.abs(report.start - before.start) < tolerance
            const follows = inColumn ? report.top > before.top : report.start >= before.end - tolerance
            if (!follows) wrong.push(`${report.node} does not follow ${before.node}`)
          })
        }
        expect(wrong).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('stacks neighbouring reports that lead nobody beside those that lead', () => {
    const box = { width: 40, height: 20 }
    const nodes = [
      { ...box, parent: -1 },
      { ...box, parent: 0 },
      { ...box, parent: 1 },
      ...Array.from({ length: 3 }, () => ({ ...box, parent: 0 })),
    ]
    const { x, y } = layOutTree(nodes, { ...plain, stackLeaves: true, stackColumns: 1 })
    expect([x[4], x[5]]).toEqual([x[3], x[3]])
    expect(x[3]).toBeGreaterThan((x[1] ?? 0) + 40)
    expect(y[3]).toBe(y[1])
    expect([y[4], y[5]].every((top, i) => (top ?? 0) > (y[3 + i] ?? 0))).toBe(true)
  })

  it('starts all boxes of one depth on one line when layers are aligned', () => {
    fc.assert(
      fc.property(anyChart(true), anyOptions, (nodes, given) => {
        const options = { ...given, compact: false }
        const boxes = placed(nodes, layOutTree(nodes, options))
        const lineOfDepth = new Map<number, number>()
        for (const { node, top } of boxes) {
          const chain = chainOf(nodes, node)
          if (chain.some(above => isAssistant(nodes, above))) continue
          const [firstOfStack = node] = stackWith(nodes, node, options)
          const isFirstRow = firstOfStack === node
          if (!isFirstRow) continue
          const line = lineOfDepth.get(chain.length) ?? top
          lineOfDepth.set(chain.length, line)
          expect(top).toBe(line)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('starts each report one level gap after its own manager when compact', () => {
    fc.assert(
      fc.property(anyChart(false), anyOptions, (nodes, given) => {
        const options = { ...given, compact: true, stackLeaves: false }
        const boxes = placed(nodes, layOutTree(nodes, options))
        const gaps = boxes.flatMap(({ node, top }) => {
          const manager = boxes[nodes[node]!.parent]
          return manager ? [top - manager.bottom] : []
        })
        // Lengths are rounded up to 1/1024.
        for (const gap of gaps) expect(Math.abs(gap - options.levelGap)).toBeLessThan(1 / 1024 + tolerance)
      }),
      { numRuns: 40 },
    )
  })

  it('sets branches as close as a comparison of every box with every other allows', () => {
    fc.assert(
      fc.property(anyChart(false), anyOptions, (given, someOptions) => {
        const options = { ...someOptions, direction: 'down' as const, stackLeaves: false }
        // Heights in steps that add up exactly, as the layout itself makes them.
        const nodes = given.map(node => ({ ...node, height: Math.ceil(node.height) }))
        const closest = closestCentres(nodes, options)
        const boxes = placed(nodes, layOutTree(nodes, options))
        for (const manager of [-1, ...nodes.keys()]) {
          const reports = reportsOf(nodes, manager)
          // Those between the first and the last may be spread out; nothing else depends on them.
          for (const report of [reports[0], reports[reports.length - 1]]) {
            if (report === undefined) continue
            const offset = (of: (node: number) => number): number =>
              of(report) - (manager < 0 ? of(reportsOf(nodes, -1)[0]!) : of(manager))
            expect(offset(node => boxes[node]!.centre)).toBeCloseTo(
              offset(node => closest[node]!),
              6,
            )
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('spreads small reports evenly between two large ones', () => {
    const leaf = { width: 40, height: 20 }
    const nodes: LayoutNode[] = [
      { ...leaf, parent: -1 },
      { ...leaf, parent: 0 },
      { ...leaf, parent: 0 },
      { ...leaf, parent: 0 },
      ...Array.from({ length: 5 }, () => ({ ...leaf, parent: 1 })),
      ...Array.from({ length: 5 }, () => ({ ...leaf, parent: 3 })),
    ]
    const { x } = layOutTree(nodes, plain)
    expect(x[2]! - x[1]!).toBeCloseTo(x[3]! - x[2]!, 9)
    expect(x[3]! - x[1]!).toBe(260)
  })

  it('gives the same result for the same list', () => {
    fc.assert(
      fc.property(anyChart(true), anyOptions, (nodes, options) => {
        expect(layOutTree(nodes, options)).toEqual(layOutTree(structuredClone(nodes), { ...options }))
      }),
      { numRuns: 20 },
    )
  })

  it('keeps a branch as it is while boxes elsewhere are added and resized', () => {
    const edits = fc.array(
      fc.record({
        node: fc.nat(),
        width: fc.integer({ min: 1, max: 500 }),
        height: fc.integer({ min: 1, max: 500 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(anyChart(true), anyOptions, fc.nat(), edits, (nodes, options, pick, changes) => {
        fc.pre(nodes.length > 1)
        const root = pick % nodes.length
        const inside = nodes.map((_, node) => chainOf(nodes, node).includes(root))
        const outside = [...nodes.keys()].filter(node => !inside[node])
        const edited = [...nodes]
        for (const { node, width, height } of changes) {
          const at = outside[node % Math.max(1, outside.length)]
          if (at !== undefined) edited[at] = { ...edited[at]!, width }
          edited.push({ width, height, parent: at ?? -1, assistant: false })
          if (at !== undefined && height % 2 === 0) edited[at] = { ...edited[at]!, height }
        }
        const before = placed(nodes, layOutTree(nodes, options))
        const after = placed(edited, layOutTree(edited, options))
        for (const node of nodes.keys()) {
          if (!inside[node]) continue
          const across = (boxes: Placed[]): number => boxes[node]!.start - boxes[root]!.start
          const along = (boxes: Placed[]): number => boxes[node]!.top - boxes[root]!.top
          expect(across(after)).toBeCloseTo(across(before), 6)
          const moved = options.compact ? along(after) - along(before) : 0
          expect(moved).toBe(0)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('keeps every other branch along the direction too when an edit leaves the layers as thick as they were', () => {
    const box = { width: 40, height: 20 }
    const nodes = [-1, 0, 0, 1, 1, 2, 2].map(parent => ({ ...box, parent }))
    const before = layOutTree(nodes, plain)
    const after = layOutTree([...nodes, { ...box, parent: 3 }], plain)
    expect(after.y.slice(0, 7)).toEqual(before.y)
  })

  it.each([false, true])('lays out a chain of 10,000 boxes, compact %s', compact => {
    // Reports come before their managers in the list.
    const nodes = Array.from({ length: 10_000 }, (_, i) => ({
      width: 10 + (i % 7),
      height: 5,
      parent: i === 9_999 ? -1 : i + 1,
    }))
    const { y, x, height } = layOutTree(nodes, { ...plain, compact })
    expect(height).toBe(10_000 * 5 + 9_999 * 30)
    expect(y[0]).toBe(9_999 * 35)
    expect(x[9_999]! + (10 + (9_999 % 7)) / 2).toBeCloseTo(x[0]! + 5, 6)
  })

  it('lays out a chain of 10,000 assistants of assistants', () => {
    const nodes = Array.from({ length: 10_000 }, (_, i) => ({
      width: 10,
      height: 5,
      parent: i - 1,
      assistant: true,
    }))
    const { height, connectors } = layOutTree(nodes, plain)
    expect(height).toBe(10_000 * 5 + 9_999 * 30)
    expect(connectors.count).toBe(9_999 * 2)
  })

  it('lays out a manager of 10,000, in a row and in a stack', () => {
    const nodes = Array.from({ length: 10_001 }, (_, i) => ({
      width: 50,
      height: 40,
      parent: i === 0 ? -1 : 0,
    }))
    const row = layOutTree(nodes, plain)
    expect(row.width).toBe(10_000 * 50 + 9_999 * 10)
    const stack = layOutTree(nodes, { ...plain, stackLeaves: true })
    expect(stack.width / stack.height).toBeGreaterThan(0.9)
    expect(stack.width / stack.height).toBeLessThan(1.1)
    const two = layOutTree(nodes, { ...plain, stackLeaves: true, stackColumns: 2 })
    expect(two.width).toBe(2 * 50 + 10 + 5)
  })

  it('stands assistants in pairs beside the line, above the other reports', () => {
    const box = { width: 40, height: 20 }
    const nodes: LayoutNode[] = [
      { ...box, parent: -1 },
      { ...box, parent: 0, assistant: true },
      { ...box, parent: 0 },
      { ...box, parent: 0, assistant: true },
      { ...box, parent: 0 },
      { ...box, parent: 0, assistant: true },
    ]
    const { x, y } = layOutTree(nodes, plain)
    const line = x[0]! + 20
    expect([x[1]! + 40, x[3]!, x[5]! + 40]).toEqual([line - 10, line + 10, line - 10])
    expect([y[1], y[3], y[5]]).toEqual([50, 50, 80])
    expect([y[2], y[4]]).toEqual([130, 130])
  })

  it.each([
    ['a manager beyond the list', 2],
    ['a manager below -1', -2],
    ['a fraction', 0.5],
    ['not a number', NaN],
  ])('refuses %s with a typed error', (_, parent) => {
    const nodes = [
      { width: 1, height: 1, parent: -1 },
      { width: 1, height: 1, parent },
    ]
    const attempt = (): unknown => layOutTree(nodes, plain)
    expect(attempt).toThrow(RangeError)
    expect(attempt).toThrow(LayoutError)
    expect(attempt).toThrow(expect.objectContaining({ problem: { kind: 'invalidParent', node: 1, parent } }))
  })

  it('refuses a cycle and names a box on it', () => {
    const chart = (parents: number[]): LayoutNode[] =>
      parents.map(parent => ({ width: 1, height: 1, parent }))
    const problemOf = (parents: number[]): unknown => {
      try {
        layOutTree(chart(parents), plain)
      } catch (error) {
        return error instanceof LayoutError ? error.problem : error
      }
      return undefined
    }
    expect(problemOf([-1, 1])).toEqual({ kind: 'cycle', node: 1 })
    expect(problemOf([1, 2, 3, 2, -1])).toEqual({ kind: 'cycle', node: 2 })
  })

  it('refuses sizes and gaps that are no lengths', () => {
    const box = { width: 1, height: 1, parent: -1 }
    expect(() => layOutTree([box, { ...box, width: -1 }], plain)).toThrow('The size of box 1')
    expect(() => layOutTree([{ ...box, height: Infinity }], plain)).toThrow('The size of box 0')
    expect(() => layOutTree([box], { ...plain, levelGap: NaN })).toThrow('option levelGap')
    expect(() => layOutTree([box], { ...plain, stackColumns: -1 })).toThrow('option stackColumns')
    expect(() => layOutTree([box], { ...plain, stackFrom: Infinity })).not.toThrow()
  })
})

describe('aligned layers with assistants', () => {
  it('starts assistants below the thickest manager of their layer, also one of another branch', () => {
    const nodes = [
      { width: 10, height: 10, parent: -1 },
      { width: 10, height: 100, parent: 0 },
      { width: 10, height: 10, parent: 0 },
      { width: 10, height: 10, parent: 1, assistant: true },
      { width: 10, height: 10, parent: 2, assistant: true },
    ]
    const { y } = layOutTree(nodes, plain)
    expect([...y]).toEqual([0, 40, 40, 170, 170])
  })
})
