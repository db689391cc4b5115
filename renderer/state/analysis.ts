import { analyse } from '../../shared/analysis/analyse'
import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { attention } from '../../shared/analysis/dispositions'
import type { Attention } from '../../shared/analysis/dispositions'
import type { Finding } from '../../shared/analysis/finding'
import { useScenario, useWorkbook } from './store'

/** Findings, measures and comparison of the scenario that is shown; remembered by identity in `shared/analysis`. */
export function useAnalysis(): ScenarioAnalysis {
  const workbook = useWorkbook()
  const scenario = useScenario()
  return analyse(workbook, scenario.id)
}

export interface FindingsBySubject {
  readonly positions: ReadonlyMap<string, readonly Finding[]>
  readonly responsibilities: ReadonlyMap<string, readonly Finding[]>
}

const bySubject = new WeakMap<readonly Finding[], FindingsBySubject>()

/** The findings of the scenario that is shown, by whether they mark their place. */
export function useAttention(): Attention {
  const workbook = useWorkbook()
  const { scenario, findings } = useAnalysis()
  return attention(workbook, scenario.id, findings)
}

/** The findings that mark each position and each responsibility, worst first; shared by all who ask. */
export const useFindingsBySubject = (): FindingsBySubject => findingsBySubject(useAttention().marking)

/** The accepted ones, which mark nothing, in the same way. */
export const useAcceptedBySubject = (): FindingsBySubject => findingsBySubject(useAttention().accepted)

/** The same for what runs outside of drawing. */
export function findingsBySubject(findings: readonly Finding[]): FindingsBySubject {
  const known = bySubject.get(findings)
  if (known) return known
  const positions = new Map<string, Finding[]>()
  const responsibilities = new Map<string, Finding[]>()
  for (const finding of findings) {
    for (const id of finding.positions) add(positions, id, finding)
    for (const id of finding.responsibilities) add(responsibilities, id, finding)
  }
  const found = { positions, responsibilities }
  bySubject.set(findings, found)
  return found
}

function add(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const known = map.get(key)
  if (known) known.push(finding)
  else map.set(key, [finding])
}
