import type { Orientation } from '../document'
import type { BoxSize, Extent, Piece } from './fitting'

/** A piece and where its upper left corner stands in the page's area. */
export interface PlacedPiece {
  readonly piece: Piece
  readonly x: number
  readonly y: number
}

export type ChartSheet =
  | {
      /** One piece that has the page to itself. `part` counts the pages of a manager with very many reports. */
      readonly kind: 'piece'
      readonly orientation: Orientation
      readonly piece: Piece
      readonly part: {
        readonly number: number
        readonly of: number
        readonly from: number
        readonly to: number
      } | null
      /** Branches cut from it that find room below it. */
      readonly below: readonly PlacedPiece[]
    }
  /** Several small branches. */
  | { readonly kind: 'packed'; readonly orientation: Orientation; readonly pieces: readonly PlacedPiece[] }
  /** Branches as indented lists, by their roots. */
  | { readonly kind: 'list'; readonly roots: readonly number[] }

/** Pages of a chart in order; none when a begun page has no room for its first sheet. */
export interface ChartPlan {
  readonly sheets: readonly ChartSheet[]
}

export interface PlanOptions {
  readonly size: BoxSize
  readonly extents: Readonly<Record<Orientation, Extent>>
  /** Room for the first sheet where it stands on a page that has been begun, upright; null for a page of its own. */
  readonly begun: Extent | null
  /** Height of the line that stands above each packed piece. */
  readonly label: number
  /** Charts of more positions than this show branches of up to `listBranch` positions as lists. */
  readonly listsAbove: number
  readonly listBranch: number
}
