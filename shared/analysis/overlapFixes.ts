import type { CellLetters, SingleEdit } from '../model/edits'
import type { Letters, Position, Scenario } from '../model/schema'
import type { Fix } from './finding'
import { lettersAt, lettersEdit, withA } from './holding'
import type { NewLetters } from './holding'
import { likelySeats } from './likelySeats'
import { seatTitle, seatTitles } from './names'
import { fix } from './rule'
import type { Scene } from './rule'
import { scenarioIndex } from './scenarioIndex'
import type { DutyHoldings } from './scenarioIndex'
import { fixLabels, offeredScopes } from './sentences'

type Offered = readonly (Fix | null)[]

/** One keeps the A and the others become R's: first the seat that usually answers for it, then the highest. */
export function multipleAccountable(scene: Scene, held: DutyHoldings): Offered {
  const likely = likelySeats(scene.index, held.duty, 'accountable')
  const rank = (place: number): number => {
    const at = likely.indexOf(place)
    return at >= 0 ? at : likely.length + (scene.index.chart.layer[place] ?? 0)
  }
  return [...held.accountable]
    .sort((one, other) => rank(one) - rank(other))
    .map(kept => {
      const changes: NewLetters = new Map(
        held.accountable.filter(place => place !== kept).map(place => [place, 'R' as const]),
      )
      return fix(fixLabels.keepAccountable(seatTitle(scene, kept)), lettersEdit(scene, held, changes))
    })
}

/** Collaboration, then a division by scope, then one of the two only consulted. */
export function undivided(
  scene: Scene,
  held: DutyHoldings,
  heads: readonly number[],
  coos: readonly number[],
): Offered {
  const both = [...heads, ...coos]
  const answering = held.accountable.find(place => both.includes(place))
  const elsewhere = held.accountable.some(place => !both.includes(place))
  const side = (accountable: readonly number[], responsible: readonly number[]): Fix | null => {
    const [answers] = accountable.includes(answering ?? -1) ? [answering ?? -1] : accountable
    if (elsewhere || answers === undefined) return null
    const changes = new Map<number, Letters | null>(accountable.map(place => [place, 'C']))
    changes.set(answers, 'A')
    for (const place of responsible) changes.set(place, 'R')
    return fix(
      fixLabels.collaborate(seatTitle(scene, answers), seatTitles(scene, responsible)),
      lettersEdit(scene, held, changes),
    )
  }
  const together = [side(coos, heads), side(heads, coos)]
  if (answering !== undefined && heads.includes(answering)) together.reverse()
  const onlyConsulted = (places: readonly number[]): Fix | null =>
    places.some(place => held.accountable.includes(place))
      ? null
      : fix(
          fixLabels.onlyConsult(seatTitles(scene, places)),
          lettersEdit(scene, held, new Map(places.map(place => [place, 'C']))),
        )
  return [...together, divide(scene, held, heads, coos), onlyConsulted(coos), onlyConsulted(heads)]
}

function divide(
  scene: Scene,
  held: DutyHoldings,
  heads: readonly number[],
  coos: readonly number[],
): Fix | null {
  const [head] = heads
  const [coo] = coos
  if (head === undefined || coo === undefined || heads.length > 1 || coos.length > 1) return null
  const scoped = (place: number, scope: string): SingleEdit => ({
    edit: 'editAssignment',
    scenario: scene.scenario.id,
    position: scene.index.position(place).id,
    responsibility: held.duty.id,
    changes: { scope },
  })
  const label = fixLabels.divide(
    seatTitle(scene, coo),
    offeredScopes.coo,
    seatTitle(scene, head),
    offeredScopes.head,
  )
  return fix(label, {
    edit: 'several',
    label,
    edits: [scoped(coo, offeredScopes.coo), scoped(head, offeredScopes.head)],
  })
}

/** Keeps those who also answer for it or have a part of their own; the last of the others are only consulted. */
export function crowdedResponsible(scene: Scene, held: DutyHoldings, crowd: readonly number[]): Offered {
  const surplus = crowd
    .filter(place => !held.accountable.includes(place))
    .slice(-(crowd.length - scene.thresholds.crowdedResponsible))
  const become = (letters: 'C' | 'I'): Fix | null =>
    fix(
      (letters === 'C' ? fixLabels.onlyConsult : fixLabels.onlyInform)(seatTitles(scene, surplus)),
      lettersEdit(scene, held, new Map(surplus.map(place => [place, letters]))),
    )
  return [become('C'), become('I')]
}

/** The highest stay consulted. */
export function crowdedConsulted(scene: Scene, held: DutyHoldings): Offered {
  const { layer } = scene.index.chart
  const surplus = [...held.consulted]
    .sort((one, other) => (layer[one] ?? 0) - (layer[other] ?? 0) || one - other)
    .slice(scene.thresholds.crowdedConsulted)
  return [
    fix(
      fixLabels.onlyInform(seatTitles(scene, surplus)),
      lettersEdit(scene, held, new Map(surplus.map(place => [place, 'I']))),
    ),
  ]
}

export const everyone = (scene: Scene, held: DutyHoldings): Offered =>
  (
    [
      [held.informed, 'an I'],
      [held.consulted, 'a C'],
    ] as const
  ).map(([places, letter]) =>
    fix(
      fixLabels.leaveOut(places.length, letter),
      lettersEdit(scene, held, new Map(places.map(place => [place, null]))),
    ),
  )

/** Merges the one with fewer holders into the other, in every scenario; or remembers that they differ. */
export function duplicateDuty(scene: Scene, one: DutyHoldings, other: DutyHoldings): Offered {
  const letters = (held: DutyHoldings): number =>
    held.accountable.length + held.responsible.length + held.consulted.length + held.informed.length
  const [kept, removed] = letters(other) > letters(one) ? [other, one] : [one, other]
  const merge = (into: DutyHoldings, from: DutyHoldings): Fix => {
    const label = fixLabels.merge(into.duty.title, from.duty.title)
    const edits: SingleEdit[] = scene.workbook.scenarios.flatMap(scenario =>
      mergedLetters(scene, scenario, into, from),
    )
    edits.push({ edit: 'removeResponsibilities', responsibilities: [from.duty.id] })
    return { label, edit: { edit: 'several', label, edits } }
  }
  return [
    merge(kept, removed),
    fix(fixLabels.distinct(), {
      edit: 'markDistinct',
      responsibilities: [one.duty.id, other.duty.id],
      distinct: true,
    }),
  ]
}

/** Letters of the responsibility that goes, where the one that stays has none; a second A becomes an R. */
function mergedLetters(
  scene: Scene,
  scenario: Scenario,
  into: DutyHoldings,
  from: DutyHoldings,
): SingleEdit[] {
  const index = scenarioIndex(scenario, scene.index.responsibilities)
  const kept = index.duty(into.duty.id)
  const gone = index.duty(from.duty.id)
  if (!kept || !gone) return []
  const cells: CellLetters[] = []
  let answered = kept.accountable.length > 0
  const holders = new Set([...gone.accountable, ...gone.responsible, ...gone.consulted, ...gone.informed])
  for (const place of holders) {
    const before = lettersAt(kept, place)
    const moved = lettersAt(gone, place)
    let letters = before
    if (moved === 'A' || moved === 'AR' || moved === 'R') {
      letters = before === 'A' || before === 'AR' ? 'AR' : 'R'
      if (moved !== 'R' && !answered) {
        letters = moved === 'A' ? withA(before) : 'AR'
        answered = true
      }
      if (moved === 'A' && before === 'A') letters = 'A'
    } else if (before === null || (before === 'I' && moved === 'C')) letters = moved
    if (letters !== null && letters !== before) {
      cells.push({ position: index.position(place).id, responsibility: into.duty.id, letters })
    }
  }
  return cells.length === 0 ? [] : [{ edit: 'setLetters', scenario: scenario.id, cells }]
}

export const oneHolderTwoSeats = (scenario: Scenario, seats: readonly Position[]): Offered =>
  seats.map(({ id, title }) =>
    fix(fixLabels.vacate(title), {
      edit: 'editPositions',
      scenario: scenario.id,
      positions: [id],
      changes: { holder: '', occupancy: 'vacant' },
    }),
  )
