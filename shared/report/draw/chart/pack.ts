import type { Orientation } from '../document'
import type { Extent, Piece } from './fitting'
import type { ChartSheet, PlacedPiece, PlanOptions } from './sheets'

export const shelfGap = 16

/**
 * Puts pieces on shelves of pages: all upright, all across, or each as it fits (upright if it can), whichever needs
 * the fewest pages; in their order, unless the tallest first need fewer.
 */
export function pack(pieces: readonly Piece[], options: PlanOptions): readonly ChartSheet[] {
  if (pieces.length === 0) return []
  const sheetsIn = (some: readonly Piece[], orientation: Orientation) =>
    shelves(some, orientation, options.extents[orientation], options.label)
  const { width, height } = options.extents.portrait
  const isUpright = ({ layout }: Piece) => layout.width <= width && layout.height + options.label <= height
  const upright = sheetsIn(pieces.filter(isUpright), 'portrait')
  const across = sheetsIn(
    pieces.filter(piece => !isUpright(piece)),
    'landscape',
  )
  const tallestFirst = pieces.toSorted((one, other) => other.layout.height - one.layout.height)
  const ways = [
    sheetsIn(pieces, 'portrait'),
    upright && across && [...upright, ...across],
    sheetsIn(pieces, 'landscape'),
    sheetsIn(tallestFirst, 'portrait'),
    sheetsIn(tallestFirst, 'landscape'),
  ].filter(way => way !== null)
  const [best] = ways.toSorted((one, other) => one.length - other.length)
  return best ?? []
}

/** Where the next piece would stand: on the current shelf at `x`, whose tallest piece is `shelf` high. */
export interface Shelves {
  readonly x: number
  readonly y: number
  readonly shelf: number
}

/** The place of a piece on the shelves of a page; null when the page has no room for it. */
export function placeOn(
  { x, y, shelf }: Shelves,
  piece: Piece,
  extent: Extent,
  label: number,
): { readonly x: number; readonly y: number; readonly next: Shelves } | null {
  const { width } = piece.layout
  const height = piece.layout.height + label
  const fresh = x > 0 && x + width > extent.width
  const left = fresh ? 0 : x
  const top = fresh ? y + shelf + shelfGap : y
  if (left + width > extent.width || top + height > extent.height) return null
  const tallest = fresh ? height : Math.max(shelf, height)
  return { x: left, y: top, next: { x: left + width + shelfGap, y: top, shelf: tallest } }
}

function shelves(
  pieces: readonly Piece[],
  orientation: Orientation,
  extent: Extent,
  label: number,
): ChartSheet[] | null {
  const sheets: { placed: PlacedPiece[]; room: Shelves }[] = []
  for (const piece of pieces) {
    // The first page with room takes it, so that a tall piece leaves no page half empty.
    const open = sheets.find(({ room }) => placeOn(room, piece, extent, label))
    const sheet = open ?? { placed: [], room: { x: 0, y: 0, shelf: 0 } }
    const found = placeOn(sheet.room, piece, extent, label)
    if (!found) return null
    if (!open) sheets.push(sheet)
    sheet.placed.push({ piece, x: found.x, y: found.y })
    sheet.room = found.next
  }
  return sheets.map(({ placed }) => ({ kind: 'packed', orientation, pieces: placed }))
}
