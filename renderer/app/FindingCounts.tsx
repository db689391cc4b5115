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
  const { total, bySeverity } = useAnalysis().measures.findings
  return (
    <Hint text={shellStrings.findingsOpen}>
      <Button
        className="button header-findings"
        data-variant="quiet"
        aria-label={`${findingsCounted(total)}. ${shellStrings.findingsOpen}`}
        onPress={() => goTo('findings')}
      >
        {severities.map(severity => (
          <span key={severity} className="header-count" data-none={bySeverity[severity] === 0}>
            <SeveritySign severity={severity} wordless />
            {bySeverity[severity]}
          </span>
        ))}
      </Button>
    </Hint>
  )
}
