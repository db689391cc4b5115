import { chartTitle, namedTitle } from '../../content/sentencesChart'
import type { Chart } from '../../content/report'
import { sheetTooLarge } from '../../content/warnings'
import type { PageSize } from '../document'
import { areaOf } from '../flow'
import type { Flow } from '../flow'
import { shorten } from '../lines'
import { baselineOf, largestPage, paperSizes, type } from '../tokens'
import { boxSizeFor, drawBox } from './box'
import { branchesOf } from './branches'
import type { Piece } from './fitting'
import { layOutRows } from './rows'

const titleRoom = 52
/** Sheets are tried in steps from A3 on, each side by so much longer than the one before; in the end the largest there is. */
const step = 1.3
/** A chart needs at least so many times the room of its boxes. */
const leastRoom = 1.7

function sheetsToTry(): readonly PageSize[] {
  const [height, width] = paperSizes.A3
  const sheets: PageSize[] = []
  for (let scale = 1; width * scale < largestPage; scale *= step)
    sheets.push({ width: width * scale, height: height * scale })
  return [...sheets, { width: largestPage, height: largestPage }]
}

/**
 * The whole chart on one sheet across, for a plotter: as small a sheet as holds it with boxes in their full size.
 * @returns false, with nothing drawn, when no page that a PDF can have is large enough
 */
export function drawLargeSheet(flow: Flow, chart: Chart): boolean {
  const branches = branchesOf(chart.positions)
  const size = boxSizeFor(chart.positions)
  const boxes = [...branches.tops]
  const parents = boxes.map(() => -1)
  for (let next = 0; next < boxes.length; next++)
    for (const report of branches.reports[boxes[next] ?? 0] ?? []) {
      boxes.push(report)
      parents.push(next)
    }
  const nodes = boxes.map((_, at) => ({ width: size.width, height: size.height, parent: parents[at] ?? -1 }))
  const boxesArea = boxes.length * size.width * size.height
  const [short] = paperSizes.A3
  for (const sheet of sheetsToTry()) {
    const area = areaOf(sheet)
    const extent = { width: area.width, height: area.height - titleRoom }
    const layout = boxesArea * leastRoom < extent.width * extent.height ? layOutRows(nodes, extent) : null
    if (layout) {
      const needed = { ...sheet, height: Math.max(short, sheet.height - extent.height + layout.height) }
      drawOn(flow, chart, { roots: branches.tops, boxes, cut: new Set(), layout }, needed)
      return true
    }
  }
  flow.document.warnings.push(sheetTooLarge)
  return false
}

function drawOn(flow: Flow, chart: Chart, { boxes, layout }: Piece, sheet: PageSize): void {
  const { document } = flow
  const size = boxSizeFor(chart.positions)
  flow.nextPage('landscape', sheet)
  const { area, page } = flow
  const title = namedTitle(chart.name, chartTitle(boxes.length, boxes.length))
  document.heading(2, title, page, flow.y)
  document.put(title, type.section, area.x, flow.y + baselineOf(type.section), 'text')
  const note = shorten(document.face, chart.note, type.small, area.width)
  document.text(note, area.x, flow.y + type.section.leading + baselineOf(type.small), 'muted')
  const x = area.x + Math.max(0, (area.width - layout.width) / 2)
  const y = flow.y + titleRoom
  const { segments, count } = layout.connectors
  const lines: (readonly [number, number, number, number])[] = []
  for (let at = 0; at < count; at++) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = segments.subarray(at * 4, at * 4 + 4)
    lines.push([x + x1, y + y1, x + x2, y + y2])
  }
  document.lines(lines, 'strongLine', 0.6)
  for (const [at, place] of boxes.entries()) {
    const position = chart.positions[place]
    if (!position) continue
    const marks = chart.marks.get(position.id)
    drawBox(document, position, x + (layout.x[at] ?? 0), y + (layout.y[at] ?? 0), size, marks)
  }
  flow.y = flow.bottom
  flow.fresh = false
}
