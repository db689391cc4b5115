import type { Workbook } from '../../shared/model/schema'
import { drawReport } from '../../shared/report'
import type { DrawnReport } from '../../shared/report'
import { extraFontsFor } from './extraFonts'
import { bundledFonts, readFonts } from './fonts'

export interface BuildOptions {
  /** The date where the engagement has none, such as 2026-03-31. */
  readonly date: string
  /** Where the font files lie; those beside the program when not said. */
  readonly fontFolder?: string
  /** Font files to be tried first where the report's own fonts do not do. */
  readonly chosenFonts?: readonly string[]
  /** Where installed fonts are looked for; the system's folders when not said. */
  readonly systemFolders?: readonly string[]
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Draws the report of a workbook, in plain Node. It keeps its thread busy until it is done.
 * Rejects with ReportCancelled when the signal was aborted before a page was begun.
 */
export async function buildReport(
  workbook: Workbook,
  { date, fontFolder = bundledFonts(), chosenFonts = [], systemFolders, onProgress, signal }: BuildOptions,
): Promise<DrawnReport> {
  const fonts = await readFonts(fontFolder)
  const { extraFonts, warnings } = await extraFontsFor(workbook, {
    fontFolder,
    fonts,
    chosen: chosenFonts,
    ...(systemFolders && { systemFolders }),
  })
  const drawn = drawReport({
    workbook,
    date,
    fonts,
    extraFonts,
    onProgress,
    isCancelled: () => signal?.aborted ?? false,
  })
  return { ...drawn, warnings: [...warnings, ...drawn.warnings] }
}
