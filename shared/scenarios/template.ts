import { analyse } from '../analysis/analyse'
import { freshIndex } from '../analysis/scenarioIndex'
import type { ScenarioIndex } from '../analysis/scenarioIndex'
import { applyEdit, refusalSentence } from '../model/edits'
import type { SingleEdit } from '../model/edits'
import type { Workbook } from '../model/schema'
import { thresholdsInForce } from '../model/thresholds'
import { scenarios } from '../model/workbook'
import type { ChartProposal, TemplateChoices, TemplatePlan } from './proposals'
import { chartProposals } from './templateChart'
import { dutyProposals } from './templateDuties'

/**
 * What a template would change: first the chart, then, on the chart as it is without the `declined` changes, who holds
 * what. Nothing is changed by it. Throws a `RangeError` where the workbook has no such scenario.
 */
export function planTemplate(
  workbook: Workbook,
  choices: TemplateChoices,
  declined: ReadonlySet<string>,
): TemplatePlan {
  const empty: Pick<TemplatePlan, 'choices' | 'duties' | 'untouched'> = { choices, duties: [], untouched: 0 }
  const copied = applyEdit(workbook, copyEdit(choices))
  if (!copied.ok) return { ...empty, chart: [], problem: refusalSentence(copied.refusal) }
  const before = analyse(workbook, choices.from).index
  const chart: ChartProposal[] = []
  let draft = copied.workbook
  const indexOf = (): ScenarioIndex => {
    const scenario = scenarios.find(draft.scenarios, choices.id)
    if (!scenario) throw new RangeError(`The workbook has no scenario ${choices.id}.`)
    return freshIndex(scenario, draft.responsibilities)
  }
  const steps = chartProposals(choices, thresholdsInForce(workbook.thresholds), indexOf)
  for (const { proposal, isNeeded } of steps) {
    const result = applyEdit(draft, proposal.edit)
    if (!result.ok) {
      // A seat that cannot be where it was put is the user's to mend; a proposal of ours is left out.
      if (isNeeded) return { ...empty, chart, problem: refusalSentence(result.refusal) }
      continue
    }
    chart.push(proposal)
    if (!declined.has(proposal.id)) draft = result.workbook
  }
  const duties = dutyProposals(choices, thresholdsInForce(workbook.thresholds), before, indexOf())
  return {
    choices,
    chart,
    duties,
    untouched: workbook.responsibilities.length - duties.length,
    problem: null,
  }
}

/** Everything that was not declined as one step: the new option with its chart and its letters. */
export function templateEdits(plan: TemplatePlan, declined: ReadonlySet<string>): readonly SingleEdit[] {
  const isWanted = ({ id }: { readonly id: string }): boolean => !declined.has(id)
  const dutyEdits = plan.duties.filter(isWanted).flatMap(({ edits }) => edits)
  const cells = dutyEdits.flatMap(edit => (edit.edit === 'setLetters' ? edit.cells : []))
  return [
    copyEdit(plan.choices),
    ...plan.chart.filter(isWanted).map(({ edit }) => edit),
    // One pass over the matrix instead of one for each responsibility.
    ...(cells.length === 0 ? [] : [{ edit: 'setLetters', scenario: plan.choices.id, cells } as const]),
    ...dutyEdits.filter(({ edit }) => edit !== 'setLetters'),
  ]
}

const copyEdit = ({ from, id, name, structure }: TemplateChoices): SingleEdit => ({
  edit: 'copyScenario',
  from,
  id,
  name,
  structure,
})
