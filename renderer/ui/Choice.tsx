import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'

export interface Option<Value extends string> {
  value: Value
  label: string
  icon?: ReactNode
}

interface ChoiceProps<Value extends string> {
  label: string
  /** Read aloud only; the choice then stands in a toolbar or a table. */
  labelHidden?: boolean
  options: readonly Option<Value>[]
  /** null when several different values are chosen, or none. */
  value: Value | null
  onChange: (value: Value) => void
  placeholder?: string
  isDisabled?: boolean
}

/** One of a few things, in a list that opens. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, labelHidden = false, options, value, onChange, placeholder = '', isDisabled = false } = props
  return (
    <Select
      className="field"
      value={value}
      placeholder={placeholder}
      isDisabled={isDisabled}
      onChange={key => {
        const chosen = options.find(option => option.value === key)
        if (chosen && chosen.value !== value) onChange(chosen.value)
      }}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {!labelHidden && <Label className="field-label">{label}</Label>}
      <Button className="button select-trigger">
        <SelectValue />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="list" items={options.map(option => ({ ...option, id: option.value }))}>
          {option => (
            <ListBoxItem className="list-item" textValue={option.label}>
              {({ isSelected }) => (
                <>
                  {option.icon}
                  <span className="truncate">{option.label}</span>
                  {isSelected && <Check size={14} aria-hidden style={{ marginLeft: 'auto' }} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
