import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { comparisonGroups } from '../../shared/analysis/comparison'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import { moveToGroup } from '../../shared/analysis/moveToGroup'
import { responsibilities as responsibilityRecords } from '../../shared/model/workbook'
import { select } from '../state/navigation'
import { appState, useSelection, useWorkbook } from '../state/store'
import { cardByKey } from './cardKeys'
import { Group } from './CardList'
import type { Board } from './CardList'
import { CardMenu } from './CardMenu'
import { cardGroups } from './cards'
import type { CardGroup } from './cards'
import { useCompared } from './compared'
import { setComparison, useComparisonSession } from './comparisonSession'
import { useCardDrag } from './dragging'
import { askToMove, cardOf } from './moving'
import { Picture } from './Picture'
import { SideHead } from './SideHead'
import { comparisonStrings as strings, moveStrings } from './strings'

const middle = ['collaboration', 'divided', 'overlap'] as const
const bands = ['othersOnly', 'nobody'] as const

const choose = (responsibility: string): void => {
  const { selection } = appState()
  const isChosen = selection.finding === null && selection.responsibilities.length === 1
  if (!isChosen || selection.responsibilities[0] !== responsibility)
    select({ responsibilities: [responsibility] })
}

/** What each side holds alone, what they share, and what neither or nobody holds; cards move between the groups. */
export function Wall() {
  const compared = useCompared()
  const { analysis, sides, comparison } = compared
  const workbook = useWorkbook()
  const selection = useSelection()
  const { search, area, focus, announcement } = useComparisonSession()
  const page = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<string | null>(null)

  const groups = useMemo(() => cardGroups(compared, { search, area, focus }), [compared, search, area, focus])
  /** The side without which the group cannot take it, by name; null when it can. */
  const missing = (responsibility: string, group: ComparisonGroup): string | null => {
    const result = moveToGroup(analysis, responsibility, group, {}, sides)
    return !result.ok && result.needs.kind === 'seat' ? sides[result.needs.side].name : null
  }
  const drop = useCallback(
    (responsibility: string, group: ComparisonGroup, from: DOMRect | null) => {
      if (comparison.groupOf(responsibility) !== group) askToMove(responsibility, group, from)
    },
    [comparison],
  )
  const { dragged, ghost, onGrab } = useCardDrag(page, drop)
  const onMenu = useCallback((responsibility: string) => setMenu(responsibility), [])
  useWayOfMoved(page)
  useLayoutEffect(() => {
    // What was chosen on another screen is in view from the start.
    const [chosen] = appState().selection.responsibilities
    if (chosen !== undefined) cardOf(chosen)?.scrollIntoView({ block: 'center' })
  }, [])

  const [first] = selection.responsibilities
  const shownIds = useMemo(
    () => comparisonGroups.flatMap(group => cardsOf(groups.get(group)).map(({ duty }) => duty.id)),
    [groups],
  )
  const board: Board = {
    compared,
    chosen: selection.responsibilities,
    reachable: first !== undefined && shownIds.includes(first) ? first : (shownIds[0] ?? null),
    dragged,
    takes: group =>
      dragged !== null &&
      comparison.groupOf(dragged.responsibility) !== group &&
      missing(dragged.responsibility, group) === null,
    onChoose: choose,
    onMenu,
    onGrab,
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null
    const id = card?.dataset['card']
    if (!card || id === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'm' || event.key === 'M') {
      event.preventDefault()
      setMenu(id)
      return
    }
    const next = page.current && cardByKey(page.current, card, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }
  const group = (name: ComparisonGroup, size: 'large' | 'small') => {
    const cards = groups.get(name)
    return cards && <Group key={name} cards={cards} board={board} size={size} />
  }
  const menuDuty = menu === null ? undefined : responsibilityRecords.find(workbook.responsibilities, menu)
  const draggedDuty = dragged && responsibilityRecords.find(workbook.responsibilities, dragged.responsibility)
  return (
    // The keys are those of the cards in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="comparison-page"
      ref={page}
      data-dragging={dragged !== null}
      data-left={sides.left.role}
      data-right={sides.right.role}
      onKeyDown={onKeyDown}
    >
      <div className="comparison-board">
        <SideHead side="left" compared={compared} />
        <Picture compared={compared} />
        <SideHead side="right" compared={compared} />
        {group('headOfOperationsAlone', 'large')}
        <div className="comparison-shared">{middle.map(name => group(name, 'small'))}</div>
        {group('cooAlone', 'large')}
      </div>
      <div className="comparison-band">{bands.map(name => group(name, 'small'))}</div>
      {shownIds.length === 0 && <p className="comparison-nothing">{strings.nothingMatches}</p>}
      {dragged && draggedDuty && (
        <div
          ref={ghost}
          className="comparison-ghost"
          style={{ left: dragged.left, top: dragged.top, width: dragged.width }}
        >
          {draggedDuty.title}
        </div>
      )}
      {menuDuty && (
        <CardMenu
          responsibility={menuDuty.id}
          title={menuDuty.title}
          group={comparison.groupOf(menuDuty.id)}
          compared={compared}
          missing={target => missing(menuDuty.id, target)}
          onClose={() => setMenu(null)}
        />
      )}
      <p className="visually-hidden" role="status">
        {draggedDuty ? moveStrings.dragging(draggedDuty.title) : announcement}
      </p>
    </div>
  )
}

const cardsOf = (group: CardGroup | undefined) => group?.areas.flatMap(({ cards }) => cards) ?? []

const wayMilliseconds = 180

/** After a move the card glides from where it stood to its new place, and has the focus there. */
function useWayOfMoved(page: RefObject<HTMLElement | null>): void {
  const moved = useComparisonSession(session => session.moved)
  useLayoutEffect(() => {
    if (!moved) return undefined
    const card = cardOf(moved.responsibility)
    if (!card || !page.current) return undefined
    card.scrollIntoView({ block: 'nearest' })
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (moved.from && !still) {
      const now = card.getBoundingClientRect()
      const start = `translate(${moved.from.left - now.left}px, ${moved.from.top - now.top}px)`
      // The list item around it, as it cuts off what leaves it.
      card.parentElement?.animate([{ transform: start }, { transform: 'none' }], {
        duration: wayMilliseconds,
        easing: 'ease-out',
      })
    }
    // A menu or dialog that closes gives the focus back to where the card was; the card takes it after that.
    const later = setTimeout(() => {
      cardOf(moved.responsibility)?.focus({ preventScroll: true })
      setComparison({ moved: null })
    }, 60)
    return () => clearTimeout(later)
  }, [moved, page])
}
