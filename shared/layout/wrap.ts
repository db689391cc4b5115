// Every `!` in this room stands on a typed array or list whose index is in range by construction.
import type { Placement, Rows } from './placement'
import type { LayoutOptions } from './types'
import { Kind } from './units'

interface Lengths {
  readonly before: Float64Array
  readonly after: Float64Array
  readonly own: Float64Array
}

/** The room of a unit with all below it: across from its line, along from its start. */
interface Block {
  readonly before: number
  readonly after: number
  readonly depth: number
}

/** So many times wider than wanted, for its depth, a chart is before it is wrapped. */
const tooWide = 2.5

/** The widths that are tried fall by this factor, so that small edits seldom change which one is taken. */
const step = 0.8

/**
 * Wraps the branches of managers whose charts are too wide into rows under each other, until the chart has about the
 * wanted shape: as text is wrapped, in their order, each row as full as it gets. Branches that are narrow enough move
 * as they are. Takes the places of a finished layout and changes them; time is linear in the number of units for
 * the first pass and then in the few that are too wide.
 */
export function wrapRows(placement: Placement, lengths: Lengths, options: LayoutOptions): Map<number, Rows> {
  const none = new Map<number, Rows>()
  const { wrap } = options
  if (wrap === null) return none
  const { units, line, start } = placement
  const to = units.partStart[1]!
  const whole = extents(placement, lengths, to)
  const wanted = options.direction === 'down' ? wrap.shape : 1 / wrap.shape
  const breadth = whole.right[0]! - whole.left[0]!
  if (!(breadth > wrap.from && breadth > tooWide * wanted * whole.bottom[0]!)) return none

  let best = breadth
  let off = Infinity
  for (let width = breadth * step; width > wrap.from * step; width *= step) {
    const { before, after, depth } = arrange(placement, lengths, whole, width, null)
    const distance = Math.abs(Math.log((before + after) / depth / wanted))
    if (distance >= off) continue
    off = distance
    best = width
  }
  const places: Places = { rows: new Map(), line: new Map(), start: new Map() }
  arrange(placement, lengths, whole, best, places)

  const { parent } = units
  const formerLine = line.slice(0, to)
  const formerStart = start.slice(0, to)
  for (let unit = 1; unit < to; unit += 1) {
    const above = parent[unit]!
    const across = places.line.get(unit) ?? formerLine[unit]! - formerLine[above]!
    const along = places.start.get(unit) ?? formerStart[unit]! - formerStart[above]!
    line[unit] = line[above]! + across
    start[unit] = start[above]! + along
  }
  return places.rows
}

/** Where wrapping puts units, from their parents' line and start, and the rows of those that have several. */
interface Places {
  readonly rows: Map<number, Rows>
  readonly line: Map<number, number>
  readonly start: Map<number, number>
}

interface Extents {
  readonly left: Float64Array
  readonly right: Float64Array
  readonly bottom: Float64Array
}

/** How far the branch of each unit reaches. */
function extents(placement: Placement, lengths: Lengths, to: number): Extents {
  const { units, line, start } = placement
  const { before, after, own } = lengths
  const left = new Float64Array(to).fill(Infinity)
  const right = new Float64Array(to).fill(-Infinity)
  const bottom = new Float64Array(to)
  for (let unit = to - 1; unit >= 0; unit -= 1) {
    if (units.kind[unit] !== Kind.tops) {
      left[unit] = Math.min(left[unit]!, line[unit]! - before[unit]!)
      right[unit] = Math.max(right[unit]!, line[unit]! + after[unit]!)
      bottom[unit] = Math.max(bottom[unit]!, start[unit]! + own[unit]!)
    }
    const above = units.parent[unit]!
    if (above < 0) continue
    left[above] = Math.min(left[above]!, left[unit]!)
    right[above] = Math.max(right[above]!, right[unit]!)
    bottom[above] = Math.max(bottom[above]!, bottom[unit]!)
  }
  return { left, right, bottom }
}

/** The room of the whole chart when branches wider than `width` are wrapped; `places` then says where all goes. */
function arrange(
  placement: Placement,
  lengths: Lengths,
  { left, right, bottom }: Extents,
  width: number,
  places: Places | null,
): Block {
  const { units, measures, line, start } = placement
  const { firstChild, children, kind } = units
  const gap = Math.max(measures.siblingGap, measures.subtreeGap)
  const blocks = new Map<number, Block>()
  const blockOf = (unit: number): Block =>
    blocks.get(unit) ?? {
      before: line[unit]! - left[unit]!,
      after: right[unit]! - line[unit]!,
      depth: bottom[unit]! - start[unit]!,
    }
  // A branch that is wide hangs from a unit that is, so nothing else has to be looked at; parents come first.
  const wide = [0]
  for (const unit of wide) {
    for (let child = firstChild[unit]!; child < firstChild[unit]! + children[unit]!; child += 1) {
      if (right[child]! - left[child]! > width) wide.push(child)
    }
  }
  for (const unit of wide.toReversed()) {
    if (children[unit] === 0) continue
    const from = firstChild[unit]!
    const to = from + children[unit]!
    let room = width
    for (let child = from; child < to; child += 1) {
      const { before, after } = blockOf(child)
      room = Math.max(room, before + after)
    }
    const lines: number[] = []
    const starts: number[] = []
    const first = [from]
    let x = 0
    let most = 0
    let along = start[from]! - start[unit]!
    let rowDepth = 0
    for (let child = from; child < to; child += 1) {
      const { before, after, depth } = blockOf(child)
      if (x > 0 && x + before + after > room) {
        first.push(child)
        along += rowDepth + measures.levelGap
        x = 0
        rowDepth = 0
      }
      lines.push(x + before)
      starts.push(along)
      most = Math.max(most, x + before + after)
      rowDepth = Math.max(rowDepth, depth)
      x += before + after + gap
    }
    const wrapped = first.length > 1
    const middle = wrapped ? most / 2 : (lines[0]! + lines.at(-1)!) / 2
    const hasSide = wrapped && kind[unit] !== Kind.tops
    blocks.set(unit, {
      before: Math.max(kind[unit] === Kind.tops ? 0 : lengths.before[unit]!, middle + (hasSide ? gap : 0)),
      after: Math.max(kind[unit] === Kind.tops ? 0 : lengths.after[unit]!, most - middle),
      depth: Math.max(lengths.own[unit]!, along + rowDepth),
    })
    if (!places) continue
    for (const [at, child] of lines.entries()) {
      places.line.set(from + at, child - middle)
      places.start.set(from + at, starts[at]!)
    }
    if (hasSide) places.rows.set(unit, { first, side: -middle - gap / 2 })
  }
  return blocks.get(0) ?? blockOf(0)
}
