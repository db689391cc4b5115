import { analyse } from '../analysis/analyse'
import { nameOfPosition } from '../analysis/names'
import { recently } from '../analysis/recent'
import type { ScenarioIndex } from '../analysis/scenarioIndex'
import type {
  Handover,
  Phase,
  Position,
  Responsibility,
  Scenario,
  TransitionStep,
  Workbook,
} from '../model/schema'
import { thresholdsInForce } from '../model/thresholds'
import { asIs, positions } from '../model/workbook'
import { risks } from './sentences'

/** An A or an R that goes from one holder to another on the way from as-is to an option. */
export interface PlannedHandover {
  readonly responsibility: Responsibility
  readonly letter: 'A' | 'R'
  /** As they are in as-is: who had the letter and has it no longer. */
  readonly from: readonly Position[]
  /** As they are in the option: who has the letter and had it not. */
  readonly to: readonly Position[]
  /** As they are in the option: who had the letter and has it still. */
  readonly kept: readonly Position[]
  /** What the consultant said, or else what is suggested. */
  readonly phase: Phase
  readonly owner: string
  readonly risk: string
  readonly due: string
  readonly done: boolean
  readonly leftOut: boolean
  /** Vacant seats that have to be filled before. */
  readonly waitsFor: readonly Position[]
  readonly suggested: { readonly phase: Phase; readonly owner: string; readonly risk: string }
  /** Whether the consultant said anything of it. */
  readonly touched: boolean
}

export interface TransitionPlan {
  readonly scenario: Scenario
  /** By phase, then in the workbook's order; those left out too. */
  readonly handovers: readonly PlannedHandover[]
  readonly steps: readonly TransitionStep[]
  /** Vacant seats that handovers in the plan wait for, in the chart's order. */
  readonly toFill: readonly Position[]
  /** Of the handovers in the plan and the steps. */
  readonly total: number
  readonly done: number
}

export const phases: readonly Phase[] = ['days-30', 'days-60', 'days-90', 'later']

/**
 * The draft of the way from as-is to an option: one handover for each responsibility whose A or R sits elsewhere, with
 * what the consultant said of it put in place of what is suggested. Empty for the as-is scenario.
 * Suggested are the first 30 days for daily duties, 60 for those of high criticality or strategic focus, 90 where
 * a vacant seat has to be filled first: our own judgement. Linear time.
 * Throws a `RangeError` where the workbook has no such scenario.
 */
export function transitionPlan(workbook: Workbook, scenarioId: string): TransitionPlan {
  const before = analyse(workbook, asIs(workbook).id)
  const after = analyse(workbook, scenarioId)
  const { scenario } = after
  const said = new Map(scenario.transition.handovers.map(handover => [keyOf(handover), handover]))
  const most = thresholdsInForce(workbook.thresholds).manyAccountable
  const handovers = drafts(before.index, after.index, most).map((draft): PlannedHandover => {
    const { responsibility, letter, suggested } = draft
    const own = said.get(keyOf({ responsibility: responsibility.id, letter }))
    if (!own) return draft
    const { phase, owner, risk, due, done, leftOut } = own
    return {
      ...draft,
      phase: phase ?? suggested.phase,
      owner: owner ?? suggested.owner,
      risk: risk ?? suggested.risk,
      due,
      done,
      leftOut,
      touched: true,
    }
  })
  const inPlan = handovers.filter(({ leftOut }) => !leftOut)
  const waiting = new Set(inPlan.flatMap(({ waitsFor }) => waitsFor))
  const { steps } = scenario.transition
  return {
    scenario,
    handovers: handovers.toSorted((one, other) => phases.indexOf(one.phase) - phases.indexOf(other.phase)),
    steps,
    toFill: scenario.positions.filter(position => waiting.has(position)),
    total: inPlan.length + steps.length,
    done: inPlan.filter(({ done }) => done).length + steps.filter(({ done }) => done).length,
  }
}

/** What is suggested; the same objects as long as charts and letters are, whatever is said of the plan. */
const drafts = recently(8, (before: ScenarioIndex, after: ScenarioIndex, most: number) =>
  after.duties.flatMap(held =>
    (['A', 'R'] as const).flatMap((letter): PlannedHandover | [] => {
      const was = holders(before, held.duty.id, letter)
      const is = holders(after, held.duty.id, letter)
      const from = was.filter(({ id }) => !is.some(position => position.id === id))
      const to = is.filter(({ id }) => !was.some(position => position.id === id))
      if (from.length + to.length === 0) return []
      const kept = is.filter(position => !to.includes(position))
      return drafted(held.duty, letter, { from, to, kept }, { before, after, most })
    }),
  ),
)

const keyOf = ({ responsibility, letter }: Pick<Handover, 'responsibility' | 'letter'>): string =>
  `${responsibility} ${letter}`

function holders(index: ScenarioIndex, duty: string, letter: 'A' | 'R'): readonly Position[] {
  const held = index.duty(duty)
  const places = letter === 'A' ? held?.accountable : held?.responsible
  return (places ?? []).map(place => index.position(place))
}

interface Setting {
  readonly before: ScenarioIndex
  readonly after: ScenarioIndex
  /** More A's than this are too many. */
  readonly most: number
}

function drafted(
  responsibility: Responsibility,
  letter: 'A' | 'R',
  { from, to, kept }: Pick<PlannedHandover, 'from' | 'to' | 'kept'>,
  setting: Setting,
): PlannedHandover {
  const waitsFor = to.filter(({ occupancy }) => occupancy === 'vacant')
  const suggested = {
    phase: suggestedPhase(responsibility, waitsFor),
    // The one who receives it has most reason to see it through; somebody has to be there for that.
    owner: nameOf(to.find(({ occupancy }) => occupancy !== 'vacant') ?? from[0]),
    risk: risksOf(responsibility, letter, from, to, setting).join(' '),
  }
  const unsaid = { due: '', done: false, leftOut: false, touched: false }
  return { responsibility, letter, from, to, kept, waitsFor, suggested, ...suggested, ...unsaid }
}

function suggestedPhase({ criticality, focus }: Responsibility, waitsFor: readonly Position[]): Phase {
  if (waitsFor.length > 0) return 'days-90'
  return criticality === 'high' || focus === 'strategic' ? 'days-60' : 'days-30'
}

const nameOf = (position: Position | undefined): string => {
  if (!position) return ''
  return position.holder.trim() === '' ? position.title : position.holder.trim()
}

function risksOf(
  duty: Responsibility,
  letter: 'A' | 'R',
  from: readonly Position[],
  to: readonly Position[],
  { before, after, most }: Setting,
): readonly string[] {
  const held = after.duty(duty.id)
  const holdersLeft = letter === 'A' ? held?.accountable.length : held?.responsible.length
  const found: string[] = []
  if (to.length === 0 && (holdersLeft ?? 0) === 0) found.push(risks.nobody[letter])
  for (const position of to) {
    if (position.occupancy === 'vacant') found.push(risks.vacant(nameOfPosition(position)))
    else if (!positions.has(before.scenario.positions, position.id))
      found.push(risks.newSeat(nameOfPosition(position)))
    const place = after.chart.placeOf(position.id)
    const load = after.loads.accountable[place] ?? 0
    if (letter === 'A' && load > most) found.push(risks.load(nameOfPosition(position), load, most))
  }
  if (duty.criticality === 'high' && from.length > 0 && to.length > 0) found.push(risks.critical)
  return found
}
