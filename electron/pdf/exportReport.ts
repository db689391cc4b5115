import type { DrawnReport } from '../../shared/report'
import { writeAtomically } from '../files/writeAtomically'
import type { RunOptions } from '../tasks/runner'
import type { ReportDrawer } from './reportDrawer'

export interface ExportOptions extends RunOptions {
  readonly drawer: ReportDrawer
  /** The workbook as JSON. */
  readonly json: string
  /** Where the PDF goes; a PDF that is there is replaced, and stays as it was when anything goes wrong. */
  readonly path: string
}

/**
 * Writes the report: the bytes that were drawn last when they are of the same workbook, otherwise it is drawn now.
 * @throws {FileFailed} when it cannot be written, TaskFailed when it cannot be drawn, the signal's reason when aborted
 */
export async function exportReport({ drawer, json, path, ...options }: ExportOptions): Promise<DrawnReport> {
  const drawn = await drawer.draw(json, options)
  options.signal?.throwIfAborted()
  await writeAtomically(path, drawn.bytes)
  return drawn
}
