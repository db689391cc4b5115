import { useState } from 'react'
import { closeDialog } from '../state/navigation'
import { quitsWithoutAsking, quitWithoutAsking } from '../state/quitting'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { quittingStrings as strings } from './strings'

/** What quitting does with changes that are not saved. */
export function QuittingDialog() {
  const [wanted, setWanted] = useState(quitsWithoutAsking)
  const choose = (next: boolean) => {
    quitWithoutAsking(next)
    setWanted(next)
  }
  return (
    <Dialog
      title={strings.title}
      onClose={closeDialog}
      actions={
        <Button variant="primary" onPress={closeDialog}>
          {controlStrings.done}
        </Button>
      }
    >
      <Checkbox isSelected={wanted} onChange={choose}>
        {strings.keep}
      </Checkbox>
      <p className="muted">{wanted ? strings.keepHint : strings.askHint}</p>
    </Dialog>
  )
}
