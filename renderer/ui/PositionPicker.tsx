import { ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { nameOfPosition } from '../../shared/analysis/names'
import type { Position } from '../../shared/model/schema'
import { RoleSign } from './Signs'
import { controlStrings } from './strings'
import { wordsIn } from './words'

interface PositionPickerProps {
  label: string
  labelHidden?: boolean
  placeholder?: string
  positions: readonly Position[]
  /** Called with the position's id; the field is then empty again. */
  onChoose: (position: string) => void
  autoFocus?: boolean
}

const shownHits = 50

/** Chooses one of many positions by typing words of its title, holder or unit. */
export function PositionPicker(props: PositionPickerProps) {
  const { label, labelHidden = false, placeholder, positions, onChoose, autoFocus = false } = props
  const [typed, setTyped] = useState('')
  // A closed list has no items: making them takes longer than all the rest of a panel.
  const [isOpen, setOpen] = useState(false)
  // A choice begins the field anew, because emptying it would open its list again.
  const [chosen, setChosen] = useState(0)
  const hits = useMemo(() => {
    if (!isOpen) return []
    const matches = wordsIn(typed)
    const found: Position[] = []
    for (const position of positions) {
      if (found.length === shownHits) break
      if (matches(`${position.title} ${position.holder} ${position.unit}`)) found.push(position)
    }
    return found
  }, [typed, positions, isOpen])
  return (
    <ComboBox
      key={chosen}
      className="field position-picker"
      items={hits}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={key => {
        if (key === null) return
        setTyped('')
        setOpen(false)
        setChosen(chosen + 1)
        onChoose(String(key))
      }}
      onOpenChange={setOpen}
      allowsEmptyCollection
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {!labelHidden && <Label className="field-label">{label}</Label>}
      <div className="position-picker-field">
        <Input
          className="input"
          placeholder={placeholder ?? ''}
          autoFocus={autoFocus || chosen > 0}
          spellCheck={false}
        />
        <Button className="position-picker-open">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox
          className="list"
          renderEmptyState={() => <p className="list-heading">{controlStrings.noSuchPosition}</p>}
        >
          {(position: Position) => (
            <ListBoxItem className="list-item" textValue={nameOfPosition(position)}>
              <RoleSign role={position.role} labelled />
              <span className="truncate" title={nameOfPosition(position)}>
                {nameOfPosition(position)}
              </span>
              {position.unit !== '' && <span className="keys truncate">{position.unit}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
