import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutTree, routeTo, type LayoutNode } from '../../../../shared/layout'
import { anyChart, anyOptions, anyWrapping, plain } from './charts'

const anyWay = fc.oneof(anyOptions, anyWrapping)

// Indices in these tests come from the lists themselves, so they are in range; `!` says so.

const tolerance = 1e-2

describe('connectors', () => {
  it('draws trunk, bus and drops', () => {
    const nodes = [-1, 0, 0].map(parent => ({ width: 40, height: 20, parent }))
    const { connectors } = layOutTree(nodes, plain)
    expect([...connectors.segments]).toEqual([45, 20, 45, 35, 20, 35, 70, 35, 20, 35, 20, 50, 70, 35, 70, 50])
    expect([...connectors.manager]).toEqual([0, 0, 0, 0])
    expect([...connectors.report]).toEqual([-1, -1, 1, 2])
  })

  it('draws one straight line to a single report', () => {
    const nodes = [-1, 0].map(parent => ({ width: 40, height: 20, parent }))
    expect([...layOutTree(nodes, plain).connectors.segments]).toEqual([20, 20, 20, 50])
  })

  it('runs every line straight, within the drawing and through no box', () => {
    fc.assert(
      fc.property(anyChart(true), anyWay, (nodes, options) => {
        const { x, y, width, height, connectors } = layOutTree(nodes, options)
        for (let line = 0; line < connectors.count; line += 1) {
          const [x1, y1, x2, y2] = connectors.segments.slice(line * 4, line * 4 + 4)
          expect(x1 === x2 || y1 === y2).toBe(true)
          const [left, right] = [Math.min(x1!, x2!), Math.max(x1!, x2!)]
          const [top, bottom] = [Math.min(y1!, y2!), Math.max(y1!, y2!)]
          expect(Math.min(left, top)).toBeGreaterThan(-tolerance)
          expect(right).toBeLessThan(width + tolerance)
          expect(bottom).toBeLessThan(height + tolerance)
          nodes.forEach((node, box) => {
            const crosses =
              left < x[box]! + node.width - tolerance &&
              right > x[box]! + tolerance &&
              top < y[box]! + node.height - tolerance &&
              bottom > y[box]! + tolerance
            expect(crosses, `line ${line} through box ${box}`).toBe(false)
          })
        }
      }),
      { numRuns: 120 },
    )
  })

  it('leads from the edge of the manager to the edge of each report, along lines of that manager', () => {
    fc.assert(
      fc.property(anyChart(true), anyWay, (nodes, options) => {
        const layout = layOutTree(nodes, options)
        const onEdge = (box: number, px: number, py: number): boolean => {
          const node: LayoutNode = nodes[box]!
          const [dx, dy] = [px - layout.x[box]!, py - layout.y[box]!]
          const inside =
            dx > -tolerance && dx < node.width + tolerance && dy > -tolerance && dy < node.height + tolerance
          const near = (a: number, b: number): boolean => Math.abs(a - b) < tolerance
          return inside && (near(dx, 0) || near(dx, node.width) || near(dy, 0) || near(dy, node.height))
        }
        const { segments, manager } = layout.connectors
        const onLine = (of: number, px: number, py: number): boolean =>
          [...manager.keys()].some(line => {
            if (manager[line] !== of) return false
            const [x1, y1, x2, y2] = segments.slice(line * 4, line * 4 + 4)
            return (
              px > Math.min(x1!, x2!) - tolerance &&
              px < Math.max(x1!, x2!) + tolerance &&
              py > Math.min(y1!, y2!) - tolerance &&
              py < Math.max(y1!, y2!) + tolerance
            )
          })
        const reports = [...nodes.keys()].filter(node => nodes[node]!.parent >= 0)
        const tops = [...nodes.keys()].filter(node => nodes[node]!.parent < 0)
        expect(tops.flatMap(top => routeTo(layout, top))).toEqual([])
        for (const report of reports) {
          const { parent } = nodes[report]!
          const route = routeTo(layout, report)
          expect(route.length).toBeGreaterThanOrEqual(4)
          expect(onEdge(parent, route[0]!, route[1]!)).toBe(true)
          expect(onEdge(report, route.at(-2)!, route.at(-1)!)).toBe(true)
          for (let at = 2; at < route.length; at += 2) {
            const [x1, y1, x2, y2] = route.slice(at - 2, at + 2)
            expect(x1 === x2 || y1 === y2).toBe(true)
            expect(onLine(parent, x2!, y2!)).toBe(true)
            expect(onLine(parent, (x1! + x2!) / 2, (y1! + y2!) / 2)).toBe(true)
          }
        }
      }),
      { numRuns: 80 },
    )
  })
})
