import { ChevronDown } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { sideRoles } from '../../shared/analysis/comparedSides'
import type { SideId } from '../../shared/analysis/comparedSides'
import { handovers } from '../../shared/analysis/measures'
import { nameOfPosition } from '../../shared/analysis/names'
import { seatFigures } from '../../shared/analysis/roleFigures'
import type { SeatFigures } from '../../shared/analysis/roleFigures'
import type { Position } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { goTo, select } from '../state/navigation'
import { useScenario } from '../state/store'
import { Button as PlainButton } from '../ui/Button'
import { PositionPicker } from '../ui/PositionPicker'
import { occupancyNames, percentage, roleNames } from '../ui/strings'
import type { Compared } from './compared'
import { announce, setComparison, useComparisonSession } from './comparisonSession'
import { SideSign } from './SideSign'
import { headStrings as strings } from './strings'

const inFte = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** What stands on a side, with its figures, and the way to compare another position. */
export function SideHead({ side, compared }: { side: SideId; compared: Compared }) {
  const { analysis, sides } = compared
  const { name, role, seats, standsInFor } = sides[side]
  const figures = seatFigures(analysis, seats)
  return (
    <header className="comparison-role" data-side={side}>
      <div className="comparison-role-title">
        <h2>
          <SideSign side={side} role={role} />
          <span className="truncate" title={name}>
            {name}
          </span>
        </h2>
        <SidePicker side={side} compared={compared} />
      </div>
      {seats.length > 0 && (
        <PresentSide
          figures={figures}
          handovers={handovers(analysis.index, sides.left.seats, sides.right.seats)}
        />
      )}
      {(seats.length === 0 || standsInFor !== null) && (
        <MissingRole role={standsInFor ?? sideRoles[side]} standIn={seats.length > 0} />
      )}
    </header>
  )
}

/** Chooses what stands on a side: its role, or any position. */
function SidePicker({ side, compared }: { side: SideId; compared: Compared }) {
  const scenario = useScenario()
  const chosen = useComparisonSession(session => session[side])
  const opposite = side === 'left' ? 'right' : 'left'
  const { index } = compared.analysis
  const taken = new Set(compared.sides[opposite].seats.map(place => index.position(place).id))
  const free = scenario.positions.filter(({ id }) => !taken.has(id))
  return (
    <DialogTrigger>
      <Button className="button" data-variant="quiet" data-icon-only aria-label={strings.choose[side]}>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className="popover comparison-side-popover" placement="bottom end">
        <Dialog className="comparison-side-dialog" aria-label={strings.choose[side]}>
          {({ close }) => {
            const take = (id: string | null) => {
              setComparison(side === 'left' ? { left: id } : { right: id })
              close()
            }
            return (
              <>
                <PositionPicker
                  label={strings.position}
                  placeholder={strings.markHint}
                  positions={free}
                  autoFocus
                  onChoose={take}
                />
                {chosen !== null && (
                  <PlainButton onPress={() => take(null)}>
                    {strings.backToRole(roleNames[sideRoles[side]])}
                  </PlainButton>
                )}
              </>
            )
          }}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function PresentSide({ figures, handovers: passed }: { figures: SeatFigures; handovers: number }) {
  const { held, accountable, responsible, strategicShare, effort, fte } = figures
  const over = effort > fte
  return (
    <>
      <ul className="comparison-seats">
        {figures.seats.map(seat => (
          <li key={seat.id}>
            <button
              type="button"
              className="comparison-holder truncate"
              title={nameOfPosition(seat)}
              onClick={() => select({ positions: [seat.id] })}
            >
              <span className="comparison-holder-name">{holderOf(seat)}</span> {seat.title}
            </button>
          </li>
        ))}
      </ul>
      <dl className="comparison-figures">
        <Figure name={strings.held} hint={strings.heldHint} value={String(held)} />
        <Figure name={strings.accountable} hint={strings.accountableHint} value={String(accountable)} />
        <Figure name={strings.responsible} hint={strings.responsibleHint} value={String(responsible)} />
        <Figure name={strings.strategic} hint={strings.strategicHint} value={percentage(strategicShare)} />
        <Figure
          name={strings.load}
          hint={strings.loadHint(inFte.format(effort), inFte.format(fte))}
          value={`${inFte.format(effort)} / ${inFte.format(fte)}`}
          {...(over ? { warning: strings.overload } : {})}
        />
        <Figure name={strings.handovers} hint={strings.handoversHint} value={String(passed)} />
      </dl>
    </>
  )
}

function holderOf({ holder, occupancy }: Position): string {
  const person = holder.trim()
  if (occupancy === 'vacant') return occupancyNames.vacant
  if (occupancy === 'interim') return [person, occupancyNames.interim].filter(Boolean).join(' · ')
  return person === '' ? strings.noHolder : person
}

interface FigureProps {
  name: string
  hint: string
  value: string
  warning?: string
}

function Figure({ name, hint, value, warning }: FigureProps) {
  return (
    <div
      className="comparison-figure"
      title={warning ? `${hint} (${warning})` : hint}
      data-warning={warning !== undefined}
    >
      <dt>{name}</dt>
      <dd>
        {value}
        {warning && <span className="visually-hidden"> {warning}</span>}
      </dd>
    </div>
  )
}

function MissingRole({ role, standIn }: { role: 'head-of-operations' | 'coo'; standIn: boolean }) {
  const scenario = useScenario()
  // A seat has one role; taking it from the other compared role would only move the gap.
  const candidates = scenario.positions.filter(position => position.role === 'other')
  const mark = (id: string) => {
    const position = scenario.positions.find(candidate => candidate.id === id)
    if (!position) return
    if (perform({ edit: 'editPositions', scenario: scenario.id, positions: [id], changes: { role } }))
      announce(strings.marked(position.title, role))
  }
  return (
    <div className="comparison-missing">
      <p>
        {scenario.positions.length === 0
          ? strings.noPositions
          : standIn
            ? strings.standIn(role)
            : strings.missing(role)}
      </p>
      {candidates.length > 0 ? (
        <PositionPicker
          label={strings.mark(role)}
          placeholder={strings.markHint}
          positions={candidates}
          onChoose={mark}
        />
      ) : (
        !standIn && (
          <div>
            <PlainButton onPress={() => goTo('chart')}>{strings.toChart}</PlainButton>
          </div>
        )
      )}
    </div>
  )
}
