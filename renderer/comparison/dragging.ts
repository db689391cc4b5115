import { useCallback, useEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import { comparisonGroups } from '../../shared/analysis/comparison'
import type { ComparisonGroup } from '../../shared/analysis/comparison'

export interface Dragged {
  readonly responsibility: string
  readonly over: ComparisonGroup | null
  readonly width: number
  /** Where the ghost of the card stands at first, in pixels of the window. */
  readonly left: number
  readonly top: number
}

/** So far the pointer moves, in pixels, before a press becomes a drag. */
const threshold = 5
/** How near to the edge the page begins to scroll, and how fast at most per frame. */
const edge = 48
const fastest = 18

export interface CardDrag {
  readonly dragged: Dragged | null
  readonly ghost: RefObject<HTMLDivElement | null>
  readonly onGrab: (event: ReactPointerEvent<HTMLElement>, responsibility: string) => void
}

/** Drags cards by pointer; `drop` is called with the group and where the ghost stood. Escape puts the card back. */
export function useCardDrag(
  scroller: RefObject<HTMLElement | null>,
  drop: (responsibility: string, group: ComparisonGroup, from: DOMRect | null) => void,
): CardDrag {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const end = useRef<(() => void) | null>(null)
  const dropped = useRef(drop)
  useEffect(() => {
    dropped.current = drop
  }, [drop])
  useEffect(() => () => end.current?.(), [])

  const onGrab = useCallback(
    (press: ReactPointerEvent<HTMLElement>, responsibility: string) => {
      if (press.button !== 0 || end.current) return
      const card = press.currentTarget
      const start = { x: press.clientX, y: press.clientY }
      let at = start
      let box: DOMRect | null = null
      let over: ComparisonGroup | null = null
      let frame = 0

      const look = () => {
        if (!box) return
        ghost.current?.style.setProperty('translate', `${at.x - start.x}px ${at.y - start.y}px`)
        const found = groupAt(at.x, at.y)
        if (found !== over) {
          over = found
          setDragged(before => before && { ...before, over: found })
        }
      }
      const scroll = () => {
        const page = scroller.current
        if (page && box) {
          page.scrollBy(0, scrollStep(page, at.y))
          look()
        }
        frame = requestAnimationFrame(scroll)
      }
      const onMove = (event: PointerEvent) => {
        at = { x: event.clientX, y: event.clientY }
        if (!box) {
          if (Math.hypot(at.x - start.x, at.y - start.y) < threshold) return
          box = card.getBoundingClientRect()
          setDragged({ responsibility, over: null, width: box.width, left: box.left, top: box.top })
          frame = requestAnimationFrame(scroll)
        }
        look()
      }
      const onUp = () => {
        const from = ghost.current?.getBoundingClientRect() ?? null
        const target = box ? over : null
        stop()
        if (target) dropped.current(responsibility, target, from)
      }
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !box) return
        event.preventDefault()
        event.stopPropagation()
        stop()
      }
      const stop = () => {
        cancelAnimationFrame(frame)
        window.removeEventListener('pointermove', onMove)
        window.removeEventListener('pointerup', onUp)
        window.removeEventListener('pointercancel', stop)
        window.removeEventListener('blur', stop)
        window.removeEventListener('keydown', onKey, true)
        end.current = null
        setDragged(null)
      }
      end.current = stop
      window.addEventListener('pointermove', onMove)
      window.addEventListener('pointerup', onUp)
      window.addEventListener('pointercancel', stop)
      window.addEventListener('blur', stop)
      window.addEventListener('keydown', onKey, true)
    },
    [scroller],
  )
  return { dragged, ghost, onGrab }
}

function groupAt(x: number, y: number): ComparisonGroup | null {
  const name = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-group]')?.dataset['group']
  return comparisonGroups.find(group => group === name) ?? null
}

/** The headings that stay in view at the edges are targets; the page scrolls beside them, not over them. */
function scrollStep(page: HTMLElement, y: number): number {
  const { top, bottom } = page.getBoundingClientRect()
  const heads = [...page.querySelectorAll<HTMLElement>('.comparison-band .comparison-group-head')]
  const firstHead = heads[0]?.getBoundingClientRect().top ?? bottom
  const floor = Math.min(bottom, firstHead)
  if (y < top + edge) return -fastest * Math.min(1, (top + edge - y) / edge)
  if (y > floor - edge && y < floor) return fastest * Math.min(1, (y - floor + edge) / edge)
  return y >= bottom ? fastest : 0
}
