import { Check } from 'lucide-react'
import { useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'

interface CellChoiceProps<Value extends string> {
  label: string
  value: Value
  names: Readonly<Record<Value, string>>
  onChoose: (value: Value) => void
  /** Called when the list closes, after a choice or without one. */
  onClose: () => void
}

/** One of a few values of a cell, in a list that stands open under it. */
export function CellChoice<Value extends string>(props: CellChoiceProps<Value>) {
  const { label, value, names, onChoose, onClose } = props
  const anchor = useRef<HTMLSpanElement>(null)
  // Object.keys loses the literal keys that the table of names has.
  const values = Object.keys(names) as Value[]
  return (
    <>
      <span ref={anchor} className="truncate">
        {names[value]}
      </span>
      <Popover
        className="popover"
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={open => {
          if (!open) onClose()
        }}
      >
        <Menu
          className="list"
          aria-label={label}
          autoFocus
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[value]}
          onAction={key => {
            const chosen = values.find(candidate => candidate === key)
            if (chosen !== undefined && chosen !== value) onChoose(chosen)
            onClose()
          }}
        >
          {values.map(candidate => (
            <MenuItem key={candidate} id={candidate} className="list-item" textValue={names[candidate]}>
              <span className="truncate">{names[candidate]}</span>
              {candidate === value && <Check size={14} aria-hidden style={{ marginLeft: 'auto' }} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  )
}
