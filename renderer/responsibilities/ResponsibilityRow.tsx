import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { Finding } from '../../shared/analysis/finding'
import { nameOfPosition } from '../../shared/analysis/names'
import type { Letters, Position, Responsibility } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { LetterSigns, RoleSign, SeveritySign } from '../ui/Signs'
import { criticalityNames, findingsCounted, focusNames, roleShortNames } from '../ui/strings'
import { CellChoice } from './CellChoice'
import { CellInput } from './CellInput'
import type { Leaving } from './CellInput'
import { finishNewRow } from './actions'
import type { Column } from './columns'
import { setSession } from './session'
import { responsibilityStrings as strings } from './strings'

export const cellId = (duty: string, column: Column): string => `responsibility-${duty}-${column}`
export const rowId = (place: number): string => `responsibilities-row-${place}`

export function AreaRow(props: { area: string; count: number; folded: boolean; isCurrent: boolean }) {
  const { area, count, folded, isCurrent } = props
  const name = area || strings.noArea
  const Sign = folded ? ChevronRight : ChevronDown
  return (
    <div
      role="gridcell"
      className="responsibilities-area"
      aria-label={strings.area(name, count)}
      data-current={isCurrent}
    >
      <Sign size={14} aria-hidden />
      <span className="truncate">{name}</span>
      <span className="muted">{count}</span>
    </div>
  )
}

export function NewRowCells({ after, leave }: { after: string | null; leave: (leaving: Leaving) => void }) {
  return (
    <div role="gridcell" className="responsibilities-new">
      <CellInput
        key={after}
        label={strings.newTitle}
        value=""
        placeholder={strings.newTitle}
        hint={strings.newHint}
        onCommit={(title, leaving, another) => {
          finishNewRow(title, another)
          if (!another) leave(leaving)
        }}
        onCancel={() => {
          finishNewRow('', false)
          leave('stay')
        }}
      />
    </div>
  )
}

interface DutyCellsProps {
  duty: Responsibility
  columns: readonly Column[]
  accountable: readonly Position[]
  responsible: readonly Position[]
  findings: readonly Finding[]
  /** The column under the cursor, when the cursor is in this row. */
  current: Column | null
  editing: boolean
  leave: (leaving: Leaving) => void
}

export const DutyCells = memo(function DutyCells(props: DutyCellsProps) {
  const { columns, current } = props
  return columns.map((column, place) => (
    <div
      key={column}
      role={column === 'title' ? 'rowheader' : 'gridcell'}
      id={cellId(props.duty.id, column)}
      aria-colindex={place + 1}
      className={`responsibilities-cell responsibilities-cell-${column}`}
      data-column={column}
      data-current={column === current}
    >
      <CellContent {...props} column={column} editing={props.editing && column === current} />
    </div>
  ))
})

function CellContent(props: DutyCellsProps & { column: Column }) {
  const { duty, column, editing, leave } = props
  const change = (changes: Partial<Responsibility>) =>
    perform({ edit: 'editResponsibilities', responsibilities: [duty.id], changes })
  const close = () => {
    setSession({ editing: false })
    leave('stay')
  }
  switch (column) {
    case 'title':
      if (!editing) {
        return (
          <span className="truncate" title={duty.title}>
            {duty.title}
          </span>
        )
      }
      return (
        <CellInput
          label={strings.titleOf(duty.title)}
          value={duty.title}
          onCommit={(typed, leaving) => {
            setSession({ editing: false })
            if (typed.trim() !== duty.title) change({ title: typed.trim() })
            leave(leaving)
          }}
          onCancel={close}
        />
      )
    case 'focus':
      if (!editing) return <span className="truncate">{focusNames[duty.focus]}</span>
      return (
        <CellChoice
          label={strings.focusOf(duty.title)}
          value={duty.focus}
          names={focusNames}
          onChoose={focus => change({ focus })}
          onClose={close}
        />
      )
    case 'criticality':
      if (!editing) {
        return (
          <span className="truncate" data-criticality={duty.criticality}>
            {criticalityNames[duty.criticality]}
          </span>
        )
      }
      return (
        <CellChoice
          label={strings.criticalityOf(duty.title)}
          value={duty.criticality}
          names={criticalityNames}
          onChoose={criticality => change({ criticality })}
          onClose={close}
        />
      )
    case 'accountable':
      return <Holders letters="A" holders={props.accountable} />
    case 'responsible':
      return <Holders letters="R" holders={props.responsible} />
    case 'findings':
      return <FindingsMark findings={props.findings} />
  }
}

function Holders({ letters, holders }: { letters: Letters; holders: readonly Position[] }) {
  const [first, ...others] = holders
  if (!first)
    return (
      <span className="muted">
        <span aria-hidden>–</span>
        <span className="visually-hidden">{strings.nobody}</span>
      </span>
    )
  const names = holders.map(nameOfPosition).join(', ')
  return (
    <span className="responsibilities-holders" title={names} aria-label={names}>
      <LetterSigns letters={letters} />
      <RoleSign role={first.role} />
      <span className="truncate" data-vacant={first.occupancy === 'vacant'}>
        {roleShortNames[first.role] || first.title}
      </span>
      {others.length > 0 && <span className="muted">{strings.others(others.length)}</span>}
    </span>
  )
}

function FindingsMark({ findings }: { findings: readonly Finding[] }) {
  const [worst] = findings
  if (!worst) return null
  const sentences = findings.map(({ sentence }) => sentence)
  return (
    <span
      className="responsibilities-findings"
      title={sentences.join('\n')}
      aria-label={`${findingsCounted(findings.length)}. ${sentences.join(' ')}`}
    >
      <SeveritySign severity={worst.severity} wordless />
      {findings.length}
    </span>
  )
}
