import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { nameOfPosition } from '../../shared/analysis/names'
import { mergedCells } from '../../shared/model/edits'
import type { MergedCell } from '../../shared/model/edits'
import type { Scenario } from '../../shared/model/schema'
import { positions, responsibilities as records } from '../../shared/model/workbook'
import { longest } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { closeDialog, select } from '../state/navigation'
import { notify } from '../state/notices'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { LetterSigns } from '../ui/Signs'
import { controlStrings } from '../ui/strings'
import { mergeStrings as strings } from './mergeStrings'
import './merge.css'

/** Makes one responsibility of two and shows beforehand what each position then holds, in every scenario. */
export function MergeResponsibilitiesDialog({ responsibilities }: { responsibilities: readonly string[] }) {
  const workbook = useWorkbook()
  const both = responsibilities.flatMap(id => records.find(workbook.responsibilities, id) ?? []).slice(0, 2)
  const [keptId, setKept] = useState(both[0]?.id ?? '')
  const [title, setTitle] = useState<string | null>(null)
  const kept = both.find(({ id }) => id === keptId)
  const merged = both.find(({ id }) => id !== keptId)
  if (!kept || !merged) return null
  const shownTitle = title ?? kept.title
  const previews = workbook.scenarios.flatMap(scenario => {
    const cells = mergedCells(scenario, kept.id, merged.id)
    return cells.length === 0 ? [] : [{ scenario, cells }]
  })
  const merge = () => {
    const edit = { kept: kept.id, merged: merged.id, title: shownTitle.trim() }
    if (!perform({ edit: 'mergeResponsibilities', ...edit })) return
    closeDialog()
    select({ responsibilities: [kept.id] })
    notify('done', strings.done(shownTitle.trim()))
  }
  return (
    <Dialog
      title={strings.title}
      width={720}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={shownTitle.trim() === ''} onPress={merge}>
            {strings.merge}
          </Button>
        </>
      }
    >
      <p>{strings.text}</p>
      <Choice
        label={strings.kept}
        value={kept.id}
        options={both.map(duty => ({
          value: duty.id,
          label: duty.area === '' ? duty.title : `${duty.title} · ${duty.area}`,
        }))}
        onChange={id => {
          setKept(id)
          setTitle(null)
        }}
      />
      <label className="field">
        <span className="field-label">{strings.newTitle}</span>
        <input
          className="input"
          value={shownTitle}
          maxLength={longest.line}
          onChange={event => setTitle(event.target.value)}
        />
      </label>
      <section className="merge-preview" aria-label={strings.preview}>
        <h3>{strings.preview}</h3>
        {previews.length === 0 && <p className="muted">{strings.nobody}</p>}
        {previews.map(({ scenario, cells }) => (
          <MergePreview key={scenario.id} scenario={scenario} cells={cells} />
        ))}
      </section>
      <p className="muted">{strings.rule}</p>
    </Dialog>
  )
}

function MergePreview({ scenario, cells }: { scenario: Scenario; cells: readonly MergedCell[] }) {
  return (
    <table className="merge-table">
      <caption>{scenario.name}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{strings.position}</th>
          <th scope="col">{strings.had}</th>
          <th scope="col">{strings.has}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ position, kept, merged, result }) => {
          const seat = positions.find(scenario.positions, position)
          return (
            <tr key={position} data-changed={merged !== null}>
              <th scope="row">
                <span className="truncate">{seat ? nameOfPosition(seat) : position}</span>
              </th>
              <td>
                <LetterSigns letters={kept?.letters ?? null} />
                {kept && merged && <span aria-hidden>+</span>}
                <LetterSigns letters={merged?.letters ?? null} />
              </td>
              <td>
                <ArrowRight size={14} aria-hidden />
                <LetterSigns letters={result.letters} />
                <span className="muted truncate">{strings.part(result.scope, result.effort)}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
