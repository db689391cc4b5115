import { ChevronRight, CircleCheck, CalendarClock, Check } from 'lucide-react'
import { memo } from 'react'
import type { MouseEvent } from 'react'
import type { DisposedFinding } from '../../shared/analysis/dispositions'
import { ruleOf } from '../../shared/analysis/rules'
import { KindSign, SeveritySign } from '../ui/Signs'
import { kindNames } from '../ui/strings'
import type { Row } from './grouping'
import { findingsStrings as strings } from './strings'

export const rowId = (key: string): string => `finding-row ${key}`.replaceAll(' ', '_')

interface GroupRowProps {
  row: Extract<Row, { kind: 'group' }>
  /** In pixels. */
  top: number
  index: number
  measure: (element: Element | null) => void
  active: boolean
  onToggle: (key: string) => void
}

export const GroupRow = memo(function GroupRow({
  row,
  top,
  index,
  measure,
  active,
  onToggle,
}: GroupRowProps) {
  return (
    // The tree has the focus and the keys; see FindingList.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="treeitem"
      id={rowId(row.key)}
      className="findings-group"
      ref={measure}
      data-index={index}
      style={{ top }}
      aria-level={1}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={!row.folded}
      aria-selected={false}
      aria-label={strings.groupLabel(row.name, row.count)}
      data-active={active}
      onClick={() => onToggle(row.key)}
    >
      <ChevronRight size={14} aria-hidden className="findings-chevron" />
      <span className="truncate" title={row.name}>
        {row.name}
      </span>
      <span className="findings-group-count">{row.count.toLocaleString('en')}</span>
    </div>
  )
})

interface FindingRowProps {
  row: Extract<Row, { kind: 'finding' }>
  /** In pixels. */
  top: number
  index: number
  measure: (element: Element | null) => void
  active: boolean
  marked: boolean
  onClick: (event: MouseEvent, row: Extract<Row, { kind: 'finding' }>) => void
  onMark: (row: Extract<Row, { kind: 'finding' }>) => void
  onJump: (row: Extract<Row, { kind: 'finding' }>) => void
}

export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { row, top, index, measure, active, marked, onClick, onMark, onJump } = props
  const { finding, state } = row.disposed
  const title = ruleOf.get(finding.rule)?.title ?? ''
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="treeitem"
      id={rowId(row.key)}
      className="finding-row"
      ref={measure}
      data-index={index}
      style={{ top }}
      aria-level={2}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-selected={marked}
      data-active={active}
      data-state={state}
      data-finding={finding.id}
      onClick={event => onClick(event, row)}
      onDoubleClick={() => onJump(row)}
    >
      {/* For the pointer; Space does the same by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span
        className="finding-mark"
        aria-hidden
        onClick={event => {
          event.stopPropagation()
          onMark(row)
        }}
      >
        <span className="checkbox-box">
          <Check size={12} />
        </span>
      </span>
      <span className="finding-row-severity">
        <SeveritySign severity={finding.severity} />
      </span>
      <span className="finding-row-kind" title={kindNames[finding.kind]}>
        <KindSign kind={finding.kind} />
        <span className="visually-hidden">{kindNames[finding.kind]}</span>
      </span>
      <span className="finding-row-text">
        <span className="finding-row-sentence" title={finding.sentence}>
          {finding.sentence}
        </span>
        <span className="finding-row-rule truncate">
          <span className="finding-row-title truncate">{title}</span>
          <State disposed={row.disposed} />
        </span>
      </span>
    </div>
  )
})

function State({ disposed: { state, disposition } }: { disposed: DisposedFinding }) {
  if (!disposition) return null
  const text =
    state === 'accepted'
      ? strings.acceptedBecause(disposition.reason)
      : strings.plannedFor(disposition.owner, disposition.due)
  const Icon = state === 'accepted' ? CircleCheck : CalendarClock
  return (
    <span className="finding-row-state truncate" title={text}>
      <Icon size={12} aria-hidden />
      <span className="truncate">{text}</span>
    </span>
  )
}
