import type { ReportSection } from '../../model/schema'
import type { CommentaryBlock } from '../content/commentary'
import type { ReportContent } from '../content/report'
import { drawContents } from './contents'
import { drawCover } from './cover'
import { ReportDocument } from './document'
import type { Page, PageSize } from './document'
import type { FontFiles } from './fonts'
import { drawFurniture } from './furniture'
import { drawSection } from './section'
import type { ExtraFont } from './shaping'
import { themeOf } from './theme'

export interface DrawOptions {
  readonly content: ReportContent
  /** Date of the report, such as 2026-03-31: what the PDF says about when it was made. */
  readonly date: string
  /** 32 hexadecimal digits that name this content. */
  readonly fileId: string
  readonly fonts: FontFiles
  /** Fonts for what those lack or cannot join, in the order in which they are tried. */
  readonly extraFonts: readonly ExtraFont[]
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

export interface DrawnReport {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The pages in their order, in points. */
  readonly pages: readonly PageSize[]
  /** Where each section begins, in the order of the pages, which are counted from 1. */
  readonly sections: readonly { readonly section: ReportSection; readonly page: number }[]
  /** What could not be set as written, one sentence each. */
  readonly warnings: readonly string[]
}

/**
 * Draws the report's content as a PDF.
 * @throws ReportCancelled as soon as `isCancelled` says so, at the next page.
 */
export function drawContent({
  content,
  date,
  fileId,
  fonts,
  extraFonts,
  onProgress,
  isCancelled,
}: DrawOptions): DrawnReport {
  const total = content.sections.length + 1
  const document = new ReportDocument({
    details: content.details,
    fonts,
    extraFonts,
    theme: themeOf(content.look),
    paper: content.paper,
    isCancelled,
  })
  let contents: {
    readonly title: string
    readonly commentary: readonly CommentaryBlock[]
    readonly before: number
  } | null = null
  const begins: { readonly section: ReportSection; readonly page: Page | undefined }[] = []
  for (const [at, section] of content.sections.entries()) {
    onProgress?.(at, total)
    const before = document.pages.length
    if (section.kind === 'cover') drawCover(document, section.cover)
    else if (section.kind === 'contents') {
      const { title, commentary } = section
      contents = { title, commentary, before: document.pages.length + 1 }
    } else drawSection(document, section)
    if (section.kind !== 'contents') begins.push({ section: section.kind, page: document.pages[before] })
  }
  if (contents) {
    drawContents(document, contents.title, contents.commentary, contents.before)
    begins.push({ section: 'contents', page: document.pages[contents.before - 1] })
  }
  // A PDF has at least one page.
  if (document.pages.length === 0) document.addPage('portrait', '')
  onProgress?.(total - 1, total)
  const bytes = document.finish(date, fileId, (page, pages) =>
    drawFurniture(document, content.furniture, page, pages),
  )
  onProgress?.(total, total)
  return {
    bytes,
    pages: document.pages.map(({ width, height }) => ({ width, height })),
    sections: begins
      .flatMap(({ section, page }) => (page ? [{ section, page: page.number }] : []))
      .toSorted((one, other) => one.page - other.page),
    warnings: [...content.warnings, ...document.warnings, ...document.face.warnings],
  }
}
