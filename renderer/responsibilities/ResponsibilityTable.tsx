import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import type { Finding } from '../../shared/analysis/finding'
import { scenarioIndex } from '../../shared/analysis/scenarioIndex'
import { useFindingsBySubject } from '../state/analysis'
import { openDialog, select } from '../state/navigation'
import { appState, useScenario, useSelection, useWorkbook } from '../state/store'
import { useClipboard } from '../ui/useClipboard'
import { AreaRow, cellId, DutyCells, NewRowCells, rowId } from './ResponsibilityRow'
import type { Leaving } from './CellInput'
import { addResponsibility, deleteChosen, moveChosen, placeResponsibilities } from './actions'
import { isEditable, tracksFor } from './columns'
import type { Column } from './columns'
import { copiedDuties } from './copying'
import { useRowDrag } from './dragging'
import { DropLine } from './DropLine'
import { holdersOf } from './holders'
import { areaKey } from './rows'
import type { Row } from './rows'
import { foldArea, session, setSession, useResponsibilitiesSession } from './session'
import { columnNames, responsibilityStrings as strings } from './strings'
import { useColumns } from './useColumns'

const rowHeight = 32
const headHeight = 28

const noFindings: readonly Finding[] = []

/** The responsibilities under their areas; a tree grid with its own virtual rows. */
export function ResponsibilityTable({ rows }: { rows: readonly Row[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const columns = useColumns(scroller)
  const { cursor, editing, added, sort } = useResponsibilitiesSession()
  const chosen = useSelection().responsibilities
  const isChosen = useMemo(() => new Set(chosen), [chosen])
  const findings = useFindingsBySubject().responsibilities
  const { responsibilities } = useWorkbook()
  const index = scenarioIndex(useScenario(), responsibilities)
  const anchor = useRef<string | null>(null)

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: place => rows[place]?.key ?? place,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 8,
  })

  const cursorPlace = cursor ? rows.findIndex(({ key }) => key === cursor.row) : -1
  const cursorColumn = columns[Math.min(cursor?.column ?? 0, columns.length - 1)] ?? 'title'

  const { drag, onGrab, endsDrag } = useRowDrag(
    scroller,
    rows,
    { rowHeight, headHeight },
    placeResponsibilities,
  )
  const isMoving = useMemo(() => new Set(drag?.moving), [drag?.moving])

  useFollowSelection(rows, virtual.scrollToIndex)

  // A new row, or one that the cursor came to by keys, is brought into view.
  useLayoutEffect(() => {
    if (cursorPlace >= 0) virtual.scrollToIndex(cursorPlace)
    // Only when the cursor goes somewhere else, not when rows come and go around it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [cursor])

  const leave = useCallback(
    (leaving: Leaving) => {
      if (leaving === 'blur') return
      scroller.current?.focus({ preventScroll: true })
      const { cursor } = session()
      if (leaving === 'next' && cursor) {
        setSession({ cursor: { ...cursor, column: Math.min(cursor.column + 1, columns.length - 1) } })
      }
    },
    [columns.length],
  )

  const choose = (place: number, extend: boolean) => {
    const row = rows[place]
    if (row?.kind !== 'duty') return
    const from = rows.findIndex(({ key }) => key === anchor.current)
    if (!extend || from < 0) {
      anchor.current = row.key
      select({ responsibilities: [row.key] })
      return
    }
    const range = rows.slice(Math.min(from, place), Math.max(from, place) + 1)
    select({ responsibilities: range.filter(({ kind }) => kind === 'duty').map(({ key }) => key) })
  }

  const goToRow = (place: number, extend = false) => {
    const row = rows[Math.max(0, Math.min(place, rows.length - 1))]
    if (!row) return
    setSession({ cursor: { row: row.key, column: cursor?.column ?? 0 }, editing: false })
    choose(rows.indexOf(row), extend)
  }

  const begin = (column: Column) => {
    const row = rows[cursorPlace]
    if (row?.kind === 'area') foldArea(row.area, !row.folded)
    else if (row?.kind === 'duty' && isEditable(column)) setSession({ editing: true })
    else if (row?.kind === 'duty' && column === 'findings') {
      const [worst] = findings.get(row.key) ?? noFindings
      if (worst) select({ finding: worst.id })
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return
    const row = rows[cursorPlace]
    const page = Math.max(1, Math.floor((scroller.current.clientHeight - headHeight) / rowHeight) - 1)
    const control = event.ctrlKey || event.metaKey
    const column = Math.min(cursor?.column ?? 0, columns.length - 1)
    const goToColumn = (next: number) =>
      setSession({
        cursor: {
          row: row?.key ?? rows[0]?.key ?? '',
          column: Math.max(0, Math.min(next, columns.length - 1)),
        },
      })
    const keys: Record<string, () => void> = {
      ArrowDown: () => goToRow(cursorPlace + 1, event.shiftKey),
      ArrowUp: () => goToRow(cursorPlace - 1, event.shiftKey),
      PageDown: () => goToRow(cursorPlace + page, event.shiftKey),
      PageUp: () => goToRow(cursorPlace - page, event.shiftKey),
      ArrowRight: () => (row?.kind === 'area' ? foldArea(row.area, false) : goToColumn(column + 1)),
      ArrowLeft: () => {
        if (row?.kind === 'area') foldArea(row.area, true)
        else if (column === 0 && row?.kind === 'duty') {
          setSession({ cursor: { row: areaKey(row.duty.area), column: 0 } })
        } else goToColumn(column - 1)
      },
      Home: () => (control ? goToRow(0, event.shiftKey) : goToColumn(0)),
      End: () => (control ? goToRow(rows.length - 1, event.shiftKey) : goToColumn(columns.length - 1)),
      Enter: () => begin(cursorColumn),
      F2: () => {
        if (!isEditable(cursorColumn)) setSession({ cursor: { row: row?.key ?? '', column: 0 } })
        begin(isEditable(cursorColumn) ? cursorColumn : 'title')
      },
      ' ': () => (row?.kind === 'area' ? begin(cursorColumn) : toggle(cursorPlace)),
      Delete: deleteChosen,
      Insert: addResponsibility,
    }
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      moveChosen(event.key === 'ArrowUp' ? -1 : 1)
    } else if (control && event.key.toLowerCase() === 'a') {
      select({ responsibilities: rows.filter(({ kind }) => kind === 'duty').map(({ key }) => key) })
    } else if (!event.altKey && Object.hasOwn(keys, event.key)) {
      keys[event.key]?.()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const toggle = (place: number) => {
    const row = rows[place]
    if (row?.kind !== 'duty') return
    anchor.current = row.key
    const next = new Set(appState().selection.responsibilities)
    if (!next.delete(row.key)) next.add(row.key)
    select({ responsibilities: [...next] })
  }

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (editing || !(event.target instanceof Element)) return
    const line = event.target.closest<HTMLElement>('.responsibilities-row-duty')
    const row = rows[Number(line?.dataset['place'] ?? -1)]
    if (row?.kind === 'duty') onGrab(event, isChosen.has(row.key) ? chosen : [row.key])
  }
  useClipboard(scroller, (event, data) => {
    const text = data.getData('text/plain')
    if (event.type === 'paste' && text.trim() !== '') openDialog({ kind: 'pasteResponsibilities', text })
    else if (event.type === 'copy' && chosen.length > 0)
      data.setData('text/plain', copiedDuties(responsibilities, isChosen))
    else return
    event.preventDefault()
  })

  const onClick = (event: MouseEvent) => {
    if (endsDrag()) return
    // Element.closest gives the nearest element; a click beside the rows has none.
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null
    const place = Number(line?.dataset['place'] ?? -1)
    const row = rows[place]
    if (!row || row.kind === 'new') return
    if (row.kind === 'area') {
      setSession({ cursor: { row: row.key, column: 0 }, editing: false })
      foldArea(row.area, !row.folded)
      return
    }
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    const column = columns.findIndex(name => name === cell?.dataset['column'])
    const wasHere = cursor?.row === row.key && cursor.column === column && isChosen.has(row.key)
    if (event.ctrlKey || event.metaKey) {
      setSession({ cursor: { row: row.key, column: Math.max(0, column) }, editing: false })
      toggle(place)
    } else if (wasHere && !event.shiftKey && chosen.length === 1) {
      if (!editing) begin(columns[column] ?? 'title')
    } else {
      setSession({ cursor: { row: row.key, column: Math.max(0, column) }, editing: false })
      choose(place, event.shiftKey)
    }
  }

  const current = rows[cursorPlace]
  return (
    <div
      ref={scroller}
      className="responsibilities-table"
      role="treegrid"
      aria-label={strings.table}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={
        current?.kind === 'duty'
          ? cellId(current.key, cursorColumn)
          : current?.kind === 'area'
            ? rowId(cursorPlace)
            : undefined
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerDown={onPointerDown}
      data-dragging={drag !== null || undefined}
      onFocus={event => {
        if (event.target === scroller.current && cursorPlace < 0 && rows[0]) {
          setSession({ cursor: { row: rows[0].key, column: 0 } })
        }
      }}
    >
      <div
        className="responsibilities-head"
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: tracksFor(columns) }}
      >
        {columns.map((column, place) => (
          <div
            key={column}
            role="columnheader"
            aria-colindex={place + 1}
            className={`responsibilities-cell responsibilities-cell-${column}`}
            {...(column === 'title' ? { 'aria-sort': sort === 'title' ? 'ascending' : 'none' } : {})}
          >
            {columnNames[column]}
          </div>
        ))}
      </div>
      <div
        className="responsibilities-rows"
        role="rowgroup"
        style={{ height: virtual.getTotalSize() - headHeight }}
      >
        {virtual.getVirtualItems().map(({ index: place, start, key }) => {
          const row = rows[place]
          if (!row) return null
          const isCurrent = place === cursorPlace
          return (
            <div
              key={key}
              id={rowId(place)}
              role="row"
              aria-rowindex={place + 2}
              aria-level={row.kind === 'area' ? 1 : 2}
              aria-selected={row.kind === 'duty' ? isChosen.has(row.key) : undefined}
              aria-expanded={row.kind === 'area' ? !row.folded : undefined}
              className={`responsibilities-row responsibilities-row-${row.kind}`}
              style={{
                transform: `translateY(${start - headHeight}px)`,
                gridTemplateColumns: row.kind === 'duty' ? tracksFor(columns) : undefined,
              }}
              data-place={place}
              data-moving={isMoving.has(row.key) || undefined}
            >
              {row.kind === 'area' ? (
                <AreaRow area={row.area} count={row.count} folded={row.folded} isCurrent={isCurrent} />
              ) : row.kind === 'new' ? (
                <NewRowCells after={added?.after ?? null} leave={leave} />
              ) : (
                <DutyCells
                  duty={row.duty}
                  columns={columns}
                  accountable={holdersOf(index, row.key).accountable}
                  responsible={holdersOf(index, row.key).responsible}
                  findings={findings.get(row.key) ?? noFindings}
                  current={isCurrent ? cursorColumn : null}
                  editing={isCurrent && editing}
                  leave={leave}
                />
              )}
            </div>
          )
        })}
        {drag && <DropLine drag={drag} rows={rows} rowHeight={rowHeight} />}
      </div>
    </div>
  )
}

/** Brings the first chosen responsibility into view when it was chosen elsewhere. */
function useFollowSelection(rows: readonly Row[], scrollTo: (place: number) => void): void {
  const [first] = useSelection().responsibilities
  useEffect(() => {
    const { cursor } = session()
    if (first === undefined || appState().selection.responsibilities.includes(cursor?.row ?? '')) return
    const place = rows.findIndex(({ key }) => key === first)
    if (place < 0) return
    setSession({ cursor: { row: first, column: cursor?.column ?? 0 }, editing: false })
    scrollTo(place)
    // Only a new choice moves the table, not new rows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first])
}
