import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'

export interface MenuEntry {
  id: string
  label: string
  icon?: ReactNode
  keys?: string
  destructive?: boolean
  isDisabled?: boolean
  /** A line before it. */
  separated?: boolean
  run: () => void
}

/** Those that depend on more than the button is drawn from are asked for when the list opens. */
type Entries = readonly MenuEntry[] | (() => readonly MenuEntry[])

interface MenuButtonProps {
  /** Read aloud when the button shows only an icon. */
  label: string
  /** The button is read aloud as what stands on it; the label is the list's alone. */
  labelledByContent?: boolean
  children: ReactNode
  entries: Entries
  variant?: 'default' | 'quiet'
  iconOnly?: boolean
  isDisabled?: boolean
}

/** A button that opens a list of things to do. */
export function MenuButton({
  label,
  labelledByContent = false,
  children,
  entries,
  variant = 'quiet',
  iconOnly = false,
  isDisabled = false,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button
        {...(labelledByContent ? {} : { 'aria-label': label })}
        isDisabled={isDisabled}
        className="button"
        data-variant={variant}
        {...(iconOnly ? { 'data-icon-only': true } : {})}
      >
        {children}
      </Button>
      <Popover className="popover" placement="bottom start">
        <EntryMenu label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}

interface EntryMenuProps {
  label: string
  entries: Entries
  autoFocus?: 'first'
  onClose?: () => void
}

/** A list of things to do, in a popover. */
export function EntryMenu({ label, entries, autoFocus, onClose }: EntryMenuProps) {
  return (
    <Menu
      className="list"
      aria-label={label}
      {...(autoFocus ? { autoFocus } : {})}
      {...(onClose ? { onClose } : {})}
    >
      {(typeof entries === 'function' ? entries() : entries).flatMap(entry => [
        ...(entry.separated ? [<Separator key={`before ${entry.id}`} className="list-separator" />] : []),
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          className="list-item"
          isDisabled={entry.isDisabled ?? false}
          onAction={entry.run}
          {...(entry.destructive ? { 'data-destructive': true } : {})}
        >
          {entry.icon}
          <span className="truncate">{entry.label}</span>
          {entry.keys && <kbd className="keys">{entry.keys}</kbd>}
        </MenuItem>,
      ])}
    </Menu>
  )
}
