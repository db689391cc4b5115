import { Eye, EyeOff } from 'lucide-react'
import { useId, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { IconButton } from '../ui/Button'
import { passwordStrings as strings } from './strings'

interface PasswordFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  onEnter: () => void
  /** Why it cannot be taken; null when it can. */
  problem?: string | null
  hint?: string | null
  autoFocus?: boolean
  isDisabled?: boolean
  inputRef?: Ref<HTMLInputElement>
}

/** A password: hidden unless it is asked to be shown, and kept out of what drafts remember of typing. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, value, onChange, onEnter, problem = null, hint = null } = props
  const { autoFocus = false, isDisabled = false, inputRef } = props
  const id = useId()
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const notes = [problem, capsLock ? strings.capsLock : null, hint].filter(note => note !== null)
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    setCapsLock(event.getModifierState('CapsLock'))
    if (event.type === 'keydown' && event.key === 'Enter') {
      event.preventDefault()
      onEnter()
    }
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="password-field">
        <input
          ref={inputRef}
          id={id}
          className="input"
          type={shown ? 'text' : 'password'}
          data-secret="true"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          autoFocus={autoFocus}
          disabled={isDisabled}
          maxLength={1000}
          value={value}
          aria-invalid={problem !== null}
          aria-describedby={notes.length > 0 ? `${id}-notes` : undefined}
          onChange={event => onChange(event.target.value)}
          onKeyDown={onKey}
          onKeyUp={onKey}
        />
        <IconButton
          label={shown ? strings.hide : strings.show}
          icon={shown ? <EyeOff size={16} /> : <Eye size={16} />}
          onPress={() => setShown(!shown)}
        />
      </div>
      <div id={`${id}-notes`} aria-live="polite">
        {problem !== null && <p className="field-error">{problem}</p>}
        {capsLock && <p className="field-hint">{strings.capsLock}</p>}
        {hint !== null && <p className="field-hint">{hint}</p>}
      </div>
    </div>
  )
}
