import { randomBytes } from 'node:crypto'
import { access } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { shell } from 'electron'
import { asFileFailed } from '../files/diskProblem'
import { FileFailed } from '../files/fileFailed'
import { fileNameFrom } from '../files/names'
import { log } from '../log'
import { messages } from '../messages'
import { exportReport } from '../pdf/exportReport'
import { tell } from '../windows/documentWindow'
import type { DocumentWindow } from '../windows/documentWindow'
import { chooseToSave, filters } from './chooseFile'
import type { HostHandlers } from './handlers'
import { HostFailed } from './hostFailed'

type Methods = Pick<
  HostHandlers,
  'drawReport' | 'exportReport' | 'cancelReport' | 'openReport' | 'revealReport'
>

export const reportMethods: Methods = {
  async drawReport(session, { workbook }) {
    session.previewing?.abort()
    const previewing = new AbortController()
    session.previewing = previewing
    try {
      const { bytes, pages, sections, warnings } = await session.drawer.draw(workbook.json, {
        signal: previewing.signal,
        onProgress: progressOf(session),
      })
      return {
        kind: 'drawn',
        bytes,
        drawn: { pages: [...pages], sections: [...sections], warnings: [...warnings] },
      }
    } catch (error) {
      if (previewing.signal.aborted) return { kind: 'cancelled' }
      throw notDrawn('drawReport', error)
    } finally {
      if (session.previewing === previewing) session.previewing = null
    }
  },

  async exportReport(session, { workbook }) {
    if (session.exporting !== null)
      throw new HostFailed({ kind: 'reportFailed', detail: messages.reportBusy })
    const exporting = new AbortController()
    session.exporting = exporting
    try {
      const path = await chooseReport(session, workbook.client)
      if (path === null || exporting.signal.aborted) return { kind: 'cancelled' }
      const { pages, warnings } = await exportReport({
        drawer: session.drawer,
        json: workbook.json,
        path,
        onProgress: progressOf(session),
        signal: exporting.signal,
      })
      const report = randomBytes(8).toString('hex')
      session.reports.set(report, path)
      return { kind: 'exported', report, name: basename(path), pages: pages.length, warnings: [...warnings] }
    } catch (error) {
      if (exporting.signal.aborted) return { kind: 'cancelled' }
      throw notDrawn('exportReport', error)
    } finally {
      session.exporting = null
    }
  },

  cancelReport(session) {
    session.exporting?.abort()
    session.previewing?.abort()
    return null
  },

  async openReport(session, { report }) {
    const problem = await shell.openPath(await pathOfReport(session, report))
    if (problem !== '') throw new HostFailed({ kind: 'reportFailed', detail: messages.noViewer(problem) })
    return null
  },

  async revealReport(session, { report }) {
    shell.showItemInFolder(await pathOfReport(session, report))
    return null
  },
}

const progressOf =
  (session: DocumentWindow) =>
  (done: number, total: number): void =>
    tell(session, 'reportProgress', { done, total })

/** A failure as the window is told it; one of ours is logged. */
function notDrawn(method: string, error: unknown): unknown {
  if (error instanceof FileFailed || error instanceof HostFailed || !(error instanceof Error)) return error
  log.unexpected(method, error)
  return new HostFailed({ kind: 'reportFailed', detail: error.message.split('\n', 1)[0] ?? '' })
}

/** The path of a report that is still there. */
async function pathOfReport(session: DocumentWindow, report: string): Promise<string> {
  const path = session.reports.get(report)
  if (path === undefined) throw new HostFailed({ kind: 'reportFailed', detail: messages.reportUnknown })
  await access(path).catch(error => {
    throw asFileFailed(error, path, 'read')
  })
  return path
}

function chooseReport({ window, path }: DocumentWindow, client: string): Promise<string | null> {
  const otherwise = path === null ? messages.untitled : basename(path, extname(path))
  return chooseToSave(window, {
    title: messages.reportTitle,
    button: messages.exportButton,
    folder: path === null ? null : dirname(path),
    name: messages.reportName(fileNameFrom(client, otherwise)),
    extension: '.pdf',
    kinds: filters.report,
  })
}
