import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Handover, Position, TransitionStep } from '../../shared/model/schema'
import type { PlannedHandover } from '../../shared/transition/plan'
import { phases } from '../../shared/transition/plan'
import { phaseNames } from '../../shared/transition/sentences'
import { perform } from '../state/edits'
import { goTo } from '../state/navigation'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Checkbox } from '../ui/Checkbox'
import { TextField } from '../ui/Fields'
import { MenuButton } from '../ui/MenuButton'
import { LetterSigns } from '../ui/Signs'
import { transitionStrings as strings } from './strings'

export type PlanRow =
  | { readonly kind: 'handover'; readonly handover: PlannedHandover }
  | { readonly kind: 'step'; readonly step: TransitionStep }

interface PlanTableProps {
  readonly scenario: string
  readonly label: string
  readonly rows: readonly PlanRow[]
}

const { columns } = strings

/** Every row has five fields, so a plan of a thousand is drawn in parts. */
const rowsAtOnce = 100

const phaseOptions = phases.map(phase => ({ value: phase, label: phaseNames[phase] }))

/** The handovers and steps of one phase, every cell edited in place. */
export function PlanTable({ scenario, label, rows }: PlanTableProps) {
  const [shown, setShown] = useState(rowsAtOnce)
  return (
    <>
      <table className="plan-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className="plan-narrow">
              <span className="visually-hidden">{columns.done}</span>
            </th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{columns.phase}</th>
            <th scope="col">{columns.owner}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.risk}</th>
            <th scope="col" className="plan-narrow">
              <span className="visually-hidden">{columns.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows
            .slice(0, shown)
            .map(row =>
              row.kind === 'handover' ? (
                <HandoverRow
                  key={`${row.handover.responsibility.id} ${row.handover.letter}`}
                  scenario={scenario}
                  handover={row.handover}
                />
              ) : (
                <StepRow key={row.step.id} scenario={scenario} step={row.step} />
              ),
            )}
        </tbody>
      </table>
      {rows.length > shown && (
        <Button onPress={() => setShown(shown + rowsAtOnce)}>
          {strings.showMore(Math.min(rowsAtOnce, rows.length - shown))}
        </Button>
      )}
    </>
  )
}

function HandoverRow({ scenario, handover }: { scenario: string; handover: PlannedHandover }) {
  const { responsibility, letter, from, to, waitsFor, suggested, touched } = handover
  const what = `${responsibility.title}, ${letter}`
  const change = (changes: Partial<Omit<Handover, 'responsibility' | 'letter'>>) =>
    perform({
      edit: 'editHandovers',
      scenario,
      handovers: [{ responsibility: responsibility.id, letter }],
      changes,
    })
  return (
    <tr data-done={handover.done} data-left-out={handover.leftOut}>
      <td>
        <Checkbox labelHidden isSelected={handover.done} onChange={done => change({ done })}>
          {strings.done(what)}
        </Checkbox>
      </td>
      <td>
        <span className="plan-what">
          <LetterSigns letters={letter} />
          <button
            type="button"
            className="link plan-title"
            title={responsibility.title}
            onClick={() => goTo('matrix', { responsibilities: [responsibility.id] })}
          >
            {responsibility.title}
          </button>
        </span>
        {handover.leftOut && <span className="muted">{strings.leftOut}</span>}
      </td>
      <td>
        <Seats positions={from} />
      </td>
      <td>
        <Seats positions={to} />
        {waitsFor.length > 0 && (
          <span className="muted">{strings.waits(waitsFor.map(({ title }) => title).join(', '))}</span>
        )}
      </td>
      <td>
        <Choice
          label={strings.of(columns.phase, what)}
          labelHidden
          options={phaseOptions}
          value={handover.phase}
          onChange={phase => change({ phase: phase === suggested.phase ? null : phase })}
        />
      </td>
      <td>
        <TextField
          label={strings.of(columns.owner, what)}
          labelHidden
          value={handover.owner}
          onCommit={owner => change({ owner: owner === suggested.owner ? null : owner })}
        />
      </td>
      <td>
        <TextField
          label={strings.of(columns.due, what)}
          labelHidden
          type="date"
          value={handover.due}
          onCommit={due => change({ due })}
        />
      </td>
      <td>
        <TextField
          label={strings.of(columns.risk, what)}
          labelHidden
          multiline
          value={handover.risk}
          onCommit={risk => change({ risk: risk === suggested.risk ? null : risk })}
        />
      </td>
      <td>
        <MenuButton
          iconOnly
          label={strings.more(what)}
          entries={[
            {
              id: 'leaveOut',
              label: handover.leftOut ? strings.putBack : strings.leaveOut,
              run: () => change({ leftOut: !handover.leftOut }),
            },
            {
              id: 'suggested',
              label: strings.asSuggested,
              isDisabled: !touched,
              run: () => change({ phase: null, owner: null, risk: null }),
            },
          ]}
        >
          <Ellipsis size={16} aria-hidden />
        </MenuButton>
      </td>
    </tr>
  )
}

function StepRow({ scenario, step }: { scenario: string; step: TransitionStep }) {
  const change = (changes: Partial<Omit<TransitionStep, 'id'>>) =>
    perform({ edit: 'editTransitionStep', scenario, step: step.id, changes })
  return (
    <tr data-done={step.done}>
      <td>
        <Checkbox labelHidden isSelected={step.done} onChange={done => change({ done })}>
          {strings.done(step.title)}
        </Checkbox>
      </td>
      <td colSpan={3}>
        <TextField
          label={strings.of(columns.what, step.title)}
          labelHidden
          autoFocus={step.title === strings.newStep}
          selectOnFocus={step.title === strings.newStep}
          value={step.title}
          onCommit={title => change({ title })}
        />
      </td>
      <td>
        <Choice
          label={strings.of(columns.phase, step.title)}
          labelHidden
          options={phaseOptions}
          value={step.phase}
          onChange={phase => change({ phase })}
        />
      </td>
      <td>
        <TextField
          label={strings.of(columns.owner, step.title)}
          labelHidden
          value={step.owner}
          onCommit={owner => change({ owner })}
        />
      </td>
      <td>
        <TextField
          label={strings.of(columns.due, step.title)}
          labelHidden
          type="date"
          value={step.due}
          onCommit={due => change({ due })}
        />
      </td>
      <td>
        <TextField
          label={strings.of(columns.risk, step.title)}
          labelHidden
          multiline
          value={step.risk}
          onCommit={risk => change({ risk })}
        />
      </td>
      <td>
        <MenuButton
          iconOnly
          label={strings.more(step.title)}
          entries={[
            {
              id: 'delete',
              label: strings.deleteStep,
              run: () => perform({ edit: 'removeTransitionStep', scenario, step: step.id }),
            },
          ]}
        >
          <Ellipsis size={16} aria-hidden />
        </MenuButton>
      </td>
    </tr>
  )
}

function Seats({ positions }: { positions: readonly Position[] }) {
  if (positions.length === 0) return <span className="muted">{strings.nobody}</span>
  return (
    <>
      {positions.map(({ id, title, holder, occupancy }) => (
        <span key={id} className="plan-seat" title={holder}>
          {title}
          {occupancy === 'vacant' && <em className="muted"> {strings.vacant}</em>}
        </span>
      ))}
    </>
  )
}
