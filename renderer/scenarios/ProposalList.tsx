import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Checkbox } from '../ui/Checkbox'
import { proposalStrings as strings } from './strings'

export interface ProposalLine {
  readonly id: string
  readonly text: string
  /** What changes, from whom to whom, each on a line. */
  readonly details: readonly ReactNode[]
  readonly reason: string
}

export interface ProposalGroup {
  readonly id: string
  readonly title: string
  readonly lines: readonly ProposalLine[]
}

interface ProposalListProps {
  label: string
  groups: readonly ProposalGroup[]
  isTicked: (id: string) => boolean
  onTick: (ids: readonly string[], ticked: boolean) => void
}

type Row =
  | { readonly kind: 'group'; readonly group: ProposalGroup }
  | { readonly kind: 'line'; readonly line: ProposalLine }

/** How high rows are before they have been measured, in pixels. */
const heights = { group: 40, line: 64 }

/** Changes that are proposed, each with its reason and a tick; a group's tick takes or leaves all of it. */
export function ProposalList({ label, groups, isTicked, onTick }: ProposalListProps) {
  const list = useRef<HTMLDivElement>(null)
  const rows = groups.flatMap((group): Row[] => [
    { kind: 'group', group },
    ...group.lines.map(line => ({ kind: 'line', line }) as const),
  ])
  // No compiler memoises this component; what it draws follows the virtualizer.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: place => heights[rows[place]?.kind ?? 'line'],
    getItemKey: place => {
      const row = rows[place]
      return row?.kind === 'line' ? row.line.id : (row?.group.id ?? place)
    },
    overscan: 10,
  })
  return (
    <div className="proposals" ref={list} role="group" aria-label={label} tabIndex={-1}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={row.kind === 'group' ? 'proposal-group' : 'proposal'}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'group' ? (
                <GroupTick group={row.group} isTicked={isTicked} onTick={onTick} />
              ) : (
                <Checkbox
                  isSelected={isTicked(row.line.id)}
                  onChange={ticked => onTick([row.line.id], ticked)}
                >
                  <span className="proposal-text">
                    <span className="proposal-title">{row.line.text}</span>
                    {row.line.details.map((detail, place) => (
                      <span key={place}>{detail}</span>
                    ))}
                    {row.line.reason !== '' && <span className="muted">{row.line.reason}</span>}
                  </span>
                </Checkbox>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function GroupTick({
  group,
  isTicked,
  onTick,
}: Omit<ProposalListProps, 'label' | 'groups'> & { group: ProposalGroup }) {
  const ids = group.lines.map(({ id }) => id)
  const ticked = ids.filter(isTicked).length
  return (
    <Checkbox
      isSelected={ticked === ids.length}
      isIndeterminate={ticked > 0 && ticked < ids.length}
      onChange={all => onTick(ids, all)}
    >
      <strong>{group.title}</strong>
      <span className="muted">{strings.ticked(ticked, ids.length)}</span>
    </Checkbox>
  )
}
