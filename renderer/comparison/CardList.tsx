import { useMemo } from 'react'
import type { PointerEvent } from 'react'
import type { Finding } from '../../shared/analysis/finding'
import { useFindingsBySubject } from '../state/analysis'
import type { Card, CardArea, CardGroup } from './cards'
import type { Compared } from './compared'
import { DutyCard } from './DutyCard'
import { GroupSign } from './GroupSign'
import { comparisonStrings as strings, groupLabel } from './strings'

/** What every card of the board shares. */
export interface Board {
  readonly compared: Compared
  readonly chosen: readonly string[]
  /** The one card that Tab comes to. */
  readonly reachable: string | null
  readonly dragged: { readonly responsibility: string; readonly over: string | null } | null
  /** Whether a card that is dragged may be put into a group: not the one it is in, nor one without its role. */
  readonly takes: (group: CardGroup['group']) => boolean
  readonly onChoose: (responsibility: string) => void
  readonly onMenu: (responsibility: string) => void
  readonly onGrab: (event: PointerEvent<HTMLElement>, responsibility: string) => void
}

interface GroupProps {
  cards: CardGroup
  board: Board
  /** Large for the columns of the two roles, small in the middle and in the bands. */
  size: 'large' | 'small'
}

const noFindings: readonly Finding[] = []

/**
 * Columns of equal height look best under a few areas. With more cards than this each area has rows of its own: columns
 * would be balanced anew for every card that is scrolled into view.
 */
const balanced = 120

/** A group's name and count over its cards; the whole of it takes a card that is dropped. */
export function Group({ cards, board, size }: GroupProps) {
  const { group, count, shown } = cards
  const target = targetOf(board, group)
  const { sides, names, meanings } = board.compared
  return (
    <section
      className="comparison-group"
      data-group={group}
      data-size={size}
      data-target={target}
      aria-label={groupLabel(names[group], count)}
    >
      <div className="comparison-group-head" data-group={group}>
        <h2>
          <GroupSign group={group} sides={sides} />
          <span className="comparison-group-name">{names[group]}</span>
        </h2>
        <p className="comparison-count">
          {shown < count && <span className="comparison-of">{`${shown} `}</span>}
          {shown < count ? <span className="comparison-of">{strings.ofAll(count)}</span> : count}
        </p>
        <p className="comparison-meaning">{meanings[group]}</p>
      </div>
      <div className="comparison-group-body" data-group={group} data-long={shown > balanced}>
        {shown === 0 && <p className="comparison-none">{count === 0 ? strings.none : strings.noneShown}</p>}
        {cards.areas.map(area => (
          <Area key={area.area} area={area} board={board} />
        ))}
      </div>
    </section>
  )
}

export function targetOf({ dragged, takes }: Board, group: CardGroup['group']): string | undefined {
  if (!dragged) return undefined
  if (!takes(group)) return 'no'
  return dragged.over === group ? 'over' : 'yes'
}

function Area({ area, board }: { area: CardArea; board: Board }) {
  const bySubject = useFindingsBySubject()
  const findingsOf = useMemo(
    () => (card: Card) => bySubject.responsibilities.get(card.duty.id) ?? noFindings,
    [bySubject],
  )
  return (
    <div className="comparison-area">
      <h3>
        <span className="truncate" title={area.area}>
          {area.area}
        </span>
      </h3>
      <ul>
        {area.cards.map(card => (
          <DutyCard
            key={card.duty.id}
            card={card}
            findings={findingsOf(card)}
            chosen={board.chosen.includes(card.duty.id)}
            reachable={board.reachable === card.duty.id}
            isDragged={board.dragged?.responsibility === card.duty.id}
            onChoose={board.onChoose}
            onMenu={board.onMenu}
            onGrab={board.onGrab}
          />
        ))}
      </ul>
    </div>
  )
}
