import type { Cell, Table } from '../content/report'
import type { Flow } from './flow'
import { wrap } from './lines'
import { drawSeverity, drawSign, severityWidth } from './signs'
import { baselineOf, space, type } from './tokens'
import type { TypeStyle } from './tokens'
import type { SetLine } from './typeface'

const cellPadding = 5
/** White above and below the words of a row, from the roomiest on. */
const rowPaddings = [3, 2.6, 2.2] as const
const [roomy] = rowPaddings
/** So many rows stand together at the foot and at the head of a page. */
const together = 3

const styles: Readonly<Record<NonNullable<Cell['tone']>, TypeStyle>> = {
  plain: type.small,
  strong: type.smallStrong,
  muted: type.small,
}

interface SetCell {
  readonly cell: Cell
  readonly lines: readonly SetLine[]
}

interface SetTable {
  readonly starts: readonly number[]
  readonly widths: readonly number[]
  readonly title: readonly SetLine[]
  readonly header: readonly SetCell[]
  readonly rows: readonly (readonly SetCell[])[]
}

const heightOf = (row: readonly SetCell[], padding: number): number =>
  Math.max(...row.map(({ lines }) => lines.reduce((sum, line) => sum + line.style.leading, 0))) + 2 * padding

/** Room that a table needs where it begins: all of it when it is short, otherwise its head and its first rows. */
export const tableStart = (flow: Flow, table: Table): number =>
  startOf(flow, setTable(flow, table), flow.left - titleRoom)

function startOf(flow: Flow, { title, header, rows }: SetTable, left: number): number {
  const sum = (some: SetTable['rows']): number => some.reduce((all, row) => all + heightOf(row, roomy), 0)
  const head = title.length * type.group.leading + space.small + heightOf(header, roomy)
  const allRows = sum(rows)
  // A table of less than half a page stays whole, unless that leaves much of a page empty.
  const emptied = left - head > flow.area.height * mostEmpty
  const whole = allRows < flow.area.height / 2 && !(emptied && rows.length > 2 * together)
  return head + (whole ? allRows : sum(rows.slice(0, together)))
}

/** What a title above a table takes at most of the room, so that the two are judged alike before and after it. */
const titleRoom = 90
/** Share of a page that may stay empty so that a table is not parted. */
const mostEmpty = 0.3

/**
 * Where pages begin: before these rows. `first` and `further` are the room for rows on the first page and on the others.
 * The last rows stand together, as far as the others leave some on the page before.
 */
function breaksOf(heights: readonly number[], first: number, further: number): readonly number[] {
  const breaks: number[] = []
  let left = first
  for (const [at, height] of heights.entries()) {
    if (height > left && at > (breaks.at(-1) ?? 0)) {
      breaks.push(at)
      left = further
    }
    left -= height
  }
  const last = breaks.at(-1)
  if (last === undefined) return breaks
  const wanted = Math.max(heights.length - together, (breaks.at(-2) ?? 0) + together)
  return wanted < last ? [...breaks.slice(0, -1), wanted] : breaks
}

/** The roomiest rows that need no more pages than the closest ones, so that no page holds a row or two. */
function fittingPadding(rows: SetTable['rows'], first: number, further: number): number {
  const pagesWith = (padding: number) =>
    breaksOf(
      rows.map(row => heightOf(row, padding)),
      first,
      further,
    ).length
  const [, , closest] = rowPaddings
  const fewest = pagesWith(closest)
  return rowPaddings.find(padding => pagesWith(padding) <= fewest) ?? closest
}

function setTable(flow: Flow, table: Table): SetTable {
  const { document } = flow
  const total = table.columns.reduce((sum, column) => sum + column.share, 0)
  const widths = table.columns.map(column => (column.share / total) * flow.area.width)
  const starts = widths.map(
    (_, at) => flow.area.x + widths.slice(0, at).reduce((sum, width) => sum + width, 0),
  )
  const inner = (at: number) => (widths[at] ?? 0) - cellPadding * (at === 0 ? 1 : 2)
  const setRow = (cells: readonly Cell[], header: boolean): readonly SetCell[] =>
    cells.map((cell, at) => ({
      cell,
      lines: wrap(
        document.face,
        cell.text,
        header ? type.captionMedium : styles[cell.tone ?? 'plain'],
        inner(at) - markWidth(cell),
      ),
    }))
  return {
    starts,
    widths,
    title: table.title === '' ? [] : wrap(document.face, table.title, type.group, flow.area.width),
    header: setRow(
      table.columns.map(({ title }) => ({ text: title })),
      true,
    ),
    rows: table.rows.map(row => setRow(row, false)),
  }
}

/** A table with a header that is repeated on each page. A row is never cut, unless it is longer than a page. */
export function drawTable(flow: Flow, table: Table): void {
  const { document } = flow
  const set = setTable(flow, table)
  const { starts, widths, title, header, rows } = set
  const drawRow = (row: readonly SetCell[], header: boolean, padding: number) => {
    const height = heightOf(row, padding)
    for (const [at, { cell, lines }] of row.entries()) {
      const right = table.columns[at]?.align === 'right'
      let y = flow.y + padding
      const left = (starts[at] ?? 0) + (at === 0 ? 0 : cellPadding)
      const edge = (starts[at] ?? 0) + (widths[at] ?? 0) - cellPadding
      if (!right) drawMark(flow, cell, left, y)
      for (const line of lines) {
        const ink = header || cell.tone === 'muted' ? 'muted' : 'text'
        if (right) document.textRight(line, edge, y + baselineOf(line.style), ink)
        else document.text(line, left + markWidth(cell), y + baselineOf(line.style), ink)
        y += line.style.leading
      }
    }
    flow.y += height
    flow.fresh = false
    const ink = header ? 'strongLine' : 'line'
    document.line(flow.area.x, flow.y, flow.area.x + flow.area.width, flow.y, ink, header ? 0.7 : 0.4)
  }
  flow.gap(space.small)
  flow.keep(startOf(flow, set, flow.left))
  if (title.length > 0) {
    flow.lines(title, flow.area.x, 'text')
    flow.y += space.hair
  }
  drawRow(header, true, roomy)
  const further = flow.area.height - heightOf(header, roomy)
  const padding = fittingPadding(rows, flow.left, further)
  const breaks = breaksOf(
    rows.map(row => heightOf(row, padding)),
    flow.left,
    further,
  )
  for (const [at, row] of rows.entries()) {
    if (breaks.includes(at)) {
      flow.nextPage()
      drawRow(header, true, roomy)
    }
    drawRow(row, false, padding)
  }
  flow.y += space.large
}

const markWidth = (cell: Cell): number => (cell.severity ? severityWidth + 6 : cell.sign ? 13 : 0)

function drawMark(flow: Flow, cell: Cell, x: number, y: number): void {
  if (cell.severity) drawSeverity(flow.document, cell.severity, x, y + 1)
  else if (cell.sign) drawSign(flow.document, cell.sign, x, y + 1.6, 8)
}
