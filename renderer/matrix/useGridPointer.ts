import { useRef } from 'react'
import type { MouseEvent, PointerEvent } from 'react'
import type { GridContent } from './cells'
import type { GroupLine } from './lines'
import { contains, isSingle } from './range'
import type { Cell } from './range'
import type { GridCursor } from './useGridCursor'

interface PointerDoings extends GridCursor {
  readonly content: GridContent
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
  const drawing = useRef(false)
  const focusing = useRef(false)
  const takeFocus = () => {
    focusing.current = true
    focus()
    focusing.current = false
  }

  const onPointerDown = (event: PointerEvent) => {
    const at = cellUnder(event.target)
    if (!at || event.button !== 0) return
    const isHead = at.row < 0 || at.column < 0
    const isHere = cursor?.row === at.row && cursor.column === at.column && isSingle(range)
    const group = at.row < 0 ? columns[at.column] : at.column < 0 ? rows[at.row] : undefined
    takeFocus()
    drawing.current = !isHead
    // It may be let go beside the grid.
    window.addEventListener('pointerup', () => (drawing.current = false), { once: true })
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
  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons !== 1 || !cursor || !drawing.current) return
    const at = cellUnder(event.target)
    if (at && at.row >= 0 && at.column >= 0 && (at.row !== cursor.row || at.column !== cursor.column)) {
      pressedAgain.current = false
      moveTo(at, true, true)
    }
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
    handlers: { onPointerDown, onPointerMove, onPointerUp, onContextMenu },
    /** Whether the focus comes to the grid by a press, which goes to a cell of its own. */
    isFocusing: () => focusing.current,
  }
}

function cellUnder(target: EventTarget): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (!element) return null
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column']) }
}
