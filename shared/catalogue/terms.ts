import type { AreaTitle } from './areas'
import type { SourceId } from './sources'

export type ProfiledRole = 'head-of-operations' | 'coo'

/** Who holds a standard duty: a role of the chart, or `other` for a head of department or specialist. */
export type Holder = ProfiledRole | 'ceo' | 'other'

export type StructureId = 'head-of-operations-only' | 'coo-only' | 'both' | 'neither'

export type DutyFocus = 'operational' | 'strategic' | 'both'

export type DutyCriticality = 'high' | 'normal' | 'low'

/** The holder that answers for a duty (A) and the one that does it (R). */
export interface Holding {
  readonly accountable: Holder
  readonly responsible: Holder
}

/** Who is expected to hold a duty in each structure that has at least one of the two roles. */
export interface ExpectedHoldings {
  readonly headOfOperationsOnly: Holding
  readonly cooOnly: Holding
  readonly both: Holding
}

export interface CatalogueDuty {
  /** Stable: `area-id.what-is-done`. A workbook's responsibility keeps it as its catalogue id. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly area: AreaTitle
  readonly focus: DutyFocus
  readonly criticality: DutyCriticality
  readonly expected: ExpectedHoldings
  readonly source: SourceId
  /** The roles for which the article names the duty; empty for duties from elsewhere. */
  readonly namedFor: readonly ProfiledRole[]
}
