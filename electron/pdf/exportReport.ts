import { dayOf } from '../../shared/model/day'
import { writeAtomically } from '../files/writeAtomically'
import { runTask } from '../tasks/runner'
import type { RunTask } from '../tasks/runner'

export interface ExportOptions {
  /** The workbook as JSON. */
  readonly json: string
  /** Where the PDF goes; a PDF that is there is replaced, and stays as it was when anything goes wrong. */
  readonly path: string
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  /** The date where the engagement has none; today when not said. */
  readonly date?: string
  /** Where the font files lie; those beside the program when not said. */
  readonly fontFolder?: string
  readonly run?: RunTask
}

export interface ExportedReport {
  readonly pages: number
  /** What could not be set as written, one sentence each. */
  readonly warnings: string[]
}

/**
 * Draws the report in a worker thread and writes it.
 * @throws {FileFailed} when it cannot be written, TaskFailed when it cannot be drawn, the signal's reason when aborted
 */
export async function exportReport({
  json,
  path,
  onProgress,
  signal,
  date = dayOf(new Date()),
  fontFolder,
  run = runTask,
}: ExportOptions): Promise<ExportedReport> {
  const { bytes, pages, warnings } = await run(
    'report',
    { json, date, fontFolder: fontFolder ?? null },
    { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) },
  )
  signal?.throwIfAborted()
  await writeAtomically(path, bytes)
  return { pages, warnings: [...warnings] }
}
