import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lensArea, placedCounts, venn } from '../../../../renderer/comparison/venn'
import type { Circle } from '../../../../renderer/comparison/venn'

const area = ({ r }: Circle): number => Math.PI * r * r

describe('the picture of the counts', () => {
  it('has areas in the proportion of the counts, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        (alone, shared, otherAlone) => {
          const { left, right } = venn(alone + shared, shared, otherAlone + shared, 200, 80)
          const unit = area(left) / (alone + shared)
          expect(area(right) / unit).toBeCloseTo(otherAlone + shared, 3)
          expect(lensArea(left.r, right.r, Math.abs(right.x - left.x)) / unit).toBeCloseTo(shared, 2)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('stays in its box', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (alone, shared, otherAlone) => {
        const { left, right, width, height } = venn(alone + shared, shared, otherAlone + shared, 200, 80)
        for (const { x, y, r } of [left, right]) {
          expect(Number.isFinite(x + y + r)).toBe(true)
          expect(x - r).toBeGreaterThanOrEqual(-1e-6)
          expect(x + r).toBeLessThanOrEqual(width + 1e-6)
          expect(2 * r).toBeLessThanOrEqual(height + 1e-6)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('keeps circles apart that share nothing', () => {
    const { left, right } = venn(5, 0, 3, 200, 80)
    expect(right.x - left.x).toBeGreaterThan(left.r + right.r)
  })

  it('shows all three counts, each in its part or beside it, and none on another one', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(900), fc.nat(900), (alone, shared, otherAlone) => {
        fc.pre(alone + shared + otherAlone > 0)
        const picture = venn(alone + shared, shared, otherAlone + shared, 168, 84)
        const placed = placedCounts(picture, { left: alone, shared, right: otherAlone })
        expect(placed.map(({ part, count }) => [part, count])).toEqual([
          ['left', alone],
          ['shared', shared],
          ['right', otherAlone],
        ])
        const boxes = placed.map(({ count, x, y, anchor }) => {
          const width = String(count).length * 9
          const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
          return { from, to: from + width, y }
        })
        for (const [at, one] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) {
            expect(one.to <= other.from || other.to <= one.from || Math.abs(one.y - other.y) >= 14).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
