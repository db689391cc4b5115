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

/**
 * A rule in two parts, since it is asked of thousands of positions after each edit: what is said where it is raised is
 * a function of its own, so that asking leaves nothing behind in memory.
 */
const where =
  (
    isRaised: (scene: Scene, place: number) => boolean,
    raise: (scene: Scene, place: number) => Raised,
  ): PositionRule =>
  (scene, place) =>
    isRaised(scene, place) ? raise(scene, place) : null

const isOftenAccountable = (scene: Scene, place: number): boolean =>
  accountableOf(scene, place) > scene.thresholds.manyAccountable

const isOftenResponsible = (scene: Scene, place: number): boolean =>
  responsibleOf(scene, place) > scene.thresholds.manyResponsible

export const burnOut = where(
  (scene, place) => isOftenAccountable(scene, place) && isOftenResponsible(scene, place),
  (scene, place) =>
    aboutPosition(
      scene,
      place,
      seat => sentences['load.burn-out'](seat, accountableOf(scene, place), responsibleOf(scene, place)),
      () => [fixes.handDownBoth(scene, place), fixes.handDown(scene, place), fixes.doLess(scene, place)],
    ),
)

export const manyAccountable = where(isOftenAccountable, (scene, place) =>
  aboutPosition(
    scene,
    place,
    seat =>
      sentences['load.many-accountable'](seat, accountableOf(scene, place), scene.thresholds.manyAccountable),
    () => [fixes.handDown(scene, place)],
  ),
)

export const manyResponsible = where(isOftenResponsible, (scene, place) =>
  aboutPosition(
    scene,
    place,
    seat =>
      sentences['load.many-responsible'](seat, responsibleOf(scene, place), scene.thresholds.manyResponsible),
    () => [fixes.doLess(scene, place), fixes.handDownWork(scene, place)],
  ),
)

/** Sums of decimal shares miss by less than this. */
const roundingError = 1e-9

const effortOf = ({ index }: Scene, place: number): number => index.loads.effort[place] ?? 0

export const overCapacity = where(
  (scene, place) => {
    const effort = effortOf(scene, place)
    return effort !== 0 && effort > scene.index.position(place).fte + roundingError
  },
  (scene, place) => {
    const [effort, { fte }] = [effortOf(scene, place), scene.index.position(place)]
    return aboutPosition(
      scene,
      place,
      seat => sentences['load.over-capacity'](seat, inFte(effort), inFte(fte)),
      () => fixes.overCapacity(scene, place, effort, fte),
    )
  },
)

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
