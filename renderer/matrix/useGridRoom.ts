import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

/** What is seen of the grid, in CSS pixels; the scroll distances are rounded down to whole steps. */
export interface GridRoom {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * Rows and columns come and go in blocks: drawing four rows once costs less than drawing anew four times, and while
 * scrolling goes on most frames then need nothing drawn at all.
 */
export const step = { left: 46 * 4, top: 28 * 4 } as const

const stepped = (distance: number, size: number): number => Math.max(0, Math.floor(distance / size) * size)

/** The part of the grid that is in view, and how wide its parts are in it. */
export function useGridRoom(scroller: RefObject<HTMLDivElement | null>) {
  const [room, setRoom] = useState<GridRoom>({ left: 0, top: 0, width: 1000, height: 600 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const measure = () => {
      const next = {
        left: stepped(element.scrollLeft, step.left),
        top: stepped(element.scrollTop, step.top),
        width: element.clientWidth,
        height: element.clientHeight,
      }
      setRoom(former =>
        former.left === next.left &&
        former.top === next.top &&
        former.width === next.width &&
        former.height === next.height
          ? former
          : next,
      )
    }
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', measure)
      observer.disconnect()
    }
  }, [scroller])
  return room
}
