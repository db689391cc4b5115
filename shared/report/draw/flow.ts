import { wrap } from './lines'
import type { Orientation, Page, PageSize, ReportDocument } from './document'
import type { Ink } from './tokens'
import { baselineOf, page as pageTokens, space, type } from './tokens'
import type { TypeStyle } from './tokens'
import type { SetLine } from './typeface'

/** The rectangle of a page that text may use, in points. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const areaOf = (page: { readonly width: number; readonly height: number }): Area => ({
  x: pageTokens.margin,
  y: pageTokens.margin + pageTokens.top,
  width: page.width - 2 * pageTokens.margin,
  height: page.height - 2 * pageTokens.margin - pageTokens.top,
})

/** Text lines stop near 72 characters of body text. */
const measure = 380

/** A section being drawn: a pen that moves down the page and on to the next one. */
export class Flow {
  readonly document: ReportDocument
  readonly title: string
  page: Page
  area: Area
  y: number
  /** Whether nothing has been drawn on the page yet. */
  fresh = true

  constructor(document: ReportDocument, title: string, orientation: Orientation = 'portrait') {
    this.document = document
    this.title = title
    this.page = document.addPage(orientation, title)
    this.area = areaOf(this.page)
    this.y = this.area.y
  }

  get bottom(): number {
    return this.area.y + this.area.height
  }

  get left(): number {
    return this.bottom - this.y
  }

  /** Goes on to a new page of the paper, or of a size of its own. */
  nextPage(orientation: Orientation = this.page.orientation, size?: PageSize): void {
    this.page = this.document.addPage(orientation, this.title, size)
    this.area = areaOf(this.page)
    this.y = this.area.y
    this.fresh = true
  }

  /** A page of that orientation with nothing on it but, perhaps, the section's own title. */
  freshPage(orientation: Orientation): void {
    if (!this.fresh || this.page.orientation !== orientation) this.nextPage(orientation)
  }

  /** Goes on to the next page when less than `height` is left on this one. */
  keep(height: number): void {
    if (this.left < height && !this.fresh) this.nextPage()
  }

  gap(height: number): void {
    if (!this.fresh) this.y += height
  }

  /** Draws lines one below another; a paragraph of several lines leaves none of them alone. */
  lines(lines: readonly SetLine[], x: number, ink: Ink): void {
    const [first] = lines
    if (!first) return
    this.keep(first.style.leading * Math.min(lines.length, lines.length === 3 ? 3 : 2))
    for (const [at, line] of lines.entries()) {
      const isLastPair = at === lines.length - 2
      this.keep(line.style.leading * (isLastPair ? 2 : 1))
      this.document.text(line, x, this.y + baselineOf(line.style), ink)
      this.y += line.style.leading
      this.fresh = false
    }
  }

  wrapped(text: string, style: TypeStyle, width: number): readonly SetLine[] {
    return wrap(this.document.face, text, style, width)
  }

  sectionTitle(): void {
    const { title } = this.document.theme
    const lines = this.wrapped(this.title, type.section, this.area.width)
    this.document.heading(1, this.title, this.page, this.y)
    if (title === 'bar') {
      this.document.box(this.area.x, this.y, 42, 4, { fill: 'second' })
      this.y += 11
    }
    this.lines(lines, this.area.x, title === 'plain' ? 'text' : 'brand')
    if (title === 'rule') {
      this.y += 4
      this.document.line(this.area.x, this.y, this.area.x + this.area.width, this.y, 'second', 0.9)
    }
    this.y += space.large
    this.fresh = true
  }

  partTitle(title: string, note: string, following: number): void {
    this.gap(space.section - 4)
    const lines = this.wrapped(title, type.part, this.area.width)
    const notes = note === '' ? [] : this.wrapped(note, type.small, this.area.width)
    const height = lines.length * type.part.leading + notes.length * type.small.leading + space.medium
    this.keep(height + following)
    this.document.heading(2, title, this.page, this.y)
    this.lines(lines, this.area.x, this.document.theme.title === 'plain' ? 'text' : 'brand')
    if (notes.length > 0) this.lines(notes, this.area.x, 'muted')
    this.y += space.medium - 2
  }

  /** Where a column of `width` points begins: at the side from which its lines are read. */
  columnOf(lines: readonly SetLine[], width: number): number {
    return this.area.x + (lines[0]?.rightToLeft ? this.area.width - width : 0)
  }

  paragraph(text: string, style: TypeStyle, ink: Ink = 'text'): void {
    const width = Math.min(this.area.width, measure * (style.size / 9.5))
    const lines = this.wrapped(text, style, width)
    this.lines(lines, this.columnOf(lines, width), ink)
    this.y += space.medium
  }

  /** An item of a list behind its mark, at the side from which it is read. */
  item(mark: string, lines: readonly SetLine[], style: TypeStyle, width: number, indent: number): void {
    this.keep(style.leading * Math.min(2, lines.length))
    const x = this.columnOf(lines, width)
    const set = this.document.face.line(mark, style)
    const rightToLeft = lines[0]?.rightToLeft ?? false
    this.document.text(set, rightToLeft ? x + width - set.width : x, this.y + baselineOf(style), 'muted')
    this.lines(lines, rightToLeft ? x : x + indent, 'text')
    this.y += space.small
  }

  bullets(items: readonly string[]): void {
    const style = type.body
    for (const item of items) {
      const width = Math.min(this.area.width, measure)
      this.item('–', this.wrapped(item, style, width - 12), style, width, 12)
    }
    this.y += space.small
  }
}
