import { catalogueDuty, isExpectedOf } from '../catalogue'
import type { SingleEdit } from '../model/edits'
import type { Letters } from '../model/schema'
import { reportsOf } from './chart'
import type { Fix } from './finding'
import { lettersAt, lettersEdits, withA, withR } from './holding'
import type { NewLetters } from './holding'
import { structureOfSeats } from './likelySeats'
import { seatTitle, seatTitles } from './names'
import { fix } from './rule'
import type { Scene } from './rule'
import type { DutyHoldings } from './scenarioIndex'
import { fixLabels } from './sentences'

type Offered = readonly (Fix | null)[]
type Change = readonly [DutyHoldings, NewLetters]

const weights = { low: 0, normal: 1, high: 2 } as const

/** The least critical first: those are handed over before the others. */
const leastFirst = (duties: readonly DutyHoldings[]): readonly DutyHoldings[] =>
  [...duties].sort((one, other) => weights[one.duty.criticality] - weights[other.duty.criticality])

/** Counts what each position would hold while responsibilities are handed over one by one. */
function room(scene: Scene) {
  const { loads } = scene.index
  const accountable = loads.accountable.slice()
  const responsible = loads.responsible.slice()
  return {
    takesA(place: number): boolean {
      if ((accountable[place] ?? 0) >= scene.thresholds.manyAccountable) return false
      accountable[place] = (accountable[place] ?? 0) + 1
      return true
    },
    takesR(place: number): boolean {
      if ((responsible[place] ?? 0) >= scene.thresholds.manyResponsible) return false
      responsible[place] = (responsible[place] ?? 0) + 1
      return true
    },
  }
}

function handedOver(scene: Scene, changes: readonly Change[], takers: ReadonlySet<number>): Fix | null {
  return fix(fixLabels.handOver(changes.length, seatTitles(scene, [...takers])), lettersEdits(scene, changes))
}

/** Direct reports first who do the responsibility already. */
function takersOf(scene: Scene, held: DutyHoldings, place: number): readonly number[] {
  const reports = reportsOf(scene.index.chart, place)
  const doing = reports.filter(report => held.responsible.includes(report))
  return [...doing, ...(held.responsible.every(other => other === place) ? reports : [])]
}

/** Hands the surplus of A's down to direct reports that do the work and have room. */
export function handDown(scene: Scene, place: number): Fix | null {
  const surplus = (scene.index.loads.accountable[place] ?? 0) - scene.thresholds.manyAccountable
  const has = room(scene)
  const changes: Change[] = []
  const takers = new Set<number>()
  for (const held of leastFirst(scene.index.duties)) {
    if (changes.length === surplus) break
    if (held.accountable.length !== 1 || held.accountable[0] !== place) continue
    const taker = takersOf(scene, held, place).find(
      report =>
        // Whoever answers must stand above all who do it.
        held.responsible.every(other => other === report || other === place) && has.takesA(report),
    )
    if (taker === undefined) continue
    takers.add(taker)
    changes.push([
      held,
      new Map<number, Letters | null>([
        [place, 'C'],
        [taker, 'AR'],
      ]),
    ])
  }
  return changes.length < surplus ? null : handedOver(scene, changes, takers)
}

/** Gives up the R where somebody else does it as well. */
export function doLess(scene: Scene, place: number): Fix | null {
  const surplus = (scene.index.loads.responsible[place] ?? 0) - scene.thresholds.manyResponsible
  const changes = leastFirst(scene.index.duties)
    .filter(({ responsible }) => responsible.length > 1 && responsible.includes(place))
    .slice(0, surplus)
    .map((held): Change => [held, new Map([[place, lettersAt(held, place) === 'AR' ? 'A' : 'C']])])
  return changes.length < surplus
    ? null
    : fix(fixLabels.answerNotDo(changes.length), lettersEdits(scene, changes))
}

/** Hands the surplus of R's down to direct reports that have room. */
export function handDownWork(scene: Scene, place: number): Fix | null {
  const surplus = (scene.index.loads.responsible[place] ?? 0) - scene.thresholds.manyResponsible
  const has = room(scene)
  const reports = reportsOf(scene.index.chart, place)
  const changes: Change[] = []
  const takers = new Set<number>()
  for (const held of leastFirst(scene.index.duties)) {
    if (changes.length === surplus) break
    if (!held.responsible.includes(place)) continue
    const taker = reports.find(report => !held.responsible.includes(report) && has.takesR(report))
    if (taker === undefined) break
    takers.add(taker)
    const kept = held.accountable.includes(place) ? 'A' : 'C'
    changes.push([
      held,
      new Map<number, Letters | null>([
        [place, kept],
        [taker, withR(lettersAt(held, taker))],
      ]),
    ])
  }
  return changes.length < surplus ? null : handedOver(scene, changes, takers)
}

/** Hands over as many as it takes to get below both limits. */
export function handDownBoth(scene: Scene, place: number): Fix | null {
  const { loads } = scene.index
  let tooManyA = (loads.accountable[place] ?? 0) - scene.thresholds.manyAccountable
  let tooManyR = (loads.responsible[place] ?? 0) - scene.thresholds.manyResponsible
  const has = room(scene)
  const changes: Change[] = []
  const takers = new Set<number>()
  for (const held of leastFirst(scene.index.duties)) {
    if (tooManyA <= 0 && tooManyR <= 0) break
    const accountable = held.accountable.length === 1 && held.accountable[0] === place
    const alone = held.responsible.length === 1 && held.responsible[0] === place
    if (!accountable || !alone) continue
    const taker = reportsOf(scene.index.chart, place).find(report => has.takesA(report) && has.takesR(report))
    if (taker === undefined) break
    takers.add(taker)
    changes.push([
      held,
      new Map<number, Letters | null>([
        [place, 'C'],
        [taker, 'AR'],
      ]),
    ])
    tooManyA--
    tooManyR--
  }
  return changes.length === 0 || (tooManyA > 0 && tooManyR > 0) ? null : handedOver(scene, changes, takers)
}

export function overCapacity(scene: Scene, place: number, effort: number, fte: number): Offered {
  const position = scene.index.position(place)
  const planned = Math.ceil(effort * 100 - 1e-6) / 100
  const raise = fix(fixLabels.raiseFte(String(planned)), {
    edit: 'editPositions',
    scenario: scene.scenario.id,
    positions: [position.id],
    changes: { fte: planned },
  })
  const own = scene.index.assignmentsOf(place).filter(assignment => (assignment.effort ?? 0) > 0)
  const label = fixLabels.scaleEfforts(String(fte))
  const edits: SingleEdit[] = own.map(assignment => ({
    edit: 'editAssignment',
    scenario: scene.scenario.id,
    position: position.id,
    responsibility: assignment.responsibility,
    // Rounded down, so that the sum stays within.
    changes: { effort: Math.floor(((assignment.effort ?? 0) * fte * 1e4) / effort) / 1e4 },
  }))
  return [raise, fte > 0 && edits.length > 0 ? { label, edit: { edit: 'several', label, edits } } : null]
}

/** What the role's profile expects and nobody holds in full; then what the position is consulted about. */
export function giveExpected(scene: Scene, place: number): Offered {
  const { index } = scene
  const { role } = index.position(place)
  if (role !== 'coo' && role !== 'head-of-operations') return []
  const structure = structureOfSeats(index)
  const expected: Change[] = []
  const open: Change[] = []
  for (const held of index.duties) {
    const { duty } = held
    const letters =
      held.accountable.length === 0
        ? held.responsible.length === 0
          ? 'AR'
          : withA(lettersAt(held, place))
        : held.responsible.length === 0
          ? 'R'
          : null
    const standard = duty.catalogueId === null ? undefined : catalogueDuty(duty.catalogueId)
    const isExpected = standard !== undefined && isExpectedOf(role, standard, structure)
    const suits = duty.focus === (role === 'coo' ? 'strategic' : 'operational')
    if (isExpected) expected.push([held, new Map([[place, letters ?? 'R']])])
    else if (suits && letters !== null) open.push([held, new Map([[place, letters]])])
    else if (suits && lettersAt(held, place) === 'C') open.push([held, new Map([[place, 'R']])])
  }
  const give = (changes: readonly Change[]): Fix | null =>
    fix(fixLabels.expected(changes.length), lettersEdits(scene, changes))
  const [first] = [...expected, ...open]
  return [
    give(expected.slice(0, scene.thresholds.manyResponsible)),
    first
      ? fix(
          fixLabels.answerFor(seatTitle(scene, place), first[0].duty.title),
          lettersEdits(scene, [[first[0], first[1]]]),
        )
      : null,
  ]
}
