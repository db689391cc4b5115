import { cooProfiles } from '../catalogue'
import type { CooProfileId } from '../catalogue'
import type { FitStep } from '../model/schema'

export interface SuggestedProfile {
  readonly profile: CooProfileId
  /** From 0 (nothing speaks for it) to 1 (all of its questions are at the telling end). */
  readonly strength: number
  /** The questions whose answers speak for it, the most telling first. */
  readonly because: readonly string[]
}

/**
 * The kind of COO that the answers speak for most [Bennett and Miles]; null when they speak for none. A profile's
 * questions count 1, 1/2, 1/3 … in their order of telling; an answer counts by how near it is to the telling end.
 */
export function suggestProfile(steps: ReadonlyMap<string, FitStep>): SuggestedProfile | null {
  let best: SuggestedProfile | null = null
  for (const { id, spokenForBy } of cooProfiles) {
    let strength = 0
    let most = 0
    const because: string[] = []
    for (const [at, { question, end }] of spokenForBy.entries()) {
      most += 1 / (at + 1)
      const step = steps.get(question)
      if (step === undefined) continue
      const nearness = (end === 'high' ? step - 3 : 3 - step) / 2
      if (nearness <= 0) continue
      strength += nearness / (at + 1)
      because.push(question)
    }
    const share = most === 0 ? 0 : strength / most
    if (share > (best?.strength ?? 0)) best = { profile: id, strength: share, because }
  }
  return best
}
