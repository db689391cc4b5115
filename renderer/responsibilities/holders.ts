import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Position } from '../../shared/model/schema'

/** Who answers for a responsibility and who does it, in the chart's order. */
export interface Holders {
  readonly accountable: readonly Position[]
  readonly responsible: readonly Position[]
}

const none: readonly Position[] = []
const known = new WeakMap<ScenarioIndex, Map<string, Holders>>()

/** The holders of a responsibility in a scenario; the same lists each time, so that rows are drawn only once. */
export function holdersOf(index: ScenarioIndex, responsibility: string): Holders {
  const ofIndex = known.get(index) ?? new Map<string, Holders>()
  known.set(index, ofIndex)
  const found = ofIndex.get(responsibility)
  if (found) return found
  const held = index.duty(responsibility)
  const positions = (places: readonly number[] = []) =>
    places.length > 0 ? places.map(place => index.position(place)) : none
  const holders = { accountable: positions(held?.accountable), responsible: positions(held?.responsible) }
  ofIndex.set(responsibility, holders)
  return holders
}
