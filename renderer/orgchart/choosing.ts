import { select } from '../state/navigation'
import { appState } from '../state/store'

let own: readonly string[] | null = null

/** Chooses positions in the chart itself, which needs no jump to them. */
export function choose(ids: readonly string[]): void {
  own = ids
  select({ positions: ids })
}

/** Holds the present choice for one that the chart has already shown. */
export function takeAsOwn(ids: readonly string[]): void {
  own = ids
}

export const isOwnChoice = (ids: readonly string[]): boolean => ids === own

export const chosenNow = (): readonly string[] => appState().selection.positions

export function toggleChoice(id: string): void {
  const chosen = chosenNow()
  choose(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id])
}
