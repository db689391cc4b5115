import { useId, useState } from 'react'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import { nameOfPosition } from '../../shared/analysis/names'
import { areDivided, scopeAt } from '../../shared/analysis/scopes'
import { useAnalysis } from '../state/analysis'
import { closeDialog } from '../state/navigation'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { PositionPicker } from '../ui/PositionPicker'
import { RoleSign } from '../ui/Signs'
import { controlStrings } from '../ui/strings'
import { comparedRoles } from './cards'
import type { ComparedRole } from './cards'
import { move } from './moving'
import { moveStrings as strings } from './strings'

interface MoveProps {
  responsibility: string
  group: ComparisonGroup
}

/** Asks what a move between the groups leaves open: the parts of the two roles, or who takes it over. */
export function MoveResponsibilityDialog({ responsibility, group }: MoveProps) {
  return group === 'othersOnly' ? (
    <GiveToOthers responsibility={responsibility} />
  ) : (
    <Divide responsibility={responsibility} />
  )
}

function Divide({ responsibility }: { responsibility: string }) {
  const { index } = useAnalysis()
  const held = index.duty(responsibility)
  const id = useId()
  const scopeOf = (role: ComparedRole): string =>
    (held &&
      index
        .seats(role)
        .map(place => scopeAt(held, place))
        .find(Boolean)) ??
    ''
  const [parts, setParts] = useState<Record<ComparedRole, string>>(() => ({
    'head-of-operations': scopeOf('head-of-operations'),
    coo: scopeOf('coo'),
  }))
  if (!held) return null
  const told = areDivided(parts['head-of-operations'], parts.coo)
  const touched = comparedRoles.every(role => parts[role].trim() !== '')
  const divide = () => {
    const scopes = { headOfOperations: parts['head-of-operations'].trim(), coo: parts.coo.trim() }
    if (!told) return
    closeDialog()
    move(responsibility, 'divided', { scopes })
  }
  return (
    <Dialog
      title={strings.divideTitle}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={!told} onPress={divide}>
            {strings.divide}
          </Button>
        </>
      }
    >
      <p>{strings.divideText(held.duty.title)}</p>
      {comparedRoles.map((role, place) => (
        <div key={role} className="field">
          <label className="field-label comparison-part" htmlFor={`${id}-${role}`}>
            <RoleSign role={role} />
            {strings.part(role)}
          </label>
          <input
            id={`${id}-${role}`}
            className="input"
            value={parts[role]}
            maxLength={500}
            autoFocus={place === 0}
            placeholder={strings.partPlaceholder[role]}
            aria-describedby={`${id}-problem`}
            onChange={event => setParts({ ...parts, [role]: event.target.value })}
            onKeyDown={event => {
              if (event.key === 'Enter') divide()
            }}
          />
        </div>
      ))}
      <p id={`${id}-problem`} className="field-error" aria-live="polite">
        {touched && !told ? strings.partsAlike : ''}
      </p>
    </Dialog>
  )
}

function GiveToOthers({ responsibility }: { responsibility: string }) {
  const { index } = useAnalysis()
  const [taker, setTaker] = useState<string | null>(null)
  const held = index.duty(responsibility)
  if (!held) return null
  const others = index.chart.positions.filter(
    ({ role }) => !comparedRoles.some(compared => compared === role),
  )
  const chosen = others.find(({ id }) => id === taker)
  const give = () => {
    if (taker === null) return
    closeDialog()
    move(responsibility, 'othersOnly', { position: taker })
  }
  return (
    <Dialog
      title={strings.othersTitle}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={taker === null} onPress={give}>
            {strings.give}
          </Button>
        </>
      }
    >
      <p>{strings.othersText(held.duty.title)}</p>
      {others.length === 0 ? (
        <p>{strings.noTaker}</p>
      ) : chosen ? (
        <div className="comparison-taker">
          <p role="status">{strings.takerChosen(nameOfPosition(chosen))}</p>
          <Button onPress={() => setTaker(null)}>{strings.chooseAnother}</Button>
        </div>
      ) : (
        <PositionPicker label={strings.taker} positions={others} onChoose={setTaker} />
      )}
    </Dialog>
  )
}
