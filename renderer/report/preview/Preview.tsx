import { useEffect } from 'react'
import { useWorkbook } from '../../state/store'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { drawPreview, leavePreview, usePreview } from './previewing'
import { PreviewPages } from './PreviewPages'
import { PreviewToolbar } from './PreviewToolbar'
import { previewStrings as strings } from './strings'
import { usePdf } from './usePdf'
import './preview.css'

/** After the last change, before the pages are drawn anew, in milliseconds. */
const pauseMilliseconds = 300

/** The pages as they will be exported, drawn anew after each change. */
export function Preview() {
  const workbook = useWorkbook()
  const { shown, state, problem } = usePreview()
  const included = workbook.report.sections.some(section => section.included)
  const report = included && shown?.workbook.id === workbook.id ? shown : null
  const { open, failed } = usePdf(report)

  useEffect(() => {
    if (!included) return leavePreview()
    const first = usePreview.getState().shown?.workbook.id !== workbook.id
    const timer = setTimeout(() => void drawPreview(workbook), first ? 0 : pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [workbook, included])
  useEffect(() => leavePreview, [])

  if (!included) return <EmptyState title={strings.nothingTitle} text={strings.nothing} />
  const again = (
    <Button onPress={() => void drawPreview(workbook)} variant="default">
      {strings.again}
    </Button>
  )
  const said =
    state === 'stopped' ? strings.stopped : state === 'failed' ? problem : failed ? strings.failed : ''
  return (
    <div className="preview">
      {open && <PreviewToolbar report={open.report} />}
      {said !== '' && (
        <div className="preview-said" role="alert">
          <span>{said}</span>
          {again}
        </div>
      )}
      {open ? (
        <PreviewPages key={workbook.id} open={open} busy={state === 'drawing'} />
      ) : (
        <div className="preview-scroller">
          {said === '' && <p className="preview-waiting">{strings.drawing}…</p>}
        </div>
      )}
    </div>
  )
}
