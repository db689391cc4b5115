import { useEffect, useRef } from 'react'
import type { PointerEvent } from 'react'
import { useChartLook } from './chartLook'
import type { ChartView } from './ChartView'
import { paintMinimap, scaleOfMinimap } from './paintMinimap'

const most = { width: 190, height: 120 }
/** Milliseconds. */
const afterChart = 80

/**
 * The whole chart in small with a frame around what is seen; a click or a drag moves there. By keyboard the arrows
 * and the zoom do the same, so it is hidden from screen readers and not in the order of the Tab key.
 */
export function Minimap({ view }: { view: ChartView }) {
  const { minimap } = useChartLook()
  return minimap ? <Map view={view} /> : null
}

function Map({ view }: { view: ChartView }) {
  const holder = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = () => {
      const shown = view.current?.shown
      if (!shown || !holder.current || !frame.current) return
      const { width, height } = shown.layout
      const { zoom, x, y } = view.camera
      const all =
        x >= 0 && y >= 0 && x + width * zoom <= view.size.width && y + height * zoom <= view.size.height
      // Where all is in view there is nowhere to go.
      holder.current.hidden = all || shown.count < 2
      const scale = scaleOfMinimap(shown, most)
      const left = Math.max(0, -x / zoom)
      const top = Math.max(0, -y / zoom)
      const right = Math.min(width, (view.size.width - x) / zoom)
      const bottom = Math.min(height, (view.size.height - y) / zoom)
      Object.assign(frame.current.style, {
        transform: `translate(${left * scale}px, ${top * scale}px)`,
        width: `${Math.max(4, (right - left) * scale)}px`,
        height: `${Math.max(4, (bottom - top) * scale)}px`,
      })
    }
    let waiting: ReturnType<typeof setTimeout> | undefined
    // The chart itself comes first.
    const paint = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        const { current, colours } = view
        if (current && colours && canvas.current) paintMinimap(canvas.current, current, colours, most)
        place()
      }, afterChart)
    }
    paint()
    const stopRepainting = view.onScene(paint)
    const stopFollowing = view.onMove(place)
    return () => {
      clearTimeout(waiting)
      stopRepainting()
      stopFollowing()
    }
  }, [view])

  const goTo = (event: PointerEvent) => {
    const shown = view.current?.shown
    const rectangle = canvas.current?.getBoundingClientRect()
    if (!shown || !rectangle) return
    const scale = scaleOfMinimap(shown, most)
    const { zoom } = view.camera
    view.moveTo({
      x: view.size.width / 2 - ((event.clientX - rectangle.left) / scale) * zoom,
      y: view.size.height / 2 - ((event.clientY - rectangle.top) / scale) * zoom,
      zoom,
    })
  }
  return (
    <div
      ref={holder}
      className="chart-minimap"
      aria-hidden

      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={event => {
        if (event.buttons === 1) goTo(event)
      }}
    >
      <canvas ref={canvas} />
      <div ref={frame} className="chart-minimap-frame" />
    </div>
  )
}
