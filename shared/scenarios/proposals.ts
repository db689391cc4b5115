import type { SingleEdit } from '../model/edits'
import type { Structure } from '../model/schema'
import type { ThresholdId } from '../model/thresholds'

/** A structure that a new option can start as; "Neither yet" has no seats to place. */
export type TemplateStructure = Exclude<Structure, 'neither'>

export type SeatRole = 'coo' | 'head-of-operations'

export type Thresholds = Readonly<Record<ThresholdId, number>>

/** The seats of each structure, the upper one first. */
export const seatsOf: Readonly<Record<TemplateStructure, readonly SeatRole[]>> = {
  'head-of-operations-only': ['head-of-operations'],
  'coo-only': ['coo'],
  both: ['coo', 'head-of-operations'],
}

/** Where a seat goes: a position of the chart becomes it, or a new one is made. */
export type SeatChoice =
  | { readonly kind: 'existing'; readonly position: string; readonly parent: string | null }
  | {
      readonly kind: 'new'
      readonly id: string
      readonly title: string
      /** The person's name; '' while the seat is to be hired. */
      readonly holder: string
      readonly parent: string | null
    }

export interface TemplateChoices {
  /** The scenario whose chart and letters the option starts from. */
  readonly from: string
  /** Id and name of the new option. */
  readonly id: string
  readonly name: string
  readonly structure: TemplateStructure
  readonly seats: Partial<Readonly<Record<SeatRole, SeatChoice>>>
  /** What becomes of seats of the two roles that the structure does not have. */
  readonly surplus: 'give-up' | 'keep'
}

export interface ChartProposal {
  /** Stable while the choices are, such as `move:p4`. */
  readonly id: string
  readonly sentence: string
  readonly reason: string
  readonly edit: SingleEdit
}

/** Who answers for a responsibility and who does it; titles of positions. */
export interface Hands {
  readonly accountable: readonly string[]
  readonly responsible: readonly string[]
}

export interface DutyProposal {
  /** Such as `duty:d7`. */
  readonly id: string
  readonly responsibility: string
  readonly title: string
  readonly before: Hands
  readonly after: Hands
  readonly reason: string
  readonly edits: readonly SingleEdit[]
}

export interface TemplatePlan {
  readonly choices: TemplateChoices
  readonly chart: readonly ChartProposal[]
  readonly duties: readonly DutyProposal[]
  /** Responsibilities that already fit. */
  readonly untouched: number
  /** Why the seats cannot be placed so; null when they can. */
  readonly problem: string | null
}
