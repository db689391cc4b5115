import { Search } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, Ref } from 'react'
import { longest } from '../../shared/model/schema'
import { controlStrings } from './strings'

/** Days that an engagement can mean: a year with a digit missing is none of them. */
export const dayRange = { min: '1900-01-01', max: '2199-12-31' }

interface FieldProps {
  label: string
  labelHidden?: boolean
  hint?: string
  placeholder?: string
  autoFocus?: boolean
  /** Whether what stands there is chosen on entering, to be typed over. */
  selectOnFocus?: boolean
}

interface TextFieldProps extends FieldProps {
  value: string
  /** Called on Enter and on leaving the field, only when the text is another one. Escape takes the typing back. */
  onCommit: (value: string) => void
  multiline?: boolean
  type?: 'text' | 'date'
  /** A sentence when the text cannot be taken, null when it can. */
  problem?: (value: string) => string | null
  suggestions?: readonly string[]
}

/** A field of a record: typing is not an edit until it is done, so each change is one step to undo. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden = false, hint, value, onCommit, multiline = false, type = 'text' } = props
  const { placeholder, autoFocus = false, selectOnFocus = false, problem, suggestions } = props
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const cancelled = useRef(false)
  const [refused, setRefused] = useState(false)
  const shown = typed ?? value
  const most = multiline ? longest.text : longest.line
  const ownSentence =
    typed === null ? null : typed.length > most ? controlStrings.tooLong(most) : (problem?.(typed) ?? null)
  const sentence = ownSentence ?? (refused ? controlStrings.noDate : null)

  const commit = (input: HTMLInputElement | HTMLTextAreaElement) => {
    // Half a date reads as '' and stands in the field all the same: it clears nothing, and goes.
    const { badInput, rangeUnderflow, rangeOverflow } = input.validity
    const isNoDate = badInput || rangeUnderflow || rangeOverflow
    if (isNoDate) input.value = value
    setRefused(isNoDate)
    if (!isNoDate && !cancelled.current && typed !== null && typed !== value && ownSentence === null)
      onCommit(typed)
    cancelled.current = false
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !(multiline && !event.ctrlKey && !event.metaKey)) {
      event.preventDefault()
      commit(event.currentTarget)
    } else if (event.key === 'Escape' && typed !== null) {
      // The field takes this Escape; a dialog around it stays open.
      event.stopPropagation()
      cancelled.current = true
      setTyped(null)
    }
  }
  const shared = {
    id,
    className: 'input',
    value: shown,
    placeholder,
    autoFocus,
    title: multiline || typed !== null ? undefined : value || undefined,
    'data-settled': typed === null,
    'aria-invalid': sentence !== null,
    'aria-describedby': hint || sentence ? `${id}-note` : undefined,
    onChange: (event: { target: { value: string } }) => {
      cancelled.current = false
      setRefused(false)
      setTyped(event.target.value)
    },
    onFocus: (event: { target: { select: () => void } }) => {
      if (selectOnFocus) event.target.select()
    },
    onBlur: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => commit(event.currentTarget),
    onKeyDown,
    ...(labelHidden ? { 'aria-label': label } : {}),
  }
  return (
    <div className="field">
      {!labelHidden && (
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      )}
      {multiline ? (
        <textarea rows={3} {...shared} />
      ) : (
        <input
          type={type}
          list={suggestions ? `${id}-list` : undefined}
          {...(type === 'date' ? dayRange : {})}
          {...shared}
        />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map(suggestion => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      )}
      {sentence !== null ? (
        <p id={`${id}-note`} className="field-error">
          {sentence}
        </p>
      ) : (
        hint && (
          <p id={`${id}-note`} className="field-hint">
            {hint}
          </p>
        )
      )}
    </div>
  )
}

interface NumberFieldProps extends FieldProps {
  value: number | null
  onCommit: (value: number | null) => void
  min?: number
  max?: number
  /** Whether the field may be left empty (null). */
  optional?: boolean
}

/** A number typed as text: digits with a decimal point or comma, thousands separators allowed. */
export function NumberField({
  value,
  onCommit,
  min = 0,
  max = 1e15,
  optional = false,
  ...field
}: NumberFieldProps) {
  return (
    <TextField
      {...field}
      value={value === null ? '' : String(value)}
      problem={typed => {
        const number = parseNumber(typed)
        if (number === null) return optional ? null : controlStrings.numberNeeded
        if (Number.isNaN(number)) return controlStrings.noNumber
        return number < min || number > max ? controlStrings.numberRange(min, max) : null
      }}
      onCommit={typed => onCommit(parseNumber(typed))}
    />
  )
}

/** null for an empty text, NaN for one that is no number. */
function parseNumber(typed: string): number | null {
  const text = typed.trim().replaceAll(/[\s'’]/g, '')
  if (text === '') return null
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

interface SearchFieldProps {
  label?: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  inputRef?: Ref<HTMLInputElement>
  autoFocus?: boolean
}

/** Words to look for; every keystroke counts. Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const {
    label = controlStrings.search,
    value,
    onChange,
    placeholder,
    onKeyDown,
    inputRef,
    autoFocus = false,
  } = props
  return (
    <div className="search">
      <Search size={14} aria-hidden />
      <input
        ref={inputRef}
        type="search"
        className="input"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        autoFocus={autoFocus}
        spellCheck={false}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation()
            onChange('')
          }
          onKeyDown?.(event)
        }}
      />
    </div>
  )
}
