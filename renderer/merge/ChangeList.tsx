import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import type { Change, Side } from '../../shared/merge/change'
import type { DescribedChange } from '../../shared/merge/describe'
import type { ChangeGroup } from '../../shared/merge/groups'
import { ChangeRow, GroupRow, cellId } from './ChangeRow'
import { isLeft, takenOf } from './rows'
import type { Decisions, ReviewRow } from './rows'
import { mergeStrings as strings } from './strings'

export interface ChangeListHandle {
  /** Goes to the next conflict that nobody has decided, from the top again after the last. */
  readonly goToNext: () => void
}

interface ChangeListProps {
  ref: Ref<ChangeListHandle>
  /** The element that tells the keys. */
  keysId: string
  rows: readonly ReviewRow[]
  /** Whether there is a common ancestor, whose values stand before the others. */
  withBase: boolean
  decisions: Decisions
  describe: (change: Change) => DescribedChange
  onChoose: (changes: readonly Change[], side: Side) => void
  onToggle: (group: ChangeGroup) => void
  onNext: () => void
  /** Said where no row is shown. */
  empty: string
}

/** How high rows are before they have been measured, in pixels. */
const heights = { group: 32, change: 52 }

/** Keys that move, and by how many rows. */
const steps: Readonly<Record<string, (page: number) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: page => page,
  PageUp: page => -page,
  Home: () => -Infinity,
  End: () => Infinity,
}

/** The changes as a grid of rows under headings, drawn only where they are in view. */
export function ChangeList(props: ChangeListProps) {
  const { ref, keysId, rows, withBase, decisions, describe, onChoose, onToggle, onNext, empty } = props
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [column, setColumn] = useState(0)
  const columns = withBase
    ? (['what', 'base', 'mine', 'theirs'] as const)
    : (['what', 'mine', 'theirs'] as const)
  const places = useMemo(() => new Map(rows.map((row, place) => [row.key, place])), [rows])
  const at = Math.max(active === null ? 0 : (places.get(active) ?? 0), 0)
  const current = rows[at]

  // No compiler memoises this component; what it draws follows the virtualizer.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: place => (rows[place]?.kind === 'group' ? heights.group : heights.change),
    getItemKey: place => rows[place]?.key ?? place,
    overscan: 10,
    // The heading stays above the rows.
    scrollPaddingStart: heights.group,
  })

  const goTo = useCallback(
    (place: number) => {
      const row = rows[Math.min(Math.max(place, 0), rows.length - 1)]
      if (!row) return
      setActive(row.key)
      virtual.scrollToIndex(places.get(row.key) ?? 0, { align: 'auto' })
    },
    [rows, places, virtual],
  )
  useImperativeHandle(
    ref,
    () => ({
      goToNext: () => {
        const isOpen = (row: ReviewRow) => row.kind === 'change' && isLeft(row.change, decisions)
        const from = active === null ? -1 : at
        const after = rows.findIndex((row, place) => place > from && isOpen(row))
        const place = after < 0 ? rows.findIndex(isOpen) : after
        if (place >= 0) goTo(place)
        list.current?.focus()
      },
    }),
    [rows, decisions, active, at, goTo],
  )
  const chooseRow = useCallback(
    (row: ReviewRow, side: Side) => {
      setActive(row.key)
      onChoose(row.kind === 'group' ? row.changes : [row.change], side)
    },
    [onChoose],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !current) return
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / heights.change) - 1)
    const step = steps[event.key]?.(page)
    const side = { m: 'mine', t: 'theirs' }[event.key.toLowerCase()]
    const named = columns[column]
    if (step !== undefined) goTo(at + step)
    else if (side === 'mine' || side === 'theirs') chooseRow(current, side)
    else if (event.key === 'F8') onNext()
    else if (current.kind === 'group') {
      if (!opens(event.key, current.folded)) return
      onToggle(current.group)
    } else if (event.key === 'ArrowRight') setColumn(Math.min(column + 1, columns.length - 1))
    else if (event.key === 'ArrowLeft') setColumn(Math.max(column - 1, 0))
    else if ((event.key === 'Enter' || event.key === ' ') && (named === 'mine' || named === 'theirs'))
      chooseRow(current, named)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="merge-list" data-with-base={withBase}>
      {rows.length === 0 ? (
        <p className="merge-none muted">{empty}</p>
      ) : (
        <div
          ref={list}
          role="treegrid"
          className="merge-grid"
          aria-label={strings.list}
          aria-describedby={keysId}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          aria-activedescendant={
            current && cellId(current.key, current.kind === 'group' ? 'what' : (columns[column] ?? 'what'))
          }
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <div role="row" className="merge-heads" aria-rowindex={1}>
            {columns.map((name, place) => (
              <span key={name} role="columnheader" aria-colindex={place + 1}>
                {strings.columns[name]}
              </span>
            ))}
          </div>
          <div role="presentation" className="merge-canvas" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]
              if (!row) return null
              const shared = { top: start, index, measure: virtual.measureElement, active: index === at }
              return row.kind === 'group' ? (
                <GroupRow
                  key={row.key}
                  {...shared}
                  row={row}
                  columns={columns.length}
                  onToggle={onToggle}
                  onActivate={setActive}
                />
              ) : (
                <ChangeRow
                  key={row.key}
                  {...shared}
                  row={row}
                  columns={columns}
                  column={index === at ? (columns[column] ?? 'what') : null}
                  words={describe(row.change)}
                  taken={takenOf(row.change, decisions)}
                  isConflict={decisions.conflicts.has(row.change.id)}
                  onChoose={chooseRow}
                  onActivate={setActive}
                />
              )
            })}
          </div>
        </div>
      )}
    </div>
  )
}

const opens = (key: string, folded: boolean): boolean =>
  key === 'Enter' || key === ' ' || (key === 'ArrowRight' && folded) || (key === 'ArrowLeft' && !folded)
