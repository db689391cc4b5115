import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import { useSelection } from '../state/store'
import { EntryMenu } from '../ui/MenuButton'
import type { MenuEntry } from '../ui/MenuButton'
import { addReport, fitChart } from './actions'
import { boxMenu } from './boxMenu'
import { clipboardAction } from './branchClipboard'
import type { Point } from './camera'
import { chartStrings as strings } from './strings'

export interface MenuPlace {
  /** In CSS pixels of the chart's area. */
  readonly at: Point
}

interface ContextMenuProps {
  place: MenuPlace
  onClose: () => void
  centre: (id: string) => void
}

/** What can be done with the chosen positions, where the pointer is; over the background what can be added. */
export function ContextMenu({ place, onClose, centre }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const { positions } = useSelection()
  const background: MenuEntry[] = [
    { id: 'add', label: strings.addReport, run: addReport },
    { id: 'paste', label: strings.pasteHere, keys: 'Ctrl+V', run: () => clipboardAction('paste') },
    { id: 'fit', label: strings.fitAll, run: fitChart },
  ]
  const entries = positions.length > 0 ? boxMenu(positions, centre) : background
  return (
    <>
      <span ref={anchor} className="chart-menu-anchor" style={{ left: place.at.x, top: place.at.y }} />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={0}
        onOpenChange={open => {
          if (!open) onClose()
        }}
      >
        <EntryMenu label={strings.more} entries={entries} autoFocus="first" onClose={onClose} />
      </Popover>
    </>
  )
}
