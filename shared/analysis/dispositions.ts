import type { Disposition, Workbook } from '../model/schema'
import type { Finding } from './finding'
import { recently } from './recent'

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

/** The findings of a scenario by whether they call for attention, each list in the order given. */
export interface Attention {
  /** Open and planned: these mark their place in chart, matrix, comparison and list, and are counted there. */
  readonly marking: readonly Finding[]
  /** May stay as they are: they mark nothing and stand, with their reason, in the list of findings and the report. */
  readonly accepted: readonly Finding[]
}

/** The scenarios that are looked at together, before and after the last few edits. */
const kept = 12

/** The one rule on what marks a place; `marking` is the list given where nothing of it was accepted. */
export const attention = (
  { dispositions }: Pick<Workbook, 'dispositions'>,
  scenarioId: string,
  findings: readonly Finding[],
): Attention => attentionOf(dispositions, scenarioId, findings)

const attentionOf = recently(
  kept,
  (dispositions: readonly Disposition[], scenarioId: string, findings: readonly Finding[]): Attention => {
    const ids = new Set(
      dispositions.flatMap(({ kind, scenario, finding }) =>
        kind === 'accepted' && scenario === scenarioId ? finding : [],
      ),
    )
    const accepted = ids.size === 0 ? [] : findings.filter(({ id }) => ids.has(id))
    const marking = accepted.length === 0 ? findings : findings.filter(({ id }) => !ids.has(id))
    return { marking, accepted }
  },
)
