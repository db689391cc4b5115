import { scenarioIndex } from '../../shared/analysis/scenarioIndex'
import { select } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { LetterSigns } from '../ui/Signs'
import { panelStrings as strings } from './panelStrings'

/** The responsibilities on which a position has letters, and how many of each letter. */
export function HeldResponsibilities({ id }: { id: string }) {
  const { responsibilities } = useWorkbook()
  const index = scenarioIndex(useScenario(), responsibilities)
  const place = index.chart.placeOf(id)
  const held = index.assignmentsOf(place)
  const { loads } = index
  const counts = [
    ['A', loads.accountable[place] ?? 0],
    ['R', loads.responsible[place] ?? 0],
    ['C', loads.consulted[place] ?? 0],
    ['I', loads.informed[place] ?? 0],
  ] as const
  const effort = loads.effort[place] ?? 0
  return (
    <section className="panel-section">
      <h3>{strings.held}</h3>
      {held.length === 0 ? (
        <p className="muted">{strings.heldNone}</p>
      ) : (
        <>
          <ul className="position-counts">
            {counts.map(([letter, count]) => (
              <li key={letter} data-none={count === 0}>
                <LetterSigns letters={letter} /> {count}
              </li>
            ))}
          </ul>
          {effort > 0 && (
            <p className="muted">
              {strings.effort(effort.toFixed(2), index.position(place).fte.toLocaleString('en'))}
            </p>
          )}
          <ul className="position-list">
            {held.map(({ responsibility, letters, scope }) => (
              <li key={responsibility}>
                <button
                  type="button"
                  className="position-row"
                  onClick={() => select({ responsibilities: [responsibility] })}
                >
                  <span className="position-letters">
                    <LetterSigns letters={letters} />
                  </span>
                  <span>
                    {index.duty(responsibility)?.duty.title}
                    {scope !== '' && <span className="muted">{strings.scope(scope)}</span>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
