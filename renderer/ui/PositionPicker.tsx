import { ChevronDown } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Popover } from 'react-aria-components'
import type { Position } from '../../shared/model/schema'
import { matching } from './matching'
import { RoleSign } from './Signs'
import { controlStrings, holderLine } from './strings'

interface PositionPickerProps {
  label: string
  labelHidden?: boolean
  /** The positions that can be chosen. */
  positions: readonly Position[]
  /** What stands in the field while nothing is typed; '' for a field that is empty again after each choice. */
  shown?: string
  /** An entry that stands for no position, when that can be chosen. */
  nobody?: { readonly label: string; readonly onChoose: () => void }
  placeholder?: string
  /** What is said when no position has the words that are typed. */
  none?: string
  autoFocus?: boolean
  onChoose: (position: string) => void
}

/** A list of thousands is searched by typing; this many are listed. */
const mostListed = 50
const nobodyKey = 'nobody'

interface Entry {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly position: Position | null
}

/** A field in which a position is searched and chosen: the ARIA combobox with a list. */
export function PositionPicker(props: PositionPickerProps) {
  const { label, labelHidden = false, positions, shown = '', nobody, placeholder, onChoose } = props
  const { none = controlStrings.noSuchPosition, autoFocus = false } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const [width, setWidth] = useState(0)
  const id = useId()
  const field = useRef<HTMLDivElement>(null)

  // A closed list has no entries: making them takes longer than all the rest of a panel.
  const entries = isOpen ? entriesFor(positions, typed ?? '', nobody?.label) : []
  const current = Math.min(at, entries.length - 1)
  const open = () => {
    setWidth(field.current?.offsetWidth ?? 0)
    setOpen(true)
    setAt(0)
  }
  const close = () => {
    setOpen(false)
    setTyped(null)
  }
  const pick = (entry: Entry | undefined) => {
    if (!entry) return
    close()
    if (entry.position) onChoose(entry.position.id)
    else nobody?.onChoose()
  }
  const move = (by: number) => {
    if (entries.length === 0) return
    const next = (current + by + entries.length) % entries.length
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (isOpen) move(event.key === 'ArrowDown' ? 1 : -1)
      else open()
    } else if (event.key === 'Enter' && isOpen) pick(entries[current])
    else if (event.key === 'Escape' && isOpen) {
      // The list takes this Escape; a dialog around it stays open.
      event.stopPropagation()
      close()
    } else return
    event.preventDefault()
  }
  return (
    <div className="field">
      {!labelHidden && (
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      )}
      <div className="position-picker" ref={field}>
        <input
          id={id}
          className="input"
          role="combobox"
          aria-label={labelHidden ? label : undefined}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen && current >= 0 ? `${id}-${current}` : undefined}
          autoComplete="off"
          autoFocus={autoFocus}
          spellCheck={false}
          placeholder={placeholder}
          title={typed === null && shown !== '' ? shown : undefined}
          value={typed ?? shown}
          onChange={event => {
            setTyped(event.target.value)
            open()
          }}
          onFocus={event => event.target.select()}
          onClick={open}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        <ChevronDown size={14} aria-hidden />
      </div>
      <Popover
        className="popover position-picker-list"
        triggerRef={field}
        isOpen={isOpen}
        isNonModal
        placement="bottom start"
        offset={4}
        style={{ width }}
      >
        <div id={`${id}-list`} role="listbox" aria-label={label} className="list">
          {entries.length === 0 && <p className="position-picker-none">{none}</p>}
          {entries.map((entry, place) => (
            <div
              key={entry.id}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === current}
              className="list-item"
              title={[entry.title, entry.note].filter(Boolean).join(' · ')}
              {...(place === current ? { 'data-focused': true } : {})}
              onPointerMove={() => setAt(place)}
              // The press must not take the focus from the field, whose leaving closes the list.
              onPointerDown={event => event.preventDefault()}
              onMouseDown={event => event.preventDefault()}
              onClick={() => pick(entry)}
              onKeyDown={onKeyDown}
            >
              {entry.position && <RoleSign role={entry.position.role} labelled />}
              <span className="position-picker-entry">
                <span className="truncate">{entry.title}</span>
                {entry.note !== '' && <span className="truncate muted">{entry.note}</span>}
              </span>
            </div>
          ))}
        </div>
      </Popover>
    </div>
  )
}

function entriesFor(positions: readonly Position[], typed: string, nobody: string | undefined): Entry[] {
  const isAsked = typed.trim() === ''
  const found = isAsked ? positions : matching(positions, typed)
  const entries = found.slice(0, mostListed).map(position => ({
    id: position.id,
    title: position.title,
    note: [holderLine(position), position.unit].filter(Boolean).join(' · '),
    position,
  }))
  const none = { id: nobodyKey, title: nobody ?? '', note: '', position: null }
  return nobody !== undefined && isAsked ? [none, ...entries] : entries
}
