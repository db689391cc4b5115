import { create } from 'zustand'
import type { HostResult, SentWorkbook } from '../../shared/host'
import { reporting, sentenceOf, sentWorkbook } from '../state/document'
import { callHost } from '../state/host'
import { notify } from '../state/notices'
import { openWorkbook, setApp } from '../state/store'
import { reportStrings as strings } from './strings'

type Exported = Extract<HostResult<'exportReport'>, { kind: 'exported' }>

/** The report that was written last by this window, and whether one is being drawn. */
export const useReport = create<{ drawing: boolean; last: Exported | null }>()(() => ({
  drawing: false,
  last: null,
}))

/** Asks where to, draws the PDF of the open workbook and offers to open it. */
export const exportReport = (): Promise<void> =>
  handingOut(async workbook => {
    const result = await callHost('exportReport', { workbook })
    if (result.kind === 'cancelled') return
    useReport.setState({ last: result })
    notify('done', strings.exported(result.name, result.pages), {
      label: strings.open,
      run: () => void openReport(result.report),
    })
    for (const warning of result.warnings) notify('problem', warning)
  })

/** Shows the system's dialog to print the report. */
export const printReport = (): Promise<void> =>
  handingOut(async workbook => {
    const result = await callHost('printReport', { workbook })
    if (result !== 'cancelled') notify('done', strings[result])
  })

/** Does something with the report as the workbook is now, one thing at a time. */
async function handingOut(work: (sent: SentWorkbook) => Promise<void>): Promise<void> {
  if (useReport.getState().drawing) return
  const workbook = openWorkbook().history.present
  if (!workbook.report.sections.some(({ included }) => included)) {
    notify('problem', strings.nothingIncluded)
    return
  }
  useReport.setState({ drawing: true })
  setApp({ reportProgress: null })
  try {
    await work(await sentWorkbook(workbook))
  } catch (error) {
    notify('problem', sentenceOf(error))
  } finally {
    useReport.setState({ drawing: false })
    setApp({ reportProgress: null })
  }
}

export const cancelReport = (): Promise<void> =>
  reporting(async () => void (await callHost('cancelReport', {})))

export const openReport = (report: string): Promise<void> =>
  reporting(async () => void (await callHost('openReport', { report })))

export const revealReport = (report: string): Promise<void> =>
  reporting(async () => void (await callHost('revealReport', { report })))
