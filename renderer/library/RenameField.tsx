import { useEffect, useRef, useState } from 'react'
import { longest } from '../../shared/model/schema'

interface RenameFieldProps {
  label: string
  value: string
  /** A sentence when the name cannot be taken, null when it can. */
  problem?: (name: string) => string | null
  /** Called once, with the new name, or null when nothing is to change. */
  onDone: (name: string | null) => void
}

/** A name while it is changed: Enter and leaving the field take it, Escape gives it up. */
export function RenameField({ label, value, problem, onDone }: RenameFieldProps) {
  const [typed, setTyped] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => field.current?.select(), [])
  const name = typed.trim()
  const sentence = name === value ? null : (problem?.(name) ?? null)
  const finish = (taken: boolean) => {
    if (done.current) return
    done.current = true
    onDone(taken && name !== '' && name !== value && sentence === null ? name : null)
  }
  return (
    <div className="field library-rename">
      <input
        ref={field}
        className="input"
        aria-label={label}
        aria-invalid={sentence !== null}
        value={typed}
        maxLength={longest.line}
        autoFocus
        onChange={event => setTyped(event.target.value)}
        onBlur={() => finish(true)}
        onKeyDown={event => {
          if (event.key === 'Enter' && sentence === null) finish(true)
          else if (event.key === 'Escape') {
            // The dialog around it stays open.
            event.stopPropagation()
            finish(false)
          }
        }}
      />
      {sentence !== null && <p className="field-error">{sentence}</p>}
    </div>
  )
}
