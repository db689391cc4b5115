import { useState } from 'react'
import { nameOfPosition } from '../../shared/analysis/names'
import type { SplitSide } from '../../shared/model/edits'
import { newId } from '../../shared/model/ids'
import type { Letters, Position, Workbook } from '../../shared/model/schema'
import { positions, responsibilities as records } from '../../shared/model/workbook'
import { longest } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { closeDialog, select } from '../state/navigation'
import { notify } from '../state/notices'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Segments } from '../ui/Segments'
import { LetterSigns, RoleSign } from '../ui/Signs'
import { controlStrings } from '../ui/strings'
import { splitStrings as strings } from './mergeStrings'
import './merge.css'

/** A seat with letters on the responsibility, and what it has in each scenario. */
interface Holder {
  readonly position: Position
  readonly held: readonly { readonly scenario: string; readonly name: string; readonly letters: Letters }[]
}

function holdersOf({ scenarios }: Workbook, responsibility: string): readonly Holder[] {
  const found = new Map<string, Holder>()
  for (const { id, name, assignments, positions: chart } of scenarios) {
    for (const assignment of assignments) {
      const position = positions.find(chart, assignment.position)
      if (assignment.responsibility !== responsibility || !position) continue
      const before = found.get(position.id)
      const held = [...(before?.held ?? []), { scenario: id, name, letters: assignment.letters }]
      found.set(position.id, { position: before?.position ?? position, held })
    }
  }
  return [...found.values()]
}

/** Makes two responsibilities of one: their titles, and which holders have which of them. */
export function SplitResponsibilityDialog({ responsibility }: { responsibility: string }) {
  const workbook = useWorkbook()
  const duty = records.find(workbook.responsibilities, responsibility)
  const [titles, setTitles] = useState<readonly [string, string]>([duty?.title ?? '', ''])
  const [sides, setSides] = useState<Readonly<Record<string, SplitSide>>>({})
  if (!duty) return null
  const holders = holdersOf(workbook, duty.id)
  const [first, second] = [titles[0].trim(), titles[1].trim()]
  const told = first !== '' && second !== '' && first !== second
  const split = () => {
    const added = { ...duty, id: newId('responsibility'), title: second, catalogueId: null }
    const done = perform({
      edit: 'splitResponsibility',
      responsibility: duty.id,
      title: first,
      added,
      holders: holders.flatMap(({ position, held }) =>
        held.map(({ scenario }) => ({
          scenario,
          position: position.id,
          side: sides[position.id] ?? 'first',
        })),
      ),
    })
    if (!done) return
    closeDialog()
    select({ responsibilities: [duty.id, added.id] })
    notify('done', strings.done(first, second))
  }
  return (
    <Dialog
      title={strings.title(duty.title)}
      width={760}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={!told} onPress={split}>
            {strings.split}
          </Button>
        </>
      }
    >
      <p>{strings.text}</p>
      <div className="field-row">
        {([0, 1] as const).map(place => (
          <label key={place} className="field">
            <span className="field-label">{place === 0 ? strings.first : strings.second}</span>
            <input
              className="input"
              value={titles[place]}
              maxLength={longest.line}
              autoFocus={place === 1}
              onChange={event =>
                setTitles(place === 0 ? [event.target.value, titles[1]] : [titles[0], event.target.value])
              }
            />
          </label>
        ))}
      </div>
      <section className="merge-preview" aria-label={strings.holders}>
        <h3>{strings.holders}</h3>
        {holders.length === 0 && <p className="muted">{strings.nobody}</p>}
        <ul className="split-holders">
          {holders.map(({ position, held }) => (
            <li key={position.id}>
              <span className="split-holder">
                <RoleSign role={position.role} labelled />
                <span className="truncate" title={nameOfPosition(position)}>
                  {nameOfPosition(position)}
                </span>
              </span>
              <span className="split-letters">
                {held.map(({ scenario, name, letters }) => (
                  <span key={scenario} title={name}>
                    {workbook.scenarios.length > 1 && <span className="muted truncate">{name}</span>}
                    <LetterSigns letters={letters} />
                  </span>
                ))}
              </span>
              <Segments<SplitSide>
                label={strings.sideOf(position.title)}
                value={sides[position.id] ?? 'first'}
                options={(['first', 'second', 'both'] as const).map(value => ({
                  value,
                  label: strings.sides[value],
                }))}
                onChange={side => setSides({ ...sides, [position.id]: side })}
              />
            </li>
          ))}
        </ul>
      </section>
      <p className="muted">{strings.rule}</p>
    </Dialog>
  )
}
