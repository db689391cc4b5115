import { Lock } from 'lucide-react'
import { askToEdit } from '../state/fileOnDisk'
import { saveDocument } from '../state/document'
import { openWorkbook, useApp } from '../state/store'
import { Button } from '../ui/Button'
import { readOnlyStrings as strings } from './strings'
import { momentOf } from '../ui/times'

/** Stands above the work while somebody else has the file open. */
export function ReadOnlyBar() {
  const lockedBy = useApp(state => openWorkbook(state).lockedBy)
  if (!lockedBy) return null
  return (
    <section className="read-only-bar" aria-label={strings.label}>
      <Lock size={14} aria-hidden />
      <p>
        <strong>{strings.label}.</strong> {strings.text(lockedBy.who, momentOf(lockedBy.since))}
      </p>
      <Button onPress={() => void askToEdit()}>{strings.askAgain}</Button>
      <Button onPress={() => void saveDocument(true)}>{strings.saveAs}</Button>
    </section>
  )
}
