import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

/** What is seen of the grid, in CSS pixels; how far it is scrolled sideways is rounded down to whole steps. */
export interface GridRoom {
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Columns come and go in blocks: while scrolling goes on most frames then need none drawn at all. */
export const stepLeft = 46 * 2

const stepped = (distance: number): number => Math.max(0, Math.floor(distance / stepLeft) * stepLeft)

/** The part of the grid that is in view, and how wide its parts are in it. */
export function useGridRoom(scroller: RefObject<HTMLDivElement | null>) {
  const [room, setRoom] = useState<GridRoom>({ left: 0, width: 1000, height: 600 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const measure = () => {
      const next = {
        left: stepped(element.scrollLeft),
        width: element.clientWidth,
        height: element.clientHeight,
      }
      setRoom(former =>
        former.left === next.left && former.width === next.width && former.height === next.height
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
