import { Grid3x3, ListChecks, Split } from 'lucide-react'
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components'
import { comparisonGroups } from '../../shared/analysis/comparison'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import { goTo, openDialog } from '../state/navigation'
import type { Compared } from './compared'
import { GroupSign } from './GroupSign'
import { askToMove, cardOf } from './moving'
import { comparisonStrings as strings } from './strings'

interface CardMenuProps {
  responsibility: string
  title: string
  group: ComparisonGroup
  compared: Compared
  /** The side without which a group cannot take anything, by name; null when it can. */
  missing: (group: ComparisonGroup) => string | null
  onClose: () => void
}

/** What can be done with a card: move it to another group, or see it elsewhere. */
export function CardMenu({ responsibility, title, group, compared, missing, onClose }: CardMenuProps) {
  const { names, sides } = compared
  const trigger = { current: cardOf(responsibility) }
  return (
    <Popover
      className="popover"
      isOpen
      placement="bottom start"
      triggerRef={trigger}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Menu className="list" aria-label={strings.moveMenu(title)} autoFocus="first" onClose={onClose}>
        <MenuSection>
          <Header className="list-heading">{strings.moveTo}</Header>
          {comparisonGroups.map(target => {
            const lacks = missing(target)
            return (
              <MenuItem
                key={target}
                id={target}
                className="list-item"
                textValue={names[target]}
                isDisabled={target === group || lacks !== null}
                onAction={() => askToMove(responsibility, target)}
              >
                <GroupSign group={target} sides={sides} />
                <span>{names[target]}</span>
                {lacks && <span className="keys">{strings.needsSide(lacks)}</span>}
              </MenuItem>
            )
          })}
        </MenuSection>
        <Separator className="list-separator" />
        {group === 'divided' ? (
          <MenuItem
            id="parts"
            className="list-item"
            textValue={strings.changeParts}
            onAction={() => openDialog({ kind: 'moveResponsibility', responsibility, group: 'divided' })}
          >
            <Split size={14} aria-hidden />
            <span>{strings.changeParts}</span>
          </MenuItem>
        ) : null}
        <MenuItem
          id="matrix"
          className="list-item"
          textValue={strings.showInMatrix}
          onAction={() => goTo('matrix', { responsibilities: [responsibility] })}
        >
          <Grid3x3 size={14} aria-hidden />
          <span>{strings.showInMatrix}</span>
        </MenuItem>
        <MenuItem
          id="list"
          className="list-item"
          textValue={strings.showInList}
          onAction={() => goTo('responsibilities', { responsibilities: [responsibility] })}
        >
          <ListChecks size={14} aria-hidden />
          <span>{strings.showInList}</span>
        </MenuItem>
      </Menu>
    </Popover>
  )
}
