import { useEffect, useState } from 'react'
import { useApp } from '../state/store'
import { Button } from '../ui/Button'
import { cancelReport } from './actions'
import { reportStrings as strings } from './strings'

/** What is drawn sooner says nothing of itself, in milliseconds. */
const patience = 600

/** How far the drawing of a long report is, and the way to stop it. */
export function Progress() {
  const progress = useApp(state => state.reportProgress)
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patience)
    return () => clearTimeout(timer)
  }, [])
  // A dialog that is open after the drawing is no drawing.
  if (!isLong || progress === null || progress.done >= progress.total) return null
  return (
    <div className="report-progress">
      <span role="status">{strings.exporting}</span>
      <div
        className="progress"
        role="progressbar"
        aria-label={strings.exporting}
        aria-valuemin={0}
        aria-valuemax={progress.total}
        aria-valuenow={progress.done}
      >
        <div style={{ width: `${(100 * progress.done) / Math.max(progress.total, 1)}%` }} />
      </div>
      <Button onPress={() => void cancelReport()}>{strings.cancel}</Button>
    </div>
  )
}
