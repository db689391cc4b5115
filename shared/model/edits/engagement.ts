import {
  actionItemSchema,
  dispositionSchema,
  engagementSchema,
  fitSchema,
  reportSettingsSchema,
} from '../schema'
import type { ActionItem, Disposition, Engagement, Fit, FitAnswer, ReportSettings, Workbook } from '../schema'
import { thresholds } from '../thresholds'
import type { ThresholdId } from '../thresholds'
import { actions, logosOf, pictures } from '../workbook'
import { checked, findScenario } from './definition'
import { refuse } from './refusal'

export function editEngagement(workbook: Workbook, args: { changes: Partial<Engagement> }): Workbook {
  return { ...workbook, engagement: checked(engagementSchema, { ...workbook.engagement, ...args.changes }) }
}

/** Sets thresholds, or back to their default with null. */
export function setThresholds(
  workbook: Workbook,
  args: { changes: Partial<Record<ThresholdId, number | null>> },
): Workbook {
  const inForce: Partial<Record<ThresholdId, number>> = { ...workbook.thresholds }
  // The argument's type says that its keys are threshold ids.
  for (const [id, value] of Object.entries(args.changes) as [ThresholdId, number | null][]) {
    const { min, max } = thresholds[id]
    if (value === null) delete inForce[id]
    else if (!(value >= min && value <= max)) refuse({ kind: 'outOfRange', field: 'The threshold', min, max })
    else if (value === thresholds[id].default) delete inForce[id]
    else inForce[id] = value
  }
  return { ...workbook, thresholds: inForce }
}

/** Says what is to happen with findings of a scenario; `disposition` null opens them again. */
export function disposeOfFindings(
  workbook: Workbook,
  args: {
    scenario: string
    findings: readonly string[]
    disposition: Omit<Disposition, 'scenario' | 'finding'> | null
  },
): Workbook {
  const { id } = findScenario(workbook, args.scenario)
  const chosen = new Set(args.findings)
  const others = workbook.dispositions.filter(
    ({ scenario, finding }) => scenario !== id || !chosen.has(finding),
  )
  const { disposition } = args
  if (!disposition) return { ...workbook, dispositions: others }
  const added = [...chosen].map(finding =>
    checked(dispositionSchema, { ...disposition, scenario: id, finding }),
  )
  return { ...workbook, dispositions: [...others, ...added] }
}

export function addAction(workbook: Workbook, args: { action: ActionItem }): Workbook {
  const action = checked(actionItemSchema, args.action)
  if (actions.has(workbook.actions, action.id)) refuse({ kind: 'idTaken', record: 'action', id: action.id })
  if (action.scenario !== null) findScenario(workbook, action.scenario)
  return { ...workbook, actions: [...workbook.actions, action] }
}

export function editAction(
  workbook: Workbook,
  args: { action: string; changes: Partial<Omit<ActionItem, 'id' | 'scenario' | 'finding'>> },
): Workbook {
  const action = checked(actionItemSchema, { ...existingAction(workbook, args.action), ...args.changes })
  return { ...workbook, actions: actions.replace(workbook.actions, [action]) }
}

export function removeAction(workbook: Workbook, args: { action: string }): Workbook {
  const { id } = existingAction(workbook, args.action)
  return { ...workbook, actions: actions.without(workbook.actions, new Set([id])) }
}

/** Answers a question of the fit; `step` null says "unknown". */
export function answerFit(workbook: Workbook, args: { answer: FitAnswer }): Workbook {
  const { answers } = workbook.fit
  const others = answers.filter(({ question }) => question !== args.answer.question)
  return withFit(workbook, { answers: [...others, args.answer] })
}

/** Takes an answer back, so that the question counts as not asked (or as pre-answered from the workbook). */
export function clearFitAnswer(workbook: Workbook, args: { question: string }): Workbook {
  return withFit(workbook, {
    answers: workbook.fit.answers.filter(({ question }) => question !== args.question),
  })
}

/** The consultant's own recommendation with its reason; null takes it back. */
export function overrideFit(workbook: Workbook, args: { override: Fit['override'] }): Workbook {
  return withFit(workbook, { override: args.override })
}

export function editReport(workbook: Workbook, args: { changes: Partial<ReportSettings> }): Workbook {
  const report = checked(reportSettingsSchema, { ...workbook.report, ...args.changes })
  if (report.scenario !== null) findScenario(workbook, report.scenario)
  if (new Set(report.sections.map(({ section }) => section)).size < report.sections.length) {
    refuse({ kind: 'notValid', field: 'sections', problem: 'name a section twice' })
  }
  for (const logo of logosOf(report)) {
    if (!pictures.has(workbook.pictures, logo)) refuse({ kind: 'noSuchRecord', record: 'picture', id: logo })
  }
  return { ...workbook, report }
}

function withFit(workbook: Workbook, changes: Partial<Fit>): Workbook {
  return { ...workbook, fit: checked(fitSchema, { ...workbook.fit, ...changes }) }
}

function existingAction(workbook: Workbook, id: string): ActionItem {
  return actions.find(workbook.actions, id) ?? refuse({ kind: 'noSuchRecord', record: 'action', id })
}
