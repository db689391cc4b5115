import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { columnsFor } from './columns'
import type { Column } from './columns'

/** The columns for which there is room. */
export function useColumns(scroller: RefObject<HTMLDivElement | null>): readonly Column[] {
  const [columns, setColumns] = useState<readonly Column[]>(() => columnsFor(1000))
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const measure = () =>
      setColumns(former => {
        const next = columnsFor(element.clientWidth)
        return next.length === former.length ? former : next
      })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return columns
}
