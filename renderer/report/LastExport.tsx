import { FolderOpen } from 'lucide-react'
import { Button } from '../ui/Button'
import { openReport, revealReport, useReport } from './actions'
import { usePreview } from './preview/previewing'
import { reportStrings as strings } from './strings'

/** What could not be set as written on the pages that are shown, and the PDF that was written last. */
export function LastExport() {
  const { last } = useReport()
  const warnings = usePreview(({ shown }) => shown?.warnings) ?? []
  if (!last && warnings.length === 0) return null
  return (
    <div className="field report-last">
      {warnings.length > 0 && (
        <>
          <span className="field-label">{strings.warnings}</span>
          <ul className="report-warnings">
            {warnings.map(warning => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
      {last && (
        <>
          <span className="field-label">{strings.lastExport}</span>
          <p>{strings.exported(last.name, last.pages)}</p>
          <div className="report-last-actions">
            <Button onPress={() => void openReport(last.report)}>{strings.open}</Button>
            <Button onPress={() => void revealReport(last.report)}>
              <FolderOpen size={14} aria-hidden />
              {strings.reveal}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
