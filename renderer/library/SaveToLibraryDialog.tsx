import { useId, useState } from 'react'
import { toLibrary } from '../../shared/exchange/libraryFile'
import { responsibilities as records } from '../../shared/model/workbook'
import { longest } from '../../shared/model/schema'
import { closeDialog, openDialog } from '../state/navigation'
import { notify } from '../state/notices'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Segments } from '../ui/Segments'
import { controlStrings } from '../ui/strings'
import { writing } from './actions'
import { saveToSet, useLibrary } from './library'
import { saveStrings as strings } from './strings'

/** Saves the chosen responsibilities, or all of the workbook, in a set of the library. */
export function SaveToLibraryDialog({ responsibilities }: { responsibilities: readonly string[] }) {
  const workbook = useWorkbook()
  const { sets } = useLibrary()
  const id = useId()
  const chosen = responsibilities.flatMap(duty => records.find(workbook.responsibilities, duty) ?? [])
  const [what, setWhat] = useState<'chosen' | 'all'>(chosen.length === 0 ? 'all' : 'chosen')
  const [name, setName] = useState('')
  const duties = what === 'all' ? workbook.responsibilities : chosen
  const set = name.trim()
  const save = () => {
    if (set === '' || duties.length === 0) return
    closeDialog()
    void writing(async () => {
      const added = await saveToSet(set, duties.map(toLibrary))
      notify('done', strings.saved(added, duties.length - added, set), {
        label: strings.open,
        run: () => openDialog({ kind: 'library' }),
      })
    })
  }
  return (
    <Dialog
      title={strings.title(duties.length)}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={set === '' || duties.length === 0} onPress={save}>
            {strings.save}
          </Button>
        </>
      }
    >
      {chosen.length > 0 && chosen.length < workbook.responsibilities.length && (
        <Segments
          label={strings.what}
          value={what}
          options={[
            { value: 'chosen', label: strings.chosen(chosen.length) },
            { value: 'all', label: strings.all(workbook.responsibilities.length) },
          ]}
          onChange={setWhat}
        />
      )}
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {strings.set}
        </label>
        <input
          id={id}
          className="input"
          list={`${id}-sets`}
          value={name}
          maxLength={longest.line}
          autoFocus
          placeholder={strings.setPlaceholder}
          aria-describedby={`${id}-hint`}
          onChange={event => setName(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') save()
          }}
        />
        <datalist id={`${id}-sets`}>
          {(sets ?? []).map(known => (
            <option key={known.id}>{known.name}</option>
          ))}
        </datalist>
        <p id={`${id}-hint`} className="field-hint">
          {strings.setHint}
        </p>
      </div>
      <p className="muted">{strings.text}</p>
    </Dialog>
  )
}
