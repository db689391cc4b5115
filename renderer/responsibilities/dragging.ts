import { useCallback, useEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import type { Place } from './placing'
import type { Row } from './rows'

/** So far the pointer moves, in pixels, before a press becomes a drag. */
const threshold = 5
/** How near to the edge the list begins to scroll, and how fast at most per frame, in pixels. */
const edge = 40
const fastest = 16

export interface RowDrag {
  readonly moving: readonly string[]
  /** Where the pointer is, in pixels of the window. */
  readonly x: number
  readonly y: number
  readonly target: DropTarget | null
}

export interface DropTarget {
  readonly place: Place
  /** The row above whose upper edge the line stands; one past the last row for the end. */
  readonly line: number
}

/**
 * Where rows would go that are dropped at a height: `at` counts rows from the top of the list, so 2.4 is in the third
 * row. On an area's line they go to the area's start, or behind its last when it is folded.
 */
export function dropTarget(rows: readonly Row[], at: number): DropTarget | null {
  const place = Math.max(0, Math.min(Math.floor(at), rows.length - 1))
  const row = rows[place]
  if (!row) return null
  if (row.kind === 'area') {
    const next = rows[place + 1]
    return {
      place: { area: row.area, before: next?.kind === 'duty' && !row.folded ? next.key : null },
      line: place + 1,
    }
  }
  if (row.kind === 'new') return null
  const { area } = row.duty
  if (at - place < 0.5) return { place: { area, before: row.key }, line: place }
  const next = rows[place + 1]
  return { place: { area, before: next?.kind === 'duty' ? next.key : null }, line: place + 1 }
}

interface Dragging {
  readonly drag: RowDrag | null
  readonly onGrab: (event: ReactPointerEvent<HTMLElement>, moving: readonly string[]) => void
  /** Whether the click that comes now only ends a drag; asking takes the answer away. */
  readonly endsDrag: () => boolean
}

/** Drags rows by pointer; Escape puts them back. */
export function useRowDrag(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  { rowHeight, headHeight }: { rowHeight: number; headHeight: number },
  drop: (moving: readonly string[], place: Place) => void,
): Dragging {
  const [drag, setDrag] = useState<RowDrag | null>(null)
  const now = useRef({ rows, drop })
  useEffect(() => {
    now.current = { rows, drop }
  }, [rows, drop])
  const end = useRef<(() => void) | null>(null)
  const dragged = useRef(false)
  useEffect(() => () => end.current?.(), [])

  const onGrab = useCallback(
    (press: ReactPointerEvent<HTMLElement>, moving: readonly string[]) => {
      dragged.current = false
      if (press.button !== 0 || press.ctrlKey || press.metaKey || press.shiftKey || end.current) return
      const start = { x: press.clientX, y: press.clientY }
      let at = start
      let target: DropTarget | null = null
      let frame = 0
      const look = () => {
        const list = scroller.current
        if (!list) return
        const { top } = list.getBoundingClientRect()
        target = dropTarget(now.current.rows, (at.y - top - headHeight + list.scrollTop) / rowHeight)
        setDrag({ moving, x: at.x, y: at.y, target })
      }
      const scroll = () => {
        const list = scroller.current
        if (list) {
          const { top, bottom } = list.getBoundingClientRect()
          const above = top + headHeight + edge - at.y
          const below = at.y - (bottom - edge)
          const step = above > 0 ? -Math.min(1, above / edge) : below > 0 ? Math.min(1, below / edge) : 0
          if (step !== 0) {
            list.scrollBy(0, fastest * step)
            look()
          }
        }
        frame = requestAnimationFrame(scroll)
      }
      const onMove = (event: PointerEvent) => {
        at = { x: event.clientX, y: event.clientY }
        if (!dragged.current) {
          if (Math.hypot(at.x - start.x, at.y - start.y) < threshold) return
          dragged.current = true
          frame = requestAnimationFrame(scroll)
        }
        look()
      }
      const onUp = () => {
        const dropped = dragged.current ? target : null
        stop()
        if (dropped) now.current.drop(moving, dropped.place)
      }
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !dragged.current) return
        event.preventDefault()
        event.stopPropagation()
        stop()
      }
      const stop = () => {
        cancelAnimationFrame(frame)
        window.removeEventListener('pointermove', onMove)
        window.removeEventListener('pointerup', onUp)
        window.removeEventListener('pointercancel', stop)
        window.removeEventListener('blur', stop)
        window.removeEventListener('keydown', onKey, true)
        end.current = null
        setDrag(null)
      }
      end.current = stop
      window.addEventListener('pointermove', onMove)
      window.addEventListener('pointerup', onUp)
      window.addEventListener('pointercancel', stop)
      window.addEventListener('blur', stop)
      window.addEventListener('keydown', onKey, true)
    },
    [scroller, rowHeight, headHeight],
  )
  const endsDrag = useCallback(() => {
    const ended = dragged.current
    dragged.current = false
    return ended
  }, [])
  return { drag, onGrab, endsDrag }
}
