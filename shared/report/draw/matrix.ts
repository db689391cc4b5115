import type { Matrix, MatrixColumn, MatrixRow } from '../content/report'
import { continued } from '../content/sentences'
import { columnsShown, matrixLegend, matrixSigns, noMatrix } from '../content/sentencesRoles'
import type { Orientation, ReportDocument } from './document'
import type { Ink } from './tokens'
import type { Flow } from './flow'
import { areaOf } from './flow'
import { shorten, wrapAtMost } from './lines'
import { drawLetters, drawSign } from './signs'
import { baselineOf, space, type } from './tokens'
import type { SetLine } from './typeface'

const columnWidth = 23
/** At most so much of a page's height for the heads of the columns. */
const mostHead = 118
/** Least width of the column with the responsibilities' titles. */
const titleWidth = 205
const rowPadding = 2
const legendRoom = 26
/** Heights of a row: the first that needs no more pages than the last is taken, so that no page holds a row or two. */
const rowHeights = [17, 16.5, 16, 15.5, 15, 14.5] as const
const lineStep = 10.5
/** Of a matrix with more parts than this the contents name only the section; the bookmarks lead to each. */
const mostListed = 8
const areaHeight = type.captionStrong.leading + 6.5

/** The matrix in parts: as many columns as fit across, and for each part all rows, with the heads on every page. */
export function drawMatrix(flow: Flow, matrix: Matrix): void {
  const rows = matrix.areas.reduce((sum, area) => sum + area.rows.length, 0)
  if (matrix.columns.length === 0 || rows === 0) {
    flow.paragraph(noMatrix, type.body, 'muted')
    return
  }
  const orientation = matrixOrientation(flow.document, matrix)
  const each = columnsOfPart(flow.document, matrix, orientation)
  const parts = Math.ceil(matrix.columns.length / each)
  if (flow.page.orientation !== orientation) flow.nextPage(orientation)
  for (let part = 0; part < parts; part++) {
    if (part > 0) flow.nextPage(orientation)
    drawPart(flow, matrix, part * each, Math.min(matrix.columns.length, (part + 1) * each), parts)
  }
}

/** Parts of about the same width read better than a full one and a rest. */
function columnsOfPart(document: ReportDocument, matrix: Matrix, orientation: Orientation): number {
  const { width } = areaOf(document.sizeOf(orientation))
  const most = Math.floor((width - titleWidth) / columnWidth)
  const parts = Math.ceil(matrix.columns.length / most)
  return Math.max(1, Math.ceil(matrix.columns.length / parts))
}

/** Whichever needs fewer pages, with rows of one line; upright when both need as many. */
export function matrixOrientation(document: ReportDocument, matrix: Matrix): Orientation {
  const pages = (orientation: Orientation): number => {
    const each = columnsOfPart(document, matrix, orientation)
    const { height } = areaOf(document.sizeOf(orientation))
    const perPage = Math.floor((height - mostHead - legendRoom - type.group.leading) / rowHeights[3])
    let needed = 0
    for (let from = 0; from < matrix.columns.length; from += each) {
      const areas = areasOfPart(matrix, from, from + each)
      needed += Math.ceil(areas.reduce((sum, { rows }) => sum + 1 + rows.length, 0) / perPage)
    }
    return needed
  }
  return pages('portrait') <= pages('landscape') ? 'portrait' : 'landscape'
}

/** Further parts name only the responsibilities on which their positions hold something. */
const areasOfPart = (matrix: Matrix, from: number, to: number): Matrix['areas'] =>
  from === 0
    ? matrix.areas
    : matrix.areas.flatMap(({ area, rows }) => {
        const held = rows.filter(row => row.letters.slice(from, to).some(letters => letters !== null))
        return held.length > 0 ? [{ area, rows: held }] : []
      })

function drawPart(flow: Flow, matrix: Matrix, from: number, to: number, parts: number): void {
  const several = parts > 1
  const { document } = flow
  const columns = matrix.columns.slice(from, to)
  const width = Math.min(flow.area.width - columns.length * columnWidth, 330)
  const xOf = (at: number) => flow.area.x + width + at * columnWidth
  const right = xOf(columns.length)
  const areas = areasOfPart(matrix, from, to)
  const title = columnsShown(from + 1, to, matrix.columns.length)
  const heads = columns.map(column => setHead(document, column))
  const headHeight = Math.max(...heads.map(({ height }) => height))
  const startPage = (again: boolean) => {
    if (several) {
      if (!again) flow.gap(space.small)
      if (!again) document.heading(2, title, flow.page, flow.y, parts <= mostListed)
      document.put(again ? continued(title) : title, type.group, flow.area.x, flow.y + baselineOf(type.group))
      flow.y += type.group.leading
    }
    drawLegend(flow)
    for (const [at, head] of heads.entries()) drawHead(flow, head, xOf(at), flow.y + headHeight)
    flow.y += headHeight
    document.line(flow.area.x, flow.y, right, flow.y, 'strongLine', 0.7)
    flow.fresh = false
  }
  const nextPage = () => {
    flow.nextPage()
    startPage(true)
  }
  startPage(false)
  const titles = new Map<MatrixRow, readonly SetLine[]>()
  const lines = (row: MatrixRow): readonly SetLine[] => {
    const known = titles.get(row) ?? wrapAtMost(document.face, row.title, type.small, width - 22, 2)
    titles.set(row, known)
    return known
  }
  const whole = flow.area.height - headHeight - legendRoom - (several ? type.group.leading : 0)
  const rowHeight = fittingHeight(
    areas.map(({ rows }) => rows.map(row => lines(row).length)),
    flow.left,
    whole,
  )
  for (const { area, rows } of areas) {
    const areaLine = (again: boolean) => {
      document.put(
        again ? continued(area) : area,
        type.captionStrong,
        flow.area.x,
        flow.y + 4.5 + baselineOf(type.captionStrong),
        'muted',
      )
      flow.y += areaHeight
      document.line(flow.area.x, flow.y, right, flow.y, 'line', 0.4)
    }
    const heights = rows.map(row => heightOf(lines(row).length, rowHeight))
    if (flow.left < roomToBegin(heights, whole)) nextPage()
    areaLine(false)
    for (const row of rows) {
      const title = lines(row)
      const height = heightOf(title.length, rowHeight)
      if (flow.left < height) {
        nextPage()
        areaLine(true)
      }
      let y = flow.y + (height - title.length * lineStep) / 2
      for (const line of title) {
        document.text(line, flow.area.x, y + 8, 'text')
        y += lineStep
      }
      if (row.sign) drawSign(document, row.sign, flow.area.x + width - 16, flow.y + height / 2 - 4, 8)
      for (let at = from; at < to; at++) {
        const letters = row.letters[at]
        if (letters) drawLetters(document, letters, xOf(at - from) + columnWidth / 2, flow.y + height / 2)
      }
      flow.y += height
      document.line(flow.area.x, flow.y, right, flow.y, 'line', 0.4)
    }
  }
}

const heightOf = (lines: number, rowHeight: number): number =>
  Math.max(rowHeight, lines * lineStep + 2 * rowPadding)

/** Room that an area needs to begin on a page: all of it up to half a page, so that it is not parted; otherwise two rows. */
function roomToBegin(heights: readonly number[], whole: number): number {
  const all = areaHeight + sum(heights)
  return all <= whole / 2 ? all : areaHeight + sum(heights.slice(0, 2))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** `areas` has the lines of each row's title; `first` and `further` are the room on the first page and on the others. */
function fittingHeight(areas: readonly (readonly number[])[], first: number, further: number): number {
  const pagesWith = (rowHeight: number): number => {
    let pages = 1
    let left = first
    const nextPage = () => {
      pages += 1
      left = further
    }
    for (const rows of areas) {
      const heights = rows.map(lines => heightOf(lines, rowHeight))
      if (left < roomToBegin(heights, further)) nextPage()
      left -= areaHeight
      for (const height of heights) {
        if (left < height) {
          nextPage()
          left -= areaHeight
        }
        left -= height
      }
    }
    return pages
  }
  const least = rowHeights[rowHeights.length - 1] ?? rowHeights[0]
  const fewest = pagesWith(least)
  return rowHeights.find(height => pagesWith(height) <= fewest) ?? least
}

interface SetHead {
  readonly column: MatrixColumn
  readonly lines: readonly { readonly line: SetLine; readonly ink: Ink }[]
  readonly height: number
}

/** A column's head, written upwards: title in up to two lines, or title and holder. */
function setHead(document: ReportDocument, column: MatrixColumn): SetHead {
  const foot = column.sign ? 16 : 5
  const room = mostHead - foot - 3
  const title = wrapAtMost(document.face, column.title, type.captionMedium, room, 2)
  const holder =
    column.holder === '' || title.length > 1
      ? []
      : [shorten(document.face, column.holder, type.caption, room)]
  const lines = [
    ...title.map(line => ({ line, ink: 'text' as const })),
    ...holder.map(line => ({ line, ink: 'muted' as const })),
  ]
  return { column, lines, height: Math.max(...lines.map(({ line }) => line.width)) + foot + 3 }
}

function drawHead(flow: Flow, { column, lines }: SetHead, x: number, bottom: number): void {
  const { document } = flow
  const step = 9
  let baseline = x + columnWidth / 2 + 2.6 - ((lines.length - 1) * step) / 2
  for (const { line, ink } of lines) {
    document.text(line, baseline, bottom - (column.sign ? 16 : 5), ink, 90)
    baseline += step
  }
  if (column.sign) drawSign(document, column.sign, x + columnWidth / 2 - 4, bottom - 12, 8)
}

function drawLegend(flow: Flow): void {
  const { document } = flow
  let x = flow.area.x
  const middle = flow.y + 8
  for (const { letters, text } of matrixLegend) {
    drawLetters(document, letters, x + 6, middle)
    const line = document.put(text, type.caption, x + 15, middle + 2.6, 'muted')
    x += 15 + line.width + 14
  }
  for (const sign of ['overlap', 'gap'] as const) {
    drawSign(document, sign, x, middle - 4, 8)
    x += 12 + document.put(matrixSigns[sign], type.caption, x + 12, middle + 2.6, 'muted').width + 14
  }
  flow.y += legendRoom
}
