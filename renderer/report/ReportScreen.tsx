import { FileDown, Images, Printer } from 'lucide-react'
import { useState } from 'react'
import { openDialog } from '../state/navigation'
import { Button } from '../ui/Button'
import { Segments } from '../ui/Segments'
import { exportReport, printReport, useReport } from './actions'
import { LastExport } from './LastExport'
import { Preview } from './preview/Preview'
import { usePreview } from './preview/previewing'
import { picturesStrings } from './pictures/strings'
import { Progress } from './Progress'
import { Sections } from './Sections'
import { Settings } from './Settings'
import { reportStrings as strings } from './strings'
import './report.css'

type Part = 'sections' | 'settings'

/** What goes into the client's PDF, beside it the pages as they will be exported. */
export function ReportScreen() {
  const [part, setPart] = useState<Part>('sections')
  return (
    <>
      <ReportToolbar />
      <div className="report-page">
        <div className="report-parts">
          <Segments<Part>
            label={strings.parts}
            options={[
              { value: 'sections', label: strings.sections },
              { value: 'settings', label: strings.settings },
            ]}
            value={part}
            onChange={setPart}
          />
          <LastExport />
          {part === 'sections' ? <Sections /> : <Settings />}
        </div>
        <Preview />
      </div>
    </>
  )
}

function ReportToolbar() {
  const { drawing } = useReport()
  const hasPages = usePreview(({ shown }) => shown !== null)
  const previewing = usePreview(({ state }) => state === 'drawing')
  return (
    <div className="toolbar">
      <h1 className="toolbar-title">{strings.title}</h1>
      <span className="space" />
      {(drawing || previewing) && <Progress />}
      <Button isDisabled={!hasPages} onPress={() => openDialog({ kind: 'reportPictures' })}>
        <Images size={16} aria-hidden />
        {picturesStrings.button}
      </Button>
      <Button isDisabled={drawing} onPress={() => void printReport()}>
        <Printer size={16} aria-hidden />
        {strings.print}
      </Button>
      <Button variant="primary" isDisabled={drawing} onPress={() => void exportReport()}>
        <FileDown size={16} aria-hidden />
        {strings.export}
      </Button>
    </div>
  )
}
