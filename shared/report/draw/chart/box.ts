import type { Position } from '../../../model/schema'
import type { BoxMarks } from '../../content/report'
import { holderWords } from '../../content/holders'
import { roleSigns } from '../../content/roles'
import { shorten, shortenAligned, wrapAtMost } from '../lines'
import type { ReportDocument } from '../document'
import type { Ink } from '../tokens'
import { drawSeverity, drawSign, severityWidth, signInk } from '../signs'
import { baselineOf, tint, type } from '../tokens'
import type { BoxSize } from './fitting'

const padding = 5
const width = 106
const titleLines = 2

/** The box that all positions of a chart share: two lines of title, then holder and unit where the chart has any. */
export function boxSizeFor(positions: readonly Position[]): BoxSize {
  const withHolder = positions.some(position => position.holder !== '' || position.occupancy !== 'held')
  const withUnit = positions.some(position => position.unit !== '')
  const lines = titleLines + (withHolder ? 1 : 0) + (withUnit ? 1 : 0)
  return { width, height: lines * type.caption.leading + 2 * padding, foot: 12 }
}

/** A position: filled in its role's tint, dashed when vacant, with a dashed left edge when interim. */
export function drawBox(
  document: ReportDocument,
  position: Position,
  x: number,
  y: number,
  size: BoxSize,
  marks?: BoxMarks,
): void {
  const sign = roleSigns[position.role]
  const ink: Ink = sign ? signInk[sign] : 'strongLine'
  document.box(x, y, size.width, size.height, {
    fill: sign ? tint(signInk[sign], 0.08) : 'page',
    stroke: ink,
    dashed: position.occupancy === 'vacant',
    lineWidth: sign ? 1 : 0.5,
    radius: 2.5,
  })
  if (position.occupancy === 'interim') {
    document.line(x, y + 2.5, x, y + size.height - 2.5, 'page', 1.6)
    document.dashedLine(x, y + 2.5, x, y + size.height - 2.5, ink, 1.6)
  }
  const inner = size.width - 2 * padding
  const signSize = sign ? 7 : 0
  if (sign) drawSign(document, sign, x + size.width - padding - signSize, y + padding + 1, signSize)
  const holder = holderWords(position)
  // A long title takes the lines that a box without a holder or a unit has to spare.
  const others = (holder === '' ? 0 : 1) + (position.unit === '' ? 0 : 1)
  const title = wrapAtMost(
    document.face,
    position.title,
    type.captionStrong,
    inner - (sign ? signSize + 3 : 0),
    Math.max(titleLines, Math.round((size.height - 2 * padding) / type.caption.leading) - others),
  )
  let top = y + padding
  for (const line of title) {
    document.text(line, x + padding, top + baselineOf(line.style), 'text')
    top += line.style.leading
  }
  if (holder !== '') {
    const style = position.occupancy === 'held' ? type.caption : type.captionItalic
    const line = shortenAligned(document.face, holder, style, inner)
    document.text(line, x + padding, top + baselineOf(line.style), 'text')
    top += line.style.leading
  }
  if (position.unit !== '' && top + type.caption.leading <= y + size.height) {
    const line = shortenAligned(
      document.face,
      position.unit,
      type.caption,
      inner - (marks?.findings ? badgeRoom : 0),
    )
    document.text(line, x + padding, top + baselineOf(line.style), 'muted')
  }
  if (marks) drawMarks(document, marks, x, y, size)
}

const tagHeight = 9.5
/** Room that the number of findings takes of the lowest line. */
const badgeRoom = 28

/** What the scenario changes as a tag on the upper edge; number and severity of findings on the lower edge. */
function drawMarks(
  document: ReportDocument,
  { change, findings }: BoxMarks,
  x: number,
  y: number,
  size: BoxSize,
): void {
  if (change !== '') {
    const words = shorten(document.face, change, type.tag, size.width - 16)
    const top = y - 6.2
    document.box(x + 5, top, words.width + 6, tagHeight, { fill: 'accent', radius: 1.5 })
    document.text(words, x + 8, top + baselineOf(words.style) - 0.25, 'page')
  }
  if (findings) {
    const count = document.face.line(String(findings.count), type.captionStrong)
    const width = severityWidth + count.width + 8
    const left = x + size.width - width - 1.5
    const top = y + size.height - 13.5
    document.box(left, top, width, 12, { fill: 'page', stroke: 'strongLine', lineWidth: 0.4, radius: 2 })
    drawSeverity(document, findings.severity, left + 2.5, top + 1.5)
    document.text(count, left + severityWidth + 5, top + 6 + count.style.size * 0.36, 'text')
  }
}
