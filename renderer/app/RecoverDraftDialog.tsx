import type { OpenedDocument } from '../../shared/host'
import { beginDraft } from '../state/document'
import { dropDraft } from '../state/drafts'
import type { Draft } from '../state/draft'
import { closeDialog } from '../state/navigation'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { dateAndTime } from '../ui/times'
import { draftStrings } from './strings'

interface RecoverDraftDialogProps {
  draft: Draft
  file: OpenedDocument
  opened: () => void
}

/** Asked when a file is opened of which a crash left unsaved work behind. */
export function RecoverDraftDialog({ draft, file, opened }: RecoverDraftDialogProps) {
  const restore = async () => {
    closeDialog()
    if (!(await beginDraft(draft))) opened()
  }
  const discard = async () => {
    closeDialog()
    await dropDraft(draft.id).catch(() => undefined)
    opened()
  }
  return (
    <Dialog
      title={draftStrings.title}
      alert
      onClose={() => void restore()}
      actions={
        <>
          <Button onPress={() => void discard()}>{draftStrings.discard}</Button>
          <Button variant="primary" autoFocus onPress={() => void restore()}>
            {draftStrings.restore}
          </Button>
        </>
      }
    >
      <p>{draftStrings.text(draft.name, dateAndTime.format(draft.changedAt))}</p>
      {draft.base !== null && draft.base !== file.document.revision && (
        <p>{draftStrings.movedOn(dateAndTime.format(file.changedAt))}</p>
      )}
      <p className="muted">{draftStrings.discardHint}</p>
    </Dialog>
  )
}
