import { memo } from 'react'
import { Button } from 'react-aria-components'
import type { Severity } from '../../shared/analysis/finding'
import { useAnalysis } from '../state/analysis'
import { goTo } from '../state/navigation'
import { Hint } from '../ui/Hint'
import { SeveritySign } from '../ui/Signs'
import { findingsCounted } from '../ui/strings'
import { shellStrings } from './strings'

const severities: readonly Severity[] = ['critical', 'major', 'minor']

/** The findings of the scenario by severity; leads to them. */
export function FindingCounts() {
  return (
    <Hint text={shellStrings.findingsOpen}>
      <Button className="button header-findings" data-variant="quiet" onPress={() => goTo('findings')}>
        <Counts />
      </Button>
    </Hint>
  )
}

/** Apart from the button, which then need not be drawn with every number that changes. */
function Counts() {
  const { total, bySeverity } = useAnalysis().measures.findings
  return (
    <>
      <span className="visually-hidden">{`${findingsCounted(total)}. ${shellStrings.findingsOpen}`}</span>
      {severities.map(severity => (
        <span key={severity} className="header-count" data-none={bySeverity[severity] === 0} aria-hidden>
          <SeverityBars severity={severity} />
          {bySeverity[severity]}
        </span>
      ))}
    </>
  )
}

const SeverityBars = memo(function SeverityBars({ severity }: { severity: Severity }) {
  return <SeveritySign severity={severity} wordless />
})
