import PdfKit from 'pdfkit'
import { ReportDocument } from '../../shared/report/draw/document'
import type { Page } from '../../shared/report/draw/document'
import type { FontFiles, FontName } from '../../shared/report'
import { mixed, themeOf } from '../../shared/report/draw/theme'
import type { Colour, Ink } from '../../shared/report/draw/tokens'

/** One thing drawn on a page: how pdfkit draws the same. */
interface Drawn {
  readonly page: Page
  readonly draw: (pdf: PdfKit) => void
}

export interface Recorded {
  readonly pages: readonly Page[]
  readonly drawn: readonly Drawn[]
}

const { palette } = themeOf({ theme: 'clear', colour: '', secondColour: '' })

function hex(ink: Ink): string {
  const [name = 'text', share = '1'] = ink.split('@')
  // Inks are a colour's name, with a share or without.
  return mixed(palette[name as Colour], Number(share))
}

/** Runs `make` and notes each text, line, box, circle and polygon that it draws, with its page. */
export function recorded(make: () => void): Recorded {
  const drawn: Drawn[] = []
  const pages = new Set<Page>()
  let current: Page | null = null
  const note = (draw: Drawn['draw']) => {
    if (current) drawn.push({ page: current, draw })
  }
  const own = ReportDocument.prototype
  const kept = Object.getOwnPropertyDescriptors(own)
  const patch = <Name extends keyof ReportDocument>(
    name: Name,
    wrap: (original: ReportDocument[Name]) => ReportDocument[Name],
  ) => Object.defineProperty(own, name, { ...kept[name], value: wrap(own[name]) })
  patch(
    'addPage',
    original =>
      function (this: ReportDocument, ...args) {
        current = original.apply(this, args)
        pages.add(current)
        return current
      },
  )
  patch(
    'later',
    original =>
      function (this: ReportDocument, page, draw) {
        original.call(this, page, () => {
          current = page
          draw()
        })
      },
  )
  patch(
    'finish',
    original =>
      function (this: ReportDocument, date, fileId, furnish) {
        return original.call(this, date, fileId, (page, all) => {
          current = page
          furnish(page, all)
        })
      },
  )
  patch(
    'text',
    original =>
      function (this: ReportDocument, line, x, baseline, ink, angle) {
        const turn = angle ?? 0
        note(pdf => {
          pdf.fillColor(hex(ink ?? 'text')).fontSize(line.style.size)
          if (turn !== 0) pdf.save().rotate(-turn, { origin: [x, baseline] })
          let along = x
          for (const run of line.runs) {
            if ('font' in run)
              pdf.font(run.font).text(run.text, along, baseline, { lineBreak: false, baseline: 'alphabetic' })
            along += run.width
          }
          if (turn !== 0) pdf.restore()
        })
        original.call(this, line, x, baseline, ink, angle)
      },
  )
  patch(
    'lines',
    original =>
      function (this: ReportDocument, segments, ink, width) {
        note(pdf => {
          for (const [x1, y1, x2, y2] of segments) pdf.moveTo(x1, y1).lineTo(x2, y2)
          pdf.lineWidth(width).stroke(hex(ink))
        })
        original.call(this, segments, ink, width)
      },
  )
  patch(
    'box',
    original =>
      function (this: ReportDocument, x, y, width, height, look) {
        note(pdf => {
          if (look.radius) pdf.roundedRect(x, y, width, height, look.radius)
          else pdf.rect(x, y, width, height)
          if (look.stroke) pdf.lineWidth(look.lineWidth ?? 0.6)
          if (look.dashed) pdf.dash(2.5, { space: 2 })
          if (look.fill && look.stroke) pdf.fillAndStroke(hex(look.fill), hex(look.stroke))
          else if (look.fill) pdf.fill(hex(look.fill))
          else if (look.stroke) pdf.stroke(hex(look.stroke))
          if (look.dashed) pdf.undash()
        })
        original.call(this, x, y, width, height, look)
      },
  )
  patch(
    'circle',
    original =>
      function (this: ReportDocument, x, y, radius, look) {
        note(pdf => {
          pdf.circle(x, y, radius)
          if (look.stroke) pdf.lineWidth(look.lineWidth ?? 0.6)
          if (look.fill) pdf.fill(hex(look.fill))
          else if (look.stroke) pdf.stroke(hex(look.stroke))
        })
        original.call(this, x, y, radius, look)
      },
  )
  patch(
    'polygon',
    original =>
      function (this: ReportDocument, points, fill) {
        note(pdf => pdf.polygon(...points).fill(hex(fill)))
        original.call(this, points, fill)
      },
  )
  try {
    make()
  } finally {
    Object.defineProperties(own, kept)
  }
  return { pages: [...pages].toSorted((one, other) => one.number - other.number), drawn }
}

/** The same pages by pdfkit: what was recorded, already measured and placed. Resolves to the PDF's bytes. */
export async function drawnByPdfkit({ pages, drawn }: Recorded, fonts: FontFiles): Promise<number> {
  const pdf = new PdfKit({ autoFirstPage: false, compress: true })
  let bytes = 0
  const ended = new Promise<void>(resolve => {
    pdf.on('data', chunk => (bytes += chunk.length))
    pdf.on('end', resolve)
  })
  // Object.entries loses the literal keys that the table has.
  for (const [name, file] of Object.entries(fonts) as [FontName, Uint8Array][]) pdf.registerFont(name, file)
  const byPage = new Map<Page, Drawn[]>(pages.map(page => [page, []]))
  for (const each of drawn) byPage.get(each.page)?.push(each)
  for (const [page, things] of byPage) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 })
    for (const { draw } of things) draw(pdf)
  }
  pdf.end()
  await ended
  return bytes
}
