import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { Finding } from '../../shared/analysis/finding'
import { appState } from '../state/store'
import { FindingRow, GroupRow, rowId } from './FindingRow'
import type { Row } from './grouping'
import { jumpTo, selectFinding } from './places'
import { findingsStrings as strings } from './strings'

interface FindingListProps {
  rows: readonly Row[]
  /** Ids of the findings that are chosen together. */
  marked: ReadonlySet<string>
  onMark: (marked: ReadonlySet<string>) => void
  onToggleGroup: (key: string) => void
}

type FindingLine = Extract<Row, { kind: 'finding' }>

/** How high lines are before they have been measured, in pixels; a long sentence takes a second line. */
const heights = { group: 32, finding: 44 }

/** The findings as a tree of two levels, drawn only where they are in view. */
export function FindingList({ rows, marked, onMark, onToggleGroup }: FindingListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(() => firstActive(rows))
  const anchor = useRef<string | null>(null)
  const places = useMemo(() => new Map(rows.map((row, place) => [row.key, place])), [rows])
  const at = active === null ? -1 : (places.get(active) ?? -1)

  // No compiler memoises this component; what it draws follows the virtualizer.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: place => (rows[place]?.kind === 'group' ? heights.group : heights.finding),
    getItemKey: place => rows[place]?.key ?? place,
    overscan: 12,
  })

  // Where the list came from elsewhere with a finding chosen, it begins there.
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || at < 0) return
    begun.current = true
    virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])

  // A line that goes (solved, filtered away, folded) hands over to the one that takes its place.
  const lastPlace = useRef(0)
  useEffect(() => {
    if (at >= 0) lastPlace.current = at
    else if (active !== null && rows.length > 0)
      setActive(rows[Math.min(lastPlace.current, rows.length - 1)]?.key ?? null)
  }, [at, active, rows])

  const goToRow = useCallback(
    (place: number) => {
      const row = rows[place]
      if (!row) return
      setActive(row.key)
      virtual.scrollToIndex(place, { align: 'auto' })
      if (row.kind === 'finding') selectFinding(row.disposed.finding)
    },
    [rows, virtual],
  )
  const extendTo = useCallback(
    (place: number) => {
      const from = places.get(anchor.current ?? '') ?? at
      const [first, last] = from < place ? [from, place] : [place, from]
      onMark(new Set([...marked, ...findingsBetween(rows, Math.max(first, 0), last)]))
    },
    [places, at, rows, marked, onMark],
  )
  const toggleMark = useCallback(
    (row: FindingLine) => {
      const { id } = row.disposed.finding
      const next = new Set(marked)
      if (!next.delete(id)) next.add(id)
      anchor.current = row.key
      onMark(next)
    },
    [marked, onMark],
  )
  const onClick = useCallback(
    (event: MouseEvent, row: FindingLine) => {
      const place = places.get(row.key) ?? -1
      if (event.shiftKey) extendTo(place)
      else if (event.ctrlKey || event.metaKey) toggleMark(row)
      else anchor.current = row.key
      goToRow(place)
    },
    [places, extendTo, toggleMark, goToRow],
  )
  const onJump = useCallback((row: FindingLine) => jumpTo(row.disposed.finding), [])
  const onGroupClick = useCallback(
    (key: string) => {
      setActive(key)
      onToggleGroup(key)
    },
    [onToggleGroup],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    const row = rows[at]
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / heights.finding) - 1)
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }[
      event.key
    ]
    if (step !== undefined) {
      const next = Math.min(Math.max(at + step, 0), rows.length - 1)
      if (event.shiftKey) {
        if (anchor.current === null) anchor.current = active
        extendTo(next)
      }
      goToRow(next)
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      onMark(new Set(findingsBetween(rows, 0, rows.length - 1)))
    } else if (event.key === 'Escape' && marked.size > 0) {
      onMark(new Set())
    } else if (row?.kind === 'group' && opens(event.key, row.folded)) {
      onToggleGroup(row.key)
    } else if (row?.kind === 'group' && event.key === 'ArrowRight') {
      goToRow(at + 1)
    } else if (row?.kind === 'finding' && event.key === 'ArrowLeft') {
      goToRow(places.get(row.group) ?? at)
    } else if (row?.kind === 'finding' && event.key === ' ') {
      toggleMark(row)
    } else if (row?.kind === 'finding' && event.key === 'Enter') {
      jumpTo(row.disposed.finding)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={list}
      role="tree"
      className="findings-list"
      aria-label={strings.list}
      aria-multiselectable
      aria-activedescendant={at < 0 || active === null ? undefined : rowId(active)}
      tabIndex={0}
      data-marking={marked.size > 0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (at < 0 && rows.length > 0) setActive(rows[0]?.key ?? null)
      }}
    >
      <div role="none" className="findings-canvas" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          return row.kind === 'group' ? (
            <GroupRow
              key={row.key}
              row={row}
              top={start}
              index={index}
              measure={virtual.measureElement}
              active={index === at}
              onToggle={onGroupClick}
            />
          ) : (
            <FindingRow
              key={row.key}
              row={row}
              top={start}
              index={index}
              measure={virtual.measureElement}
              active={index === at}
              marked={marked.has(row.disposed.finding.id)}
              onClick={onClick}
              onMark={toggleMark}
              onJump={onJump}
            />
          )
        })}
      </div>
    </div>
  )
}

const opens = (key: string, folded: boolean): boolean =>
  key === 'Enter' || key === ' ' || (key === 'ArrowRight' && folded) || (key === 'ArrowLeft' && !folded)

const findingsBetween = (rows: readonly Row[], first: number, last: number): readonly Finding['id'][] =>
  rows.slice(first, last + 1).flatMap(row => (row.kind === 'finding' ? row.disposed.finding.id : []))

/** The line of the finding that is chosen already, on whatever screen that was. */
function firstActive(rows: readonly Row[]): string | null {
  const { finding } = appState().selection
  if (finding === null) return null
  return rows.find(row => row.kind === 'finding' && row.disposed.finding.id === finding)?.key ?? null
}
