import { ChevronsDown, ChevronsUp } from 'lucide-react'
import { memo } from 'react'
import type { PointerEvent } from 'react'
import type { Finding } from '../../shared/analysis/finding'
import { LetterSigns, SeveritySign } from '../ui/Signs'
import { criticalityNames, findingsCounted, focusNames } from '../ui/strings'
import type { Card } from './cards'
import { SideSign } from './SideSign'
import { comparisonStrings as strings } from './strings'

interface DutyCardProps {
  card: Card
  findings: readonly Finding[]
  chosen: boolean
  /** Whether Tab comes to it; the arrow keys come to the others. */
  reachable: boolean
  isDragged: boolean
  onChoose: (responsibility: string) => void
  onMenu: (responsibility: string) => void
  onGrab: (event: PointerEvent<HTMLElement>, responsibility: string) => void
}

export const DutyCard = memo(function DutyCard(props: DutyCardProps) {
  const { card, findings, chosen, reachable, isDragged, onChoose, onMenu, onGrab } = props
  const { duty, seats, group, holders } = card
  const { id, title, focus, criticality } = duty
  const [worst] = findings
  return (
    <li className="comparison-item">
      <button
        type="button"
        className="comparison-card"
        data-card={id}
        data-dragged={isDragged || undefined}
        data-criticality={criticality}
        aria-current={chosen || undefined}
        aria-haspopup="menu"
        aria-label={spoken(card, findings)}
        tabIndex={reachable ? 0 : -1}
        onPointerDown={event => onGrab(event, id)}
        onFocus={() => onChoose(id)}
        onClick={event => {
          // Enter, Space and screen readers click without a pointer.
          if (event.detail === 0) onMenu(id)
          else onChoose(id)
        }}
        onDoubleClick={() => onMenu(id)}
        onContextMenu={event => {
          event.preventDefault()
          onChoose(id)
          onMenu(id)
        }}
      >
        <span className="comparison-card-title">{title}</span>
        <span className="comparison-card-facts">
          <span>{focusNames[focus]}</span>
          {criticality !== 'normal' && (
            <span className="comparison-criticality" data-criticality={criticality}>
              {criticality === 'high' ? (
                <ChevronsUp size={14} aria-hidden />
              ) : (
                <ChevronsDown size={14} aria-hidden />
              )}
              {criticalityNames[criticality]}
            </span>
          )}
          {group === 'othersOnly' && <Holders titles={holders} />}
          {worst && (
            <span className="comparison-findings" title={findings.map(({ sentence }) => sentence).join('\n')}>
              <SeveritySign severity={worst.severity} wordless />
              {findings.length > 1 && findings.length}
            </span>
          )}
        </span>
        {seats.length > 0 && (
          <span className="comparison-card-letters">
            {seats.map(({ side, role, letters, scope }, place) => (
              // Seats of a role have no order of their own and do not move.
              // oxlint-disable-next-line react/no-array-index-key
              <span key={place} className="comparison-seat" title={scope === '' ? undefined : scope}>
                <SideSign side={side} role={role} />
                <LetterSigns letters={letters} />
                {scope !== '' && <span className="comparison-scope truncate">{scope}</span>}
              </span>
            ))}
          </span>
        )}
      </button>
    </li>
  )
})

function Holders({ titles }: { titles: readonly string[] }) {
  const [first, ...others] = titles
  if (first === undefined) return null
  return (
    <span className="comparison-holders truncate" title={titles.join('\n')}>
      {first}
      {others.length > 0 && ` ${strings.more(others.length)}`}
    </span>
  )
}

/** All of the card in one line. */
function spoken({ duty, seats, holders, group }: Card, findings: readonly Finding[]): string {
  return [
    duty.title,
    focusNames[duty.focus],
    duty.criticality === 'normal' ? '' : criticalityNames[duty.criticality],
    ...seats.map(({ name, letters, scope }) =>
      [`${name} ${[...letters].join(' and ')}`, scope].filter(Boolean).join(', '),
    ),
    group === 'othersOnly' ? holders.slice(0, 3).join(', ') : '',
    findings.length > 0 ? findingsCounted(findings.length) : '',
  ]
    .filter(Boolean)
    .join('. ')
}
