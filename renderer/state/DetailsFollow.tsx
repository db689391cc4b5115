import { useDeferredValue } from 'react'
import type { ReactNode } from 'react'
import { DrawnLater, openWorkbook, useApp } from './store'

/**
 * What is inside is drawn after the rest of the window while letters are typed, so that it does not hold up the next
 * one. After any other edit it is drawn with the rest: a field must not show for a moment what was in it before.
 */
export function DetailsFollow({ children }: { children: ReactNode }) {
  const open = useApp(openWorkbook)
  const later = useDeferredValue(open)
  return <DrawnLater value={open.detailsFollow ? later : open}>{children}</DrawnLater>
}
