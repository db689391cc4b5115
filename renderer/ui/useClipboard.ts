import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/**
 * Listens to copy, cut and paste while the grid has the focus. Chromium sends them to the text selection, which a grid
 * does not have, and so to the page. Returns what copies while the focus is elsewhere, in a menu say.
 */
export function useClipboard(
  scroller: RefObject<HTMLDivElement | null>,
  handle: (event: ClipboardEvent, data: DataTransfer) => void,
): () => void {
  const latest = useRef(handle)
  const asked = useRef(false)
  useEffect(() => {
    latest.current = handle
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      if ((asked.current || document.activeElement === scroller.current) && event.clipboardData) {
        latest.current(event, event.clipboardData)
      }
    }
    const types = ['copy', 'cut', 'paste'] as const
    for (const type of types) document.addEventListener(type, listen)
    return () => {
      for (const type of types) document.removeEventListener(type, listen)
    }
  }, [scroller])
  return () => {
    asked.current = true
    // The newer interface to the clipboard would have to ask for permission.
    document.execCommand('copy')
    asked.current = false
  }
}
