import { analyse } from '../../shared/analysis/analyse'
import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { attention } from '../../shared/analysis/dispositions'
import type { Attention } from '../../shared/analysis/dispositions'
import type { Finding } from '../../shared/analysis/finding'
import { lazily } from '../../shared/analysis/recent'
import { useScenario, useWorkbook } from './store'

/** Findings, measures and comparison of the scenario that is shown; remembered by identity in `shared/analysis`. */
export function useAnalysis(): ScenarioAnalysis {
  const workbook = useWorkbook()
  const scenario = useScenario()
  return analyse(workbook, scenario.id)
}

/** Each of the two is put together when it is first asked for. */
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
  const positions = lazily(() => grouped(findings, 'positions'))
  const responsibilities = lazily(() => grouped(findings, 'responsibilities'))
  const found: FindingsBySubject = {
    get positions() {
      return positions()
    },
    get responsibilities() {
      return responsibilities()
    },
  }
  bySubject.set(findings, found)
  return found
}

function grouped(
  findings: readonly Finding[],
  subject: keyof FindingsBySubject,
): ReadonlyMap<string, readonly Finding[]> {
  const lists = new Map<string, Finding[]>()
  for (const finding of findings) {
    for (const id of finding[subject]) {
      const known = lists.get(id)
      if (known) known.push(finding)
      else lists.set(id, [finding])
    }
  }
  return lists
}
