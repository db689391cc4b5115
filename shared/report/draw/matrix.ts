import type { Matrix, MatrixColumn } from '../content/report'
import { continued } from '../content/sentences'
import { columnsShown, matrixLegend, noMatrix } from '../content/sentencesRoles'
import type { Orientation, ReportDocument } from './document'
import type { Flow } from './flow'
import { areaOf } from './flow'
import { shorten, wrapAtMost } from './lines'
import { drawLetters, drawSign } from './signs'
import { baselineOf, type } from './tokens'

const columnWidth = 25
const headHeight = 118
/** Least width of the column with the responsibilities' titles. */
const titleWidth = 205
const rowPadding = 3
const legendRoom = 26

/** The matrix in parts: as many columns as fit across, and for each part all rows, with the heads on every page. */
export function drawMatrix(flow: Flow, matrix: Matrix): void {
  const rows = matrix.areas.reduce((sum, area) => sum + area.rows.length, 0)
  if (matrix.columns.length === 0 || rows === 0) {
    flow.paragraph(noMatrix, type.body, 'muted')
    return
  }
  const orientation = matrixOrientation(flow.document, matrix)
  const { width } = areaOf(flow.document.sizeOf(orientation))
  const most = Math.floor((width - titleWidth) / columnWidth)
  const parts = Math.ceil(matrix.columns.length / most)
  // Parts of about the same width read better than a full one and a rest.
  const each = Math.ceil(matrix.columns.length / parts)
  if (flow.page.orientation !== orientation) flow.nextPage(orientation)
  for (let part = 0; part < parts; part++) {
    if (part > 0) flow.nextPage(orientation)
    drawPart(flow, matrix, part * each, Math.min(matrix.columns.length, (part + 1) * each), parts > 1)
  }
}

/** Upright when all columns fit in one part there. */
export function matrixOrientation(document: ReportDocument, matrix: Matrix): Orientation {
  const { width } = areaOf(document.sizeOf('portrait'))
  return matrix.columns.length * columnWidth + titleWidth <= width ? 'portrait' : 'landscape'
}

function drawPart(flow: Flow, matrix: Matrix, from: number, to: number, several: boolean): void {
  const { document } = flow
  const columns = matrix.columns.slice(from, to)
  const width = Math.min(flow.area.width - columns.length * columnWidth, 330)
  const xOf = (at: number) => flow.area.x + width + at * columnWidth
  const right = xOf(columns.length)
  // Further parts name only the responsibilities on which their positions hold something.
  const areas =
    from === 0
      ? matrix.areas
      : matrix.areas.flatMap(({ area, rows }) => {
          const held = rows.filter(row => row.letters.slice(from, to).some(letters => letters !== null))
          return held.length > 0 ? [{ area, rows: held }] : []
        })
  const title = columnsShown(from + 1, to, matrix.columns.length)
  const startPage = (again: boolean) => {
    if (several) {
      if (!again) document.heading(2, title, flow.page, flow.y)
      document.put(again ? continued(title) : title, type.group, flow.area.x, flow.y + baselineOf(type.group))
      flow.y += type.group.leading
    }
    drawLegend(flow)
    for (const [at, column] of columns.entries()) drawHead(flow, column, xOf(at), flow.y)
    flow.y += headHeight
    document.line(flow.area.x, flow.y, right, flow.y, 'strongLine', 0.7)
    flow.fresh = false
  }
  const nextPage = () => {
    flow.nextPage()
    startPage(true)
  }
  startPage(false)
  for (const { area, rows } of areas) {
    const areaHeight = type.captionStrong.leading + 8
    const areaLine = (again: boolean) => {
      document.put(
        again ? continued(area) : area,
        type.captionStrong,
        flow.area.x,
        flow.y + 6 + baselineOf(type.captionStrong),
        'muted',
      )
      flow.y += areaHeight
      document.line(flow.area.x, flow.y, right, flow.y, 'line', 0.4)
    }
    if (flow.left < areaHeight + 2 * 18) nextPage()
    areaLine(false)
    for (const row of rows) {
      const lines = wrapAtMost(document.face, row.title, type.small, width - 22, 2)
      const height = Math.max(17, lines.length * 10.5 + 2 * rowPadding)
      if (flow.left < height) {
        nextPage()
        areaLine(true)
      }
      let y = flow.y + (height - lines.length * 10.5) / 2
      for (const line of lines) {
        document.text(line, flow.area.x, y + 8, 'text')
        y += 10.5
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

/** A column's head, written upwards: title in up to two lines, then its holder. */
function drawHead(flow: Flow, column: MatrixColumn, x: number, top: number): void {
  const { document } = flow
  const room = headHeight - (column.sign ? 20 : 8)
  const lines = wrapAtMost(document.face, column.title, type.captionMedium, room, 2)
  const bottom = top + headHeight - (column.sign ? 16 : 5)
  const holder =
    column.holder === '' || lines.length > 1
      ? []
      : [shorten(document.face, column.holder, type.caption, room)]
  const all = [...lines, ...holder]
  const step = 9
  let baseline = x + columnWidth / 2 + 2.6 - ((all.length - 1) * step) / 2
  for (const [at, line] of all.entries()) {
    document.text(line, baseline, bottom, at < lines.length ? 'text' : 'muted', 90)
    baseline += step
  }
  if (column.sign) drawSign(document, column.sign, x + columnWidth / 2 - 4, top + headHeight - 12, 8)
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
  flow.y += legendRoom
}
