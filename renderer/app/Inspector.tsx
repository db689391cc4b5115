import { PanelRightClose } from 'lucide-react'
import { FindingPanel } from '../findings/FindingPanel'
import { PositionPanel } from '../orgchart/PositionPanel'
import { ResponsibilityPanel } from '../responsibilities/ResponsibilityPanel'
import { DetailsFollow } from '../state/DetailsFollow'
import { useSelection } from '../state/store'
import { IconButton } from '../ui/Button'
import { runCommand } from './commands'
import { ScenarioOverview } from './ScenarioOverview'
import { shellStrings } from './strings'

/** Details of whatever is chosen, on every screen. */
export function Inspector() {
  const { positions, responsibilities, finding } = useSelection()
  return (
    <aside className="inspector" aria-label={shellStrings.inspector}>
      <div className="inspector-fold">
        <IconButton
          label={shellStrings.hideInspector}
          icon={<PanelRightClose size={16} />}
          onPress={() => runCommand('view.inspector')}
        />
      </div>
      <DetailsFollow>
        {finding !== null ? (
          <FindingPanel finding={finding} />
        ) : positions.length > 0 ? (
          <PositionPanel positions={positions} />
        ) : responsibilities.length > 0 ? (
          <ResponsibilityPanel responsibilities={responsibilities} />
        ) : (
          <ScenarioOverview />
        )}
      </DetailsFollow>
    </aside>
  )
}
