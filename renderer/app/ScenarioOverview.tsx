import type { ProfiledRole } from '../../shared/catalogue'
import { figureRows } from '../scenarios/figureRows'
import type { FigureRow } from '../scenarios/figureRows'
import { figureHints, figureNames } from '../scenarios/strings'
import { useAnalysis, useAttention } from '../state/analysis'
import { goTo, select } from '../state/navigation'
import { useApp, useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { RoleSign, SeveritySign } from '../ui/Signs'
import { findingsCounted, occupancyNames, roleNames } from '../ui/strings'
import { overviewStrings as strings, shellStrings } from './strings'

const shownMeasures: ReadonlySet<FigureRow['id']> = new Set([
  'positions',
  'vacant',
  'layers',
  'fte',
  'clarity',
  'coverage',
])
const roles: readonly ProfiledRole[] = ['head-of-operations', 'coo']
const shownFindings = 4

/** What the details show while nothing is chosen: the scenario itself, its two roles and what matters most in it. */
export function ScenarioOverview() {
  const { responsibilities } = useWorkbook()
  const { name, description, positions } = useScenario()
  const { findings, measures } = useAnalysis()
  const { marking } = useAttention()
  const screen = useApp(state => state.screen)
  if (positions.length + responsibilities.length === 0)
    return <p className="inspector-empty">{shellStrings.nothingSelected}</p>
  return (
    <div className="panel">
      <div className="panel-section">
        <h2 className="panel-title">{name}</h2>
        {description !== '' && <p className="muted">{description}</p>}
      </div>
      <section className="panel-section">
        <h3>{strings.figures}</h3>
        <dl className="overview-figures">
          {figureRows
            .filter(({ id, value }) => shownMeasures.has(id) && value(measures) !== null)
            .map(({ id, value, show }) => (
              <div key={id} title={figureHints[id] ?? figureNames[id]}>
                <dt className="truncate">{figureNames[id]}</dt>
                <dd>{show(value(measures))}</dd>
              </div>
            ))}
        </dl>
      </section>
      <section className="panel-section">
        <h3>{strings.roles}</h3>
        <ul className="overview-list">
          {roles.map(role => (
            <Seats key={role} role={role} />
          ))}
        </ul>
      </section>
      {marking.length > 0 && screen !== 'findings' && (
        <section className="panel-section">
          <h3>{strings.findings}</h3>
          <ul className="overview-list">
            {marking.slice(0, shownFindings).map(({ id, severity, sentence }) => (
              <li key={id}>
                <button type="button" className="overview-row" onClick={() => select({ finding: id })}>
                  <SeveritySign severity={severity} wordless />
                  <span>{sentence}</span>
                </button>
              </li>
            ))}
          </ul>
          {findings.length > shownFindings && (
            <div>
              <Button onPress={() => goTo('findings')}>
                {strings.allFindings(findingsCounted(findings.length))}
              </Button>
            </div>
          )}
        </section>
      )}
      <p className="overview-hint">{shellStrings.nothingSelected}</p>
    </div>
  )
}

function Seats({ role }: { role: ProfiledRole }) {
  const { positions } = useScenario()
  const seats = positions.filter(position => position.role === role)
  if (seats.length === 0)
    return (
      <li className="overview-row">
        <RoleSign role={role} />
        <span>
          {roleNames[role]}
          <small>{strings.noSeat}</small>
        </span>
      </li>
    )
  return seats.map(({ id, title, holder, occupancy }) => (
    <li key={id}>
      <button type="button" className="overview-row" onClick={() => select({ positions: [id] })}>
        <RoleSign role={role} labelled />
        <span>
          {title}
          <small>{occupancy === 'vacant' || holder === '' ? occupancyNames[occupancy] : holder}</small>
        </span>
      </button>
    </li>
  ))
}
