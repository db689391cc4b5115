import { describe, expect, it } from 'vitest'
import {
  between,
  fitted,
  fittedBeside,
  onScreen,
  movedInto,
  seen,
  toChart,
  zoomLimits,
  zoomedAt,
} from '../../../../renderer/orgchart/camera'

const size = { width: 800, height: 600 }
const camera = { x: 40, y: -20, zoom: 0.5 }

describe('the camera', () => {
  it('zooms around a point, which stays where it is, within its limits', () => {
    const point = { x: 300, y: 200 }
    const before = toChart(camera, point)
    const after = toChart(zoomedAt(camera, point, 1.7), point)
    expect(after.x).toBeCloseTo(before.x)
    expect(after.y).toBeCloseTo(before.y)
    expect(zoomedAt(camera, point, 99).zoom).toBe(zoomLimits.most)
    expect(zoomedAt(camera, point, 0).zoom).toBe(zoomLimits.least)
  })

  it('fits a rectangle whole, never larger than asked', () => {
    const wide = { x: 100, y: 50, width: 5000, height: 300 }
    const view = seen(fitted(wide, size, 1), size)
    expect(view.x).toBeLessThan(wide.x)
    expect(view.x + view.width).toBeGreaterThan(wide.x + wide.width)
    expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, size, 1).zoom).toBe(1)
  })

  it('fits a chart clear of what lies over the area, where that leaves it largest', () => {
    const legend = { x: 8, y: 300, width: 200, height: 292 }
    const bar = { x: 8, y: 8, width: 780, height: 40 }
    for (const chart of [
      { x: 0, y: 0, width: 4000, height: 3000 },
      { x: 0, y: 0, width: 4000, height: 400 },
      { x: 0, y: 0, width: 400, height: 4000 },
    ]) {
      const fit = fittedBeside(chart, size, 1, [legend, bar])
      const drawn = onScreen(chart, fit)
      expect(drawn.y).toBeGreaterThanOrEqual(48)
      expect(drawn.x >= 208 || drawn.y + drawn.height <= 300).toBe(true)
      expect(fit.zoom).toBeGreaterThan(fitted(chart, size, 1).zoom * 0.6)
    }
    const small = { x: 0, y: 0, width: 20, height: 10 }
    expect(fittedBeside(small, size, 1, [legend, bar])).toEqual(fitted(small, size, 1))
  })

  it('moves only as far as a box needs to be seen', () => {
    const box = { x: 0, y: 100, width: 200, height: 100 }
    expect(movedInto(camera, box, size, 24)).toBe(camera)
    expect(movedInto(camera, { ...box, x: 1600 }, size, 24)).toEqual({ ...camera, x: -124 })
  })

  it('brings a box clear of what lies over the area, by the shortest way', () => {
    const map = { x: 600, y: 480, width: 190, height: 112 }
    const box = { x: 1200, y: 1100, width: 200, height: 80 }
    const moved = movedInto(camera, box, size, 24, [map])
    expect(onScreen(box, moved)).toEqual({ x: 640, y: 416, width: 100, height: 40 })
    const aside = { ...box, x: 900, y: 1100 }
    expect(movedInto(camera, aside, size, 24, [map])).toBe(camera)
    // Where nothing is left beside it, it is at least in the area.
    const all = { x: 0, y: 0, ...size }
    expect(movedInto(camera, { ...aside, x: 1600 }, size, 24, [all])).toEqual({ ...camera, x: -124 })
  })

  it('flies from one place to the other', () => {
    const to = { x: -500, y: 30, zoom: 2 }
    expect(between(camera, to, 0)).toEqual(camera)
    expect(between(camera, to, 1).x).toBeCloseTo(to.x)
    expect(between(camera, to, 0.5).zoom).toBeCloseTo(1)
  })
})
