import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import type { CommandId } from '../../shared/commands'
import { closeDialog, goTo } from '../state/navigation'
import { appState, useScenario, useWorkbook } from '../state/store'
import { RoleSign } from '../ui/Signs'
import { commandLabel, commandsThatApply, runCommand } from './commands'
import { wordsIn } from '../ui/words'
import { keysOf } from './keys'
import { commandListStrings as strings } from './strings'

interface Hit {
  id: string
  group: string
  label: string
  note: string
  sign?: ReactNode
  run: () => void
}

const hitsPerGroup = 8

/** The one search: positions and responsibilities of the workbook, and every command that applies. */
export function CommandList() {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const [typed, setTyped] = useState('')

  const hits = useMemo(() => {
    const has = wordsIn(typed)
    const found: Hit[] = []
    if (typed.trim() !== '') {
      const positions = scenario.positions.filter(({ title, holder, unit }) =>
        has(`${title} ${holder} ${unit}`),
      )
      for (const { id, title, holder, unit, role } of positions.slice(0, hitsPerGroup)) {
        found.push({
          id: `position ${id}`,
          group: strings.positions,
          label: title,
          note: [holder, unit].filter(Boolean).join(' · '),
          sign: <RoleSign role={role} />,
          run: () => goTo('chart', { positions: [id] }),
        })
      }
      const responsibilities = workbook.responsibilities.filter(({ title, area }) => has(`${title} ${area}`))
      for (const { id, title, area } of responsibilities.slice(0, hitsPerGroup)) {
        found.push({
          id: `responsibility ${id}`,
          group: strings.responsibilities,
          label: title,
          note: area,
          run: () => goTo('responsibilities', { responsibilities: [id] }),
        })
      }
    }
    const commands: CommandId[] = commandsThatApply(appState()).filter(
      command => command !== 'edit.find' && has(commandLabel(command)),
    )
    for (const command of commands) {
      found.push({
        id: command,
        group: strings.commands,
        label: commandLabel(command).replace(/…$/, ''),
        note: keysOf(command) ?? '',
        run: () => runCommand(command),
      })
    }
    return found
  }, [typed, scenario, workbook])

  const groups = [strings.positions, strings.responsibilities, strings.commands]
    .map(name => ({ name, hits: hits.filter(hit => hit.group === name) }))
    .filter(group => group.hits.length > 0)
  const take = (hit: Hit) => {
    closeDialog()
    hit.run()
  }
  return (
    <ModalOverlay
      className="backdrop command-list-backdrop"
      isOpen
      isDismissable
      onOpenChange={open => {
        if (!open) closeDialog()
      }}
    >
      <Modal className="modal command-list">
        <Dialog className="command-list-dialog" aria-label={strings.title}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField className="search" aria-label={strings.title} autoFocus>
              <Search size={16} aria-hidden />
              <Input className="input" placeholder={strings.placeholder} spellCheck={false} />
            </SearchField>
            {/* Scrolls, so the keyboard must reach it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="command-list-hits" role="group" aria-label={strings.results} tabIndex={0}>
              <Menu
                className="list"
                aria-label={strings.title}
                renderEmptyState={() => <p className="command-list-none">{strings.nothing}</p>}
              >
                {groups.map(group => (
                  <MenuSection key={group.name} id={group.name}>
                    <Header className="list-heading">{group.name}</Header>
                    {group.hits.map(hit => (
                      <MenuItem
                        key={hit.id}
                        id={hit.id}
                        className="list-item"
                        textValue={hit.label}
                        onAction={() => take(hit)}
                      >
                        {hit.sign}
                        <span className="truncate">{hit.label}</span>
                        <span className="keys truncate">{hit.note}</span>
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
