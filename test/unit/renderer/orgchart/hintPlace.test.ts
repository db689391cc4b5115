import { describe, expect, it } from 'vitest'
import { hintPlace } from '../../../../renderer/orgchart/hintPlace'

const area = { width: 800, height: 600 }
const hint = { width: 340, height: 100 }

describe('a hint', () => {
  it('stands under its box where nothing else is', () => {
    expect(hintPlace({ x: 300, y: 100, width: 200, height: 80 }, hint, area, [])).toEqual({ x: 230, y: 188 })
  })

  it('stands where it covers least of the other boxes', () => {
    const box = { x: 300, y: 200, width: 200, height: 80 }
    const below = { x: 300, y: 320, width: 200, height: 80 }
    const above = { x: 420, y: 100, width: 200, height: 80 }
    const right = { x: 540, y: 200, width: 200, height: 80 }
    expect(hintPlace(box, hint, area, [below])).toEqual({ x: 230, y: 92 })
    const small = { width: 200, height: 100 }
    expect(hintPlace(box, small, area, [below, above])).toEqual({ x: 508, y: 200 })
    expect(hintPlace(box, small, area, [below, above, right])).toEqual({ x: 92, y: 200 })
  })

  it('is always wholly in the area', () => {
    for (const box of [
      { x: -50, y: -20, width: 200, height: 80 },
      { x: 720, y: 560, width: 200, height: 80 },
    ]) {
      const { x, y } = hintPlace(box, hint, area, [])
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + hint.width).toBeLessThanOrEqual(area.width)
      expect(y + hint.height).toBeLessThanOrEqual(area.height)
    }
  })
})
