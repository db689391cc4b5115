import { CellSources } from './cellSources'
import { setAttribute } from './drawing'
import { lineAt } from './offsets'
import { RowView } from './RowView'
import type { DrawnRows } from './RowView'

/** Rows drawn above and below those that are seen, so that a turn of the wheel finds them ready. */
const beyond = 8

/**
 * The rows of the grid in the document, drawn without React: a letter that is typed then touches its own cell and the
 * numbers that it changes, and a row that is scrolled out of sight becomes the next one that comes into it.
 */
export class GridRows {
  readonly #holder: HTMLElement
  readonly #sources = new CellSources()
  #rows: RowView[] = []
  #drawn: DrawnRows | null = null
  #first = -1

  /** `holder` is the element, of the full height of all rows, in which they stand. */
  constructor(holder: HTMLElement) {
    this.#holder = holder
  }

  /** `top` is how far the rows are scrolled, `height` how much of the grid is seen, both in CSS pixels. */
  draw(drawn: DrawnRows, top: number, height: number): void {
    const { rows } = drawn.content
    const count = Math.min(rows.length, Math.ceil(height / drawn.measures.row) + 2 * beyond)
    while (this.#rows.length > count) this.#rows.pop()?.node.remove()
    while (this.#rows.length < count) {
      const row = new RowView()
      this.#rows.push(row)
      this.#holder.append(row.node)
    }
    this.#drawn = drawn
    this.#first = this.#firstAt(top)
    this.#drawFrom(this.#first, this.#first + count)
  }

  /** Draws the rows that come into sight. */
  scrolled(top: number): void {
    const first = this.#firstAt(top)
    const [former, count] = [this.#first, this.#rows.length]
    if (first === former) return
    this.#first = first
    if (first > former) this.#drawFrom(Math.max(first, former + count), first + count)
    else this.#drawFrom(first, Math.min(former, first + count))
  }

  remove(): void {
    for (const { node } of this.#rows) node.remove()
  }

  #firstAt(top: number): number {
    const { tops, content } = this.#drawn ?? {}
    if (!tops || !content) return 0
    return Math.max(0, Math.min(lineAt(tops, top) - beyond, content.rows.length - this.#rows.length))
  }

  #drawFrom(from: number, to: number): void {
    const drawn = this.#drawn
    if (!drawn) return
    for (let place = from; place < to; place++) {
      const line = drawn.content.rows[place]
      if (line) this.#rows[place % this.#rows.length]?.draw(place, line, drawn, this.#sources)
    }
    const owned = Array.from(this.#rows, (_, at) => `matrix-row-${this.#first + at}`)
    setAttribute(this.#holder, 'aria-owns', owned.join(' '))
  }
}
