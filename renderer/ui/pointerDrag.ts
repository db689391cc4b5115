import type { PointerEvent as ReactPointerEvent } from 'react'

/** In pixels of the window. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface DragSteps {
  /** The press has become a drag; `move` follows. */
  readonly begin: () => void
  readonly move: (at: Point) => void
  /** Once a frame while the drag lasts, for scrolling near an edge. */
  readonly frame: (at: Point) => void
  /** A drag ended: let go, or given up by Escape or because the window lost the pointer. */
  readonly end: (letGo: boolean) => void
  /** After every press, whether it became a drag or not. */
  readonly over: () => void
}

/** So far the pointer moves, in pixels, before a press becomes a drag. */
const threshold = 5

/** Follows a press of the pointer until it is let go. @returns gives it up */
export function pointerDrag(press: ReactPointerEvent, steps: DragSteps): () => void {
  const start = { x: press.clientX, y: press.clientY }
  let at: Point = start
  let began = false
  let frame = 0
  const listening = new AbortController()

  const stop = (letGo: boolean) => {
    cancelAnimationFrame(frame)
    listening.abort()
    if (began) steps.end(letGo)
    steps.over()
  }
  const everyFrame = () => {
    steps.frame(at)
    frame = requestAnimationFrame(everyFrame)
  }
  const onMove = (event: PointerEvent) => {
    at = { x: event.clientX, y: event.clientY }
    if (!began) {
      if (Math.hypot(at.x - start.x, at.y - start.y) < threshold) return
      began = true
      steps.begin()
      frame = requestAnimationFrame(everyFrame)
    }
    steps.move(at)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !began) return
    event.preventDefault()
    event.stopPropagation()
    stop(false)
  }
  const { signal } = listening
  const giveUp = () => stop(false)
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', () => stop(true), { signal })
  window.addEventListener('pointercancel', giveUp, { signal })
  window.addEventListener('blur', giveUp, { signal })
  window.addEventListener('keydown', onKey, { signal, capture: true })
  return giveUp
}
