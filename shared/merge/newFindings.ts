import { analyse } from '../analysis/analyse'
import type { Workbook } from '../model/schema'
import { scenarios } from '../model/workbook'

/** What came up in one scenario. */
export interface NewFindings {
  readonly scenario: string
  readonly findings: readonly string[]
}

/**
 * Ids of the findings of a merged workbook that neither of the two copies had: what their changes make together, such
 * as two A's on one duty. Only scenarios that have any, in the order of the workbook.
 */
export function newFindings(merged: Workbook, copies: readonly Workbook[]): readonly NewFindings[] {
  return merged.scenarios.flatMap(({ id }): NewFindings | [] => {
    const had = new Set(
      copies.flatMap(copy =>
        scenarios.has(copy.scenarios, id) ? analyse(copy, id).findings.map(finding => finding.id) : [],
      ),
    )
    const findings = analyse(merged, id).findings.flatMap(finding => (had.has(finding.id) ? [] : finding.id))
    return findings.length === 0 ? [] : { scenario: id, findings }
  })
}
