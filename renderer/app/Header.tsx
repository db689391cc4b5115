import { ChevronDown, PanelRightOpen, Search } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import { showScenario } from '../state/navigation'
import { shownScenario, useApp, useOpen } from '../state/store'
import { IconButton } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { MenuButton } from '../ui/MenuButton'
import { RecommendedSign } from '../ui/Signs'
import { FindingCounts } from './FindingCounts'
import { applies, commandLabel, runCommand } from './commands'
import { keysOf } from './keys'
import { shellStrings } from './strings'
import type { CommandId } from '../../shared/commands'

const clientCommands: readonly CommandId[] = [
  'file.engagement',
  'file.save',
  'file.saveAs',
  'file.history',
  'file.importChart',
  'file.exportReport',
  'file.printReport',
]

/**
 * The line on top. Its parts read no more than they show, so that a letter typed in the matrix draws the counts anew
 * and nothing beside them.
 */
export function Header() {
  const inspector = useApp(state => state.inspector)
  return (
    <header className="header">
      <ClientMenu />
      <ScenarioChoice />
      <AriaButton className="header-search" onPress={() => runCommand('edit.find')}>
        <Search size={14} aria-hidden />
        <span>{shellStrings.searchOrRun}</span>
        <kbd className="keys">{keysOf('edit.find')}</kbd>
      </AriaButton>
      <FindingCounts />
      {!inspector && (
        <IconButton
          label={shellStrings.showInspector}
          icon={<PanelRightOpen size={16} />}
          onPress={() => runCommand('view.inspector')}
        />
      )}
    </header>
  )
}

function ClientMenu() {
  const client = useOpen(({ history }) => history.present.engagement.client) || shellStrings.noClient
  return (
    <MenuButton
      label={`${client}: ${shellStrings.engagement}`}
      entries={clientCommands.map(id => {
        const keys = keysOf(id)
        return {
          id,
          label: commandLabel(id),
          isDisabled: !applies(id),
          run: () => runCommand(id),
          ...(keys === null ? {} : { keys }),
        }
      })}
    >
      <span className="header-client truncate">{client}</span>
      <ChevronDown size={14} aria-hidden />
    </MenuButton>
  )
}

function ScenarioChoice() {
  const shown = useOpen(open => shownScenario(open).id)
  const ids = useOpen(useShallow(({ history }) => history.present.scenarios.map(({ id }) => id)))
  const recommended = useOpen(({ history }) => history.present.recommended)
  const names = useOpen(useShallow(({ history }) => history.present.scenarios.map(({ name }) => name)))
  return (
    <div className="header-scenario">
      <Choice
        label={shellStrings.scenario}
        labelHidden
        value={shown}
        options={ids.map((id, at) => ({
          value: id,
          label: names[at] ?? '',
          ...(id === recommended ? { icon: <RecommendedSign /> } : {}),
        }))}
        onChange={showScenario}
      />
    </div>
  )
}
