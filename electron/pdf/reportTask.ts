import { decodeWorkbookJson } from '../../shared/file/decode'
import type { DrawnReport } from '../../shared/report'
import type { TaskContext } from '../tasks/task'
import { buildReport } from './buildReport'

export interface ReportOrder {
  /** The workbook as JSON. */
  readonly json: string
  readonly date: string
  /** null for the fonts beside the program. */
  readonly fontFolder: string | null
  /** Font files of the user's choosing, tried first where the report's own do not do. */
  readonly chosenFonts: readonly string[]
}

/** The report as a piece of work for the worker thread; it is cancelled by ending that thread. */
export async function reportTask(
  { json, date, fontFolder, chosenFonts }: ReportOrder,
  { progress }: TaskContext,
): Promise<DrawnReport> {
  const workbook = decodeWorkbookJson(new TextEncoder().encode(json))
  if (!workbook.ok) throw new RangeError(`The report was asked of no workbook: ${workbook.problem.kind}.`)
  return await buildReport(workbook.value, {
    date,
    chosenFonts,
    onProgress: progress,
    ...(fontFolder === null ? {} : { fontFolder }),
  })
}
