import { useEffect, useState } from 'react'
import { useFindingsBySubject } from '../state/analysis'
import { holderLine, severityNames } from '../ui/strings'
import type { ChartView } from './ChartView'
import { detailAt, isCut } from './paintBox'
import { boxWidth, positionOf } from './shownChart'
import type { ShownChart } from './shownChart'
import { chartStrings as strings } from './strings'

const delay = 450
const gap = 8
const findingsShown = 3
/** As wide as a hint gets, in pixels. */
const widest = 340

interface Hinted {
  readonly view: ChartView
  readonly shown: ShownChart
  readonly box: number
  /** For the box that has the focus: below it, a list would hide the reports that the arrow keys lead to. */
  readonly beside: boolean
}

/** The findings of a box and the text that it cannot show, on hover and on keyboard focus. */
export function BoxHint({ view, shown, box, beside }: Hinted) {
  const [ready, setReady] = useState(-1)
  const { positions: findingsOf } = useFindingsBySubject()
  useEffect(() => {
    if (box < 0) return
    const timer = setTimeout(() => setReady(box), delay)
    const stop = view.onMove(() => setReady(-1))
    return () => {
      clearTimeout(timer)
      stop()
      setReady(-1)
    }
  }, [view, box, shown])

  if (box < 0 || ready !== box || box >= shown.count) return null
  const position = positionOf(shown, box)
  const findings = findingsOf.get(position.id) ?? []
  if (detailAt(view.camera.zoom) === 'box' && !isCut(position) && findings.length === 0) return null
  const { x, y, zoom } = view.camera
  const left = (shown.layout.x[box] ?? 0) * zoom + x
  const top = (shown.layout.y[box] ?? 0) * zoom + y
  const below = top + shown.boxHeight * zoom + gap
  const isLow = below > view.size.height - (findings.length > 0 ? 180 : 90)
  const middle = Math.max(130, Math.min(view.size.width - 130, left + (boxWidth * zoom) / 2))
  const right = left + boxWidth * zoom + gap
  const aside =
    right + widest < view.size.width ? { left: right, top } : { right: view.size.width - left + gap, top }
  const under = { left: middle, ...(isLow ? { bottom: view.size.height - top + gap } : { top: below }) }
  const place = [position.unit, position.grade].filter(Boolean).join(' · ')
  return (
    <div className="tooltip chart-hint" aria-hidden data-beside={beside} style={beside ? aside : under}>
      <strong>{position.title}</strong>
      {holderLine(position) !== '' && <div>{holderLine(position)}</div>}
      {place !== '' && <div>{place}</div>}
      {findings.length > 0 && (
        <ul className="chart-hint-findings">
          {findings.slice(0, findingsShown).map(({ id, severity, sentence }) => (
            <li key={id}>
              {severityNames[severity]}: {sentence}
            </li>
          ))}
          {findings.length > findingsShown && (
            <li>{strings.moreFindings(findings.length - findingsShown)}</li>
          )}
        </ul>
      )}
    </div>
  )
}
