import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/**
 * Listens to copy, cut and paste while the grid has the focus. Chromium sends them to the text selection, which a grid
 * does not have, and so to the page.
 */
export function useClipboard(
  scroller: RefObject<HTMLDivElement | null>,
  handle: (event: ClipboardEvent, data: DataTransfer) => void,
): void {
  const latest = useRef(handle)
  useEffect(() => {
    latest.current = handle
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      if (document.activeElement === scroller.current && event.clipboardData) {
        latest.current(event, event.clipboardData)
      }
    }
    const types = ['copy', 'cut', 'paste'] as const
    for (const type of types) document.addEventListener(type, listen)
    return () => {
      for (const type of types) document.removeEventListener(type, listen)
    }
  }, [scroller])
}
