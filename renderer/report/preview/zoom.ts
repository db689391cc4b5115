/** How the pages of a preview lie below each other, in CSS pixels; pages are given in points. */

export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A share of the paper's real size, or what fits into the room. */
export type Zoom = 'width' | 'page' | number

export const zoomSteps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

/** CSS pixels for a point at 100 %. */
export const realSize = 96 / 72

/** Between the pages, and around them. */
export const pageGap = 16

export interface PlacedPage {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** CSS pixels for a point. */
  readonly scale: number
}

export interface PageLayout {
  readonly pages: readonly PlacedPage[]
  readonly width: number
  readonly height: number
}

/**
 * Pages below each other in a room. In `width` a page that is wider than the others is made smaller, so that each page is
 * seen in its whole width.
 */
export function layOut(sizes: readonly PageSize[], zoom: Zoom, room: PageSize): PageLayout {
  const inner = {
    width: Math.max(80, room.width - 2 * pageGap),
    height: Math.max(80, room.height - 2 * pageGap),
  }
  const usual = usualWidth(sizes)
  const scaleOf = ({ width, height }: PageSize): number => {
    if (zoom === 'width') return Math.min(inner.width / usual, inner.width / width)
    if (zoom === 'page') return Math.min(inner.width / width, inner.height / height)
    return zoom * realSize
  }
  const scaled = sizes.map(size => {
    const scale = scaleOf(size)
    return { scale, width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) }
  })
  const width = Math.max(room.width, ...scaled.map(page => page.width + 2 * pageGap))
  let top = pageGap
  const pages = scaled.map(page => {
    const placed = { ...page, left: Math.round((width - page.width) / 2), top }
    top += page.height + pageGap
    return placed
  })
  return { pages, width, height: Math.max(top, room.height) }
}

/** The width that most pages have, so that one large sheet does not make the others small. */
function usualWidth(sizes: readonly PageSize[]): number {
  const counts = new Map<number, number>()
  for (const { width } of sizes) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [first] = [...counts].toSorted(([, one], [, other]) => other - one)
  return first?.[0] ?? 1
}

/** The first page, counted from 0, whose lower edge is below `y`; the last one when there is none. */
export function pageAt({ pages }: PageLayout, y: number): number {
  let [low, high] = [0, pages.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    const page = pages[middle]
    if (page && page.top + page.height > y) high = middle
    else low = middle + 1
  }
  return Math.max(0, low)
}

/** Where the upper edge of the view lies: a page, counted from 0, and a share of its height. */
export interface ScrollPlace {
  readonly page: number
  readonly share: number
}

export function scrollPlace(layout: PageLayout, top: number): ScrollPlace {
  const page = pageAt(layout, top)
  const placed = layout.pages[page]
  return { page, share: placed ? (top - placed.top) / placed.height : 0 }
}

export function scrollTop(layout: PageLayout, { page, share }: ScrollPlace): number {
  const placed = layout.pages[Math.min(page, layout.pages.length - 1)]
  return placed ? placed.top + share * placed.height : 0
}

/** The page that is read: the one across the line a third below the upper edge. Counted from 1. */
export const readPage = (layout: PageLayout, top: number, height: number): number =>
  pageAt(layout, top + height / 3) + 1

/** The next larger or smaller step from what is seen now, as a share of the real size. */
export function stepZoom(now: number, by: 1 | -1): number {
  const steps = by === 1 ? zoomSteps : zoomSteps.toReversed()
  return steps.find(step => (by === 1 ? step > now + 0.01 : step < now - 0.01)) ?? steps.at(-1) ?? now
}
