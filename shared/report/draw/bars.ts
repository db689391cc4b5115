import type { Bars, Figure } from '../content/report'
import type { Flow } from './flow'
import { shorten, wrap } from './lines'
import { drawSeverity, drawSign, severityWidth, signInk } from './signs'
import { baselineOf, space, tint, type } from './tokens'

/** Large numbers side by side, at most four in a row. */
export function drawFigures(flow: Flow, figures: readonly Figure[]): void {
  const { document } = flow
  flow.gap(space.medium)
  const perRow = Math.min(4, figures.length)
  const gutter = 14
  const width = (flow.area.width - gutter * (perRow - 1)) / perRow
  for (let from = 0; from < figures.length; from += perRow) {
    const row = figures.slice(from, from + perRow)
    const labels = row.map(({ label }) => wrap(document.face, label, type.small, width))
    const height =
      type.figure.leading + Math.max(...labels.map(lines => lines.length)) * type.small.leading + 12
    flow.keep(height)
    for (const [at, figure] of row.entries()) {
      const x = flow.area.x + at * (width + gutter)
      document.line(x, flow.y, x + width, flow.y, 'strongLine', 0.7)
      const number = shorten(document.face, figure.number, type.figure, width - 16)
      document.text(number, x, flow.y + 6 + baselineOf(type.figure), 'text')
      const markY = flow.y + 6 + baselineOf(type.figure) - 9
      if (figure.severity) drawSeverity(document, figure.severity, x + width - severityWidth, markY)
      else if (figure.sign) drawSign(document, figure.sign, x + width - 10, markY - 0.5, 9.5)
      let y = flow.y + 6 + type.figure.leading
      for (const line of labels[at] ?? []) {
        document.text(line, x, y + baselineOf(line.style), 'muted')
        y += line.style.leading
      }
    }
    flow.y += height
    flow.fresh = false
  }
  flow.y += space.medium
}

const rowHeight = 17
/** Least and most width of the labels. */
const labelWidths = { least: 110, most: 230 } as const
const numberWidth = 92

/** Horizontal bars on one scale, each with its number; parts of a bar are told apart by fill. */
export function drawBars(flow: Flow, bars: Bars): void {
  const { document } = flow
  const titleLines = wrap(document.face, bars.title, type.group, flow.area.width)
  const full =
    titleLines.length * type.group.leading + type.caption.leading + bars.rows.length * rowHeight + 10
  flow.keep(Math.min(full, 300))
  flow.lines(titleLines, flow.area.x, 'text')
  document.put(bars.base, type.caption, flow.area.x, flow.y + baselineOf(type.caption), 'muted')
  flow.y += type.caption.leading + space.small
  const signed = bars.rows.some(({ sign }) => sign)
  const sums = bars.rows.map(row => row.parts.reduce((sum, part) => sum + part.value, 0))
  const most = Math.max(1, ...sums)
  const widest = Math.max(...bars.rows.map(({ label }) => document.face.line(label, type.small).width)) + 24
  const labelWidth = Math.min(labelWidths.most, Math.max(labelWidths.least, widest))
  const room = flow.area.width - labelWidth - numberWidth
  for (const row of bars.rows) {
    flow.keep(rowHeight)
    let x = flow.area.x
    const baseline = flow.y + rowHeight / 2 + type.small.size * 0.36
    if (row.sign) drawSign(document, row.sign, x, flow.y + rowHeight / 2 - 4, 8)
    const label = shorten(document.face, row.label, type.small, labelWidth - 20)
    document.text(label, x + (signed ? 13 : 0), baseline, 'text')
    x += labelWidth
    for (const part of row.parts) {
      const width = (part.value / most) * room
      if (width <= 0) continue
      const ink = signInk[part.sign]
      const open = part.sign === 'divided' || part.sign === 'others'
      document.box(x, flow.y + 4, width, rowHeight - 8, { fill: open ? tint(ink, 0.25) : ink })
      x += width
    }
    document.put(row.text, type.smallMedium, x + 6, baseline)
    flow.y += rowHeight
    flow.fresh = false
  }
  flow.y += space.large
}
