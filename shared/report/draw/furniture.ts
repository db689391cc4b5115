import { pageOf } from '../content/sentences'
import type { Furniture } from '../content/report'
import { shorten } from './lines'
import type { Page, ReportDocument } from './document'
import { page as pageTokens, type } from './tokens'

/** Header and footer of a page: client and section above, firm, confidentiality and page number below. */
export function drawFurniture(
  document: ReportDocument,
  furniture: Furniture,
  page: Page,
  pages: number,
): void {
  if (page.section === null) return
  const style = type.caption
  const left = pageTokens.margin
  const right = page.width - pageTokens.margin
  const quarter = (right - left) / 4
  const header = pageTokens.header
  const footer = page.height - pageTokens.footer
  const client = shorten(document.face, furniture.client, type.captionMedium, quarter * 2.2)
  const section = shorten(document.face, page.section, style, quarter * 1.7)
  document.text(client, left, header, 'text')
  document.textRight(section, right, header, 'muted')
  document.line(left, header + 6, right, header + 6, 'line', 0.4)
  const firm = shorten(document.face, furniture.firm, style, quarter - 8)
  const confidentiality = shorten(document.face, furniture.confidentiality, style, quarter * 2 - 8)
  document.text(firm, left, footer, 'muted')
  document.text(confidentiality, (left + right - confidentiality.width) / 2, footer, 'muted')
  document.textRight(
    document.face.line(pageOf(page.number, pages), type.captionMedium),
    right,
    footer,
    'text',
  )
}
