import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useFindingsBySubject } from '../state/analysis'
import { holderLine, severityNames } from '../ui/strings'
import type { ChartView } from './ChartView'
import { hintPlace } from './hintPlace'
import { detailAt, isCut } from './paintBox'
import { positionOf } from './shownChart'
import type { ShownChart } from './shownChart'
import { chartStrings as strings } from './strings'

const delay = 450
const findingsShown = 2

interface Hinted {
  readonly view: ChartView
  readonly shown: ShownChart
  readonly box: number
}

/** The findings of a box and the text that it cannot show, on hover and on keyboard focus. */
export function BoxHint({ view, shown, box }: Hinted) {
  const [ready, setReady] = useState(-1)
  const hint = useRef<HTMLDivElement>(null)
  const { positions: findingsOf } = useFindingsBySubject()
  useEffect(() => {
    if (box < 0) return
    const timer = setTimeout(() => setReady(box), delay)
    const hide = () => setReady(-1)
    const hideByEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide()
    }
    const stop = view.onMove(hide)
    window.addEventListener('keydown', hideByEscape, true)
    return () => {
      clearTimeout(timer)
      stop()
      window.removeEventListener('keydown', hideByEscape, true)
      hide()
    }
  }, [view, box, shown])
  // It is laid out before it is placed, since its words say how large it is.
  useLayoutEffect(() => {
    if (!hint.current) return
    const { offsetWidth: width, offsetHeight: height } = hint.current
    const { x, y } = hintPlace(view.onScreen(box), { width, height }, view.size, view.drawnBut(box))
    hint.current.style.translate = `${x}px ${y}px`
  })

  if (box < 0 || ready !== box || box >= shown.count) return null
  const position = positionOf(shown, box)
  const findings = findingsOf.get(position.id) ?? []
  if (detailAt(view.camera.zoom) === 'box' && !isCut(position) && findings.length === 0) return null
  const place = [position.unit, position.grade].filter(Boolean).join(' · ')
  return (
    <div ref={hint} className="tooltip chart-hint" aria-hidden>
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
