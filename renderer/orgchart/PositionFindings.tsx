import { useFindingsBySubject } from '../state/analysis'
import { select } from '../state/navigation'
import { SeveritySign } from '../ui/Signs'
import { panelStrings as strings } from './panelStrings'

/** What is wrong with a position or with what it holds. */
export function PositionFindings({ id }: { id: string }) {
  const findings = useFindingsBySubject().positions.get(id) ?? []
  return (
    <section className="panel-section">
      <h3>
        {strings.findings}
        {findings.length > 0 && ` ${findings.length}`}
      </h3>
      {findings.length === 0 ? (
        <p className="muted">{strings.findingsNone}</p>
      ) : (
        <ul className="position-list">
          {findings.map(finding => (
            <li key={finding.id}>
              <button type="button" className="position-row" onClick={() => select({ finding: finding.id })}>
                <SeveritySign severity={finding.severity} wordless />
                <span>{finding.sentence}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
