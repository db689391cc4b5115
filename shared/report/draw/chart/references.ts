import { backTo, fromPage } from '../../content/sentencesChart'
import type { Chart } from '../../content/report'
import type { Page, Place } from '../document'
import type { Flow } from '../flow'
import { shorten } from '../lines'
import { baselineOf, type } from '../tokens'
import type { Branches } from './branches'
import type { BoxSize } from './fitting'

/** A chart while it is drawn: where each position was first drawn and where its branch goes on. */
export interface ChartDrawing {
  readonly flow: Flow
  readonly branches: Branches
  readonly size: BoxSize
  readonly shownAt: Map<number, Place>
  readonly goesOnAt: Map<number, Place>
  readonly chart: Chart
  /** The page of the top layers, once it is drawn. */
  readonly leadership: { page: Page | null }
}

/** "Reports to …, page n": back to the page where the branch was cut. */
export function backReference(drawing: ChartDrawing, root: number, x: number, y: number, width = 240): void {
  const { flow, branches, shownAt } = drawing
  const { document, page } = flow
  const manager = branches.manager[root] ?? -1
  const title = branches.positions[manager]?.title
  if (title === undefined) return
  document.later(page, () => {
    const place = shownAt.get(root)
    if (!place) return
    if (place.page === page) return
    const narrow = width < 180
    const text = narrow ? fromPage(place.page.number) : backTo(title, place.page.number)
    const words = shorten(document.face, text, type.caption, width)
    document.text(words, x, y + baselineOf(type.caption), 'accent')
    document.link(x, y, words.width, type.caption.leading, place)
  })
}
