import { useId, useState } from 'react'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import { nameOfPosition } from '../../shared/analysis/names'
import { areDivided, scopeAt } from '../../shared/analysis/scopes'
import { closeDialog } from '../state/navigation'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { PositionPicker } from '../ui/PositionPicker'
import { controlStrings } from '../ui/strings'
import { sideIds } from '../../shared/analysis/comparedSides'
import type { SideId } from '../../shared/analysis/comparedSides'
import { longest } from '../../shared/model/schema'
import { useCompared } from './compared'
import { move } from './moving'
import { SideSign } from './SideSign'
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
  const { analysis, sides } = useCompared()
  const held = analysis.index.duty(responsibility)
  const id = useId()
  const scopeOf = (side: SideId): string =>
    (held && sides[side].seats.map(place => scopeAt(held, place)).find(Boolean)) ?? ''
  const [parts, setParts] = useState<Record<SideId, string>>(() => ({
    left: scopeOf('left'),
    right: scopeOf('right'),
  }))
  if (!held) return null
  const told = areDivided(parts.left, parts.right)
  const touched = sideIds.every(side => parts[side].trim() !== '')
  const divide = () => {
    const scopes = { left: parts.left.trim(), right: parts.right.trim() }
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
      {sideIds.map((side, place) => (
        <div key={side} className="field">
          <label className="field-label comparison-part" htmlFor={`${id}-${side}`}>
            <SideSign side={side} role={sides[side].role} />
            {strings.part(sides[side].name)}
          </label>
          <input
            id={`${id}-${side}`}
            className="input"
            value={parts[side]}
            maxLength={longest.line}
            autoFocus={place === 0}
            placeholder={strings.partPlaceholder[side]}
            aria-describedby={`${id}-problem`}
            onChange={event => setParts({ ...parts, [side]: event.target.value })}
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
  const {
    analysis: { index },
    sides,
  } = useCompared()
  const [taker, setTaker] = useState<string | null>(null)
  const held = index.duty(responsibility)
  if (!held) return null
  const compared = new Set(sideIds.flatMap(side => sides[side].seats))
  const others = index.chart.positions.filter((_, place) => !compared.has(place))
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
