import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { GridRows } from './GridRows'
import type { DrawnRows } from './RowView'

/**
 * Keeps the rows of the grid in `holder` as they are to be drawn, also while they are scrolled. `scrolledTop` is how
 * far that is, `height` how much of the grid is seen, both in CSS pixels.
 */
export function useDrawnRows(
  scroller: RefObject<HTMLDivElement | null>,
  holder: RefObject<HTMLDivElement | null>,
  scrolledTop: RefObject<number>,
  height: number,
  drawn: DrawnRows,
): void {
  const rows = useRef<GridRows>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !holder.current) return undefined
    const drawnRows = new GridRows(holder.current)
    rows.current = drawnRows
    const scrolled = () => {
      scrolledTop.current = element.scrollTop
      drawnRows.scrolled(element.scrollTop)
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      element.removeEventListener('scroll', scrolled)
      drawnRows.remove()
    }
  }, [scroller, holder, scrolledTop])
  useLayoutEffect(() => {
    rows.current?.draw(drawn, scrolledTop.current, height)
  })
}
