import { Check, ChevronRight, CircleHelp } from 'lucide-react'
import { memo } from 'react'
import type { Side } from '../../shared/merge/change'
import type { DescribedChange } from '../../shared/merge/describe'
import type { ChangeGroup } from '../../shared/merge/groups'
import type { ReviewRow } from './rows'
import { groupNames, mergeStrings as strings } from './strings'

export type Column = keyof typeof strings.columns

type GroupLine = Extract<ReviewRow, { kind: 'group' }>
type ChangeLine = Extract<ReviewRow, { kind: 'change' }>

const rowId = (key: string): string => `merge-row ${key}`.replaceAll(' ', '_')

export const cellId = (key: string, column: Column): string => `${rowId(key)}_${column}`

interface LineProps {
  /** In pixels. */
  top: number
  index: number
  measure: (element: Element | null) => void
  active: boolean
  onActivate: (key: string) => void
}

interface GroupRowProps extends LineProps {
  row: GroupLine
  columns: number
  onToggle: (group: ChangeGroup) => void
}

// The grid has the focus and the keys; see ChangeList.
/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */

export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { row, top, index, measure, active, columns, onToggle, onActivate } = props
  const { key, group, changes, left, folded } = row
  return (
    <div
      role="row"
      className="merge-group"
      ref={measure}
      data-index={index}
      data-active={active}
      style={{ top }}
      aria-level={1}
      aria-rowindex={index + 2}
      aria-expanded={!folded}
      onClick={() => {
        onActivate(key)
        onToggle(group)
      }}
    >
      <span
        role="gridcell"
        id={cellId(key, 'what')}
        aria-colindex={1}
        aria-colspan={columns}
        aria-label={strings.group(groupNames[group], changes.length, left)}
      >
        <ChevronRight size={14} aria-hidden className="merge-chevron" />
        <span>{groupNames[group]}</span>
        <span className="merge-count">{changes.length.toLocaleString('en')}</span>
        {left > 0 && <span className="merge-left">{strings.left(left)}</span>}
      </span>
    </div>
  )
})

interface ChangeRowProps extends LineProps {
  row: ChangeLine
  columns: readonly Column[]
  /** The column of the active cell; null in other rows. */
  column: Column | null
  words: DescribedChange
  /** Whose is taken; null while it is to be decided. */
  taken: Side | null
  isConflict: boolean
  onChoose: (row: ReviewRow, side: Side) => void
}

export const ChangeRow = memo(function ChangeRow(props: ChangeRowProps) {
  const {
    row,
    top,
    index,
    measure,
    active,
    columns,
    column,
    words,
    taken,
    isConflict,
    onChoose,
    onActivate,
  } = props
  const { key, change } = row
  return (
    <div
      role="row"
      className="merge-row"
      ref={measure}
      data-index={index}
      data-active={active}
      data-left={taken === null}
      style={{ top }}
      aria-level={2}
      aria-rowindex={index + 2}
      onClick={() => onActivate(key)}
    >
      <span
        role="rowheader"
        id={cellId(key, 'what')}
        aria-colindex={1}
        className="merge-what"
        data-at={column === 'what'}
      >
        <span className="merge-name">{words.name === '' ? capital(words.subject) : words.name}</span>
        <span className="merge-about muted">
          {[words.name === '' ? '' : words.subject, words.scenario, words.what]
            .filter(part => part !== '')
            .join(' · ')}
          {isConflict && taken === null && (
            <span className="merge-decide">
              <CircleHelp size={14} aria-hidden /> {strings.decide}
            </span>
          )}
        </span>
        {change.because !== null && <span className="merge-because">{strings.because[change.because]}</span>}
      </span>
      {columns.map((name, place) => {
        if (name === 'what') return null
        const side = name === 'base' ? null : name
        const isTaken = side !== null && side === taken
        const state = side === null || taken === null ? '' : isTaken ? strings.taken : strings.notTaken
        return (
          <span
            key={name}
            role="gridcell"
            id={cellId(key, name)}
            aria-colindex={place + 1}
            className={side === null ? 'merge-base' : 'merge-side'}
            data-at={column === name}
            data-taken={isTaken}
            data-passed={side !== null && taken !== null && !isTaken}
            aria-selected={side === null ? undefined : isTaken}
            aria-label={strings.cell(strings.columns[name], words[name], state)}
            onClick={() => {
              if (side !== null) onChoose(row, side)
            }}
          >
            {side !== null && (
              <span className="merge-mark" aria-hidden>
                {isTaken && <Check size={12} />}
              </span>
            )}
            <span className="merge-value" title={active ? undefined : words[name]}>
              {words[name]}
            </span>
          </span>
        )
      })}
    </div>
  )
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
