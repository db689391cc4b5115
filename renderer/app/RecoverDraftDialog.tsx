import { useEffect, useState } from 'react'
import { differenceInWords } from '../../shared/merge/describe'
import { beginDraft, reporting, sentWorkbook } from '../state/document'
import { contentOf, dropDraft } from '../state/drafts'
import type { Draft } from '../state/draft'
import { callHost } from '../state/host'
import { closeDialog } from '../state/navigation'
import type { ReadDocument } from '../state/readDocument'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { dateAndTime } from '../ui/times'
import { draftStrings } from './strings'

/** Moves a draft that was not taken up to the versions of its file; where that fails it stays and is offered again. */
async function keepInHistory(draft: Draft, file: ReadDocument): Promise<void> {
  await reporting(async () => {
    const content = await contentOf(draft)
    if (content && differenceInWords(file.workbook, content.workbook).length > 0)
      await callHost('keepVersion', { workbook: await sentWorkbook(content.workbook), reason: 'mine' })
    await dropDraft(draft.id).catch(() => undefined)
  })
}

interface RecoverDraftDialogProps {
  draft: Draft
  file: ReadDocument
  opened: () => void
}

/** Asked when a file is opened of which a crash left unsaved work behind. */
export function RecoverDraftDialog({ draft, file, opened }: RecoverDraftDialogProps) {
  const restore = async () => {
    closeDialog()
    if (!(await beginDraft(draft))) opened()
  }
  const discard = () => {
    closeDialog()
    opened()
    void keepInHistory(draft, file)
  }
  return (
    <Dialog
      title={draftStrings.title}
      alert
      onClose={() => void restore()}
      actions={
        <>
          <Button onPress={discard}>{draftStrings.discard}</Button>
          <Button variant="primary" autoFocus onPress={() => void restore()}>
            {draftStrings.restore}
          </Button>
        </>
      }
    >
      <p>{draftStrings.text(draft.name, dateAndTime.format(draft.changedAt))}</p>
      <Beyond draft={draft} file={file} />
      {draft.base !== null && draft.base !== file.document.revision && (
        <p>{draftStrings.movedOn(dateAndTime.format(file.changedAt))}</p>
      )}
      <p className="muted">{draftStrings.discardHint}</p>
    </Dialog>
  )
}

/** Kinds of changes that are listed; there are hardly ever more. */
const mostLines = 6

/** What the draft has beyond the file, in words. */
function Beyond({ draft, file }: { draft: Draft; file: ReadDocument }) {
  const [lines, setLines] = useState<readonly string[]>([])
  useEffect(() => {
    let stopped = false
    contentOf(draft).then(
      content => {
        if (!content || stopped) return
        const { workbook, typed } = content
        const words = differenceInWords(file.workbook, workbook).slice(0, mostLines)
        setLines([
          ...(words.length === 0 && !typed ? [draftStrings.sameAsFile] : words),
          ...(typed ? [draftStrings.typing(typed.field)] : []),
        ])
      },
      () => undefined,
    )
    return () => {
      stopped = true
    }
  }, [draft, file])
  if (lines.length === 0) return null
  return (
    <div>
      <p>{draftStrings.beyond}</p>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
