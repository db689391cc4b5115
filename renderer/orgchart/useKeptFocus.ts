import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Where the focus goes for a while and comes back from. */
const passing = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/**
 * Gives the focus back when what had it in the area is gone: a box that was deleted, moved out of view or pasted
 * elsewhere, or a dialog that asked about one. Without, the keys of the chart would be dead until the next click.
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>, giveBack: (() => void) | null): void {
  const isHome = useRef(false)
  useEffect(() => {
    // Nothing has it when a workbook is opened or a first position pasted: then the chart takes it.
    isHome.current ||= document.activeElement === document.body
    const goTo = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest(passing)) return
      isHome.current = area.current?.contains(target) === true
    }
    document.addEventListener('focusin', goTo)
    document.addEventListener('pointerdown', goTo, true)
    return () => {
      document.removeEventListener('focusin', goTo)
      document.removeEventListener('pointerdown', goTo, true)
    }
  }, [area])
  useEffect(() => {
    if (!isHome.current || !giveBack) return
    // A dialog that closes gives the focus back by itself where it can, and first.
    const frame = requestAnimationFrame(() => {
      if (isHome.current && document.activeElement === document.body) giveBack()
    })
    return () => cancelAnimationFrame(frame)
  })
}
