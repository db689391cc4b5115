import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeFor, smallest } from '../../../../electron/windows/place'
import { titleText } from '../../../../electron/windows/title'

const main = { x: 0, y: 25, width: 1600, height: 975 }
const second = { x: 1600, y: 0, width: 1280, height: 1024 }

describe('where a window opens', () => {
  it('the first time in the middle of the main screen', () => {
    const { x, y, width, height } = placeFor(null, [main, second], [])
    expect(x - main.x).toBe(main.width - width - (x - main.x))
    expect(Math.abs(y - main.y - (main.height - height - (y - main.y)))).toBeLessThanOrEqual(1)
  })

  it('then where the last one was, also on another screen', () => {
    const last = { x: 1650, y: 60, width: 1000, height: 700 }
    expect(placeFor(last, [main, second], [])).toEqual(last)
  })

  it('on the main screen when the other one is gone', () => {
    expect(placeFor({ x: 1650, y: 60, width: 1000, height: 700 }, [main], [])).toEqual(
      placeFor(null, [main], []),
    )
  })

  it('aside from a window that stands there already', () => {
    const last = { x: 100, y: 100, width: 1000, height: 700 }
    const next = placeFor(last, [main], [last])
    expect(next).not.toEqual(last)
    expect(placeFor(last, [main], [last, next])).not.toEqual(next)
  })

  it('always whole on a screen that is large enough', () => {
    const rectangle = fc.record({
      x: fc.integer({ min: -3000, max: 3000 }),
      y: fc.integer({ min: -3000, max: 3000 }),
      width: fc.integer({ min: 1, max: 4000 }),
      height: fc.integer({ min: 1, max: 4000 }),
    })
    fc.assert(
      fc.property(rectangle, fc.array(rectangle, { maxLength: 5 }), (last, open) => {
        const place = placeFor(last, [main, second], open)
        const inside = [main, second].some(
          screen =>
            place.x >= screen.x &&
            place.y >= screen.y &&
            place.x + place.width <= screen.x + screen.width &&
            place.y + place.height <= screen.y + screen.height,
        )
        expect(inside).toBe(true)
        expect(place.width).toBeGreaterThanOrEqual(smallest.width)
        expect(place.height).toBeGreaterThanOrEqual(smallest.height)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the title bar', () => {
  it('names the workbook, and marks unsaved changes where the system has no mark of its own', () => {
    expect(titleText({ title: null, changed: false }, 'Remit', 'linux')).toBe('Remit')
    expect(titleText({ title: 'Meridian', changed: false }, 'Remit', 'linux')).toBe('Meridian — Remit')
    expect(titleText({ title: 'Meridian', changed: true }, 'Remit', 'win32')).toBe('● Meridian — Remit')
    expect(titleText({ title: 'Meridian', changed: true }, 'Remit', 'darwin')).toBe('Meridian — Remit')
  })
})
