import { useMemo } from 'react'
import { occupancySchema, roleSchema } from '../../shared/model/schema'
import type { Occupancy, Position } from '../../shared/model/schema'
import { useScenario, useWorkbook } from '../state/store'
import { Checkbox } from '../ui/Checkbox'
import { Choice } from '../ui/Choice'
import { NumberField, TextField } from '../ui/Fields'
import { RoleSign } from '../ui/Signs'
import { occupancyNames, roleNames } from '../ui/strings'
import { editPositions } from './actions'
import { panelStrings as strings } from './panelStrings'

type Changes = Parameters<typeof editPositions>[1]

/** The value that all have in common; undefined where they differ. */
function common<Key extends keyof Position>(
  chosen: readonly Position[],
  key: Key,
): Position[Key] | undefined {
  const value = chosen[0]?.[key]
  return chosen.every(position => position[key] === value) ? value : undefined
}

/** The fields of one or many positions; each change is one step for all of them. */
export function PositionFields({ chosen }: { chosen: readonly Position[] }) {
  const { engagement } = useWorkbook()
  const { positions } = useScenario()
  const units = useMemo(
    () => [...new Set(positions.map(({ unit }) => unit).filter(unit => unit !== ''))].toSorted(),
    [positions],
  )
  const ids = chosen.map(({ id }) => id)
  const alone = chosen.length === 1
  const change = (changes: Changes) => void editPositions(ids, changes)
  const text = (key: 'title' | 'holder' | 'unit' | 'grade' | 'notes') => {
    const value = common(chosen, key)
    return { value: value ?? '', ...(value === undefined ? { placeholder: strings.mixed } : {}) }
  }
  const number = (key: 'fte' | 'cost') => {
    const value = common(chosen, key)
    return { value: value ?? null, ...(value === undefined ? { placeholder: strings.mixed } : {}) }
  }
  const occupancy = common(chosen, 'occupancy')
  const sit = (wanted: Occupancy) =>
    change(wanted === 'vacant' ? { occupancy: wanted, holder: '' } : { occupancy: wanted })
  const name = (holder: string) => {
    const seated = holder.trim() !== '' && occupancy === 'vacant'
    change(seated ? { holder: holder.trim(), occupancy: 'held' } : { holder: holder.trim() })
  }
  return (
    <div className="panel-section position-fields">
      <TextField
        label={strings.title}
        {...text('title')}
        problem={typed => (alone && typed.trim() === '' ? strings.blankTitle : null)}
        onCommit={title => {
          if (title.trim() !== '') change({ title: title.trim() })
        }}
      />
      {alone && (
        <TextField
          label={strings.holder}
          {...text('holder')}
          placeholder={occupancy === 'vacant' ? occupancyNames.vacant : strings.holderPlaceholder}
          onCommit={name}
        />
      )}
      <div className="field-row">
        <Choice
          label={strings.occupancy}
          value={occupancy ?? null}
          placeholder={strings.mixed}
          options={occupancySchema.options.map(value => ({ value, label: occupancyNames[value] }))}
          onChange={sit}
        />
        <NumberField
          label={strings.fte}
          {...number('fte')}
          max={10_000}
          onCommit={fte => {
            if (fte !== null) change({ fte })
          }}
        />
      </div>
      <Choice
        label={strings.role}
        value={common(chosen, 'role') ?? null}
        placeholder={strings.mixed}
        options={roleSchema.options.map(value => ({
          value,
          label: roleNames[value],
          icon: <RoleSign role={value} />,
        }))}
        onChange={role => change({ role })}
      />
      <Checkbox
        isSelected={common(chosen, 'assistant') ?? false}
        isIndeterminate={common(chosen, 'assistant') === undefined}
        isDisabled={chosen.every(({ parent }) => parent === null)}
        onChange={assistant => change({ assistant })}
      >
        {strings.assistant}
      </Checkbox>
      <TextField
        label={strings.unit}
        {...text('unit')}
        suggestions={units}
        onCommit={unit => change({ unit: unit.trim() })}
      />
      <div className="field-row">
        <TextField
          label={strings.grade}
          {...text('grade')}
          onCommit={grade => change({ grade: grade.trim() })}
        />
        <NumberField
          label={strings.cost(engagement.currency)}
          {...number('cost')}
          optional
          onCommit={cost => change({ cost })}
        />
      </div>
      <TextField label={strings.notes} {...text('notes')} multiline onCommit={notes => change({ notes })} />
    </div>
  )
}
