import { useEffect, useState } from 'react'
import { openPdf } from './pdf'
import type { OpenPdf } from './pdf'
import type { PreviewedReport } from './previewing'

export interface OpenReport {
  readonly report: PreviewedReport
  readonly pdf: OpenPdf
}

/** The report opened for drawing its pages; until that is done, the one before it. Null before the first. */
export function usePdf(report: PreviewedReport | null): { open: OpenReport | null; failed: boolean } {
  const [open, setOpen] = useState<OpenReport | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (report === null) return undefined
    let left = false
    openPdf(report.bytes).then(
      pdf => {
        if (left) return pdf.close()
        setFailed(false)
        setOpen({ report, pdf })
      },
      () => {
        if (!left) setFailed(true)
      },
    )
    return () => {
      left = true
    }
  }, [report])
  // Children have left its pages before this runs.
  useEffect(() => () => open?.pdf.close(), [open])
  const isOfThis = open !== null && open.report.workbook.id === report?.workbook.id
  return { open: isOfThis ? open : null, failed }
}
