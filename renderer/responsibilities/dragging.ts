import { useCallback, useEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import { pointerDrag } from '../ui/pointerDrag'
import type { Point } from '../ui/pointerDrag'
import type { Place } from './placing'
import type { Row } from './rows'

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
      let target: DropTarget | null = null
      const look = (at: Point) => {
        const list = scroller.current
        if (!list) return
        const { top } = list.getBoundingClientRect()
        target = dropTarget(now.current.rows, (at.y - top - headHeight + list.scrollTop) / rowHeight)
        setDrag({ moving, x: at.x, y: at.y, target })
      }
      end.current = pointerDrag(press, {
        begin: () => (dragged.current = true),
        move: look,
        frame: at => {
          const list = scroller.current
          if (!list) return
          const { top, bottom } = list.getBoundingClientRect()
          const above = top + headHeight + edge - at.y
          const below = at.y - (bottom - edge)
          const step = above > 0 ? -Math.min(1, above / edge) : below > 0 ? Math.min(1, below / edge) : 0
          if (step === 0) return
          list.scrollBy(0, fastest * step)
          look(at)
        },
        end: letGo => {
          setDrag(null)
          if (letGo && target) now.current.drop(moving, target.place)
        },
        over: () => (end.current = null),
      })
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
