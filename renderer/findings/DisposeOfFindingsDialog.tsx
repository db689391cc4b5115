import { useId, useState } from 'react'
import type { Disposition } from '../../shared/model/schema'
import { withDispositions } from '../../shared/analysis/dispositions'
import { longest } from '../../shared/model/schema'
import { useAnalysis } from '../state/analysis'
import { closeDialog } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { dayRange } from '../ui/Fields'
import { controlStrings } from '../ui/strings'
import { dispose } from './disposing'
import type { Decision } from './disposing'
import { dispositionStrings as strings } from './strings'

interface DisposeProps {
  findings: readonly string[]
  disposition: Disposition['kind']
}

/** Accepts findings with a reason, or plans them with owner and date: one or several together. */
export function DisposeOfFindingsDialog({ findings, disposition: kind }: DisposeProps) {
  const workbook = useWorkbook()
  const { scenario, findings: present } = useAnalysis()
  const id = useId()
  const [decision, setDecision] = useState<Decision>(() => {
    // What is decided already is where a change begins.
    const chosen = present.filter(finding => findings.includes(finding.id))
    const former = withDispositions(workbook, scenario.id, chosen).find(
      ({ state }) => state === kind,
    )?.disposition
    return { kind, reason: former?.reason ?? '', owner: former?.owner ?? '', due: former?.due ?? '' }
  })
  const [asked, setAsked] = useState(false)
  const isAccepting = kind === 'accepted'
  const needed = isAccepting ? decision.reason : decision.owner
  const isComplete = needed.trim() !== ''
  const problem = asked && !isComplete ? (isAccepting ? strings.reasonNeeded : strings.ownerNeeded) : ''
  const decide = () => {
    setAsked(true)
    if (!isComplete) return
    closeDialog()
    dispose(findings, { ...decision, reason: decision.reason.trim(), owner: decision.owner.trim() })
  }
  const people = [
    ...new Set([
      ...workbook.dispositions.map(({ owner }) => owner),
      ...scenario.positions.slice(0, 500).map(({ holder }) => holder.trim()),
    ]),
  ].filter(name => name !== '')
  return (
    <Dialog
      title={isAccepting ? strings.acceptTitle(findings.length) : strings.planTitle(findings.length)}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" onPress={decide}>
            {isAccepting ? strings.accept : strings.plan}
          </Button>
        </>
      }
    >
      <p>{isAccepting ? strings.acceptText : strings.planText}</p>
      {!isAccepting && (
        <div className="field-row">
          <div className="field">
            <label className="field-label" htmlFor={`${id}-owner`}>
              {strings.owner}
            </label>
            <input
              id={`${id}-owner`}
              className="input"
              list={`${id}-people`}
              value={decision.owner}
              maxLength={longest.line}
              autoFocus
              aria-invalid={problem !== ''}
              aria-describedby={`${id}-problem`}
              onChange={event => setDecision({ ...decision, owner: event.target.value })}
            />
            <datalist id={`${id}-people`}>
              {people.map(name => (
                <option key={name}>{name}</option>
              ))}
            </datalist>
          </div>
          <div className="field">
            <label className="field-label" htmlFor={`${id}-due`}>
              {strings.due}
            </label>
            <input
              id={`${id}-due`}
              type="date"
              {...dayRange}
              className="input"
              value={decision.due}
              onChange={event => setDecision({ ...decision, due: event.target.value })}
            />
          </div>
        </div>
      )}
      <div className="field">
        <label className="field-label" htmlFor={`${id}-reason`}>
          {isAccepting ? strings.reason : strings.note}
        </label>
        <textarea
          id={`${id}-reason`}
          className="input"
          rows={3}
          value={decision.reason}
          autoFocus={isAccepting}
          aria-invalid={isAccepting && problem !== ''}
          aria-describedby={`${id}-problem`}
          onChange={event => setDecision({ ...decision, reason: event.target.value })}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) decide()
          }}
        />
      </div>
      <p id={`${id}-problem`} className="field-error" aria-live="polite">
        {problem}
      </p>
    </Dialog>
  )
}
