import type { Workbook } from '../model/schema'
import { reportContent } from './content'
import { drawContent } from './draw/report'
import type { DrawnReport } from './draw/report'
import type { FontFiles } from './draw/fonts'
import type { ExtraFont } from './draw/shaping'
import { fingerprint } from './fingerprint'

export { fontNotRead } from './content/warnings'
export type { ReportContent } from './content/report'
export { ReportCancelled } from './draw/document'
export { fontFileNames } from './draw/fonts'
export type { FontFiles, FontName } from './draw/fonts'
export { extraCharacters } from './extraCharacters'
export type { DrawnReport } from './draw/report'
export { coverageOf, faceOffsets, faceTables, tablesAt } from './draw/sfnt'
export type { Coverage, FontTable } from './draw/sfnt'
export type { ExtraFont, ShapedGlyph, ShapingFont } from './draw/shaping'

export interface ReportOptions {
  readonly workbook: Workbook
  /** The date used where the engagement has none, such as 2026-03-31. */
  readonly date: string
  readonly fonts: FontFiles
  /** Fonts for scripts that those lack or cannot join, in the order in which they are tried. */
  readonly extraFonts?: readonly ExtraFont[]
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Asked before each page. */
  readonly isCancelled?: (() => boolean) | undefined
}

/**
 * Writes and draws the client report. The same workbook, date and extra fonts always give the same bytes.
 * @throws ReportCancelled when `isCancelled` says so.
 */
export function drawReport({
  workbook,
  date,
  fonts,
  extraFonts = [],
  onProgress,
  isCancelled,
}: ReportOptions): DrawnReport {
  const dated = workbook.engagement.date || date
  return drawContent({
    content: reportContent(workbook, dated),
    date: dated,
    fileId: fingerprint(`${dated}\n${JSON.stringify(workbook)}`),
    fonts,
    extraFonts,
    onProgress,
    isCancelled,
  })
}
