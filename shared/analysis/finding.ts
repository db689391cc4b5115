import type { Edit } from '../model/edits'

export const findingKinds = ['gap', 'overlap', 'fit', 'load', 'structure'] as const
export type FindingKind = (typeof findingKinds)[number]
export type Severity = 'critical' | 'major' | 'minor'

/** A change that would solve a finding: shown by its label, made as one step, undone as one. */
export interface Fix {
  readonly label: string
  readonly edit: Edit
}

/** One thing that is wrong in a scenario. */
export interface Finding {
  /**
   * Rule id and subjects, such as `gap.unassigned:d3k9…`: the same problem keeps its id across edits elsewhere,
   * so that what the user decided about it stays attached.
   */
  readonly id: string
  readonly rule: string
  readonly kind: FindingKind
  readonly severity: Severity
  /** Ids of the positions that it concerns, most important first. */
  readonly positions: readonly string[]
  /** Ids of the responsibilities that it concerns, most important first. */
  readonly responsibilities: readonly string[]
  /** What is wrong, naming the actual positions and responsibilities. */
  readonly sentence: string
  /** Why that matters. */
  readonly why: string
  /** Best first; empty where the rule knows no change that solves it. */
  readonly fixes: readonly Fix[]
}
