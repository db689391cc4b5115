import { startTransition, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { DrawnLater, openWorkbook, useApp } from './store'

/** Long enough for the next letter of somebody who types on, short enough not to be waited for. */
const restMilliseconds = 250

/**
 * What is inside is drawn once typing rests while letters are typed, so that it does not hold up the next one. After
 * any other edit it is drawn with the rest: a field must not show for a moment what was in it before.
 */
export function DetailsFollow({ children }: { children: ReactNode }) {
  const open = useApp(openWorkbook)
  const [settled, setSettled] = useState(open)
  useEffect(() => {
    const wait = open.detailsFollow ? restMilliseconds : 0
    const timer = setTimeout(() => startTransition(() => setSettled(open)), wait)
    return () => clearTimeout(timer)
  }, [open])
  // Another workbook or scenario is never drawn late.
  const isSame = settled.draft === open.draft && settled.scenario === open.scenario
  return <DrawnLater value={open.detailsFollow && isSame ? settled : open}>{children}</DrawnLater>
}
