import { jsPDF } from 'jspdf'
import type { Logo } from '../content/logo'
import type { DocumentDetails } from '../content/report'
import { logoNotRead } from '../content/warnings'
import type { Shape } from '../vector'
import type { FontFiles } from './fonts'
import { metadataText } from './metadata'
import { PageContent } from './operators'
import { packed } from './packed'
import type { ExtraFont } from './shaping'
import { mixed } from './theme'
import type { Theme } from './theme'
import { page as pageTokens, paperSizes } from './tokens'
import type { Colour, HexColour, Ink, TypeStyle } from './tokens'
import { Typeface } from './typeface'
import type { SetLine } from './typeface'

export type Orientation = 'portrait' | 'landscape'

type DotsLogo = Extract<Logo, { kind: 'dots' }>

/** Points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A page; its number is known once all pages are made. */
export interface Page {
  number: number
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
  /** What the header says; null for a page without header and footer. */
  readonly section: string | null
}

/** A place that contents, bookmarks and links lead to. `y` is points from the top of the page. */
export interface Place {
  readonly page: Page
  readonly y: number
}

export interface Heading extends Place {
  readonly level: 1 | 2
  readonly title: string
  /** Whether the contents name it; the bookmarks always do. */
  readonly listed: boolean
}

/** Thrown when the report is no longer wanted. */
export class ReportCancelled extends Error {
  override readonly name = 'ReportCancelled'
}

/** Where the view of a place begins, in points from the top of its page: a little above, or with the whole page. */
const shownFrom = ({ y }: Place): number => (y <= pageTokens.margin + pageTokens.top ? 0 : y - 16)

export interface DocumentOptions {
  readonly details: DocumentDetails
  readonly fonts: FontFiles
  readonly extraFonts: readonly ExtraFont[]
  readonly theme: Theme
  readonly paper: keyof typeof paperSizes
  readonly onPage?: ((made: number) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

interface Link {
  readonly options: { pageNumber: number; top: number; magFactor: 'XYZ' }
  readonly target: Place
}

/**
 * The PDF being drawn, in points from the upper left corner. Page numbers are known at the end only, so links, bookmarks
 * and what is drawn by `later` wait until `finish`.
 */
export class ReportDocument {
  readonly face: Typeface
  readonly theme: Theme
  readonly headings: Heading[] = []
  readonly pages: Page[] = []
  readonly #pdf: jsPDF
  readonly #options: DocumentOptions
  readonly #links: Link[] = []
  /** What could not be drawn as it is. */
  readonly warnings: string[] = []
  readonly #images = new Map<Uint8Array, { readonly size: PageSize; readonly name: string } | null>()
  readonly #contents = new Map<Page, PageContent>()
  #current: Page | null = null
  readonly #inks = new Map<Ink, HexColour>()
  readonly #later: { readonly page: Page; readonly draw: () => void }[] = []

  constructor(options: DocumentOptions) {
    const [width, height] = paperSizes[options.paper]
    this.#options = options
    this.#pdf = new jsPDF({
      unit: 'pt',
      format: [width, height],
      // It is compressed as a whole in the end.
      compress: false,
      putOnlyUsedFonts: true,
      floatPrecision: 2,
    })
    this.theme = options.theme
    this.face = new Typeface(this.#pdf, options.fonts, options.extraFonts, options.theme.headings)
  }

  #hex(ink: Ink): HexColour {
    const known = this.#inks.get(ink)
    if (known !== undefined) return known
    const [name = 'text', share = '1'] = ink.split('@')
    // Inks are a colour's name, with a share or without.
    const found = mixed(this.theme.palette[name as Colour], Number(share))
    this.#inks.set(ink, found)
    return found
  }

  /** What is drawn on the current page. */
  get content(): PageContent {
    const content = this.#current && this.#contents.get(this.#current)
    if (!content) throw new RangeError('There is no page to draw on.')
    return content
  }

  #turnTo(page: Page): void {
    this.#current = page
    this.#pdf.setPage(page.number)
  }

  /** Hands over to jsPDF what has been drawn on a page, which is its current one. */
  #write(page: Page | null): void {
    const content = page && this.#contents.get(page)
    const drawn = content?.take() ?? ''
    // jsPDF's types leave `write` out, which adds to the content of the current page.
    const { write } = this.#pdf.internal as unknown as { write: (operators: string) => void }
    if (drawn !== '') write(drawn)
    content?.forget()
  }

  sizeOf(orientation: Orientation): PageSize {
    const [short, long] = paperSizes[this.#options.paper]
    return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short }
  }

  /** Adds a page of the paper, or of a size of its own. */
  addPage(
    orientation: Orientation,
    section: string | null,
    { width, height }: PageSize = this.sizeOf(orientation),
  ): Page {
    if (this.#options.isCancelled?.()) throw new ReportCancelled()
    if (this.pages.length > 0) this.#pdf.addPage([width, height], orientation)
    const page: Page = { number: this.pages.length + 1, width, height, orientation, section }
    this.pages.push(page)
    this.#contents.set(page, new PageContent(height))
    this.#current = page
    this.#options.onPage?.(this.pages.length)
    return page
  }

  /** Moves the last pages to stand before the page that has `number`. */
  moveLastPages(count: number, number: number): void {
    const moved = this.pages.splice(this.pages.length - count, count)
    this.pages.splice(number - 1, 0, ...moved)
    // The last page goes first to that place, then the one before it in front of it, and so on.
    for (let at = 0; at < count; at++) this.#pdf.movePage(this.pages.length, number)
    for (const [at, page] of this.pages.entries()) page.number = at + 1
  }

  heading(level: 1 | 2, title: string, page: Page, y: number, listed = true): Heading {
    const heading: Heading = { level, title, page, y, listed }
    this.headings.push(heading)
    return heading
  }

  /** Draws on a page once all page numbers are known. */
  later(page: Page, draw: () => void): void {
    this.#later.push({ page, draw })
  }

  /** Draws a line in its room, which begins at `x`; one at an angle begins there itself. */
  text(line: SetLine, x: number, baseline: number, ink: Ink = 'text', angle = 0): void {
    const { content } = this
    content.fillColour(this.#hex(ink))
    let along = angle === 0 ? line.inset : 0
    const turn = (angle * Math.PI) / 180
    for (const run of line.runs) {
      const { name, shown } = this.face.encoded(run, line.style.size)
      const left = x + along * Math.cos(turn)
      content.text(name, line.style.size, shown, left, baseline - along * Math.sin(turn), angle)
      along += run.width
    }
  }

  textRight(line: SetLine, right: number, baseline: number, ink: Ink = 'text'): void {
    this.text(line, right - line.width - line.inset, baseline, ink)
  }

  /** Sets one line and draws it. */
  put(text: string, style: TypeStyle, x: number, baseline: number, ink: Ink = 'text'): SetLine {
    const line = this.face.line(text, style)
    this.text(line, x, baseline, ink)
    return line
  }

  line(x1: number, y1: number, x2: number, y2: number, ink: Ink = 'line', width = 0.5): void {
    this.lines([[x1, y1, x2, y2]], ink, width)
  }

  /** Straight lines of one colour, four numbers each. */
  lines(segments: readonly (readonly [number, number, number, number])[], ink: Ink, width: number): void {
    if (segments.length > 0) this.#strokes(segments, ink, width, false)
  }

  dashedLine(x1: number, y1: number, x2: number, y2: number, ink: Ink, width: number): void {
    this.#strokes([[x1, y1, x2, y2]], ink, width, true)
  }

  #strokes(
    segments: readonly (readonly [number, number, number, number])[],
    ink: Ink,
    width: number,
    dashed: boolean,
  ): void {
    const { content } = this
    content.strokeLook(this.#hex(ink), width, dashed)
    for (const [x1, y1, x2, y2] of segments) {
      content.move(x1, y1)
      content.line(x2, y2)
    }
    content.paint('stroke')
  }

  box(x: number, y: number, width: number, height: number, look: BoxLook): void {
    this.#look(look)
    const { radius = 0 } = look
    if (radius > 0) this.content.rounded(x, y, width, height, radius)
    else this.content.rectangle(x, y, width, height)
    this.content.paint(look.fill && look.stroke ? 'both' : look.fill ? 'fill' : 'stroke')
  }

  circle(x: number, y: number, radius: number, look: BoxLook): void {
    this.#look(look)
    this.content.circle(x, y, radius)
    this.content.paint(look.fill && look.stroke ? 'both' : look.fill ? 'fill' : 'stroke')
  }

  #look({ fill, stroke, dashed = false, lineWidth = 0.6 }: BoxLook): void {
    if (fill) this.content.fillColour(this.#hex(fill))
    if (stroke) this.content.strokeLook(this.#hex(stroke), lineWidth, dashed)
  }

  /** A closed polygon through the points. */
  polygon(points: readonly (readonly [number, number])[], fill: Ink): void {
    const { content } = this
    content.fillColour(this.#hex(fill))
    for (const [at, [x, y]] of points.entries()) content[at === 0 ? 'move' : 'line'](x, y)
    content.close()
    content.paint('fill')
  }

  /** A shape of a vector picture whose upper left corner stands at (x, y). */
  shape({ path, fill, evenOdd, stroke, strokeWidth }: Shape, x: number, y: number, scale: number): void {
    const { content } = this
    if (fill) content.fillColour(fill)
    if (stroke) content.strokeLook(stroke, strokeWidth * scale)
    for (const step of path) {
      if (step[0] === 'Z') content.close()
      else {
        const [kind, ...ends] = step
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = ends.map(
          (value, at) => (at % 2 === 0 ? x : y) + value * scale,
        )
        if (kind === 'M') content.move(a, b)
        else if (kind === 'L') content.line(a, b)
        else content.curve(a, b, c, d, e, f)
      }
    }
    content.paint(fill && stroke ? 'both' : fill ? 'fill' : 'stroke', evenOdd)
  }

  /** Width and height of a picture of dots; null, with a warning, when its file cannot be read. */
  imageSize({ bytes }: DotsLogo): PageSize | null {
    const known = this.#images.get(bytes)
    if (known !== undefined) return known && known.size
    let size: PageSize | null = null
    try {
      const { width, height } = this.#pdf.getImageProperties(bytes)
      if (width > 0 && height > 0) size = { width, height }
    } catch {
      this.warnings.push(logoNotRead)
    }
    this.#images.set(bytes, size && { size, name: `picture-${this.#images.size}` })
    return size
  }

  /** A picture of dots. It is kept once in the PDF, however often it is drawn. */
  image(logo: DotsLogo, x: number, y: number, { width, height }: PageSize): void {
    const { name } = this.#images.get(logo.bytes) ?? {}
    if (name === undefined) return
    this.#write(this.#current)
    this.#pdf.addImage(logo.bytes, logo.format, x, y, width, height, name, 'FAST')
  }

  /** Makes an area of the current page lead to a place. */
  link(x: number, y: number, width: number, height: number, target: Place): void {
    const options = { pageNumber: 0, top: 0, magFactor: 'XYZ' as const }
    this.#pdf.link(x, y, width, height, options)
    this.#links.push({ options, target })
  }

  /** The finished PDF. `furnish` draws each page's header and footer. */
  finish(
    date: string,
    fileId: string,
    furnish: (page: Page, pages: number) => void,
  ): Uint8Array<ArrayBuffer> {
    for (const { page, draw } of this.#later) {
      this.#turnTo(page)
      draw()
    }
    for (const page of this.pages) {
      this.#turnTo(page)
      furnish(page, this.pages.length)
      this.#write(page)
    }
    this.#resolveLinks()
    this.#addBookmarks()
    const { title, subject, author, language } = this.#options.details
    this.#pdf.setProperties({
      title: metadataText(title),
      subject: metadataText(subject),
      author: metadataText(author),
      creator: 'Remit',
    })
    this.#pdf.setLanguage(language)
    this.#pdf.setDisplayMode('fullpage', 'continuous', 'UseOutlines')
    this.#pdf.viewerPreferences({ DisplayDocTitle: true })
    this.#pdf.setCreationDate(`D:${date.replaceAll('-', '')}000000+00'00'`)
    this.#pdf.setFileId(fileId)
    const written = this.#pdf.output()
    this.face.assertWritten()
    return packed(written)
  }

  /** jsPDF measures every link's target from the top of the page that is current in the end, so that is the first. */
  #resolveLinks(): void {
    this.#pdf.setPage(1)
    const current = this.pages[0]?.height ?? 0
    for (const { options, target } of this.#links) {
      options.pageNumber = target.page.number
      options.top = current - (target.page.height - shownFrom(target))
    }
  }

  #addBookmarks(): void {
    let section: ReturnType<jsPDF['outline']['add']> | null = null
    const ordered = this.headings.toSorted((a, b) => a.page.number - b.page.number)
    const tops: number[][] = [[]]
    for (const heading of ordered) {
      const { level, title, page } = heading
      const item = this.#pdf.outline.add(level === 1 ? null : section, metadataText(title), {
        pageNumber: page.number,
      })
      const top = page.height - shownFrom(heading)
      if (level === 2 && section) tops.at(-1)?.push(top)
      else {
        tops[0]?.push(top)
        tops.push([])
      }
      if (level === 1) section = item
    }
    this.#leadToHeadings(tops.flat())
  }

  /**
   * jsPDF lets every bookmark lead to the upper edge of its page. It writes the bookmarks in this order: those of the
   * first level, then those below the first, below the second, and so on (jsPDF 4.2.1, modules/outline.js).
   */
  #leadToHeadings(tops: readonly number[]): void {
    // jsPDF's types leave `render` out.
    const outline = this.#pdf.outline as unknown as { render: () => string }
    const written = outline.render.bind(outline)
    outline.render = () => {
      let at = 0
      return written().replace(/\/XYZ 0 \S+ 0\]/g, () => `/XYZ 0 ${(tops[at++] ?? 0).toFixed(2)} 0]`)
    }
  }
}

export interface BoxLook {
  readonly fill?: Ink | undefined
  readonly stroke?: Ink | undefined
  readonly dashed?: boolean | undefined
  readonly lineWidth?: number | undefined
  readonly radius?: number | undefined
}
