import { ChevronDown, PanelRightOpen, Search } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { Severity } from '../../shared/analysis/finding'
import { showScenario, goTo } from '../state/navigation'
import { useAnalysis } from '../state/analysis'
import { useApp, useScenario, useWorkbook } from '../state/store'
import { IconButton } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Hint } from '../ui/Hint'
import { MenuButton } from '../ui/MenuButton'
import { SeveritySign } from '../ui/Signs'
import { findingsCounted } from '../ui/strings'
import { applies, commandLabel, runCommand } from './commands'
import { keysOf } from './keys'
import { shellStrings } from './strings'
import type { CommandId } from '../../shared/commands'

const clientCommands: readonly CommandId[] = [
  'file.engagement',
  'file.save',
  'file.saveAs',
  'file.importChart',
  'file.exportReport',
]

const severities: readonly Severity[] = ['critical', 'major', 'minor']

export function Header() {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const { findings } = useAnalysis()
  const inspector = useApp(state => state.inspector)
  const client = workbook.engagement.client || shellStrings.noClient
  return (
    <header className="header">
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
      <div className="header-scenario">
        <Choice
          label={shellStrings.scenario}
          labelHidden
          value={scenario.id}
          options={workbook.scenarios.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={showScenario}
        />
      </div>
      <AriaButton className="header-search" onPress={() => runCommand('edit.find')}>
        <Search size={14} aria-hidden />
        <span>{shellStrings.searchOrRun}</span>
        <kbd className="keys">{keysOf('edit.find')}</kbd>
      </AriaButton>
      <Hint text={shellStrings.findingsOpen}>
        <AriaButton
          className="button header-findings"
          data-variant="quiet"
          aria-label={`${findingsCounted(findings.length)}. ${shellStrings.findingsOpen}`}
          onPress={() => goTo('findings')}
        >
          {severities.map(severity => {
            const count = findings.filter(finding => finding.severity === severity).length
            return (
              <span key={severity} className="header-count" data-none={count === 0}>
                <SeveritySign severity={severity} wordless />
                {count}
              </span>
            )
          })}
        </AriaButton>
      </Hint>
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
