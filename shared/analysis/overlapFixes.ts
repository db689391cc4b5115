import type { SingleEdit } from '../model/edits'
import type { Letters, Position, Scenario } from '../model/schema'
import type { Fix } from './finding'
import { lettersEdit } from './holding'
import type { NewLetters } from './holding'
import { likelySeats } from './likelySeats'
import { seatTitle, seatTitles } from './names'
import { fix } from './rule'
import type { Scene } from './rule'
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
export function duplicateDuty(one: DutyHoldings, other: DutyHoldings): Offered {
  const letters = (held: DutyHoldings): number =>
    held.accountable.length + held.responsible.length + held.consulted.length + held.informed.length
  const [kept, removed] = letters(other) > letters(one) ? [other, one] : [one, other]
  const merge = (into: DutyHoldings, from: DutyHoldings): Fix => {
    const label = fixLabels.merge(into.duty.title, from.duty.title)
    const { id, title } = into.duty
    return { label, edit: { edit: 'mergeResponsibilities', kept: id, merged: from.duty.id, title } }
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

export const oneHolderTwoSeats = (scenario: Scenario, seats: readonly Position[]): Offered =>
  seats.map(({ id, title }) =>
    fix(fixLabels.vacate(title), {
      edit: 'editPositions',
      scenario: scenario.id,
      positions: [id],
      changes: { holder: '', occupancy: 'vacant' },
    }),
  )
