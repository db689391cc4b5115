import { Popover } from 'react-aria-components'
import { EntryMenu } from '../ui/MenuButton'
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
      <EntryMenu label={strings.menu} entries={cellMenu(under, doings)} autoFocus="first" onClose={onClose} />
    </Popover>
  )
}
