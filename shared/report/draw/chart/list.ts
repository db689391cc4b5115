import { holderWords } from '../../content/holders'
import { roleSigns } from '../../content/roles'
import { continued } from '../../content/sentences'
import { below, branchesAsLists, listNote } from '../../content/sentencesChart'
import { shorten } from '../lines'
import { drawSign } from '../signs'
import { baselineOf, space, type } from '../tokens'
import { backReference } from './references'
import type { ChartDrawing } from './references'

const leading = 10.6
const indent = 8
const gutter = 18
const titleRoom = 40

/**
 * Branches as indented lists in two columns (three on wide paper), each under its root's title. They begin where the
 * flow is: on a fresh page or below a chart.
 */
export function drawLists(drawing: ChartDrawing, roots: readonly number[]): void {
  const { flow, branches, shownAt, goesOnAt } = drawing
  const { document } = flow
  let columns = 0
  let width = 0
  let top = 0
  let column = 0
  let y = 0
  const startPage = (first: boolean) => {
    if (!first) flow.nextPage('portrait')
    else if (!flow.fresh) flow.y += space.large
    const { area } = flow
    columns = Math.max(2, Math.floor(area.width / 240))
    width = (area.width - gutter * (columns - 1)) / columns
    const title = branchesAsLists(roots.length)
    if (first) document.heading(2, title, flow.page, flow.y, false)
    document.put(first ? title : continued(title), type.part, area.x, flow.y + baselineOf(type.part))
    document.put(
      listNote,
      type.caption,
      area.x,
      flow.y + type.part.leading + baselineOf(type.caption),
      'muted',
    )
    column = 0
    top = flow.y + titleRoom
    y = top
    flow.fresh = false
  }
  const nextColumn = () => {
    column += 1
    if (column >= columns) startPage(false)
    else y = top
  }
  const xOf = () => flow.area.x + column * (width + gutter)

  startPage(true)
  for (const root of roots) {
    if (y + 4 * leading + 6 > flow.bottom) nextColumn()
    const rows = rowsUnder(drawing, root)
    const head = branches.positions[root]
    if (!head) continue
    goesOnAt.set(root, { page: flow.page, y })
    document.line(xOf(), y + 1, xOf() + width, y + 1, 'line', 0.5)
    y += 4
    backReference(drawing, root, xOf(), y, width)
    y += leading
    for (const { place, depth } of rows) {
      if (y + leading > flow.bottom) {
        nextColumn()
        const again = shorten(document.face, continued(head.title), type.captionItalic, width)
        document.text(again, xOf(), y + baselineOf(type.captionItalic), 'muted')
        y += leading
      }
      if (!shownAt.has(place)) shownAt.set(place, { page: flow.page, y })
      drawRow(drawing, place, Math.min(depth, 9), xOf(), y, width)
      y += leading
    }
    y += 6
  }
  flow.y = flow.bottom
}

function rowsUnder(
  drawing: ChartDrawing,
  root: number,
): { readonly place: number; readonly depth: number }[] {
  const rows: { readonly place: number; readonly depth: number }[] = []
  const waiting = [{ place: root, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    rows.push(next)
    const depth = next.depth + 1
    const reports = drawing.branches.reports[next.place] ?? []
    waiting.push(...reports.map(place => ({ place, depth })).toReversed())
  }
  return rows
}

function drawRow(
  drawing: ChartDrawing,
  place: number,
  depth: number,
  x: number,
  y: number,
  width: number,
): void {
  const { flow, branches } = drawing
  const { document } = flow
  const position = branches.positions[place]
  if (!position) return
  const left = x + depth * indent
  const baseline = y + baselineOf(type.caption)
  const sign = roleSigns[position.role]
  if (sign) drawSign(document, sign, left, y + 1.5, 6.5)
  const start = left + (sign ? 9 : 0)
  const room = x + width - start
  const count = branches.below[place] ?? 0
  const tail = [holderWords(position), count > 0 ? below(count) : ''].filter(text => text !== '').join(' · ')
  const reserved = tail === '' ? 0 : Math.min(room * 0.4, document.face.line(tail, type.caption).width + 8)
  const title = shorten(
    document.face,
    position.title,
    depth === 0 ? type.captionStrong : type.captionMedium,
    room - reserved,
  )
  document.text(title, start, baseline, 'text')
  if (tail === '') return
  const words = shorten(document.face, tail, type.caption, room - title.width - 6)
  document.textRight(words, x + width, baseline, 'muted')
}
