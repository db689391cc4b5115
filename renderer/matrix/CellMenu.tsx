import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { cellMenu } from './cellMenuEntries'
import type { MenuDoings, Under } from './cellMenuEntries'
import { matrixStrings as strings } from './strings'

interface CellMenuProps extends MenuDoings {
  anchor: Element
  under: Under
  onClose: () => void
}

/** What can be done with the chosen cells, at the cell under the cursor. */
export function CellMenu({ anchor, under, onClose, ...doings }: CellMenuProps) {
  return (
    <Popover
      className="popover"
      triggerRef={{ current: anchor }}
      isOpen
      placement="bottom start"
      offset={2}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Menu className="list" aria-label={strings.menu} autoFocus="first" onClose={onClose}>
        {cellMenu(under, doings).flatMap(entry => [
          ...(entry.separated ? [<Separator key={`before ${entry.id}`} className="list-separator" />] : []),
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            className="list-item"
            isDisabled={entry.isDisabled ?? false}
            onAction={entry.run}
          >
            <span className="truncate">{entry.label}</span>
            {entry.keys && <kbd className="keys">{entry.keys}</kbd>}
          </MenuItem>,
        ])}
      </Menu>
    </Popover>
  )
}
