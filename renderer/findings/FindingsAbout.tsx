import { CircleCheck } from 'lucide-react'
import { useId } from 'react'
import { withDispositions } from '../../shared/analysis/dispositions'
import { useAcceptedBySubject, useFindingsBySubject } from '../state/analysis'
import type { FindingsBySubject } from '../state/analysis'
import { select } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { SeveritySign } from '../ui/Signs'
import { findingsStrings, panelStrings as strings } from './strings'
import './findings.css'

/** What is wrong with a position or a responsibility, as many as mark it elsewhere; what was accepted follows, quieter. */
export function FindingsAbout({ subject, id }: { subject: keyof FindingsBySubject; id: string }) {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const findings = useFindingsBySubject()[subject].get(id) ?? []
  const accepted = withDispositions(workbook, scenario.id, useAcceptedBySubject()[subject].get(id) ?? [])
  const heading = useId()
  return (
    <section className="panel-section" aria-labelledby={heading}>
      <h3 id={heading}>
        {strings.findings}
        {findings.length > 0 && ` ${findings.length.toLocaleString('en')}`}
      </h3>
      {findings.length + accepted.length === 0 && <p className="muted">{strings.findingsNone}</p>}
      <ul className="findings-about">
        {findings.map(({ id: finding, severity, sentence }) => (
          <li key={finding}>
            <button type="button" onClick={() => select({ finding })}>
              <SeveritySign severity={severity} wordless />
              <span>{sentence}</span>
            </button>
          </li>
        ))}
        {accepted.map(({ finding, disposition }) => (
          <li key={finding.id}>
            <button type="button" onClick={() => select({ finding: finding.id })}>
              <CircleCheck size={14} aria-hidden />
              <span className="muted">
                {finding.sentence}
                <small>{findingsStrings.acceptedBecause(disposition?.reason ?? '')}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
