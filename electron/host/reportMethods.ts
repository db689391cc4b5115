import { randomBytes } from 'node:crypto'
import { access } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { shell } from 'electron'
import { asFileFailed } from '../files/diskProblem'
import { FileFailed } from '../files/fileFailed'
import { fileNameFrom } from '../files/names'
import { writeForViewer } from '../files/writeForViewer'
import { log } from '../log'
import { messages } from '../messages'
import { exportReport } from '../pdf/exportReport'
import { tell } from '../windows/documentWindow'
import type { DocumentWindow } from '../windows/documentWindow'
import { printPdf } from '../windows/printWindow'
import { chooseToSave, filters } from './chooseFile'
import type { HostHandlers } from './handlers'
import { HostFailed } from './hostFailed'

type Methods = Pick<
  HostHandlers,
  'drawReport' | 'exportReport' | 'printReport' | 'cancelReport' | 'openReport' | 'revealReport'
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
    const exported = await whileExporting(session, 'exportReport', async signal => {
      const path = await chooseReport(session, workbook.client)
      if (path === null || signal.aborted) return null
      const { json } = workbook
      const onProgress = progressOf(session)
      return { path, ...(await exportReport({ drawer: session.drawer, json, path, onProgress, signal })) }
    })
    if (exported === null) return { kind: 'cancelled' }
    const { path, pages, warnings } = exported
    const report = randomBytes(8).toString('hex')
    session.reports.set(report, path)
    return { kind: 'exported', report, name: basename(path), pages: pages.length, warnings: [...warnings] }
  },

  async printReport(session, { workbook }) {
    const drawn = await whileExporting(session, 'printReport', signal =>
      session.drawer.draw(workbook.json, { onProgress: progressOf(session), signal }),
    )
    if (drawn === null) return 'cancelled'
    const printed = await printPdf(drawn.bytes, session.window)
    if (printed !== 'unavailable') return printed
    const path = await writeForViewer(drawn.bytes, reportName(session, workbook.client))
    await openInViewer(path)
    return 'handedOver'
  },

  cancelReport(session) {
    session.exporting?.abort()
    session.previewing?.abort()
    return null
  },

  async openReport(session, { report }) {
    await openInViewer(await pathOfReport(session, report))
    return null
  },

  async revealReport(session, { report }) {
    shell.showItemInFolder(await pathOfReport(session, report))
    return null
  },
}

/** Draws and writes for the user; one such thing at a time. Null when it was cancelled. */
async function whileExporting<T>(
  session: DocumentWindow,
  method: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  if (session.exporting !== null) throw new HostFailed({ kind: 'reportFailed', detail: messages.reportBusy })
  const exporting = new AbortController()
  session.exporting = exporting
  try {
    return await work(exporting.signal)
  } catch (error) {
    if (exporting.signal.aborted) return null
    throw notDrawn(method, error)
  } finally {
    session.exporting = null
  }
}

async function openInViewer(path: string): Promise<void> {
  const problem = await shell.openPath(path)
  if (problem !== '') throw new HostFailed({ kind: 'reportFailed', detail: messages.noViewer(problem) })
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

function reportName({ path }: DocumentWindow, client: string): string {
  const otherwise = path === null ? messages.untitled : basename(path, extname(path))
  return messages.reportName(fileNameFrom(client, otherwise))
}

function chooseReport(session: DocumentWindow, client: string): Promise<string | null> {
  const { window, path } = session
  return chooseToSave(window, {
    title: messages.reportTitle,
    button: messages.exportButton,
    folder: path === null ? null : dirname(path),
    name: reportName(session, client),
    extension: '.pdf',
    kinds: filters.report,
  })
}
