import type { Disposition, Workbook } from '../model/schema'
import type { Finding } from './finding'

export type FindingState = 'open' | 'accepted' | 'planned'

/** A finding with what the user decided about it. */
export interface DisposedFinding {
  readonly finding: Finding
  readonly state: FindingState
  /** Reason, owner and date; null while it is open. */
  readonly disposition: Disposition | null
}

/** Each finding with its state, in the same order. */
export function withDispositions(
  workbook: Workbook,
  scenarioId: string,
  findings: readonly Finding[],
): readonly DisposedFinding[] {
  const byFinding = new Map<string, Disposition>()
  for (const disposition of workbook.dispositions) {
    if (disposition.scenario === scenarioId) byFinding.set(disposition.finding, disposition)
  }
  return findings.map(finding => {
    const disposition = byFinding.get(finding.id) ?? null
    return { finding, state: disposition?.kind ?? 'open', disposition }
  })
}
