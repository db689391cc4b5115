import { ChevronDown, Columns3 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover, Radio, RadioGroup } from 'react-aria-components'
import { nameOfPosition } from '../../shared/analysis/names'
import type { Chart } from '../../shared/analysis/chart'
import type { Position } from '../../shared/model/schema'
import { Checkbox } from '../ui/Checkbox'
import { Choice } from '../ui/Choice'
import { SearchField } from '../ui/Fields'
import { PositionPicker } from '../ui/PositionPicker'
import { RoleSign } from '../ui/Signs'
import { wordsIn } from '../ui/words'
import { usualColumns, withColumn } from './columns'
import type { ColumnBase, ColumnChoice } from './columns'
import { chooseColumns } from './session'
import { columnStrings as strings } from './strings'

interface ColumnChooserProps {
  chart: Chart
  choice: ColumnChoice
  /** The positions that are columns now, by place. */
  columns: readonly number[]
}

/** Says which positions are columns: a rule, and single positions beside it. */
export function ColumnChooser({ chart, choice, columns }: ColumnChooserProps) {
  return (
    <DialogTrigger>
      <Button className="button" aria-label={strings.buttonLabel(columns.length)}>
        <Columns3 size={16} aria-hidden />
        {strings.button(columns.length)}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover matrix-columns" placement="bottom start">
        <Dialog className="matrix-columns-dialog" aria-label={strings.title}>
          <Base chart={chart} choice={choice} />
          <Singles chart={chart} choice={choice} columns={columns} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const kinds: readonly ColumnBase['kind'][] = ['usual', 'roles', 'letters', 'branch', 'unit']

function Base({ chart, choice }: Pick<ColumnChooserProps, 'chart' | 'choice'>) {
  // A branch or a unit is not chosen before its top or its name is.
  const [pending, setPending] = useState<'branch' | 'unit' | null>(null)
  const { positions } = chart
  const units = useMemo(
    () => [...new Set(positions.map(({ unit }) => unit).filter(Boolean))].sort(),
    [positions],
  )
  const { base } = choice
  const shown = pending ?? base.kind
  const take = (next: ColumnBase) => {
    setPending(null)
    chooseColumns({ ...usualColumns, base: next })
  }
  const top = base.kind === 'branch' ? positions[chart.placeOf(base.top)] : undefined
  return (
    <>
      <RadioGroup
        aria-label={strings.title}
        className="matrix-columns-bases"
        value={shown}
        onChange={value => {
          const kind = kinds.find(candidate => candidate === value)
          if (kind === 'branch' || kind === 'unit') setPending(kind)
          else if (kind) take({ kind })
        }}
      >
        {kinds
          .filter(kind => kind !== 'unit' || units.length > 0)
          .map(kind => (
            <Radio key={kind} value={kind} className="matrix-radio">
              <span className="matrix-radio-dot" aria-hidden />
              {strings.base[kind]}
            </Radio>
          ))}
      </RadioGroup>
      {shown === 'branch' && (
        <div className="matrix-columns-part">
          {top && pending === null && <p className="truncate">{nameOfPosition(top)}</p>}
          <PositionPicker
            label={strings.branch}
            labelHidden
            placeholder={strings.chooseBranch}
            positions={positions}
            onChoose={position => take({ kind: 'branch', top: position })}
          />
        </div>
      )}
      {shown === 'unit' && (
        <div className="matrix-columns-part">
          <Choice
            label={strings.unit}
            labelHidden
            placeholder={strings.chooseUnit}
            value={base.kind === 'unit' ? base.unit : null}
            options={units.map(unit => ({ value: unit, label: unit }))}
            onChange={unit => take({ kind: 'unit', unit })}
          />
        </div>
      )}
    </>
  )
}

const listed = 60

function Singles({ chart, choice, columns }: ColumnChooserProps) {
  const [typed, setTyped] = useState('')
  const searching = typed.trim() !== ''
  const shown = new Set(columns)
  const { positions } = chart
  const hits = useMemo(() => {
    const matches = wordsIn(typed)
    return searching
      ? positions.filter(({ title, holder, unit }) => matches(`${title} ${holder} ${unit}`))
      : columns.flatMap(place => positions[place] ?? [])
  }, [typed, searching, positions, columns])
  return (
    <>
      <SearchField label={strings.find} value={typed} onChange={setTyped} />
      <div
        className="matrix-columns-list"
        role="group"
        aria-label={searching ? strings.found : strings.shown}
      >
        {hits.length === 0 && <p className="muted">{searching ? strings.none : ''}</p>}
        {hits.slice(0, listed).map((position: Position) => (
          <Checkbox
            key={position.id}
            isSelected={shown.has(chart.placeOf(position.id))}
            onChange={selected => chooseColumns(withColumn(choice, position.id, selected))}
          >
            <RoleSign role={position.role} labelled />
            <span className="truncate" title={nameOfPosition(position)}>
              {nameOfPosition(position)}
            </span>
          </Checkbox>
        ))}
        {hits.length > listed && <p className="muted">{strings.more(hits.length - listed)}</p>}
      </div>
    </>
  )
}
