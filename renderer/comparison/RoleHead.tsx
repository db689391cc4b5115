import { nameOfPosition } from '../../shared/analysis/names'
import { roleFigures } from '../../shared/analysis/roleFigures'
import type { RoleFigures } from '../../shared/analysis/roleFigures'
import { perform } from '../state/edits'
import { goTo, select } from '../state/navigation'
import { useAnalysis } from '../state/analysis'
import { useScenario } from '../state/store'
import { Button } from '../ui/Button'
import { PositionPicker } from '../ui/PositionPicker'
import { RoleSign } from '../ui/Signs'
import { occupancyNames, percentage, roleNames } from '../ui/strings'
import type { Position } from '../../shared/model/schema'
import type { ComparedRole } from './cards'
import { announce } from './comparisonSession'
import { headStrings as strings } from './strings'

const inFte = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** Who holds a role, and what the role holds; or the way to a role that the scenario lacks. */
export function RoleHead({ role }: { role: ComparedRole }) {
  const analysis = useAnalysis()
  const figures = roleFigures(analysis, role)
  return (
    <header className="comparison-role" data-role={role}>
      <h2>
        <RoleSign role={role} />
        {roleNames[role]}
      </h2>
      {figures.seats.length === 0 ? (
        <MissingRole role={role} />
      ) : (
        <PresentRole figures={figures} handovers={analysis.measures.handovers} />
      )}
    </header>
  )
}

function PresentRole({ figures, handovers }: { figures: RoleFigures; handovers: number }) {
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
        <Figure name={strings.handovers} hint={strings.handoversHint} value={String(handovers)} />
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

function MissingRole({ role }: { role: ComparedRole }) {
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
      <p>{scenario.positions.length === 0 ? strings.noPositions : strings.missing(role)}</p>
      {candidates.length > 0 ? (
        <PositionPicker
          label={strings.mark(role)}
          placeholder={strings.markHint}
          positions={candidates}
          onChoose={mark}
        />
      ) : (
        <div>
          <Button onPress={() => goTo('chart')}>{strings.toChart}</Button>
        </div>
      )}
    </div>
  )
}
