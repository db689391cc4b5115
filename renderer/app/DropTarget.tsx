import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { appState, useApp } from '../state/store'
import { isAsking } from './commands'
import { takeDrop } from './dropping'
import { dropStrings as strings } from './strings'
import './drop.css'

type Dragged = 'nothing' | 'one' | 'several'

/** What of the system's files is dragged over the window; nothing where it is no file. */
function draggedIn({ dataTransfer }: DragEvent): Dragged {
  if (!dataTransfer?.types.includes('Files')) return 'nothing'
  return [...dataTransfer.items].filter(({ kind }) => kind === 'file').length > 1 ? 'several' : 'one'
}

/** Takes files that are dropped anywhere on the window, and says so while they are dragged over it. */
export function DropTarget() {
  const [dragged, setDragged] = useState<Dragged>('nothing')
  const isOpen = useApp(state => state.phase === 'open')
  useEffect(() => {
    const over = (event: DragEvent) => {
      const what = draggedIn(event)
      if (what === 'nothing' || !event.dataTransfer) return
      event.preventDefault()
      // A dialog is to be answered first.
      const taken = !isAsking(appState())
      event.dataTransfer.dropEffect = taken ? 'copy' : 'none'
      setDragged(taken ? what : 'nothing')
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragged('nothing')
    }
    const drop = (event: DragEvent) => {
      if (draggedIn(event) === 'nothing') return
      event.preventDefault()
      setDragged('nothing')
      const files = [...(event.dataTransfer?.files ?? [])]
      if (!isAsking(appState())) void takeDrop(files)
    }
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop }
    const kinds = ['dragenter', 'dragover', 'dragleave', 'drop'] as const
    for (const kind of kinds) window.addEventListener(kind, listeners[kind])
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, listeners[kind])
    }
  }, [])
  if (dragged === 'nothing') return null
  return (
    <div className="drop" aria-hidden>
      <p className="drop-words">
        <FileDown size={20} strokeWidth={1.75} />
        {dragged === 'several' ? strings.oneOnly : isOpen ? strings.openOrImport : strings.open}
      </p>
    </div>
  )
}
