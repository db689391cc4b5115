import type { Edit } from '../model/edits'
import type { Scenario, Workbook } from '../model/schema'
import type { ThresholdId } from '../model/thresholds'
import type { FindingKind, Fix, Severity } from './finding'
import type { DutyHoldings, ScenarioIndex } from './scenarioIndex'

/** What a rule looks at. */
export interface Scene {
  readonly workbook: Workbook
  readonly scenario: Scenario
  readonly index: ScenarioIndex
  readonly thresholds: Readonly<Record<ThresholdId, number>>
}

/** What a rule has found; everything that a reader needs later is worked out only when it is read. */
export interface Raised {
  /** What the finding's id is made of beside the rule's: ids of records, areas or roles. */
  readonly subjects: readonly string[]
  /** Places of the positions that it concerns, most important first. */
  readonly positions: readonly number[]
  /** Ids of the responsibilities that it concerns, most important first. */
  readonly responsibilities: readonly string[]
  /** Where it is not the rule's own. */
  readonly severity?: Severity
  readonly sentence: () => string
  /** Changes that may solve it, best first; those that don't, or that add something critical, are not offered. */
  readonly fixes: () => readonly (Fix | null)[]
}

export type DutyRule = (scene: Scene, held: DutyHoldings) => Raised | null
export type PositionRule = (scene: Scene, place: number) => Raised | null
export type ScenarioRule = (scene: Scene) => readonly Raised[]

/** The positions that a rule can concern at all. */
export type Among =
  'holders' | 'managers' | 'ceo' | 'coo' | 'head-of-operations' | 'both roles' | 'dotted lines'

/** Their places, in the chart's order. */
export const among: Readonly<Record<Among, (index: ScenarioIndex) => readonly number[]>> = {
  holders: index => index.holders,
  managers: index => index.chart.managers,
  ceo: index => index.seats('ceo'),
  coo: index => index.seats('coo'),
  'head-of-operations': index => index.seats('head-of-operations'),
  'both roles': index =>
    [...index.seats('coo'), ...index.seats('head-of-operations')].sort((one, other) => one - other),
  'dotted lines': index => index.chart.withDottedLines,
}

export type RuleCheck =
  | { readonly each: 'duty'; readonly check: DutyRule }
  | { readonly each: 'position'; readonly among: Among; readonly check: PositionRule }
  | { readonly each: 'scenario'; readonly check: ScenarioRule }

/** A rule as the user reads of it, and how it is checked. */
export type Rule = RuleCheck & {
  readonly id: string
  readonly kind: FindingKind
  readonly severity: Severity
  /** When it is raised with another severity; '' when never. */
  readonly otherSeverity: string
  readonly title: string
  /** What it looks for, in plain words. */
  readonly explanation: string
  /** Why that matters. */
  readonly why: string
  readonly source: string
  /** The numbers that it compares with. */
  readonly thresholds: readonly ThresholdId[]
  /** Rules that are not raised about the same responsibility or position when this one is. */
  readonly suppresses: readonly string[]
}

export const findingId = (rule: string, subjects: readonly string[]): string =>
  subjects.length === 0
    ? rule
    : `${rule}:${subjects.length === 1 ? subjects[0] : [...subjects].sort().join('+')}`

/** Makes an edit into a fix; null where there is nothing to change. */
export const fix = (label: string, edit: Edit | null): Fix | null => (edit ? { label, edit } : null)
