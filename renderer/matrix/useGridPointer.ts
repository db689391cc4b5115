import { useEffect, useRef } from 'react'
import type { MouseEvent, PointerEvent, RefObject } from 'react'
import { pointerDrag } from '../ui/pointerDrag'
import type { Point } from '../ui/pointerDrag'
import type { GridContent } from './cells'
import type { GroupLine } from './lines'
import type { GridMeasures } from './measures'
import { contains, isSingle } from './range'
import type { Cell } from './range'
import type { GridCursor } from './useGridCursor'

interface PointerDoings extends GridCursor {
  readonly content: GridContent
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly measures: GridMeasures
  /** Gives the grid the focus. */
  readonly focus: () => void
  readonly toggle: (group: GroupLine) => void
  /** Opens what stands beside the cell under the cursor. */
  readonly open: (what: 'cell' | 'menu') => void
}

/**
 * The pointer on the grid: a press goes to a cell, a second one opens it, one that is drawn over others chooses a
 * range; a press on a heading chooses all of its line, or folds its group.
 */
export function useGridPointer(doings: PointerDoings) {
  const { content, cursor, range, focus, moveTo, choose, toggle, open } = doings
  const { rows, columns } = content
  const pressedAgain = useRef(false)
  const drawing = useRef<(() => void) | null>(null)
  const latest = useRef(doings)
  useEffect(() => {
    latest.current = doings
  })
  useEffect(() => () => drawing.current?.(), [])
  const focusing = useRef(false)
  const takeFocus = () => {
    focusing.current = true
    focus()
    focusing.current = false
  }

  /** Stretches the range to the cell under the pointer, or to the nearest one in sight. */
  const stretchTo = (point: Point) => {
    const body = bodyOf(latest.current)
    if (!body) return
    const at = cellUnder(
      document.elementFromPoint(
        within(point.x, body.left, body.right),
        within(point.y, body.top, body.bottom),
      ),
    )
    const { cursor: here } = latest.current
    if (!at || !here || at.row < 0 || at.column < 0 || (at.row === here.row && at.column === here.column))
      return
    pressedAgain.current = false
    latest.current.moveTo(at, true, true)
  }
  const draw = (press: PointerEvent) => {
    drawing.current?.()
    drawing.current = pointerDrag(press, {
      begin: () => undefined,
      move: stretchTo,
      frame: point => {
        const body = bodyOf(latest.current)
        if (!body) return
        const [x, y] = [pull(point.x, body.left, body.right), pull(point.y, body.top, body.bottom)]
        if (x === 0 && y === 0) return
        latest.current.scroller.current?.scrollBy(x, y)
        stretchTo(point)
      },
      end: () => undefined,
      over: () => (drawing.current = null),
    })
  }

  const onPointerDown = (event: PointerEvent) => {
    const at = cellUnder(event.target)
    if (!at || event.button !== 0) return
    const isHead = at.row < 0 || at.column < 0
    const isHere = cursor?.row === at.row && cursor.column === at.column && isSingle(range)
    const group = at.row < 0 ? columns[at.column] : at.column < 0 ? rows[at.row] : undefined
    takeFocus()
    if (!isHead) draw(event)
    if (group?.kind === 'group') {
      moveTo(at, false)
      toggle(group)
    } else if (isHere && !event.shiftKey && !isHead) pressedAgain.current = true
    else {
      moveTo(at, event.shiftKey)
      if (isHead && !event.shiftKey) choose(at.row < 0 ? 'column' : 'row', at)
    }
    // The press must not move the focus to the cell's nearest focusable parent, which has it already.
    event.preventDefault()
  }
  const onPointerUp = () => {
    if (pressedAgain.current) open('cell')
    pressedAgain.current = false
  }
  const onContextMenu = (event: MouseEvent) => {
    const at = cellUnder(event.target)
    if (!at) return
    event.preventDefault()
    takeFocus()
    if (!range || !contains(range, at)) moveTo(at, false)
    open('menu')
  }
  return {
    handlers: { onPointerDown, onPointerUp, onContextMenu },
    /** Whether the focus comes to the grid by a press, which goes to a cell of its own. */
    isFocusing: () => focusing.current,
  }
}

interface Body {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the cells are seen, between the frozen edges, in pixels of the window. */
function bodyOf({ scroller, measures }: PointerDoings): Body | null {
  const element = scroller.current
  if (!element) return null
  const { left, top } = element.getBoundingClientRect()
  return {
    left: left + measures.rowHead,
    right: left + element.clientWidth - measures.totals,
    top: top + measures.columnHead,
    bottom: top + element.clientHeight - measures.foot,
  }
}

const within = (value: number, from: number, to: number): number =>
  Math.min(to - 2, Math.max(from + 2, value))

/** How near an edge the pointer must come, or how far behind it, for the slowest and the fastest scrolling. */
const [edge, farthest] = [4, 60]
/** Pixels in a frame. */
const fastest = 24

/** How far a pointer near an edge or behind it scrolls the grid with each frame. */
function pull(value: number, from: number, to: number): number {
  const behind = value < from + edge ? value - from - edge : value > to - edge ? value - to + edge : 0
  return Math.sign(behind) * Math.ceil((Math.min(Math.abs(behind), farthest) / farthest) * fastest)
}

function cellUnder(target: EventTarget | null): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (!element) return null
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column']) }
}
