import { Button as AriaButton } from 'react-aria-components'
import { choose, waysOut } from '../state/fileOnDisk'
import { closeDialog } from '../state/navigation'
import { isChanged, openWorkbook, useApp } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { changedOnDiskStrings as strings } from './strings'

/** Asked when somebody else wrote the file that is open here: neither version may be lost. */
export function ChangedOnDiskDialog() {
  const name = useApp(state => openWorkbook(state).document.name)
  const changedHere = useApp(state => isChanged(openWorkbook(state)))
  const locked = useApp(state => openWorkbook(state).lockedBy !== null)
  return (
    <Dialog
      title={strings.title(name)}
      alert
      onClose={closeDialog}
      actions={<Button onPress={closeDialog}>{controlStrings.cancel}</Button>}
    >
      <p>{changedHere ? strings.bothChanged : strings.onlyTheirs}</p>
      <ul className="choice-list">
        {waysOut(changedHere, locked).map((choice, place) => (
          <li key={choice.id}>
            <AriaButton className="choice-row" autoFocus={place === 0} onPress={() => choose(choice)}>
              <span className="choice-label">{choice.label}</span>
              <span className="muted">{choice.hint(changedHere)}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
