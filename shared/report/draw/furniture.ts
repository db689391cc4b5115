import { pageOf } from '../content/sentences'
import type { Furniture } from '../content/report'
import { shorten } from './lines'
import { drawLogo, logoSize } from './logo'
import type { Page, ReportDocument } from './document'
import { page as pageTokens, type } from './tokens'

/** Header and footer of a page: client, section and the firm's logo above; firm, confidentiality and page number below. */
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
  const logo = furniture.logo && logoSize(document, furniture.logo, { width: 70, height: 16 })
  const edge = logo ? right - logo.width - 10 : right
  const client = shorten(document.face, furniture.header, type.captionMedium, quarter * 2.2)
  const section = shorten(document.face, page.section, style, edge - left - client.width - 12)
  document.text(client, left, header, 'text')
  document.textRight(section, edge, header, 'muted')
  if (furniture.logo && logo)
    drawLogo(document, furniture.logo, right - logo.width, header + 3 - logo.height, logo)
  document.line(
    left,
    header + 6,
    right,
    header + 6,
    document.theme.title === 'plain' ? 'line' : 'second',
    0.5,
  )
  const firm = shorten(document.face, furniture.footer, style, quarter - 8)
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
