import { aboutDuty } from './gaps'
import { similarDuties } from './duplicateDuties'
import { holdersOf, isAmong, isHeld } from './holding'
import { positionNames } from './names'
import * as fixes from './overlapFixes'
import type { DutyRule, Raised, ScenarioRule } from './rule'
import { sidesAreDivided, withoutDistinctScope } from './scopes'
import { sentences } from './sentences'

/** Overlaps: more than one has it. */

export const multipleAccountable: DutyRule = (scene, held) =>
  held.accountable.length < 2
    ? null
    : aboutDuty(
        held,
        held.accountable,
        () =>
          sentences['overlap.multiple-accountable'](
            held.duty.title,
            held.accountable.length,
            positionNames(scene, held.accountable),
          ),
        () => fixes.multipleAccountable(scene, held),
      )

export const undivided: DutyRule = (scene, held) => {
  const { index } = scene
  if (!isAmong(held.responsible, index.seats('coo'))) return null
  const coos = held.responsible.filter(place => index.seats('coo').includes(place))
  const heads = held.responsible.filter(place => index.seats('head-of-operations').includes(place))
  if (coos.length === 0 || heads.length === 0 || sidesAreDivided(held, heads, coos)) return null
  const seats = [...heads, ...coos]
  return aboutDuty(
    held,
    seats,
    () =>
      sentences[seats.length === 2 ? 'overlap.undivided:two' : 'overlap.undivided'](
        held.duty.title,
        positionNames(scene, seats),
      ),
    () => fixes.undivided(scene, held, heads, coos),
  )
}

export const crowdedResponsible: DutyRule = (scene, held) => {
  if (held.responsible.length <= scene.thresholds.crowdedResponsible) return null
  const crowd = withoutDistinctScope(held)
  if (crowd.length <= scene.thresholds.crowdedResponsible) return null
  return aboutDuty(
    held,
    crowd,
    () =>
      sentences['overlap.crowded-responsible'](held.duty.title, crowd.length, positionNames(scene, crowd)),
    () => fixes.crowdedResponsible(scene, held, crowd),
  )
}

export const crowdedConsulted: DutyRule = (scene, held) =>
  held.consulted.length <= scene.thresholds.crowdedConsulted
    ? null
    : aboutDuty(
        held,
        held.consulted,
        () =>
          sentences['overlap.crowded-consulted'](
            held.duty.title,
            held.consulted.length,
            positionNames(scene, held.consulted),
          ),
        () => fixes.crowdedConsulted(scene, held),
      )

export const everyone: DutyRule = (scene, held) => {
  const all = scene.index.positionsWithLetters
  const letters =
    held.accountable.length + held.responsible.length + held.consulted.length + held.informed.length
  if (all < scene.thresholds.everyoneAtLeast || letters < all) return null
  const involved = [...holdersOf(held), ...held.consulted, ...held.informed]
  if (involved.length < all) return null
  return aboutDuty(
    held,
    involved,
    () => sentences['overlap.everyone'](held.duty.title, all),
    () => fixes.everyone(scene, held),
  )
}

export const duplicateDuty: ScenarioRule = scene => {
  const { index, workbook, thresholds } = scene
  const pairs = similarDuties(index.responsibilities, thresholds.duplicateSimilarity)
  if (pairs.length === 0) return []
  const distinct = new Set(workbook.distinctResponsibilities.map(pair => pair.join(' ')))
  const raised: Raised[] = []
  for (const { first, second } of pairs) {
    const one = index.duties[first]
    const other = index.duties[second]
    if (!one || !other || !isHeld(one) || !isHeld(other)) continue
    const subjects = [one.duty.id, other.duty.id]
    if (distinct.size > 0 && distinct.has([...subjects].sort().join(' '))) continue
    const holders = holdersOf(one)
    const others = holdersOf(other)
    if (holders.length === others.length && holders.every((place, at) => place === others[at])) continue
    raised.push({
      subjects,
      positions: [...new Set([...holders, ...others])],
      responsibilities: subjects,
      sentence: () =>
        sentences['overlap.duplicate-duty'](
          one.duty.title,
          other.duty.title,
          positionNames(scene, holders),
          positionNames(scene, others),
        ),
      fixes: () => fixes.duplicateDuty(one, other),
    })
  }
  return raised
}

const sameName = (holder: string): string =>
  holder.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()

export const oneHolderTwoSeats: ScenarioRule = ({ index, scenario }) =>
  index.seats('coo').flatMap(coo =>
    index.seats('head-of-operations').flatMap(head => {
      const one = index.position(coo)
      const other = index.position(head)
      const name = sameName(one.holder)
      if (name === '' || name !== sameName(other.holder)) return []
      if (one.occupancy === 'vacant' || other.occupancy === 'vacant') return []
      return {
        subjects: [one.id, other.id],
        positions: [coo, head],
        responsibilities: [],
        sentence: () => sentences['overlap.one-holder-two-seats'](one.holder.trim(), one.title, other.title),
        fixes: () => fixes.oneHolderTwoSeats(scenario, [other, one]),
      }
    }),
  )
