import * as fixes from './loadFixes'
import { positionName, positionNames } from './names'
import type { PositionRule, Raised, ScenarioRule, Scene } from './rule'
import { sentences } from './sentences'

/** Load: too much, too little. */

const aboutPosition = (
  scene: Scene,
  place: number,
  sentence: (seat: string) => string,
  offered: Raised['fixes'],
): Raised => ({
  subjects: [scene.index.position(place).id],
  positions: [place],
  responsibilities: [],
  sentence: () => sentence(positionName(scene, place)),
  fixes: offered,
})

const accountableOf = ({ index }: Scene, place: number): number => index.loads.accountable[place] ?? 0
const responsibleOf = ({ index }: Scene, place: number): number => index.loads.responsible[place] ?? 0

export const burnOut: PositionRule = (scene, place) =>
  accountableOf(scene, place) > scene.thresholds.manyAccountable &&
  responsibleOf(scene, place) > scene.thresholds.manyResponsible
    ? aboutPosition(
        scene,
        place,
        seat => sentences['load.burn-out'](seat, accountableOf(scene, place), responsibleOf(scene, place)),
        () => [fixes.handDownBoth(scene, place), fixes.handDown(scene, place), fixes.doLess(scene, place)],
      )
    : null

export const manyAccountable: PositionRule = (scene, place) =>
  accountableOf(scene, place) > scene.thresholds.manyAccountable
    ? aboutPosition(
        scene,
        place,
        seat =>
          sentences['load.many-accountable'](
            seat,
            accountableOf(scene, place),
            scene.thresholds.manyAccountable,
          ),
        () => [fixes.handDown(scene, place)],
      )
    : null

export const manyResponsible: PositionRule = (scene, place) =>
  responsibleOf(scene, place) > scene.thresholds.manyResponsible
    ? aboutPosition(
        scene,
        place,
        seat =>
          sentences['load.many-responsible'](
            seat,
            responsibleOf(scene, place),
            scene.thresholds.manyResponsible,
          ),
        () => [fixes.doLess(scene, place), fixes.handDownWork(scene, place)],
      )
    : null

/** Sums of decimal shares miss by less than this. */
const roundingError = 1e-9

export const overCapacity: PositionRule = (scene, place) => {
  const effort = scene.index.loads.effort[place] ?? 0
  if (effort === 0) return null
  const { fte } = scene.index.position(place)
  if (effort <= fte + roundingError) return null
  return aboutPosition(
    scene,
    place,
    seat => sentences['load.over-capacity'](seat, inFte(effort), inFte(fte)),
    () => fixes.overCapacity(scene, place, effort, fte),
  )
}

/** An FTE figure with at most two decimals. */
export const inFte = (amount: number): string => String(Math.round(amount * 100) / 100)

export const imbalance: ScenarioRule = scene => {
  const { index, thresholds } = scene
  const sides = [index.seats('head-of-operations'), index.seats('coo')] as const
  if (sides.some(seats => seats.length === 0)) return []
  const held = sides.map(seats =>
    seats.reduce((sum, place) => sum + accountableOf(scene, place) + responsibleOf(scene, place), 0),
  )
  const joint = (held[0] ?? 0) + (held[1] ?? 0)
  const heavier = (held[0] ?? 0) >= (held[1] ?? 0) ? 0 : 1
  const most = held[heavier] ?? 0
  if (joint === 0 || most <= thresholds.imbalance * joint + roundingError) return []
  const seats = sides[heavier]
  const others = sides[1 - heavier] ?? []
  return [
    {
      subjects: seats.map(place => index.position(place).id),
      positions: [...seats, ...others],
      responsibilities: [],
      sentence: () =>
        sentences['load.imbalance'](
          positionNames(scene, seats),
          `${Math.floor((most / joint) * 100)} %`,
          most,
          joint,
          positionNames(scene, others),
        ),
      fixes: () => [],
    },
  ]
}

const isCompared = ({ index }: Scene, place: number): boolean => {
  const role = index.chart.positions[place]?.role
  return role === 'coo' || role === 'head-of-operations'
}

const involvedOnly = ({ index }: Scene, place: number): number =>
  (index.loads.consulted[place] ?? 0) + (index.loads.informed[place] ?? 0)

export const idle: PositionRule = (scene, place) =>
  isCompared(scene, place) && accountableOf(scene, place) + responsibleOf(scene, place) === 0
    ? aboutPosition(scene, place, sentences['load.idle'], () => fixes.giveExpected(scene, place))
    : null

export const advisory: PositionRule = (scene, place) =>
  isCompared(scene, place) &&
  accountableOf(scene, place) + responsibleOf(scene, place) === 0 &&
  involvedOnly(scene, place) > 0
    ? aboutPosition(
        scene,
        place,
        seat => sentences['load.advisory'](seat, involvedOnly(scene, place)),
        () => fixes.giveExpected(scene, place),
      )
    : null
