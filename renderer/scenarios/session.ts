import { create } from 'zustand'
import type { Scenario } from '../../shared/model/schema'
import type { Figure } from '../../shared/analysis/counted'
import type { Change } from './change'

/** A number of the table whose list is open. */
export interface OpenedNumber {
  readonly scenario: string
  readonly row: Figure | Change
}

interface ScenariosSession {
  /** Ids of the scenarios that stand side by side; null before any was chosen. */
  readonly compared: readonly string[] | null
  /** The one that the others are measured against; null for the first. */
  readonly against: string | null
  readonly opened: OpenedNumber | null
}

/** What is compared, as long as the window is open. */
export const useScenariosSession = create<ScenariosSession>()(() => ({
  compared: null,
  against: null,
  opened: null,
}))

export const setSession = useScenariosSession.setState

export const mostCompared = 4

/** The scenarios side by side, in the workbook's order: those chosen that are still there, and always the shown one. */
export function comparedScenarios(
  scenarios: readonly Scenario[],
  shown: string,
  { compared }: Pick<ScenariosSession, 'compared'>,
): readonly Scenario[] {
  const there = compared?.filter(id => scenarios.some(scenario => scenario.id === id)) ?? []
  const wanted = there.length < Math.min(2, scenarios.length) ? scenarios.map(({ id }) => id) : there
  const first = wanted.slice(0, mostCompared)
  const chosen = new Set(first.includes(shown) ? first : [...first.slice(0, mostCompared - 1), shown])
  return scenarios.filter(({ id }) => chosen.has(id))
}
