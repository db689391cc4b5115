import { describe, expect, it } from 'vitest'
import {
  layOut,
  pageAt,
  pageGap,
  readPage,
  realSize,
  scrollPlace,
  scrollTop,
  stepZoom,
} from '../../../../renderer/report/preview/zoom'

const upright = { width: 595, height: 842 }
const lying = { width: 842, height: 595 }
const sheet = { width: 9000, height: 3000 }
const room = { width: 700, height: 600 }
const sizes = [upright, lying, upright, sheet]

describe('pages of the preview below each other', () => {
  it.each(['width', 'page'] as const)('fit: %s, also one that is larger than the others', zoom => {
    const { pages, width } = layOut(sizes, zoom, room)
    expect(width).toBe(room.width)
    for (const page of pages) {
      expect(page.left).toBeGreaterThanOrEqual(pageGap)
      expect(page.left + page.width).toBeLessThanOrEqual(room.width - pageGap + 1)
    }
  })

  it('fill the width, or are seen whole', () => {
    const inner = { width: room.width - 2 * pageGap, height: room.height - 2 * pageGap }
    expect(layOut(sizes, 'width', room).pages[0]?.width).toBeGreaterThanOrEqual(inner.width - 1)
    for (const { height } of layOut(sizes, 'page', room).pages)
      expect(height).toBeLessThanOrEqual(inner.height)
  })

  it('have their real size at 100 %, and room for the widest', () => {
    const { pages, width } = layOut(sizes, 1, room)
    expect(pages[0]).toMatchObject({ scale: realSize, width: Math.floor(595 * realSize) })
    expect(width).toBe(9000 * realSize + 2 * pageGap)
  })

  it('follow each other without touching', () => {
    const { pages, height } = layOut(sizes, 'width', room)
    for (const [at, page] of pages.entries()) {
      const next = pages[at + 1]
      expect(next?.top ?? height).toBe(page.top + page.height + pageGap)
    }
  })

  it('are found by where they lie, before the first and behind the last too', () => {
    const layout = layOut(sizes, 'page', room)
    for (const [at, page] of layout.pages.entries()) {
      expect(pageAt(layout, page.top + 1)).toBe(at)
      expect(readPage(layout, page.top, 30)).toBe(at + 1)
    }
    expect(pageAt(layout, -50)).toBe(0)
    expect(pageAt(layout, layout.height + 50)).toBe(3)
  })

  it('keep the place that is read when they become larger or fewer', () => {
    const before = layOut(sizes, 'width', room)
    const place = scrollPlace(before, (before.pages[2]?.top ?? 0) + 100)
    const after = layOut(sizes, 2, room)
    expect(scrollPlace(after, scrollTop(after, place)).page).toBe(2)
    expect(scrollTop(layOut([upright], 'width', room), place)).toBeGreaterThan(0)
  })

  it('zoom step by step, from whatever is seen, up to the ends', () => {
    expect(stepZoom(0.83, 1)).toBe(1)
    expect(stepZoom(0.83, -1)).toBe(0.75)
    expect(stepZoom(1, 1)).toBe(1.25)
    expect(stepZoom(9, 1)).toBe(4)
    expect(stepZoom(0.1, -1)).toBe(0.25)
  })
})
