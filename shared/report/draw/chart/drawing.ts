import type { Chart } from '../../content/report'
import {
  branchTitle,
  chartPart,
  chartTitle,
  below,
  cutTotals,
  furtherBranches,
  furtherDown,
  goesOn,
  namedTitle,
  noPositions,
} from '../../content/sentencesChart'
import { areaOf } from '../flow'
import type { Area, Flow } from '../flow'
import { shorten, wrapAtMost } from '../lines'
import { baselineOf, type } from '../tokens'
import { branchesOf } from './branches'
import type { Branches } from './branches'
import { boxSizeFor, drawBox } from './box'
import type { BoxSize, Piece } from './fitting'
import { drawLists } from './list'
import { backReference } from './references'
import type { ChartDrawing } from './references'
import { drawLargeSheet } from './largeSheet'
import { planChart } from './plan'
import type { Made } from './plan'
import type { ChartPlan, ChartSheet, PlacedPiece, PlanOptions } from './sheets'

/** Room for the title and the note that stand above a chart. */
const titleRoom = 40
const labelRoom = 13
/** Beyond so many positions, branches of up to so many are printed as lists rather than as boxes. */
const listsAbove = 400
const listBranch = 120

/** Less room than this on a begun page is left white. */
const leastBegun = 200
const leastForLists = 130
const belowText = 6

interface Planned {
  readonly plan: ChartPlan
  readonly branches: Branches
  readonly size: BoxSize
  /** Whether the first sheet stands on the page that has been begun. */
  readonly onBegun: boolean
}

function planOf(flow: Flow, chart: Chart): Planned {
  const branches = branchesOf(chart.positions)
  const size = boxSizeFor(chart.positions)
  const extentOf = (orientation: 'portrait' | 'landscape') => {
    const { width, height } = areaOf(flow.document.sizeOf(orientation))
    return { width, height: height - titleRoom }
  }
  const known = new Map<number, Made>()
  const planFor = (begun: PlanOptions['begun']) =>
    planChart(
      branches,
      {
        size,
        extents: { portrait: extentOf('portrait'), landscape: extentOf('landscape') },
        begun,
        label: labelRoom,
        listsAbove,
        listBranch,
      },
      known,
    )
  const plan = planFor(null)
  const room = { width: flow.area.width, height: flow.left - belowText - titleRoom }
  if (flow.fresh || flow.page.orientation !== 'portrait' || room.height < leastBegun)
    return { plan, branches, size, onBegun: false }
  const begun = planFor(room)
  // One sheet more stands on a page that is there, so the report is no longer; a chart on one sheet stays on one.
  const saves =
    begun.sheets.length === 1 ||
    (begun.sheets.length > 1 && plan.sheets.length > 1 && begun.sheets.length <= plan.sheets.length + 1)
  return { plan: saves ? begun : plan, branches, size, onBegun: saves }
}

export function drawChart(flow: Flow, chart: Chart): void {
  if (chart.positions.length === 0) {
    flow.paragraph(noPositions, type.body, 'muted')
    return
  }
  if (chart.form === 'sheet' && drawLargeSheet(flow, chart)) return
  const { plan, branches, size, onBegun } = planOf(flow, chart)
  const drawing: ChartDrawing = {
    flow,
    branches,
    size,
    shownAt: new Map(),
    goesOnAt: new Map(),
    leadership: { page: null },
    chart,
  }
  for (const [at, sheet] of plan.sheets.entries()) {
    if (sheet.kind === 'list') {
      if (flow.fresh || flow.left < leastForLists) flow.freshPage('portrait')
      drawLists(drawing, sheet.roots)
    } else {
      const begun = at === 0 && onBegun
      if (begun) flow.y += belowText
      else flow.freshPage(sheet.orientation)
      drawSheet(drawing, sheet, at === 0, begun ? flow.y : flow.area.y)
    }
  }
  flow.y = flow.bottom
}

type BoxSheet = Exclude<ChartSheet, { kind: 'list' }>

/** Draws a sheet of boxes below `start`, and leaves the flow below the lowest of them. */
function drawSheet(drawing: ChartDrawing, sheet: BoxSheet, first: boolean, start: number): void {
  const { flow } = drawing
  if (first) drawing.leadership.page = flow.page
  const area = flow.area
  const top = start + titleRoom
  const lowest = (pieces: readonly PlacedPiece[]): number =>
    Math.max(0, ...pieces.map(({ piece, y }) => y + labelRoom + piece.layout.height))
  let height = 0
  if (sheet.kind === 'packed') {
    const [only] = sheet.pieces
    const root = sheet.pieces.length === 1 ? only?.piece.roots[0] : undefined
    if (root === undefined)
      sheetTitle(
        drawing,
        start,
        furtherBranches(sheet.pieces.length),
        furtherNote(drawing, sheet.pieces),
        null,
      )
    else sheetTitle(drawing, start, titleOf(drawing, root), '', root)
    height = lowest(sheet.pieces)
    if (root !== undefined && only) drawPiece(drawing, only.piece, middle(area, only.piece), top)
    else
      for (const { piece, x, y } of sheet.pieces) {
        drawBackReference(drawing, piece, area.x + x, top + y)
        drawPiece(drawing, piece, area.x + x, top + y + labelRoom)
      }
  } else {
    const { piece, part } = sheet
    const [root] = piece.roots
    const onTop = first && root !== undefined
    const title = onTop
      ? namedTitle(drawing.chart.name, chartTitle(piece.boxes.length, drawing.branches.positions.length))
      : titleOf(drawing, root ?? 0)
    const note = part ? chartPart(part.from, part.to, part.number, part.of) : onTop ? drawing.chart.note : ''
    sheetTitle(drawing, start, title, note, onTop ? null : (root ?? null))
    height = Math.max(piece.layout.height, lowest(sheet.below))
    drawPiece(drawing, piece, middle(area, piece), top)
    for (const { piece: branch, x, y } of sheet.below) {
      drawBackReference(drawing, branch, area.x + x, top + y)
      drawPiece(drawing, branch, area.x + x, top + y + labelRoom)
    }
  }
  flow.y = top + height
  flow.fresh = false
}

const middle = ({ x, width }: Area, { layout }: Piece): number => x + Math.max(0, (width - layout.width) / 2)

const titleOf = ({ branches }: ChartDrawing, root: number): string =>
  branchTitle(branches.positions[root]?.title ?? '', branches.below[root] ?? 0)

const furtherNote = (drawing: ChartDrawing, pieces: readonly { readonly piece: Piece }[]): string =>
  pieces.map(({ piece }) => drawing.branches.positions[piece.roots[0] ?? 0]?.title ?? '').join(' · ')

/** The title of a chart page; for a branch, its bookmark and the line back to where it was cut. */
function sheetTitle(
  drawing: ChartDrawing,
  start: number,
  title: string,
  note: string,
  root: number | null,
): void {
  const { flow } = drawing
  const { area, page, document } = flow
  document.heading(2, title, page, start, isMain(drawing, root))
  const line = shorten(document.face, title, type.part, area.width)
  document.text(line, area.x, start + baselineOf(type.part), 'text')
  const below = start + type.part.leading
  if (root !== null) backReference(drawing, root, area.x, below)
  else if (note !== '')
    for (const [at, shown] of wrapAtMost(document.face, note, type.caption, area.width, 2).entries())
      document.text(shown, area.x, below + at * type.caption.leading + baselineOf(type.caption), 'muted')
  if (root !== null && note !== '') {
    const shown = shorten(document.face, note, type.caption, area.width / 2)
    document.textRight(shown, area.x + area.width, below + baselineOf(type.caption), 'muted')
  }
}

/** The contents name the pages of the branches that the first page cuts; the bookmarks name all. */
const isMain = ({ branches, shownAt, leadership }: ChartDrawing, root: number | null): boolean => {
  if (root === null) return branches.positions.length <= listsAbove || shownAt.size === 0
  const at = shownAt.get(root)
  return at === undefined || at.page === leadership.page
}

function drawBackReference(drawing: ChartDrawing, piece: Piece, x: number, y: number): void {
  const [root] = piece.roots
  if (root !== undefined) backReference(drawing, root, x, y, Math.max(piece.layout.width, drawing.size.width))
}

function drawPiece(drawing: ChartDrawing, piece: Piece, x: number, y: number): void {
  const { flow, branches, size, shownAt, goesOnAt } = drawing
  const { document, page } = flow
  const { layout, boxes, cut, roots } = piece
  const { segments, count } = layout.connectors
  const lines: (readonly [number, number, number, number])[] = []
  for (let at = 0; at < count; at++) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = segments.subarray(at * 4, at * 4 + 4)
    lines.push([x + x1, y + y1, x + x2, y + y2])
  }
  document.lines(lines, 'strongLine', 0.6)
  for (const root of roots) goesOnAt.set(root, { page, y: flow.area.y })
  for (const [at, place] of boxes.entries()) {
    const position = branches.positions[place]
    if (!position) continue
    const left = x + (layout.x[at] ?? 0)
    const top = y + (layout.y[at] ?? 0)
    drawBox(document, position, left, top, size, drawing.chart.marks.get(position.id))
    if (!shownAt.has(place)) shownAt.set(place, { page, y: top })
    if (cut.has(place)) drawFoot(drawing, place, left, top + size.height)
  }
}

/** "12 below, page 7" under a box whose branch goes on elsewhere. */
function drawFoot(drawing: ChartDrawing, place: number, x: number, y: number): void {
  const { flow, branches, size, goesOnAt } = drawing
  const { document, page } = flow
  document.later(page, () => {
    const target = goesOnAt.get(place)
    if (!target) return
    const count = branches.below[place] ?? 0
    const goes = (totals: string): string =>
      target.page === page ? furtherDown(totals) : goesOn(totals, target.page.number)
    // Where there is no room for both, the vacant seats are left out, and never the page.
    const full = goes(cutTotals(count, branches.vacantBelow[place] ?? 0))
    const fits = document.face.line(full, type.captionMedium).width <= size.width
    const words = shorten(document.face, fits ? full : goes(below(count)), type.captionMedium, size.width)
    document.text(words, x + (size.width - words.width) / 2, y + 1 + baselineOf(type.captionMedium), 'accent')
    document.link(x, y, size.width, size.foot, target)
  })
}
