import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesIn, connectorsIn, layOutTree, type LayoutNode, type Rectangle } from '../../../../shared/layout'
import { anyChart, anyOptions, plain } from './charts'

// Indices in these tests come from the lists themselves, so they are in range; `!` says so.

const anyRectangle: fc.Arbitrary<Rectangle> = fc.record({
  x: fc.integer({ min: -500, max: 4000 }),
  y: fc.integer({ min: -500, max: 3000 }),
  width: fc.integer({ min: 0, max: 1500 }),
  height: fc.integer({ min: 0, max: 1500 }),
})

function meets(area: Rectangle, left: number, top: number, right: number, bottom: number): boolean {
  return left <= area.x + area.width && right >= area.x && top <= area.y + area.height && bottom >= area.y
}

function ascending(indices: Int32Array): number[] {
  return [...indices].sort((a, b) => a - b)
}

describe('boxesIn and connectorsIn', () => {
  it('find what a look at every box and line finds', () => {
    fc.assert(
      fc.property(
        anyChart(true),
        anyOptions,
        fc.array(anyRectangle, { maxLength: 8 }),
        (nodes, options, areas) => {
          const layout = layOutTree(nodes, options)
          const { x, y, connectors } = layout
          for (const area of areas) {
            const boxes = [...nodes.keys()].filter(i =>
              meets(area, x[i]!, y[i]!, x[i]! + nodes[i]!.width, y[i]! + nodes[i]!.height),
            )
            expect(ascending(boxesIn(layout, nodes, area))).toEqual(boxes)
            const lines = [...connectors.manager.keys()].filter(line => {
              const [x1, y1, x2, y2] = connectors.segments.slice(line * 4, line * 4 + 4)
              const [left, right] = [Math.min(x1!, x2!), Math.max(x1!, x2!)]
              return meets(area, left, Math.min(y1!, y2!), right, Math.max(y1!, y2!))
            })
            expect(ascending(connectorsIn(layout, area))).toEqual(lines)
          }
        },
      ),
      { numRuns: 80 },
    )
  })

  it('find all in the whole drawing, and boxes much larger than the others', () => {
    const nodes: LayoutNode[] = Array.from({ length: 500 }, (_, i) => ({
      width: i === 0 ? 50_000 : 20,
      height: 10,
      parent: i === 0 ? -1 : Math.floor((i - 1) / 3),
    }))
    const layout = layOutTree(nodes, plain)
    const whole = { x: 0, y: 0, width: layout.width, height: layout.height }
    expect(ascending(boxesIn(layout, nodes, whole))).toEqual([...nodes.keys()])
    expect(connectorsIn(layout, whole).length).toBe(layout.connectors.count)
    const point = { x: layout.x[0]! + 49_000, y: 5, width: 0, height: 0 }
    expect([...boxesIn(layout, nodes, point)]).toEqual([0])
  })

  it('find nothing in an empty layout', () => {
    const layout = layOutTree([], plain)
    const area = { x: 0, y: 0, width: 10, height: 10 }
    expect([...boxesIn(layout, [], area), ...connectorsIn(layout, area)]).toEqual([])
  })
})
