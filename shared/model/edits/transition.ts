import { charterTextSchema, handoverSchema, transitionStepSchema } from '../schema'
import type { CharterSection, Handover, TransitionStep, Workbook } from '../schema'
import { positions, responsibilities, transitionSteps } from '../workbook'
import { checked, findScenario, withScenario } from './definition'
import { refuse } from './refusal'

type HandoverPlace = Pick<Handover, 'responsibility' | 'letter'>

/** A handover as long as nobody has said anything of it. */
const untouchedHandover = (place: HandoverPlace): Handover => ({
  ...place,
  phase: null,
  owner: null,
  due: '',
  risk: null,
  done: false,
  leftOut: false,
})

/** Says something of handovers of the transition plan; what is said of none of its fields is not kept. */
export function editHandovers(
  workbook: Workbook,
  args: {
    scenario: string
    handovers: readonly HandoverPlace[]
    changes: Partial<Omit<Handover, 'responsibility' | 'letter'>>
  },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const { handovers } = scenario.transition
  const chosen = new Map(args.handovers.map(place => [handoverKey(place), place]))
  const changed = [...chosen].flatMap(([key, { responsibility, letter }]) => {
    if (!responsibilities.has(workbook.responsibilities, responsibility))
      refuse({ kind: 'noSuchRecord', record: 'responsibility', id: responsibility })
    const untouched = untouchedHandover({ responsibility, letter })
    const known = handovers.find(handover => handoverKey(handover) === key)
    const handover = checked(handoverSchema, { ...untouched, ...known, ...args.changes })
    return isUntouched(handover) ? [] : [handover]
  })
  const others = handovers.filter(handover => !chosen.has(handoverKey(handover)))
  return withScenario(workbook, scenario, {
    transition: { ...scenario.transition, handovers: [...others, ...changed] },
  })
}

const handoverKey = ({ responsibility, letter }: HandoverPlace): string => `${responsibility} ${letter}`

const isUntouched = ({ phase, owner, due, risk, done, leftOut }: Handover): boolean =>
  phase === null && owner === null && due === '' && risk === null && !done && !leftOut

export function addTransitionStep(
  workbook: Workbook,
  args: { scenario: string; step: TransitionStep },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const step = checked(transitionStepSchema, args.step)
  const { steps } = scenario.transition
  if (transitionSteps.has(steps, step.id)) refuse({ kind: 'idTaken', record: 'step', id: step.id })
  return withScenario(workbook, scenario, {
    transition: { ...scenario.transition, steps: [...steps, step] },
  })
}

export function editTransitionStep(
  workbook: Workbook,
  args: { scenario: string; step: string; changes: Partial<Omit<TransitionStep, 'id'>> },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const { steps } = scenario.transition
  const known =
    transitionSteps.find(steps, args.step) ?? refuse({ kind: 'noSuchRecord', record: 'step', id: args.step })
  const step = checked(transitionStepSchema, { ...known, ...args.changes })
  return withScenario(workbook, scenario, {
    transition: { ...scenario.transition, steps: transitionSteps.replace(steps, [step]) },
  })
}

export function removeTransitionStep(workbook: Workbook, args: { scenario: string; step: string }): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const { steps } = scenario.transition
  if (!transitionSteps.has(steps, args.step)) refuse({ kind: 'noSuchRecord', record: 'step', id: args.step })
  return withScenario(workbook, scenario, {
    transition: { ...scenario.transition, steps: transitionSteps.without(steps, new Set([args.step])) },
  })
}

/** Puts the consultant's words in place of a charter's generated section; back to the generated ones with null. */
export function writeCharter(
  workbook: Workbook,
  args: {
    scenario: string
    position: string
    section: CharterSection
    written: { text: string; facts: string } | null
  },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const { position, section, written } = args
  if (!positions.has(scenario.positions, position))
    refuse({ kind: 'noSuchRecord', record: 'position', id: position })
  const others = scenario.charters.filter(text => text.position !== position || text.section !== section)
  const added = written ? [checked(charterTextSchema, { position, section, ...written })] : []
  return withScenario(workbook, scenario, { charters: [...others, ...added] })
}
