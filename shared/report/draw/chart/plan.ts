import type { Orientation } from '../document'
import type { Branches } from './branches'
import { fit, shownOf } from './fitting'
import type { Extent, Piece } from './fitting'
import { pack, placeOn, shelfGap } from './pack'
import type { Shelves } from './pack'
import type { ChartPlan, ChartSheet, PlacedPiece, PlanOptions } from './sheets'

const orientations: readonly Orientation[] = ['portrait', 'landscape']

/**
 * Cuts a chart into pages: first the top layers that fit, then each branch that was cut, again by as many layers as fit.
 * Branches that need less than a page share pages (or, in a very large chart, lists). `known` remembers the first pages of
 * branches for another plan of the same chart in the same sizes.
 */
export function planChart(
  branches: Branches,
  options: PlanOptions,
  known: Map<number, Made> = new Map<number, Made>(),
): ChartPlan {
  const sheets: ChartSheet[] = []
  const asLists = branches.positions.length > options.listsAbove
  const made = firstSheets(branches, options)
  if (!made) return { sheets: [] }
  const first = asLists ? made : fillLast(branches, made, options)
  sheets.push(...first.sheets)
  for (const top of first.cut) {
    // Each branch of the first page is finished, with its small branches at its end, before the next begins.
    const listed: number[] = []
    const small: Piece[] = []
    const waiting = [top]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (asLists && (branches.below[next] ?? 0) < options.listBranch) {
        listed.push(next)
        continue
      }
      const whole = asLists ? null : wholePiece(branches, next, options)
      if (whole) {
        small.push(whole)
        continue
      }
      const made = known.get(next) ?? sheetsOf(branches, [next], options)
      known.set(next, made)
      const filled = asLists ? made : fillLast(branches, made, { ...options, begun: null })
      sheets.push(...filled.sheets)
      waiting.push(...filled.cut.toReversed())
    }
    sheets.push(...pack(small, options))
    if (listed.length > 0) sheets.push({ kind: 'list', roots: listed })
  }
  return { sheets: joinPacked(joinLists(sheets), options) }
}

/** The first sheets; on a begun page only the top with all its direct reports, and null when that doesn't fit there. */
function firstSheets(branches: Branches, options: PlanOptions): Made | null {
  const { begun } = options
  if (!begun) return sheetsOf(branches, branches.tops, options)
  const piece = deepestIn(branches, branches.tops, options, begun)
  if (!piece) return null
  const sheet: ChartSheet = { kind: 'piece', orientation: 'portrait', piece, part: null, below: [] }
  return { sheets: [sheet], cut: cutInOrder(piece) }
}

/** Puts small branches that were cut from the last page into the room below its piece. */
function fillLast(branches: Branches, made: Made, options: PlanOptions): Made {
  const last = made.sheets.at(-1)
  if (last?.kind !== 'piece') return made
  const extent = options.begun ?? options.extents[last.orientation]
  const start = last.piece.layout.height + shelfGap
  const below: PlacedPiece[] = []
  const left: number[] = []
  let room: Shelves = { x: 0, y: start, shelf: 0 }
  for (const place of made.cut) {
    const piece = last.piece.cut.has(place) ? wholePiece(branches, place, options) : null
    const found = piece && placeOn(room, piece, extent, options.label)
    if (!piece || !found) {
      left.push(place)
      continue
    }
    below.push({ piece, x: found.x, y: found.y })
    room = found.next
  }
  return { sheets: [...made.sheets.slice(0, -1), { ...last, below }], cut: left }
}

/** A branch that fits wholly on a page; null when it doesn't. */
function wholePiece(branches: Branches, root: number, options: PlanOptions): Piece | null {
  const shown = shownOf(branches, [root], Infinity, new Set())
  if (!shown) return null
  for (const orientation of orientations) {
    const { width, height } = options.extents[orientation]
    const room = { width, height: height - options.label }
    const piece = fit(shown, [root], options.size, room, 'stacks or rows')
    if (piece) return piece
  }
  return null
}

/** Pages that a branch begins with, and the branches that they cut. */
export interface Made {
  readonly sheets: readonly ChartSheet[]
  readonly cut: readonly number[]
}

/** The page (or, with very many direct reports, pages) that a branch begins with. */
function sheetsOf(branches: Branches, roots: readonly number[], options: PlanOptions): Made {
  const best = deepest(branches, roots, options)
  if (best) {
    const { orientation, piece } = best
    return { sheets: [{ kind: 'piece', orientation, piece, part: null, below: [] }], cut: cutInOrder(piece) }
  }
  return manyReports(branches, roots, options)
}

const cutInOrder = (piece: Piece): readonly number[] => piece.boxes.filter(place => piece.cut.has(place))

interface Sized {
  readonly orientation: Orientation
  readonly piece: Piece
}

function deepest(branches: Branches, roots: readonly number[], options: PlanOptions): Sized | null {
  let best: Sized | null = null
  for (const orientation of orientations) {
    const found = deepestIn(branches, roots, options, options.extents[orientation])
    if (found && (!best || isBetter(found, best.piece))) best = { orientation, piece: found }
  }
  return best
}

/** More boxes are better; a branch that is whole either way stands where it needs less room. */
function isBetter(piece: Piece, than: Piece): boolean {
  if (piece.boxes.length !== than.boxes.length) return piece.boxes.length > than.boxes.length
  const area = ({ layout }: Piece) => layout.width * layout.height
  return piece.cut.size === 0 && than.cut.size === 0 && area(piece) < 0.9 * area(than)
}

function deepestIn(
  branches: Branches,
  roots: readonly number[],
  options: PlanOptions,
  extent: Extent,
): Piece | null {
  const attempt = (depth: number, whole: ReadonlySet<number>): Piece | null => {
    const shown = shownOf(branches, roots, depth, whole)
    return shown && fit(shown, roots, options.size, extent, 'rows first')
  }
  // One top alone says nothing, so a page begins with the direct reports; several tops may stand alone.
  let depth = roots.length > 1 ? 0 : 1
  let best = attempt(depth, new Set())
  if (!best) return null
  for (;;) {
    if (best.cut.size === 0) return best
    const deeper = attempt(depth + 1, new Set())
    if (!deeper) break
    best = deeper
    depth += 1
  }
  const whole = new Set<number>()
  const bySize = [...best.cut].toSorted(
    (a, b) => (branches.below[a] ?? 0) - (branches.below[b] ?? 0) || a - b,
  )
  for (const place of bySize.slice(0, 16)) {
    const next = attempt(depth, new Set([...whole, place]))
    if (!next) break
    whole.add(place)
    best = next
  }
  return best
}

/** A manager with more direct reports than one page holds: each page repeats the manager above some of them. */
function manyReports(branches: Branches, roots: readonly number[], options: PlanOptions): Made {
  const [root] = roots
  const several = roots.length > 1 || root === undefined
  const reports = several ? roots : (branches.reports[root] ?? [])
  const pieceOf = (chunk: readonly number[]): Sized | null => {
    const boxes = several ? chunk : [root, ...chunk]
    const parents = boxes.map((_, at) => (several || at === 0 ? -1 : 0))
    const cut = new Set(chunk.filter(place => (branches.reports[place] ?? []).length > 0))
    for (const orientation of orientations) {
      const shown = { boxes, parents, cut }
      const extent = options.extents[orientation]
      const piece = fit(shown, several ? chunk : [root], options.size, extent, 'stacks')
      if (piece) return { orientation, piece }
    }
    return null
  }
  const pieces: Sized[] = []
  let from = 0
  while (from < reports.length) {
    let count = Math.min(60, reports.length - from)
    let piece = pieceOf(reports.slice(from, from + count))
    if (!piece) [count, piece] = mostThatFit(count, tried => pieceOf(reports.slice(from, from + tried)))
    if (!piece) throw new RangeError('A page is too small for one box of the chart.')
    pieces.push(piece)
    from += count
  }
  let shown = 0
  const sheets = pieces.map(({ orientation, piece }, at): ChartSheet => {
    const start = shown + 1
    shown += piece.boxes.length - (several ? 0 : 1)
    const part = { number: at + 1, of: pieces.length, from: start, to: shown }
    return {
      kind: 'piece',
      orientation,
      piece,
      part: pieces.length > 1 ? part : null,
      below: [],
    }
  })
  return { sheets, cut: pieces.flatMap(({ piece }) => cutInOrder(piece)) }
}

/** The largest number below `limit` with which something can be made, and what is made then; the search halves. */
function mostThatFit<Made>(
  limit: number,
  make: (count: number) => Made | null,
): readonly [count: number, made: Made | null] {
  let best: readonly [number, Made | null] = [1, null]
  let [few, many] = [1, limit - 1]
  while (few <= many) {
    const count = Math.ceil((few + many) / 2)
    const made = make(count)
    if (made) {
      best = [count, made]
      few = count + 1
    } else many = count - 1
  }
  return best
}

/** Lists that follow each other become one. */
function joinLists(sheets: readonly ChartSheet[]): readonly ChartSheet[] {
  const joined: ChartSheet[] = []
  for (const sheet of sheets) {
    const last = joined.at(-1)
    if (sheet.kind === 'list' && last?.kind === 'list') {
      joined[joined.length - 1] = { kind: 'list', roots: [...last.roots, ...sheet.roots] }
    } else joined.push(sheet)
  }
  return joined
}

/** Packed pages that follow each other are packed anew, so that no half-empty page stands between branches. */
function joinPacked(sheets: readonly ChartSheet[], options: PlanOptions): readonly ChartSheet[] {
  const joined: ChartSheet[] = []
  let pieces: Piece[] = []
  const close = () => {
    joined.push(...pack(pieces, options))
    pieces = []
  }
  for (const sheet of sheets) {
    if (sheet.kind === 'packed') pieces.push(...sheet.pieces.map(({ piece }) => piece))
    else {
      close()
      joined.push(sheet)
    }
  }
  close()
  return joined
}
