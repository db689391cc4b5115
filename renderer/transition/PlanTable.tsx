import { Ellipsis } from 'lucide-react'
import { memo, useState } from 'react'
import type { ReactNode } from 'react'
import { dayOf } from '../../shared/model/day'
import type { Handover, Position, TransitionStep } from '../../shared/model/schema'
import type { PlannedHandover } from '../../shared/transition/plan'
import { phases } from '../../shared/transition/plan'
import { noSeat, phaseNames } from '../../shared/transition/sentences'
import { perform } from '../state/edits'
import { goTo } from '../state/navigation'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Checkbox } from '../ui/Checkbox'
import { TextField } from '../ui/Fields'
import { MenuButton } from '../ui/MenuButton'
import type { MenuEntry } from '../ui/MenuButton'
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

/** What can be said of handovers and steps alike. */
type PlanFields = Pick<TransitionStep, 'phase' | 'owner' | 'due' | 'risk' | 'done'>

const suggestible = ['phase', 'owner', 'risk'] as const

interface HandoverRowProps {
  readonly scenario: string
  readonly handover: PlannedHandover
}

/** What is said of one handover leaves the other rows as they are. */
const HandoverRow = memo(
  EditedHandover,
  (one, other) => one.scenario === other.scenario && hasSameFields(one.handover, other.handover),
)

const hasSameFields = (one: PlannedHandover, other: PlannedHandover): boolean =>
  // Object.keys loses the names of the fields.
  (Object.keys(one) as (keyof PlannedHandover)[]).every(field => one[field] === other[field])

function EditedHandover({ scenario, handover }: HandoverRowProps) {
  const { responsibility, letter, from, to, kept, waitsFor, suggested, touched, leftOut } = handover
  const change = (changes: Partial<Omit<Handover, 'responsibility' | 'letter'>>) =>
    perform({
      edit: 'editHandovers',
      scenario,
      handovers: [{ responsibility: responsibility.id, letter }],
      changes,
    })
  /** What is as suggested follows the suggestion from then on. */
  const say = (changes: Partial<PlanFields>) => {
    const asSuggested = suggestible.filter(field => changes[field] === suggested[field])
    change({ ...changes, ...Object.fromEntries(asSuggested.map(field => [field, null])) })
  }
  return (
    <Row
      what={`${responsibility.title}, ${letter}`}
      fields={handover}
      isLeftOut={leftOut}
      onChange={say}
      entries={[
        {
          id: 'leaveOut',
          label: leftOut ? strings.putBack : strings.leaveOut,
          run: () => change({ leftOut: !leftOut }),
        },
        {
          id: 'suggested',
          label: strings.asSuggested,
          isDisabled: !touched,
          run: () => change({ phase: null, owner: null, risk: null }),
        },
      ]}
    >
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
        {leftOut && <span className="muted">{strings.leftOut}</span>}
      </td>
      <td>
        <Seats positions={from} kept={kept} />
      </td>
      <td>
        <Seats positions={to} kept={kept} />
        {waitsFor.length > 0 && (
          <span className="muted">{strings.waits(waitsFor.map(({ title }) => title).join(', '))}</span>
        )}
      </td>
    </Row>
  )
}

const StepRow = memo(EditedStep)

function EditedStep({ scenario, step }: { scenario: string; step: TransitionStep }) {
  const isNew = step.title === strings.newStep
  const change = (changes: Partial<Omit<TransitionStep, 'id'>>) =>
    perform({ edit: 'editTransitionStep', scenario, step: step.id, changes })
  return (
    <Row
      what={step.title}
      fields={step}
      onChange={change}
      entries={[
        {
          id: 'delete',
          label: strings.deleteStep,
          run: () => perform({ edit: 'removeTransitionStep', scenario, step: step.id }),
        },
      ]}
    >
      <td colSpan={3}>
        <TextField
          label={strings.of(columns.what, step.title)}
          labelHidden
          autoFocus={isNew}
          selectOnFocus={isNew}
          value={step.title}
          onCommit={title => change({ title })}
        />
      </td>
    </Row>
  )
}

interface RowProps {
  /** Names the row to a screen reader. */
  what: string
  fields: PlanFields
  isLeftOut?: boolean
  onChange: (changes: Partial<PlanFields>) => void
  /** The row's menu. */
  entries: readonly MenuEntry[]
  /** The cells that say what happens. */
  children: ReactNode
}

function Row({ what, fields, isLeftOut = false, onChange, entries, children }: RowProps) {
  const { phase, owner, due, risk, done } = fields
  return (
    <tr data-done={done} data-left-out={isLeftOut}>
      <td>
        <Checkbox labelHidden isSelected={done} onChange={ticked => onChange({ done: ticked })}>
          {strings.done(what)}
        </Checkbox>
      </td>
      {children}
      <td>
        <Choice
          label={strings.of(columns.phase, what)}
          labelHidden
          options={phaseOptions}
          value={phase}
          onChange={chosen => onChange({ phase: chosen })}
        />
      </td>
      <td>
        <TextField
          label={strings.of(columns.owner, what)}
          labelHidden
          value={owner}
          onCommit={typed => onChange({ owner: typed })}
        />
      </td>
      <td>
        <TextField
          label={strings.of(columns.due, what)}
          labelHidden
          type="date"
          value={due}
          onCommit={typed => onChange({ due: typed })}
        />
        {!isLeftOut && isOverdue(fields) && <span className="plan-overdue">{strings.overdue}</span>}
      </td>
      <td>
        <TextField
          label={strings.of(columns.risk, what)}
          labelHidden
          multiline
          value={risk}
          onCommit={typed => onChange({ risk: typed })}
        />
      </td>
      <td>
        <MenuButton iconOnly label={strings.more(what)} entries={entries}>
          <Ellipsis size={16} aria-hidden />
        </MenuButton>
      </td>
    </tr>
  )
}

const isOverdue = ({ due, done }: PlanFields): boolean => due !== '' && !done && due < dayOf(new Date())

interface SeatsProps {
  positions: readonly Position[]
  /** Who has the letter before and after. */
  kept: readonly Position[]
}

function Seats({ positions, kept }: SeatsProps) {
  if (positions.length === 0) return <span className="muted">{noSeat(kept.map(({ title }) => title))}</span>
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
