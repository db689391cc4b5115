import { useEffect, useLayoutEffect, useRef } from 'react'
import { longest } from '../../shared/model/schema'
import { editPositions } from './actions'
import { rename } from './chartSession'
import type { ChartView } from './ChartView'
import { detailAt } from './paintBox'
import { boxOfId, boxWidth, positionOf } from './shownChart'
import type { ShownChart } from './shownChart'
import { chartStrings as strings } from './strings'

const inset = 6
const fieldWidth = boxWidth - 2 * inset

interface RenameFieldProps {
  view: ChartView
  shown: ShownChart
  id: string
  /** Called when the typing is over, so that the focus can go back to the box. */
  onDone: () => void
}

/** The title of a box, typed in its place. Enter and leaving keep it, Escape does not. */
export function RenameField({ view, shown, id, onDone }: RenameFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const finished = useRef(false)
  const box = boxOfId(shown, id)

  useLayoutEffect(() => {
    finished.current = false
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [id])
  // By then the view shows a position that was only just added.
  useEffect(() => {
    if (detailAt(view.camera.zoom) === 'block') view.centreOn(id)
    else view.bringIntoView(id, fieldWidth)
  }, [view, id])

  if (box < 0) return null
  const { title } = positionOf(shown, box)
  const finish = (typed: string | null) => {
    if (finished.current) return
    finished.current = true
    rename(null)
    const text = typed?.trim() ?? ''
    if (text !== '' && text !== title) editPositions([id], { title: text })
    onDone()
  }
  return (
    <input
      key={id}
      ref={input}
      className="input chart-rename"
      aria-label={strings.renameLabel}
      defaultValue={title}
      maxLength={longest.line}
      style={{
        left: (shown.layout.x[box] ?? 0) + inset,
        top: (shown.layout.y[box] ?? 0) + inset,
        width: fieldWidth,
        // Where a box has room for its title only, that is written all over it.
        minHeight:
          detailAt(view.camera.zoom) === 'box' ? 0 : (shown.boxHeight - 2 * inset) * view.camera.zoom,
      }}
      onBlur={event => finish(event.target.value)}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(event.currentTarget.value)
        else if (event.key === 'Escape') finish(null)
      }}
    />
  )
}
