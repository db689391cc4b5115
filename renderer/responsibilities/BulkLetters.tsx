import { useState } from 'react'
import type { Letters } from '../../shared/model/schema'
import { positions } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { notify } from '../state/notices'
import { useScenario } from '../state/store'
import { Choice } from '../ui/Choice'
import { PositionPicker } from '../ui/PositionPicker'
import { letterNames } from '../ui/strings'
import { bulkStrings as strings } from './strings'

const choices: readonly (Letters | 'none')[] = ['A', 'R', 'AR', 'C', 'I', 'none']

/** Gives one position the same letters on several responsibilities, or takes them all away, as one step. */
export function BulkLetters({ responsibilities }: { responsibilities: readonly string[] }) {
  const scenario = useScenario()
  const [letters, setLetters] = useState<Letters | 'none'>('A')
  if (scenario.positions.length === 0) return null
  const give = (position: string) => {
    const done = perform({
      edit: 'setLetters',
      scenario: scenario.id,
      cells: responsibilities.map(responsibility => ({
        position,
        responsibility,
        letters: letters === 'none' ? null : letters,
      })),
    })
    const title = positions.find(scenario.positions, position)?.title ?? ''
    if (done) notify('done', strings.done(title, letters, responsibilities.length))
  }
  return (
    <section className="panel-section" aria-labelledby="panel-bulk-letters">
      <h3 id="panel-bulk-letters">{strings.title(scenario.name)}</h3>
      <Choice
        label={strings.letters}
        value={letters}
        options={choices.map(value => ({
          value,
          label: value === 'none' ? strings.none : letterNames[value],
        }))}
        onChange={setLetters}
      />
      <PositionPicker
        label={letters === 'none' ? strings.from : strings.to}
        placeholder={strings.position}
        positions={scenario.positions}
        onChoose={give}
      />
    </section>
  )
}
