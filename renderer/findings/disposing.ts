import type { Disposition } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { notify } from '../state/notices'
import { openWorkbook, shownScenario } from '../state/store'
import { dispositionStrings as strings } from './strings'

export type Decision = Omit<Disposition, 'scenario' | 'finding'>

/** Decides on findings of the shown scenario as one step; null opens them again. */
export function dispose(findings: readonly string[], disposition: Decision | null): boolean {
  const scenario = shownScenario(openWorkbook()).id
  if (!perform({ edit: 'disposeOfFindings', scenario, findings, disposition })) return false
  // One finding shows its state itself; of several only some may be in view.
  if (findings.length > 1) notify('done', strings[disposition?.kind ?? 'reopened'](findings.length))
  return true
}
