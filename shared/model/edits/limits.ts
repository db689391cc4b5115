import { mostRecords } from '../schema'
import type { LimitedList, Workbook } from '../schema'
import { EditRefused, refuse } from './refusal'
import type { Refusal } from './refusal'

const ofWorkbook = [
  'responsibilities',
  'scenarios',
  'dispositions',
  'actions',
  'distinctResponsibilities',
  'waivedDuties',
  'pictures',
] as const satisfies readonly LimitedList[]

const ofScenario = ['positions', 'assignments'] as const satisfies readonly LimitedList[]

/** The workbook, unless a list in it is longer than a file may have: what was edited could then not be saved. */
export function withinLimits(workbook: Workbook): Workbook {
  for (const list of ofWorkbook) requireWithin(list, workbook[list].length)
  for (const scenario of workbook.scenarios) {
    for (const list of ofScenario) requireWithin(list, scenario[list].length)
    requireWithin('handovers', scenario.transition.handovers.length)
    requireWithin('transitionSteps', scenario.transition.steps.length)
    requireWithin('charterTexts', scenario.charters.length)
  }
  return workbook
}

/** Why a workbook that no edit made, such as a merged one, could not be saved for its length; null when it can. */
export function limitExceeded(workbook: Workbook): Refusal | null {
  try {
    withinLimits(workbook)
    return null
  } catch (error) {
    if (error instanceof EditRefused) return error.refusal
    throw error
  }
}

function requireWithin(list: LimitedList, length: number): void {
  const most = mostRecords[list]
  if (length > most) refuse({ kind: 'tooMany', list, most })
}
