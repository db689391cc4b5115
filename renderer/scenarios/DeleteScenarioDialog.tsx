import { scenarios } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { closeDialog } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings, positionsCounted } from '../ui/strings'
import { scenarioStrings as strings } from './strings'

export function DeleteScenarioDialog({ scenario: id }: { scenario: string }) {
  const workbook = useWorkbook()
  const scenario = scenarios.find(workbook.scenarios, id)
  if (!scenario) return null
  return (
    <Dialog
      title={strings.deleteTitle(scenario.name)}
      alert
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button
            variant="danger"
            autoFocus
            onPress={() => {
              closeDialog()
              perform({ edit: 'removeScenario', scenario: id })
            }}
          >
            {strings.delete}
          </Button>
        </>
      }
    >
      <p>{strings.deleteText(positionsCounted(scenario.positions.length), scenario.assignments.length)}</p>
    </Dialog>
  )
}
