import { giveUpChanges, saveDocument } from '../state/document'
import { closeDialog } from '../state/navigation'
import { openWorkbook, useApp } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { unsavedStrings } from './strings'

/** Asked before a window with unsaved changes closes. When saving fails or is cancelled, the window stays. */
export function UnsavedChangesDialog({ then, cancelled }: { then: () => void; cancelled: () => void }) {
  const name = useApp(state => openWorkbook(state).document.name)
  const cancel = () => {
    closeDialog()
    cancelled()
  }
  const save = async () => {
    closeDialog()
    if (await saveDocument(false)) then()
    else cancelled()
  }
  const discard = async () => {
    closeDialog()
    await giveUpChanges()
    then()
  }
  return (
    <Dialog
      title={unsavedStrings.title(name)}
      alert
      onClose={cancel}
      actions={
        <>
          <span className="left">
            <Button onPress={() => void discard()}>{unsavedStrings.discard}</Button>
          </span>
          <Button onPress={cancel}>{controlStrings.cancel}</Button>
          <Button variant="primary" autoFocus onPress={() => void save()}>
            {unsavedStrings.save}
          </Button>
        </>
      }
    >
      <p>{unsavedStrings.text}</p>
    </Dialog>
  )
}
