import { ListPlus, Plus } from 'lucide-react'
import { runCommand } from '../app/commands'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { ComparisonToolbar } from './ComparisonToolbar'
import { useComparisonSession } from './comparisonSession'
import { ProfilesView } from './ProfilesView'
import { ScenariosView } from './ScenariosView'
import { emptyStrings } from './strings'
import { Wall } from './Wall'
import './comparison.css'
import './heads.css'
import './cards.css'
import './groups.css'
import './bands.css'
import './dragging.css'
import './profiles.css'
import './twoScenarios.css'

const views = { wall: Wall, profiles: ProfilesView, scenarios: ScenariosView }

/** Two roles, or any two positions, side by side: who holds what, against their profiles, in two scenarios. */
export function ComparisonScreen() {
  const { responsibilities } = useWorkbook()
  const { view } = useComparisonSession()
  const View = views[view]
  return (
    <>
      <ComparisonToolbar />
      {responsibilities.length === 0 ? (
        <EmptyState
          title={emptyStrings.title}
          text={emptyStrings.text}
          actions={
            <>
              <Button variant="primary" onPress={() => runCommand('responsibilities.addFromCatalogue')}>
                <ListPlus size={16} aria-hidden />
                {emptyStrings.fromCatalogue}
              </Button>
              <Button onPress={() => runCommand('responsibilities.add')}>
                <Plus size={16} aria-hidden />
                {emptyStrings.addOwn}
              </Button>
            </>
          }
        />
      ) : (
        <View />
      )}
    </>
  )
}
