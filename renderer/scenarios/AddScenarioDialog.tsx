import { useId, useState } from 'react'
import { newId } from '../../shared/model/ids'
import { structureSchema } from '../../shared/model/schema'
import type { Structure } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { closeDialog, showScenario } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { scenarioStrings as strings, structureMarkNames } from './strings'

const marks: readonly (Structure | 'none')[] = ['none', ...structureSchema.options]

/** A new option starts as a copy: the same seats by the same ids, so that the two can be compared. */
export function AddScenarioDialog() {
  const { scenarios } = useWorkbook()
  const shown = useScenario()
  const [from, setFrom] = useState(shown.id)
  const [structure, setStructure] = useState<Structure | 'none'>('none')
  const [typed, setTyped] = useState<string | null>(null)
  const nameId = useId()

  const taken = (candidate: string): boolean => scenarios.some(scenario => scenario.name === candidate.trim())
  const name =
    typed ?? (structure === 'none' ? strings.suggestedName(scenarios.length) : structureMarkNames[structure])
  const problem = name.trim() === '' ? strings.nameBlank : taken(name) ? strings.nameTaken : null

  const create = () => {
    if (problem !== null) return
    const id = newId('scenario')
    const mark = structure === 'none' ? null : structure
    if (!perform({ edit: 'copyScenario', from, id, name: name.trim(), structure: mark })) return
    closeDialog()
    showScenario(id)
  }
  return (
    <Dialog
      title={strings.addTitle}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={problem !== null} onPress={create}>
            {strings.create}
          </Button>
        </>
      }
    >
      <Choice
        label={strings.from}
        value={from}
        options={scenarios.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={setFrom}
      />
      <div className="field">
        <Choice
          label={strings.structure}
          value={structure}
          options={marks.map(value => ({ value, label: structureMarkNames[value] }))}
          onChange={setStructure}
        />
        <p className="field-hint">{strings.structureHint}</p>
      </div>
      <div className="field">
        <label className="field-label" htmlFor={nameId}>
          {strings.name}
        </label>
        <input
          id={nameId}
          className="input"
          value={name}
          autoFocus
          maxLength={120}
          aria-invalid={problem !== null}
          aria-describedby={`${nameId}-problem`}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') create()
          }}
        />
        <p id={`${nameId}-problem`} className="field-error" aria-live="polite">
          {problem}
        </p>
      </div>
    </Dialog>
  )
}
