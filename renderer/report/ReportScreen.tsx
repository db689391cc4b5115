import { FileDown } from 'lucide-react'
import { useApp } from '../state/store'
import { Button } from '../ui/Button'
import { cancelReport, exportReport, useReport } from './actions'
import { Sections } from './Sections'
import { Settings } from './Settings'
import { reportStrings as strings } from './strings'
import './report.css'

/** What goes into the client's PDF, and the way to it. */
export function ReportScreen() {
  return (
    <>
      <ReportToolbar />
      <div className="report-page">
        <Sections />
        <Settings />
      </div>
    </>
  )
}

function ReportToolbar() {
  const { drawing } = useReport()
  const progress = useApp(state => state.reportProgress)
  return (
    <div className="toolbar">
      <h1 className="toolbar-title">{strings.title}</h1>
      <span className="space" />
      {drawing && (
        <div className="report-progress">
          <span role="status">{strings.exporting}</span>
          <div
            className="progress"
            role="progressbar"
            aria-label={strings.exporting}
            aria-valuemin={0}
            aria-valuemax={progress?.total ?? 1}
            aria-valuenow={progress?.done ?? 0}
          >
            <div
              style={{ width: `${progress ? (100 * progress.done) / Math.max(progress.total, 1) : 0}%` }}
            />
          </div>
          <Button onPress={() => void cancelReport()}>{strings.cancel}</Button>
        </div>
      )}
      <Button variant="primary" isDisabled={drawing} onPress={() => void exportReport()}>
        <FileDown size={16} aria-hidden />
        {strings.export}
      </Button>
    </div>
  )
}
