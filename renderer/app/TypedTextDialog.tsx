import { closeDialog } from '../state/navigation'
import type { Typed } from '../state/draft'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { typedTextStrings as strings } from './strings'

/** Shows what was being typed when Remit ended: it is part of no workbook yet, and can be copied to where it belongs. */
export function TypedTextDialog({ typed: { field, text } }: { typed: Typed }) {
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
      <p>{field === '' ? strings.somewhere : strings.inField(field)}</p>
      <textarea
        className="input"
        aria-label={strings.text}
        rows={5}
        readOnly
        autoFocus
        value={text}
        onFocus={event => event.currentTarget.select()}
      />
    </Dialog>
  )
}
