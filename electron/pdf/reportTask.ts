import type { Workbook } from '../../shared/model/schema'
import type { DrawnReport } from '../../shared/report'
import type { TaskContext } from '../tasks/task'
import { buildReport } from './buildReport'

export interface ReportOrder {
  readonly workbook: Workbook
  readonly date: string
  /** null for the fonts beside the program. */
  readonly fontFolder: string | null
}

/** The report as a piece of work for the worker thread; it is cancelled by ending that thread. */
export function reportTask(
  { workbook, date, fontFolder }: ReportOrder,
  { progress }: TaskContext,
): Promise<DrawnReport> {
  return buildReport(workbook, {
    date,
    onProgress: progress,
    ...(fontFolder === null ? {} : { fontFolder }),
  })
}
