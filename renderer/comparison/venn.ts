/** Two circles whose areas, and whose common area, are in the proportion of the counts. */
export interface Venn {
  readonly width: number
  readonly height: number
  readonly left: Circle
  readonly right: Circle
}

export interface Circle {
  readonly x: number
  readonly y: number
  readonly r: number
}

/** Area of the lens that two circles share. Weisstein, "Circle-Circle Intersection", MathWorld. */
export function lensArea(r: number, s: number, distance: number): number {
  if (distance >= r + s) return 0
  const smaller = Math.min(r, s)
  if (distance <= Math.abs(r - s)) return Math.PI * smaller * smaller
  const d = distance
  const one = r * r * Math.acos((d * d + r * r - s * s) / (2 * d * r))
  const other = s * s * Math.acos((d * d + s * s - r * r) / (2 * d * s))
  const kite = Math.sqrt((-d + r + s) * (d + r - s) * (d - r + s) * (d + r + s)) / 2
  return one + other - kite
}

/** The distance between the centres at which the lens has that area, by bisection: the area falls with distance. */
function distanceFor(r: number, s: number, area: number): number {
  let near = Math.abs(r - s)
  let far = r + s
  for (let step = 0; step < 40; step++) {
    const middle = (near + far) / 2
    if (lensArea(r, s, middle) > area) near = middle
    else far = middle
  }
  return (near + far) / 2
}

const gap = 0.12

/** `left` and `right` are what each circle holds in all, `shared` what both hold. Fits a box of the given size. */
export function venn(left: number, shared: number, right: number, width: number, height: number): Venn {
  const r = Math.sqrt(left / Math.PI)
  const s = Math.sqrt(right / Math.PI)
  // Circles that share nothing stand apart.
  const distance = shared === 0 ? (r + s) * (1 + gap) : distanceFor(r, s, shared)
  const leftEdge = Math.min(-r, distance - s)
  const rightEdge = Math.max(r, distance + s)
  const span = Math.max(rightEdge - leftEdge, 1e-9)
  const scale = Math.min(width / span, height / Math.max(2 * r, 2 * s, 1e-9))
  const start = (width - span * scale) / 2
  const y = height / 2
  return {
    width,
    height,
    left: { x: start + (0 - leftEdge) * scale, y, r: r * scale },
    right: { x: start + (distance - leftEdge) * scale, y, r: s * scale },
  }
}

/** Where a count stands: in its part of the picture, or beside it with a line to it. */
export interface PlacedCount {
  readonly part: 'left' | 'shared' | 'right'
  readonly count: number
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** The point in the part that a line leads to; null when the count stands in it. */
  readonly to: { readonly x: number; readonly y: number } | null
}

/** How much room a count needs, in pixels: so much for each digit and beside it. */
const digit = 9
const beside = 8

/** The three counts of a picture, each always shown: inside where it fits, else outside. Needs room around the circles. */
export function placedCounts(
  { left, right }: Venn,
  counts: { readonly left: number; readonly shared: number; readonly right: number },
): readonly PlacedCount[] {
  const leftEdge = Math.min(left.x - left.r, right.x - right.r)
  const rightEdge = Math.max(left.x + left.r, right.x + right.r)
  const lensFrom = right.x - right.r
  const lensTo = left.x + left.r
  const top = left.y - Math.max(left.r, right.r)
  const fits = (count: number, room: number): boolean =>
    count > 0 && room >= String(count).length * digit + beside
  const inside = (part: PlacedCount['part'], count: number, from: number, to: number): PlacedCount => ({
    part,
    count,
    x: (from + to) / 2,
    y: left.y,
    anchor: 'middle',
    to: null,
  })
  const side = (part: 'left' | 'right'): PlacedCount => {
    const count = counts[part]
    const [from, to] =
      part === 'left'
        ? [left.x - left.r, Math.min(lensFrom, lensTo)]
        : [Math.max(lensFrom, lensTo), right.x + right.r]
    // Circles that stand apart have no lens between them.
    const [start, end] =
      lensFrom >= lensTo
        ? part === 'left'
          ? [left.x - left.r, left.x + left.r]
          : [right.x - right.r, right.x + right.r]
        : [from, to]
    if (fits(count, end - start)) return inside(part, count, start, end)
    const x = part === 'left' ? leftEdge - 10 : rightEdge + 10
    return {
      part,
      count,
      x,
      y: left.y,
      anchor: part === 'left' ? 'end' : 'start',
      to: count > 0 ? { x: (start + end) / 2, y: left.y } : null,
    }
  }
  const shared = (): PlacedCount => {
    if (fits(counts.shared, lensTo - lensFrom))
      return inside('shared', counts.shared, Math.max(lensFrom, leftEdge), Math.min(lensTo, rightEdge))
    const x = (lensFrom + lensTo) / 2
    return {
      part: 'shared',
      count: counts.shared,
      x,
      y: top - 8,
      anchor: 'middle',
      to: counts.shared > 0 ? { x, y: left.y } : null,
    }
  }
  return [side('left'), shared(), side('right')]
}
