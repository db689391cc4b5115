// Every `!` in this room stands on a typed array whose index is in range by construction.
import type { Columns } from './columns'
import { Kind, type Units } from './units'

/** Extents of the units, by unit; across the direction from the unit's line, along it where its contour ends. */
export interface Extents {
  readonly before: Float64Array
  readonly after: Float64Array
  /**
   * Where the unit ends along the direction. Each unit begins where its parent ends, so the space for the lines
   * between them counts as part of the child and nothing is ever placed across a line.
   */
  readonly end: Float64Array
}

export interface Gaps {
  readonly sibling: number
  readonly subtree: number
}

/**
 * Places units across the direction so that no two contours meet, siblings keep their order, a parent stands over
 * the middle between its first and its last child, and small subtrees between large ones are spread evenly.
 *
 * Linear in the number of units. A. van der Ploeg, "Drawing non-layered tidy trees in linear time", Software:
 * Practice and Experience 44(12), 2014, which extends E. M. Reingold and J. S. Tilford (1981) and C. Buchheim,
 * M. Jünger and S. Leipert (2002). Differences: children are placed before their parents by walking the units
 * backwards instead of by recursion, so depth is bounded by memory only; a parent is centred over the centres of
 * its children; a child that needs less room than its tentative place is also moved back, which the paper omits.
 */
export class ContourLayout {
  private readonly prelim: Float64Array
  /** How far the whole subtree of a unit is moved against its parent's frame. */
  private readonly mod: Float64Array
  private readonly shift: Float64Array
  private readonly change: Float64Array
  /** Next unit on the left and right contour: the first or last child, or a thread; -1 at the end. */
  private readonly leftNext: Int32Array
  private readonly rightNext: Int32Array
  /** Deepest unit on each contour, and the sum of mods from the subtree's root to it. */
  private readonly leftEnd: Int32Array
  private readonly rightEnd: Int32Array
  private readonly leftEndMod: Float64Array
  private readonly rightEndMod: Float64Array
  /** Stack of the siblings whose right contour is visible from the right, and how far each reaches. */
  private readonly lowEnd: Float64Array
  private readonly lowIndex: Int32Array
  private lows = 0

  constructor(
    private readonly units: Units,
    private readonly extents: Extents,
    private readonly gaps: Gaps,
    /** Result, by unit: where its line runs across the direction, relative to its part. */
    private readonly position: Float64Array,
    /** Zeroed working memory: 7 columns of floats and 5 of integers. */
    columns: Columns,
  ) {
    this.prelim = columns.float()
    this.mod = columns.float()
    this.shift = columns.float()
    this.change = columns.float()
    this.leftEndMod = columns.float()
    this.rightEndMod = columns.float()
    this.lowEnd = columns.float()
    this.leftNext = columns.integer()
    this.rightNext = columns.integer()
    this.leftEnd = columns.integer()
    this.rightEnd = columns.integer()
    this.lowIndex = columns.integer()
  }

  /** Places the units of one part, which lie in the range `from` up to but not including `to`. */
  place(from: number, to: number): void {
    const { firstChild, children } = this.units
    const { position, prelim, mod, shift, change, leftNext, rightNext, leftEnd, rightEnd } = this
    for (let unit = to - 1; unit >= from; unit -= 1) {
      if (children[unit]! > 0) this.placeChildren(unit)
      else {
        leftNext[unit] = rightNext[unit] = -1
        leftEnd[unit] = rightEnd[unit] = unit
      }
    }
    position[from] = prelim[from]!
    for (let unit = from; unit < to; unit += 1) {
      if (children[unit] === 0) continue
      // Held in `shift`, of no more use for this unit: the sum of mods down to it.
      const frame = unit === from ? 0 : shift[unit]!
      const first = firstChild[unit]!
      const end = first + children[unit]!
      let spread = 0
      let spreadSum = 0
      for (let child = first; child < end; child += 1) {
        spread += shift[child]!
        spreadSum += spread + change[child]!
        const childFrame = frame + mod[child]! + spreadSum
        shift[child] = childFrame
        position[child] = prelim[child]! + childFrame
      }
    }
  }

  private placeChildren(unit: number): void {
    const { leftEnd, rightEnd, leftEndMod, rightEndMod, leftNext, rightNext, mod, prelim } = this
    const first = this.units.firstChild[unit]!
    const last = first + this.units.children[unit]! - 1
    const { before, after, end } = this.extents
    const gap = this.units.kind[unit] === Kind.tops ? this.gaps.subtree : this.gaps.sibling
    this.lows = 0
    if (last > first) this.pushLow(end[leftEnd[first]!]!, first)
    for (let child = first + 1; child <= last; child += 1) {
      const low = end[rightEnd[child]!]!
      const former = child - 1
      if (rightNext[former]! < 0 && leftNext[child]! < 0 && end[former] === end[child]) {
        // What most charts are made of: two boxes side by side with nothing under them that could meet.
        mod[child] = mod[former]! + prelim[former]! + after[former]! + gap + before[child]! - prelim[child]!
      } else this.separate(first, child)
      this.pushLow(low, child)
    }
    prelim[unit] = (prelim[first]! + mod[first]! + prelim[last]! + mod[last]!) / 2
    this.leftNext[unit] = first
    this.rightNext[unit] = last
    leftEnd[unit] = leftEnd[first]!
    leftEndMod[unit] = leftEndMod[first]! + mod[first]!
    rightEnd[unit] = rightEnd[last]!
    rightEndMod[unit] = rightEndMod[last]! + mod[last]!
  }

  private pushLow(end: number, child: number): void {
    while (this.lows > 0 && end >= this.lowEnd[this.lows - 1]!) this.lows -= 1
    this.lowEnd[this.lows] = end
    this.lowIndex[this.lows] = child
    this.lows += 1
  }

  /** Moves a child's subtree so far that its left contour clears the right contour of all siblings before it. */
  private separate(first: number, child: number): void {
    const { prelim, mod, leftNext, rightNext, lowEnd, lowIndex } = this
    const { before, after, end } = this.extents
    const { parent, kind } = this.units
    const { sibling, subtree } = this.gaps
    let right = child - 1
    let left = child
    let rightMod = mod[right]!
    let leftMod = 0
    let low = this.lows - 1
    let tentative = true
    while (right >= 0 && left >= 0) {
      const rightEnds = end[right]!
      const leftEnds = end[left]!
      while (low > 0 && rightEnds > lowEnd[low]!) low -= 1
      const above = parent[left]!
      const gap = parent[right] === above && kind[above] !== Kind.tops ? sibling : subtree
      const distance =
        rightMod + prelim[right]! + after[right]! + gap - (leftMod + prelim[left]! - before[left]!)
      if (distance > 0 || tentative) {
        leftMod += distance
        this.move(child, lowIndex[low]!, distance)
        tentative = false
      }
      if (rightEnds <= leftEnds) {
        right = rightNext[right]!
        if (right >= 0) rightMod += mod[right]!
      }
      if (leftEnds <= rightEnds) {
        left = leftNext[left]!
        if (left >= 0) leftMod += mod[left]!
      }
    }
    if (right < 0 && left >= 0) this.threadLeft(first, child, left, leftMod)
    else if (left < 0 && right >= 0) this.threadRight(child, right, rightMod)
  }

  /** Moves a child's subtree and shares the distance out among the smaller siblings after `since`. */
  private move(child: number, since: number, distance: number): void {
    this.mod[child]! += distance
    const gaps = child - since
    if (gaps <= 1) return
    this.shift[since + 1]! += distance / gaps
    this.shift[child]! -= distance / gaps
    this.change[child]! -= distance - distance / gaps
  }

  private threadLeft(first: number, child: number, next: number, nextMod: number): void {
    const { leftEnd, leftEndMod, mod, prelim } = this
    const end = leftEnd[first]!
    this.leftNext[end] = next
    // The mod of a unit without children moves nothing else, so it can carry the thread's offset.
    const difference = nextMod - mod[next]! - (leftEndMod[first]! + mod[first]!)
    mod[end]! += difference
    prelim[end]! -= difference
    leftEnd[first] = leftEnd[child]!
    leftEndMod[first] = leftEndMod[child]! + mod[child]! - mod[first]!
  }

  private threadRight(child: number, next: number, nextMod: number): void {
    const { rightEnd, rightEndMod, mod, prelim } = this
    const end = rightEnd[child]!
    this.rightNext[end] = next
    const difference = nextMod - mod[next]! - (rightEndMod[child]! + mod[child]!)
    mod[end]! += difference
    prelim[end]! -= difference
    rightEnd[child] = rightEnd[child - 1]!
    rightEndMod[child] = rightEndMod[child - 1]! + mod[child - 1]! - mod[child]!
  }
}
