import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import type { Finding } from '../../shared/analysis/finding'
import { useFindingsBySubject } from '../state/analysis'
import { select } from '../state/navigation'
import { useSelection } from '../state/store'
import { useClipboard } from '../ui/useClipboard'
import { Caption } from './Caption'
import { CellPopover } from './CellPopover'
import { ColumnHeads, TotalsRow } from './MatrixHeads'
import { cellId, MatrixArea, MatrixRow } from './MatrixRow'
import type { PlacedColumn } from './MatrixRow'
import { copyRange, pasteInto, setInRange } from './cellEdits'
import type { GridContent } from './cellEdits'
import { cellsSignature, rowCells } from './cells'
import { isLetterKey } from './letters'
import type { LetterKey } from './letters'
import { measuresFor } from './measures'
import type { GridMeasures } from './measures'
import { cellAfterKey } from './range'
import type { Cell } from './range'
import { foldArea } from './session'
import { matrixStrings as strings } from './strings'
import { useGridCursor } from './useGridCursor'

const noFindings: readonly Finding[] = []

/** Responsibilities by positions: an ARIA grid with its own virtual rows and columns. */
export function MatrixGrid({ content }: { content: GridContent }) {
  const { rows, places, index } = content
  const scroller = useRef<HTMLDivElement>(null)
  const measures = useMeasures(scroller)
  const findings = useFindingsBySubject().responsibilities
  const selection = useSelection()
  const chosenPositions = useMemo(() => new Set(selection.positions), [selection.positions])
  const chosenDuties = useMemo(() => new Set(selection.responsibilities), [selection.responsibilities])
  const [popover, setPopover] = useState(false)
  const [announcement, setAnnouncement] = useState('')

  const rowHeight = (place: number) => (rows[place]?.kind === 'area' ? measures.area : measures.row)
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    getItemKey: place => rows[place]?.key ?? place,
    paddingStart: measures.columnHead,
    paddingEnd: measures.foot,
    scrollPaddingStart: measures.columnHead,
    scrollPaddingEnd: measures.foot,
    overscan: 6,
  })
  const horizontal = useVirtualizer({
    horizontal: true,
    count: places.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => measures.column,
    paddingStart: measures.rowHead,
    paddingEnd: measures.totals,
    scrollPaddingStart: measures.rowHead,
    scrollPaddingEnd: measures.totals,
    overscan: 4,
  })
  useLayoutEffect(() => {
    vertical.measure()
    horizontal.measure()
  }, [measures, vertical, horizontal, rows])

  const { cursor, range, moveTo } = useGridCursor(content, ({ row, column }) => {
    setPopover(false)
    vertical.scrollToIndex(row)
    if (column >= 0) horizontal.scrollToIndex(column)
  })

  const horizontalItems = horizontal.getVirtualItems()
  const columns = useMemo<readonly PlacedColumn[]>(
    () =>
      horizontalItems.flatMap(({ index: column, start }) => {
        const place = places[column]
        return place === undefined ? [] : [{ column, start, place, position: index.position(place) }]
      }),
    // The positions of the chart, not the index, which is made anew with every letter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [horizontalItems, places, index.chart],
  )
  const shownPlaces = useMemo(() => columns.map(({ place }) => place), [columns])
  const width = horizontal.getTotalSize()

  const currentRow = cursor ? rows[cursor.row] : undefined
  const currentPlace = cursor ? places[cursor.column] : undefined
  const currentPosition = currentPlace === undefined ? null : index.position(currentPlace)
  const currentDuty = currentRow?.kind === 'duty' ? currentRow.duty : null
  const currentAssignment =
    currentDuty && currentPosition
      ? index.assignmentAt(currentPlace ?? -1, index.duty(currentDuty.id)?.place ?? -1)
      : undefined

  const setLetter = (key: LetterKey | null) => {
    if (!range || range.right < 0) return
    const count = setInRange(content, range, key)
    if (count > 0) setAnnouncement(strings.set(count))
  }
  const open = () => {
    if (currentRow?.kind === 'area') foldArea(currentRow.area, !currentRow.folded)
    else if (currentDuty && currentPosition) setPopover(true)
    else if (currentDuty) {
      const [worst] = findings.get(currentDuty.id) ?? noFindings
      if (worst) select({ finding: worst.id })
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.altKey) return
    const control = event.ctrlKey || event.metaKey
    const start: Cell = cursor ?? { row: 0, column: -1 }
    const page = Math.max(
      1,
      Math.floor((scroller.current.clientHeight - measures.columnHead - measures.foot) / measures.row) - 1,
    )
    const size = { rows: rows.length, columns: places.length, page }
    const letter = event.key.toUpperCase()
    if (currentRow?.kind === 'area' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      foldArea(currentRow.area, event.key === 'ArrowLeft')
    } else if (control && letter === 'A') {
      moveTo({ row: 0, column: 0 }, false)
      moveTo({ row: rows.length - 1, column: places.length - 1 }, true)
    } else if (!control && isLetterKey(letter)) setLetter(letter)
    else if (event.key === ' ' && currentRow?.kind === 'area') open()
    else if (event.key === ' ' || event.key === 'Delete' || event.key === 'Backspace') setLetter(null)
    else if (event.key === 'Enter' || event.key === 'F2') open()
    else {
      const next = cellAfterKey(start, event.key, control, size)
      if (!next) return
      moveTo(cursor ? next : { row: 0, column: 0 }, event.shiftKey, true)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const pressed = useRef<Cell | null>(null)
  const onPointerDown = (event: PointerEvent) => {
    const cell = cellUnder(event.target)
    if (!cell || event.button !== 0) return
    const row = rows[cell.row]
    const again = cursor?.row === cell.row && cursor.column === cell.column && isSingle(range)
    scroller.current?.focus({ preventScroll: true })
    if (row?.kind === 'area') {
      moveTo(cell, false)
      foldArea(row.area, !row.folded)
    } else if (again && !event.shiftKey && cell.column >= 0) pressed.current = cell
    else moveTo(cell, event.shiftKey)
    // The press must not move the focus to the cell's nearest focusable parent, which it has already.
    event.preventDefault()
  }
  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons !== 1 || !cursor) return
    const cell = cellUnder(event.target)
    if (cell && (cell.row !== cursor.row || cell.column !== cursor.column)) {
      pressed.current = null
      moveTo(cell, true, true)
    }
  }
  const onPointerUp = () => {
    if (pressed.current) setPopover(true)
    pressed.current = null
  }

  useClipboard(scroller, (event, data) => {
    if (!range || range.right < 0) return
    event.preventDefault()
    if (event.type === 'paste') {
      const count = pasteInto(content, range, data.getData('text/plain'))
      if (count > 0) setAnnouncement(strings.pasted(count))
      return
    }
    const { text, count } = copyRange(content, range)
    data.setData('text/plain', text)
    setAnnouncement(strings.copied(count))
    if (event.type === 'cut') setLetter(null)
  })

  const anchor = popover && cursor ? document.getElementById(cellId(cursor.row, cursor.column)) : null
  const columnCount = places.length
  return (
    <div className="matrix">
      <div
        ref={scroller}
        className="matrix-scroller"
        role="grid"
        aria-label={strings.grid}
        aria-multiselectable
        aria-rowcount={rows.length + 1 + (measures.foot > 0 ? 1 : 0)}
        aria-colcount={columnCount + 1 + (measures.totals > 0 ? 1 : 0)}
        aria-activedescendant={
          cursor ? cellId(cursor.row, currentRow?.kind === 'area' ? -1 : cursor.column) : undefined
        }
        aria-describedby="matrix-caption"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onFocus={event => {
          if (event.target === scroller.current && !cursor && !pressed.current) {
            const first = rows.findIndex(({ kind }) => kind === 'duty')
            moveTo({ row: Math.max(0, first), column: 0 }, false)
          }
        }}
      >
        <div className="matrix-canvas" style={{ width, height: vertical.getTotalSize() }}>
          <ColumnHeads
            columns={columns}
            measures={measures}
            width={width}
            currentColumn={cursor?.column ?? null}
            chosen={chosenPositions}
            columnCount={columnCount}
          />
          {vertical.getVirtualItems().map(({ index: place, start, key }) => {
            const row = rows[place]
            if (!row || row.kind === 'new') return null
            const isCurrent = place === cursor?.row
            if (row.kind === 'area') {
              return (
                <MatrixArea
                  key={key}
                  row={place}
                  start={start}
                  area={row.area}
                  count={row.count}
                  folded={row.folded}
                  width={width}
                  rowHead={measures.rowHead}
                  isCurrent={isCurrent}
                />
              )
            }
            const held = index.duty(row.key)
            if (!held) return null
            const about = findings.get(row.key) ?? noFindings
            const cells = rowCells(index, held, about)
            const isInRange = range !== null && place >= range.top && place <= range.bottom
            return (
              <MatrixRow
                key={key}
                row={place}
                start={start}
                duty={row.duty}
                worst={about[0] ?? null}
                accountable={held.accountable.length}
                responsible={held.responsible.length}
                columns={columns}
                cells={cells}
                signature={cellsSignature(cells, shownPlaces)}
                width={width}
                rowHead={measures.rowHead}
                totals={measures.totals > 0}
                current={isCurrent ? cursor.column : null}
                rangeFrom={isInRange ? range.left : null}
                rangeTo={isInRange ? range.right : null}
                isChosen={chosenDuties.has(row.key)}
              />
            )
          })}
          {measures.foot > 0 && (
            <TotalsRow
              columns={columns}
              measures={measures}
              width={width}
              index={index}
              rowIndex={rows.length + 2}
            />
          )}
        </div>
      </div>
      <Caption
        row={currentRow ?? null}
        position={currentPosition}
        assignment={currentAssignment}
        size={
          range && {
            rows: rows.slice(range.top, range.bottom + 1).filter(({ kind }) => kind === 'duty').length,
            columns: range.right - Math.max(0, range.left) + 1,
          }
        }
        findings={currentDuty ? (findings.get(currentDuty.id) ?? noFindings) : noFindings}
      />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {anchor && currentDuty && currentPosition && (
        <CellPopover
          anchor={anchor}
          scenario={index.scenario.id}
          duty={currentDuty}
          position={currentPosition}
          assignment={currentAssignment}
          onClose={() => {
            setPopover(false)
            scroller.current?.focus({ preventScroll: true })
          }}
          onChange={letters =>
            setAnnouncement(strings.cell(currentDuty.title, currentPosition.title, letters))
          }
        />
      )}
    </div>
  )
}

const isSingle = (range: { top: number; bottom: number; left: number; right: number } | null): boolean =>
  range !== null && range.top === range.bottom && range.left === range.right

function cellUnder(target: EventTarget): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (!element) return null
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column']) }
}

function useMeasures(scroller: RefObject<HTMLDivElement | null>): GridMeasures {
  const [measures, setMeasures] = useState<GridMeasures>(() => measuresFor(1000, 600))
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const measure = () =>
      setMeasures(former => {
        const next = measuresFor(element.clientWidth, element.clientHeight)
        return JSON.stringify(next) === JSON.stringify(former) ? former : next
      })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return measures
}
