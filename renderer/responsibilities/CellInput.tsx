import { useEffect, useId, useRef, useState } from 'react'
import { longest } from '../../shared/model/schema'

/** Where the cursor goes when the typing is done. */
export type Leaving = 'stay' | 'next' | 'blur'

interface CellInputProps {
  label: string
  value: string
  placeholder?: string
  hint?: string
  /** `another` when Ctrl was held with Enter. */
  onCommit: (value: string, leaving: Leaving, another: boolean) => void
  onCancel: () => void
}

/** A text field in a cell of a table. Enter, Tab and leaving it finish the typing, Escape gives it up. */
export function CellInput(props: CellInputProps) {
  const { label, value, placeholder, hint, onCommit, onCancel } = props
  const [typed, setTyped] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const id = useId()
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const finish = (leaving: Leaving, another = false) => {
    if (done.current) return
    done.current = true
    onCommit(typed, leaving, another)
  }
  return (
    <span className="responsibilities-cell-input">
      <input
        ref={field}
        className="input"
        aria-label={label}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={typed}
        maxLength={longest.line}
        placeholder={placeholder}
        onChange={event => setTyped(event.target.value)}
        onBlur={() => finish('blur')}
        onPointerDown={event => event.stopPropagation()}
        onDoubleClick={event => event.stopPropagation()}
        onKeyDown={event => {
          // The table around it has keys of its own.
          event.stopPropagation()
          if (event.key === 'Enter') finish('stay', event.ctrlKey || event.metaKey)
          else if (event.key === 'Tab' && !event.shiftKey) finish('next')
          else if (event.key === 'Escape') {
            done.current = true
            onCancel()
          } else return
          event.preventDefault()
        }}
      />
      {hint && (
        <span id={`${id}-hint`} className="responsibilities-hint">
          {hint}
        </span>
      )}
    </span>
  )
}
