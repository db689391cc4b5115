import { useCallback, useEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import { comparisonGroups } from '../../shared/analysis/comparison'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import { pointerDrag } from '../ui/pointerDrag'
import type { Point } from '../ui/pointerDrag'

export interface Dragged {
  readonly responsibility: string
  readonly over: ComparisonGroup | null
  readonly width: number
  /** Where the ghost of the card stands at first, in pixels of the window. */
  readonly left: number
  readonly top: number
}

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
      let over: ComparisonGroup | null = null
      const look = (at: Point) => {
        ghost.current?.style.setProperty('translate', `${at.x - start.x}px ${at.y - start.y}px`)
        const found = groupAt(at.x, at.y)
        if (found === over) return
        over = found
        setDragged(before => before && { ...before, over: found })
      }
      end.current = pointerDrag(press, {
        begin: () => {
          const { width, left, top } = card.getBoundingClientRect()
          setDragged({ responsibility, over: null, width, left, top })
        },
        move: look,
        frame: at => {
          const page = scroller.current
          if (page) page.scrollBy(0, scrollStep(page, at.y))
          look(at)
        },
        end: letGo => {
          const from = ghost.current?.getBoundingClientRect() ?? null
          setDragged(null)
          if (letGo && over) dropped.current(responsibility, over, from)
        },
        over: () => (end.current = null),
      })
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
