import { useId } from 'react'
import { longest } from '../../shared/model/schema'
import type { Position } from '../../shared/model/schema'
import { positions } from '../../shared/model/workbook'
import type { SeatChoice, SeatRole } from '../../shared/scenarios/proposals'
import { PositionPicker } from '../ui/PositionPicker'
import { Segments } from '../ui/Segments'
import { RoleSign } from '../ui/Signs'
import { roleNames } from '../ui/strings'
import { templateStrings as strings } from './strings'

interface SeatChoiceFieldsProps {
  role: SeatRole
  seat: SeatChoice
  chart: readonly Position[]
  /** New seats of this option, which others may report to. */
  newSeats: readonly Position[]
  /** The new seat of the role, should it be made. */
  made: { readonly id: string; readonly title: string }
  onChange: (seat: SeatChoice) => void
}

/** Asks where one of the two seats goes: who becomes it, or what the new seat is, and whom it reports to. */
export function SeatChoiceFields({ role, seat, chart, newSeats, made, onChange }: SeatChoiceFieldsProps) {
  const id = useId()
  const managers = [...newSeats, ...chart]
  const titleOf = (position: string | null): string =>
    position === null ? strings.top : (positions.find(managers, position)?.title ?? '')
  const own = seat.kind === 'new' ? seat.id : seat.position
  return (
    <fieldset className="seat-choice">
      <legend>
        <RoleSign role={role} /> {roleNames[role]}
      </legend>
      <Segments
        label={strings.seatOf(roleNames[role])}
        value={seat.kind}
        options={[
          { value: 'existing', label: strings.existing },
          { value: 'new', label: strings.newSeat },
        ]}
        onChange={kind => {
          if (kind === seat.kind) return
          const { parent } = seat
          onChange(kind === 'new' ? { kind, ...made, holder: '', parent } : { kind, position: '', parent })
        }}
      />
      {seat.kind === 'existing' ? (
        <PositionPicker
          label={strings.becomes}
          positions={chart.filter(position => position.role !== 'ceo')}
          shown={positions.find(chart, seat.position)?.title ?? ''}
          placeholder={strings.choosePosition}
          onChoose={position =>
            onChange({ ...seat, position, parent: positions.find(chart, position)?.parent ?? seat.parent })
          }
        />
      ) : (
        <div className="seat-choice-new">
          <div className="field">
            <label className="field-label" htmlFor={`${id}-title`}>
              {strings.title}
            </label>
            <input
              id={`${id}-title`}
              className="input"
              maxLength={longest.line}
              value={seat.title}
              onChange={event => onChange({ ...seat, title: event.target.value })}
            />
          </div>
          <div className="field">
            <label className="field-label" htmlFor={`${id}-holder`}>
              {strings.holder}
            </label>
            <input
              id={`${id}-holder`}
              className="input"
              maxLength={longest.line}
              placeholder={strings.vacant}
              value={seat.holder}
              onChange={event => onChange({ ...seat, holder: event.target.value })}
            />
          </div>
        </div>
      )}
      <PositionPicker
        label={strings.reportsTo}
        positions={managers.filter(position => position.id !== own)}
        shown={titleOf(seat.parent)}
        nobody={{ label: strings.top, onChoose: () => onChange({ ...seat, parent: null }) }}
        onChoose={parent => onChange({ ...seat, parent })}
      />
    </fieldset>
  )
}
