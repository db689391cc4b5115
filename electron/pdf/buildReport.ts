import type { Workbook } from '../../shared/model/schema'
import { drawReport } from '../../shared/report'
import type { DrawnReport } from '../../shared/report'
import { bundledFonts, readFonts } from './fonts'

export interface BuildOptions {
  /** The date where the engagement has none, such as 2026-03-31. */
  readonly date: string
  /** Where the font files lie; those beside the program when not said. */
  readonly fontFolder?: string
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Draws the report of a workbook, in plain Node. It keeps its thread busy until it is done.
 * Rejects with ReportCancelled when the signal was aborted before a page was begun.
 */
export async function buildReport(
  workbook: Workbook,
  { date, fontFolder = bundledFonts(), onProgress, signal }: BuildOptions,
): Promise<DrawnReport> {
  const fonts = await readFonts(fontFolder)
  return drawReport({ workbook, date, fonts, onProgress, isCancelled: () => signal?.aborted ?? false })
}
