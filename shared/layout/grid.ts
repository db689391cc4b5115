// Every `!` in this room stands on a typed array whose index is in range by construction.
import type { Rectangle } from './types'

/** Rectangles as columns of a table: `left <= right`, `top <= bottom`. */
export interface Rectangles {
  readonly count: number
  readonly left: Float64Array
  readonly top: Float64Array
  readonly right: Float64Array
  readonly bottom: Float64Array
}

/** An item reaches at most this many times the larger of a cell and the mean item, or it is kept apart. */
const reachFactor = 4

/**
 * A uniform grid over rectangles, each filed under the cell of its top left corner, so that it is found once. A
 * query looks as far before its own start as the longest filed rectangle reaches; the few that are much longer than
 * most are kept in a list of their own. Built in time linear in the number of rectangles.
 */
export class Grid {
  private readonly cell: number
  private readonly columns: number
  private readonly rows: number
  private readonly reachX: number
  private readonly reachY: number
  /** Items by cell; the long ones stand behind the last cell. */
  private readonly cellStart: Int32Array
  private readonly items: Int32Array
  private readonly found: Int32Array

  constructor(private readonly rectangles: Rectangles) {
    const { count, left, top, right, bottom } = rectangles
    let width = 0
    let height = 0
    let sumX = 0
    let sumY = 0
    for (let i = 0; i < count; i += 1) {
      width = Math.max(width, right[i]!)
      height = Math.max(height, bottom[i]!)
      sumX += right[i]! - left[i]!
      sumY += bottom[i]! - top[i]!
    }
    const items = Math.max(count, 1)
    // About one cell for each item, and never more than that many in a row or column.
    this.cell = Math.max(Math.sqrt((width * height) / items), width / items, height / items) || 1
    this.columns = Math.floor(width / this.cell) + 1
    this.rows = Math.floor(height / this.cell) + 1
    this.reachX = reachFactor * Math.max(this.cell, sumX / items)
    this.reachY = reachFactor * Math.max(this.cell, sumY / items)

    const long = this.columns * this.rows
    const cellOf = new Int32Array(count)
    this.cellStart = new Int32Array(long + 2)
    for (let i = 0; i < count; i += 1) {
      const isLong = right[i]! - left[i]! > this.reachX || bottom[i]! - top[i]! > this.reachY
      const cell = isLong ? long : this.row(top[i]!) * this.columns + this.column(left[i]!)
      cellOf[i] = cell
      this.cellStart[cell + 1]! += 1
    }
    for (let cell = 0; cell <= long; cell += 1) this.cellStart[cell + 1]! += this.cellStart[cell]!
    const next = this.cellStart.slice()
    this.items = new Int32Array(count)
    for (let i = 0; i < count; i += 1) {
      const cell = cellOf[i]!
      this.items[next[cell]!] = i
      next[cell]! += 1
    }
    this.found = new Int32Array(count)
  }

  /** Indices of all that meet or touch the rectangle, each once; their order is fixed but means nothing. */
  within({ x, y, width, height }: Rectangle): Int32Array {
    const { left, top, right, bottom } = this.rectangles
    const { items, cellStart, found } = this
    const xEnd = x + width
    const yEnd = y + height
    let count = 0
    const collect = (from: number, to: number): void => {
      for (let at = from; at < to; at += 1) {
        const i = items[at]!
        if (left[i]! <= xEnd && right[i]! >= x && top[i]! <= yEnd && bottom[i]! >= y) {
          found[count] = i
          count += 1
        }
      }
    }
    const firstColumn = this.column(x - this.reachX)
    const lastColumn = this.column(xEnd)
    const lastRow = this.row(yEnd)
    for (let row = this.row(y - this.reachY); row <= lastRow; row += 1) {
      // The cells of one row lie side by side.
      const at = row * this.columns
      collect(cellStart[at + firstColumn]!, cellStart[at + lastColumn + 1]!)
    }
    const long = this.columns * this.rows
    collect(cellStart[long]!, cellStart[long + 1]!)
    return found.slice(0, count)
  }

  private column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor(x / this.cell)))
  }

  private row(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor(y / this.cell)))
  }
}
