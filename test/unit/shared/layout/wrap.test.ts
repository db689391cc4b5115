import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutTree, type LayoutNode, type LayoutOptions } from '../../../../shared/layout'
import { anyChart, anyWrapping, isAssistant, placed, plain, reportsOf, stackWith } from './charts'

// Indices in these tests come from the lists themselves, so they are in range; `!` says so.

const tolerance = 1e-6

/** A chief with 40 managers who lead 30 each, and some of those 3: far wider than high. */
const wide: LayoutNode[] = Array.from({ length: 4_000 }, (_, at) => ({
  width: 200,
  height: 80,
  parent: at === 0 ? -1 : at <= 40 ? 0 : at <= 1_240 ? 1 + ((at - 41) % 40) : 41 + ((at - 1_241) % 920),
}))

describe('wrapping', () => {
  it('brings a chart that is far too wide to about the wanted shape', () => {
    for (const shape of [1, 1.6, 3]) {
      const options: LayoutOptions = { ...plain, wrap: { shape, from: 3_000 } }
      const down = layOutTree(wide, options)
      expect(down.width / down.height / shape).toBeGreaterThan(0.6)
      expect(down.width / down.height / shape).toBeLessThan(1.7)
      const right = layOutTree(wide, { ...options, direction: 'right' })
      expect(right.width / right.height / shape).toBeGreaterThan(0.6)
      expect(right.width / right.height / shape).toBeLessThan(1.7)
    }
  })

  it('leaves a chart as it is that is not too wide', () => {
    const few = wide.slice(0, 30)
    const { x, y } = layOutTree(few, plain)
    const beside = layOutTree(few, {
      ...plain,
      wrap: { shape: 1, from: 10_000 },
    })
    expect([beside.x, beside.y]).toEqual([x, y])
  })

  it('keeps boxes apart and everything drawn from 0 on', () => {
    fc.assert(
      fc.property(anyChart(true), anyWrapping, (nodes, options) => {
        const layout = layOutTree(nodes, options)
        const boxes = placed(nodes, layout)
        const { siblingGap, subtreeGap, levelGap } = options
        for (const a of boxes) {
          for (const b of boxes.slice(a.node + 1)) {
            const across = Math.max(b.start - a.end, a.start - b.end)
            const along = Math.max(b.top - a.bottom, a.top - b.bottom)
            const apart =
              across > Math.min(siblingGap, subtreeGap) - tolerance ||
              along > Math.min(siblingGap, levelGap) - tolerance
            expect(apart, `${a.node} and ${b.node}`).toBe(true)
          }
        }
        if (nodes.length === 0) return
        const { segments } = layout.connectors
        const drawn = [...layout.x, ...segments.filter((_, i) => i % 2 === 0)]
        expect(Math.min(...drawn)).toBeCloseTo(0, 2)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps the order of the list, along each row and then in the next, below the manager', () => {
    fc.assert(
      fc.property(anyChart(true), anyWrapping, (nodes, options) => {
        const boxes = placed(nodes, layOutTree(nodes, options))
        const wrong: string[] = []
        for (const manager of nodes.keys()) {
          const reports = reportsOf(nodes, manager).filter(report => !isAssistant(nodes, report))
          reports.forEach((report, i) => {
            const { start, top } = boxes[report]!
            if (top <= boxes[manager]!.bottom) wrong.push(`${report} is not below ${manager}`)
            const before = boxes[reports[i - 1] ?? -1]
            if (!before || stackWith(nodes, report, options).includes(before.node)) return
            if (start < before.end - tolerance && top <= before.top) wrong.push(`${report} is too early`)
          })
        }
        expect(wrong).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
