import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowUpRight, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { goTo, showScenario } from '../state/navigation'
import { notifyCopied } from '../state/notices'
import { Button, IconButton } from '../ui/Button'
import { putOnClipboard } from '../ui/clipboard'
import { controlStrings } from '../ui/strings'
import { asTabSeparated } from '../matrix/clipboard'
import type { ListedItem } from './changeRows'
import type { ItemGroup } from './figureItems'
import { countedStrings as strings } from './strings'

interface CountedPanelProps {
  /** Which number of which scenario. */
  title: string
  scenario: string
  groups: readonly ItemGroup[]
  onClose: () => void
}

type Row =
  | { readonly kind: 'group'; readonly title: string; readonly count: number }
  | { readonly kind: 'item'; readonly item: ListedItem }

/** How high rows are before they have been measured, in pixels. */
const heights = { group: 32, item: 52 }

/** What a number counts, line by line; each line leads to its place. */
export function CountedPanel({ title, scenario, groups, onClose }: CountedPanelProps) {
  const list = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [title, scenario])
  const rows = groups.flatMap(({ title: part, items }): Row[] => [
    ...(groups.length > 1 ? [{ kind: 'group', title: part, count: items.length } as const] : []),
    ...items.map(item => ({ kind: 'item', item }) as const),
  ])
  // No compiler memoises this component; what it draws follows the virtualizer.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: place => heights[rows[place]?.kind ?? 'item'],
    getItemKey: place => {
      const row = rows[place]
      return row?.kind === 'item' ? row.item.key : (row?.title ?? place)
    },
    overscan: 12,
  })
  const items = groups.flatMap(group => group.items)
  const copy = () => {
    const text = asTabSeparated(items.map(item => [item.text, ...item.note.split('\n')]))
    notifyCopied(putOnClipboard({ text }), strings.copied)
  }
  return (
    <section className="counted" aria-label={strings.label}>
      <div className="counted-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={controlStrings.close} icon={<X size={16} />} onPress={onClose} />
        <p className="muted" title={scenario}>
          {scenario}
        </p>
        <Button isDisabled={items.length === 0} onPress={copy}>
          {strings.copyList}
        </Button>
      </div>
      {items.length === 0 && <p className="counted-none muted">{strings.none}</p>}
      <div className="counted-list" ref={list} tabIndex={-1}>
        <div role="list" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <div
                key={key}
                role="listitem"
                ref={virtual.measureElement}
                data-index={index}
                className={row.kind === 'group' ? 'counted-group' : 'counted-item'}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.kind === 'group' ? (
                  strings.group(row.title, row.count)
                ) : (
                  <button type="button" onClick={() => jumpTo(row.item)}>
                    <span className="counted-text">{row.item.text}</span>
                    <ArrowUpRight size={14} aria-hidden />
                    {row.item.note !== '' && <span className="counted-note">{row.item.note}</span>}
                  </button>
                )}
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

function jumpTo({ scenario, place }: ListedItem): void {
  showScenario(scenario)
  if (place.kind === 'finding') goTo('findings', { finding: place.id })
  else if (place.kind === 'position') goTo('chart', { positions: [place.id] })
  else goTo('matrix', { responsibilities: [place.id] })
}
