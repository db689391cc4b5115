import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import type { Finding } from '../../shared/analysis/finding'
import { useFindingsBySubject } from '../state/analysis'
import { select } from '../state/navigation'
import { notify } from '../state/notices'
import { useSelection } from '../state/store'
import { noticeStrings } from '../state/strings'
import { putOnClipboard } from '../ui/clipboard'
import { useClipboard } from '../ui/useClipboard'
import { Caption } from './Caption'
import { CellMenu } from './CellMenu'
import { CellPopover } from './CellPopover'
import { ColumnHeads, ColumnStrips } from './ColumnHeads'
import { Pictures } from './Pictures'
import { cellId } from './placedColumn'
import { copyRange, copyWithNames, fillRange, pasteInto, setInRange } from './cellEdits'
import { cellContent, pairOf, sizeOf } from './cells'
import type { GridContent } from './cells'
import { actionOf } from './gridKeys'
import type { GridAction } from './gridKeys'
import { isLetterKey } from './letters'
import type { LetterKey } from './letters'
import type { GroupLine, Subject } from './lines'
import { TotalsRow } from './TotalsRow'
import { cellAfterKey } from './range'
import { fold } from './session'
import type { Sorting } from './sorting'
import { matrixStrings as strings } from './strings'
import { useGridCursor } from './useGridCursor'
import { useDrawnRows } from './useDrawnRows'
import { useGridLayout } from './useGridLayout'
import { useGridPointer } from './useGridPointer'

const noFindings: readonly Finding[] = []

interface MatrixGridProps {
  content: GridContent
  turned: boolean
  onlyFindings: boolean
  /** By what the rows are sorted. */
  sorting: Sorting
  /** Told when the focus comes into the grid (or into what belongs to it), and when it leaves. */
  onWork: (working: boolean) => void
  /** Told to sort one side by its letters on a line (an id) of the other. */
  onSort: (subject: Subject, of: string) => void
}

/** Responsibilities by positions, or turned: an ARIA grid with its own virtual rows and columns. */
export function MatrixGrid({ content, turned, onlyFindings, sorting, onWork, onSort }: MatrixGridProps) {
  const { rows, columns, index } = content
  const scroller = useRef<HTMLDivElement>(null)
  const layout = useGridLayout(scroller, rows, columns)
  const { measures, placedColumns, width, height, bringIntoView } = layout
  const bySubject = useFindingsBySubject()
  const selection = useSelection()
  const chosenPositions = useMemo(() => new Set(selection.positions), [selection.positions])
  const chosenDuties = useMemo(() => new Set(selection.responsibilities), [selection.responsibilities])
  const [open, setOpen] = useState<'cell' | 'menu' | null>(null)
  const [announcement, setAnnouncement] = useState('')

  const { cursor, range, moveTo, choose } = useGridCursor(rows, columns, turned, cell => {
    setOpen(null)
    bringIntoView(cell)
  })

  const row = cursor ? rows[cursor.row] : undefined
  const column = cursor ? columns[cursor.column] : undefined
  const pair = pairOf(index, row, column)
  const about = (key: string | undefined): readonly Finding[] =>
    (key === undefined ? undefined : (turned ? bySubject.positions : bySubject.responsibilities).get(key)) ??
    noFindings
  const aboutDuty = (duty: string): readonly Finding[] => bySubject.responsibilities.get(duty) ?? noFindings
  const cell = pair && cellContent(pair, aboutDuty(pair.held.duty.id))
  const folding = row?.kind === 'group' ? row : column?.kind === 'group' ? column : null
  const [rowSubject, columnSubject]: readonly [Subject, Subject] = turned
    ? ['position', 'duty']
    : ['duty', 'position']

  const focusGrid = () => scroller.current?.focus({ preventScroll: true })
  const say = (count: number, words: (count: number) => string) => {
    if (count > 0) setAnnouncement(words(count))
  }
  const setLetter = (key: LetterKey | null) => {
    if (range && range.right >= 0 && range.bottom >= 0) say(setInRange(content, range, key), strings.set)
  }
  const toggle = (group: GroupLine) => fold(group.subject, group.name, !group.folded)
  useClipboard(scroller, (event, data) => {
    if (!range || range.right < 0 || range.bottom < 0) return
    event.preventDefault()
    if (event.type === 'paste') {
      say(pasteInto(content, range, data.getData('text/plain')), strings.pasted)
      return
    }
    const { text, count } = copyRange(content, range)
    data.setData('text/plain', text)
    setAnnouncement(strings.copied(count))
    if (event.type === 'cut') setLetter(null)
  })
  const copy = (named: boolean) => {
    if (!range || range.right < 0 || range.bottom < 0) return
    const { text, html, count } = named ? copyWithNames(content, range) : copyRange(content, range)
    if (putOnClipboard({ text, html })) setAnnouncement(strings.copied(count))
    else notify('problem', noticeStrings.notCopied)
  }

  const run: Readonly<Record<GridAction, () => void>> = {
    chooseAll: () => choose('all'),
    chooseRow: () => choose('row'),
    chooseColumn: () => choose('column'),
    chooseOne: () => choose(null),
    fillDown: () => range && say(fillRange(content, range, 'down'), strings.set),
    fillRight: () => range && say(fillRange(content, range, 'right'), strings.set),
    copyWithNames: () => copy(true),
    clear: () => setLetter(null),
    space: () => {
      if (folding) toggle(folding)
      else if (cursor && cursor.column < 0) choose('row')
      else if (cursor && cursor.row < 0) choose('column')
      else setLetter(null)
    },
    open: () => {
      if (folding) toggle(folding)
      else if (pair) setOpen('cell')
      else if (column && cursor?.row === -1) onSort(rowSubject, column.key)
      else {
        const [worst] = about(row?.key)
        if (worst) select({ finding: worst.id })
      }
    },
    menu: () => {
      if (cursor) setOpen('menu')
    },
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.altKey) return
    onWork(true)
    const control = event.ctrlKey || event.metaKey
    const action = actionOf(event)
    const letter = event.key.toUpperCase()
    const isFoldKey = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
    if (action) run[action]()
    else if (!control && isLetterKey(letter)) setLetter(letter)
    else if (row?.kind === 'group' && isFoldKey && !control && cursor?.column === -1)
      fold(row.subject, row.name, event.key === 'ArrowLeft')
    else {
      const shown = scroller.current.clientHeight - measures.columnHead - measures.foot
      const page = Math.max(1, Math.floor(shown / measures.row) - 1)
      const size = { rows: rows.length, columns: columns.length, page }
      const next = cellAfterKey(cursor ?? { row: 0, column: 0 }, event.key, control, size)
      if (!next) return
      moveTo(cursor ? next : { row: 0, column: 0 }, event.shiftKey, true)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const pointer = useGridPointer({
    content,
    scroller,
    measures,
    cursor,
    range,
    focus: focusGrid,
    moveTo,
    choose,
    toggle,
    open: what => {
      if (what === 'menu' || pair) setOpen(what)
    },
  })

  // What opens beside a cell belongs to the grid: the rows stay while it is open.
  const isOpen = open !== null
  const latestWork = useRef(onWork)
  useEffect(() => {
    latestWork.current = onWork
  })
  useLayoutEffect(() => {
    if (isOpen) latestWork.current(true)
  }, [isOpen])
  const onFocus = (event: FocusEvent) => {
    onWork(true)
    if (event.target === scroller.current && !cursor && !pointer.isFocusing()) {
      const first = rows.findIndex(({ kind }) => kind !== 'group')
      moveTo({ row: Math.max(0, first), column: 0 }, false)
    }
  }
  const onBlur = () => {
    // The window may only have gone to the back.
    if (!isOpen && document.hasFocus()) onWork(false)
  }
  const close = () => {
    setOpen(null)
    focusGrid()
  }

  const holder = useRef<HTMLDivElement>(null)
  useDrawnRows(scroller, holder, layout.scrolledTop, layout.room.height, {
    content,
    aboutDuties: bySubject.responsibilities,
    aboutRows: turned ? bySubject.positions : bySubject.responsibilities,
    onlyFindings,
    columns: placedColumns,
    tops: layout.tops,
    measures,
    cursor,
    range,
    chosen: turned ? chosenPositions : chosenDuties,
  })

  const anchor = open && cursor ? document.getElementById(cellId(cursor.row, cursor.column)) : null
  const hasTotals = measures.rowTotals.length > 0
  return (
    <div className="matrix">
      <div
        ref={scroller}
        className="matrix-scroller"
        role="grid"
        aria-label={turned ? strings.gridTurned : strings.grid}
        aria-multiselectable
        aria-rowcount={rows.length + 1 + (measures.foot > 0 ? 1 : 0)}
        aria-colcount={columns.length + 1 + (hasTotals ? 1 : 0)}
        aria-activedescendant={cursor ? cellId(cursor.row, cursor.column) : undefined}
        aria-describedby="matrix-caption"
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...pointer.handlers}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <div className="matrix-canvas" style={{ width, height }}>
          <ColumnHeads
            columns={placedColumns}
            measures={measures}
            width={width}
            corner={turned ? strings.position : strings.responsibility}
            current={cursor?.column ?? null}
            isOnHead={cursor?.row === -1}
            rangeFrom={range && range.top < 0 ? range.left : null}
            rangeTo={range && range.top < 0 ? range.right : null}
            chosen={turned ? chosenDuties : chosenPositions}
            columnCount={columns.length}
            sorting={sorting}
          />
          <div
            className="matrix-strips"
            style={{ top: measures.columnHead, bottom: measures.foot }}
            aria-hidden
          >
            <ColumnStrips columns={placedColumns} />
          </div>
          <div ref={holder} role="rowgroup" className="matrix-rows" />
          {measures.foot > 0 && (
            <TotalsRow
              columns={placedColumns}
              measures={measures}
              width={width}
              index={index}
              rowIndex={rows.length + 2}
              columnCount={columns.length}
            />
          )}
        </div>
        <Pictures />
      </div>
      <Caption
        index={index}
        row={row ?? null}
        column={column ?? null}
        pair={pair}
        cell={cell}
        size={range && sizeOf(content, range)}
        findings={row ? about(row.key) : noFindings}
      />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {anchor && open === 'cell' && pair && cell && (
        <CellPopover
          anchor={anchor}
          scenario={index.scenario.id}
          pair={pair}
          cell={cell}
          onClose={close}
          onChange={letters =>
            setAnnouncement(strings.cell(pair.held.duty.title, pair.position.title, letters))
          }
        />
      )}
      {anchor && open === 'menu' && (
        <CellMenu
          anchor={anchor}
          under={{ row, column, pair, finding: cell?.finding ?? about(row?.key)[0] ?? null }}
          run={run}
          copy={() => copy(false)}
          sortRows={key => onSort(rowSubject, key)}
          sortColumns={key => onSort(columnSubject, key)}
          onClose={close}
        />
      )}
    </div>
  )
}
