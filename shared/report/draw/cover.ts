import type { Cover } from '../content/report'
import type { Logo } from '../content/logo'
import type { Page, ReportDocument } from './document'
import { wrap, wrapEvenly, wrapWords } from './lines'
import { drawLogo, logoSize } from './logo'
import { drawSign } from './signs'
import { baselineOf, page as pageTokens, type } from './tokens'
import type { Ink, TypeStyle } from './tokens'

const x = pageTokens.margin
const logoFrame = { width: 150, height: 46 }
const logoTop = 56

/** A pen that moves down the cover. */
class Pen {
  readonly document: ReportDocument
  /** Where lines end that are read from right to left. */
  readonly right: number
  y: number

  constructor(document: ReportDocument, page: Page) {
    this.document = document
    this.right = page.width - x
    this.y = page.height * 0.16
  }

  write(text: string, style: TypeStyle, width: number, ink: Ink): void {
    for (const line of wrapEvenly(this.document.face, text, style, width)) {
      const left = line.rightToLeft ? this.right - width : x
      this.document.text(line, left, this.y + baselineOf(style), ink)
      this.y += style.leading
    }
  }
}

/** The cover: client and title in the upper part, who made it at the foot. */
export function drawCover(document: ReportDocument, cover: Cover): void {
  const page = document.addPage('portrait', null)
  document.heading(1, cover.title, page, 0)
  const { cover: form } = document.theme
  const pen = new Pen(document, page)
  const width = page.width - 2 * x
  const band = form === 'band'
  const below = band ? drawBand(document, page, cover, width) : 0
  if (form === 'framed') drawFrame(document, page)
  drawLogos(document, cover, page)
  if (!band) {
    drawSign(document, 'head-of-operations', x, pen.y, 15)
    drawSign(document, 'coo', x + 20, pen.y, 15)
  }
  pen.y += 34
  pen.write(cover.client, type.coverClient, width, band ? 'onBrand' : 'muted')
  pen.y += 10
  pen.write(
    cover.title,
    type.coverTitle,
    width * 0.9,
    band ? 'onBrand' : form === 'framed' ? 'brand' : 'text',
  )
  pen.y += 12
  pen.write(cover.subtitle, type.lead, width * 0.8, band ? 'onBrand' : 'muted')
  pen.y = Math.max(pen.y + 18, below + 40)
  drawWordsOnCover(pen, cover, Math.min(width, 380))
  drawFoot(pen, cover, page, width)
}

const bandShare = 0.47

/** The filled part reaches below the title, however long that is. */
function drawBand(document: ReportDocument, page: Page, cover: Cover, width: number): number {
  const lines = (text: string, style: TypeStyle, room: number) =>
    wrap(document.face, text, style, room).length * style.leading
  const words =
    lines(cover.client, type.coverClient, width) +
    lines(cover.title, type.coverTitle, width * 0.9) +
    lines(cover.subtitle, type.lead, width * 0.8)
  const height = Math.max(page.height * bandShare, page.height * 0.16 + 34 + words + 60)
  document.box(0, 0, page.width, height, { fill: 'brandFill' })
  document.box(0, height, page.width, 6, { fill: 'second' })
  return height
}

function drawFrame(document: ReportDocument, page: Page): void {
  for (const [inset, lineWidth] of [
    [24, 1.4],
    [28.5, 0.5],
  ] as const)
    document.box(inset, inset, page.width - 2 * inset, page.height - 2 * inset, {
      stroke: 'brand',
      lineWidth,
    })
  document.line(x, page.height * 0.16 + 24, x + 60, page.height * 0.16 + 24, 'second', 1.4)
}

/** The client's logo at the upper left, the firm's at the upper right, each on white. */
function drawLogos(document: ReportDocument, cover: Cover, page: Page): void {
  const draw = (logo: Logo | null, side: 'left' | 'right') => {
    const size = logo && logoSize(document, logo, logoFrame)
    if (!logo || !size) return
    const left = side === 'left' ? x : page.width - x - size.width
    if (document.theme.cover === 'band')
      document.box(left - 8, logoTop - 8, size.width + 16, size.height + 16, { fill: 'page', radius: 3 })
    drawLogo(document, logo, left, logoTop, size)
  }
  draw(cover.clientLogo, 'left')
  draw(cover.firmLogo, 'right')
}

function drawWordsOnCover(pen: Pen, cover: Cover, width: number): void {
  for (const block of cover.commentary) {
    const all = block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.words] : []
    if (block.kind === 'heading') pen.write(block.text, type.bodyStrong, width, 'text')
    for (const words of all)
      for (const line of wrapWords(pen.document.face, words, type.body, type.bodyStrong, width)) {
        pen.document.text(
          line,
          line.rightToLeft ? pen.right - width : x,
          pen.y + baselineOf(type.body),
          'text',
        )
        pen.y += type.body.leading
      }
    pen.y += 6
  }
}

/** Who made it and when, at the foot of the page. */
function drawFoot(pen: Pen, cover: Cover, page: Page, width: number): void {
  const { document } = pen
  const labelWidth = 110
  const rows = cover.lines.map(({ label, text }) => ({
    label: document.face.line(label, type.small),
    lines: wrap(document.face, text, type.bodyStrong, width - labelWidth),
  }))
  const confidential = wrap(document.face, cover.confidentiality, type.small, width)
  const rowsHeight = rows.reduce((sum, { lines }) => sum + lines.length * type.body.leading + 5, 0)
  const end = page.height - pageTokens.margin - 6
  let foot = Math.max(pen.y + 30, end - rowsHeight - confidential.length * type.small.leading - 24)
  document.line(x, foot, x + width, foot, 'brand', 0.9)
  foot += 12
  for (const { label, lines } of rows) {
    document.text(label, x, foot + baselineOf(type.body), 'muted')
    for (const line of lines) {
      // It stays beside its label, in whichever direction it is read.
      document.text(line, x + labelWidth - line.inset, foot + baselineOf(type.body), 'text')
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
