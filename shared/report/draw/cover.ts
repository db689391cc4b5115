import type { Cover } from '../content/report'
import { wrap } from './lines'
import type { ReportDocument } from './document'
import { drawSign } from './signs'
import { baselineOf, page as pageTokens, type } from './tokens'
import type { TypeStyle } from './tokens'
import type { Ink } from './document'

/** The cover: client and title in the upper third, who made it at the foot. */
export function drawCover(document: ReportDocument, cover: Cover): void {
  const page = document.addPage('portrait', null)
  const x = pageTokens.margin
  const width = page.width - 2 * x
  document.heading(1, cover.title, page, 0)
  let y = page.height * 0.16
  const flow = (text: string, style: TypeStyle, room: number, ink: Ink) => {
    for (const line of wrap(document.face, text, style, room)) {
      document.text(line, x, y + baselineOf(style), ink)
      y += style.leading
    }
  }
  drawSign(document, 'head-of-operations', x, y, 15)
  drawSign(document, 'coo', x + 20, y, 15)
  y += 34
  flow(cover.client, type.coverClient, width, 'muted')
  y += 10
  flow(cover.title, type.coverTitle, width * 0.9, 'text')
  y += 12
  flow(cover.subtitle, type.lead, width * 0.8, 'muted')
  y += 18
  for (const paragraph of cover.commentary) {
    flow(paragraph, type.body, Math.min(width, 380), 'text')
    y += 6
  }
  const labelWidth = 110
  const rows = cover.lines.map(({ label, text }) => ({
    label: document.face.line(label, type.small),
    lines: wrap(document.face, text, type.bodyStrong, width - labelWidth),
  }))
  const confidential = wrap(document.face, cover.confidentiality, type.small, width)
  const rowsHeight = rows.reduce((sum, { lines }) => sum + lines.length * type.body.leading + 5, 0)
  const end = page.height - pageTokens.margin - 6
  let foot = Math.max(y + 30, end - rowsHeight - confidential.length * type.small.leading - 24)
  document.line(x, foot, x + width, foot, 'text', 0.9)
  foot += 12
  for (const { label, lines } of rows) {
    document.text(label, x, foot + baselineOf(type.body), 'muted')
    for (const line of lines) {
      document.text(line, x + labelWidth, foot + baselineOf(type.body), 'text')
      foot += type.body.leading
    }
    foot += 5
  }
  foot += 12
  for (const line of confidential) {
    document.text(line, x, foot + baselineOf(type.small), 'muted')
    foot += type.small.leading
  }
}
