import { isAbove } from './chart'
import * as fixes from './fitFixes'
import { aboutDuty } from './gaps'
import { isAmong } from './holding'
import { positionName, positionNames } from './names'
import type { DutyRule, PositionRule, Scene } from './rule'
import type { DutyHoldings } from './scenarioIndex'
import { sentences } from './sentences'

/** Fit: the wrong one has it. */

export const strategicWithHead: DutyRule = (scene, held) => {
  if (held.duty.focus !== 'strategic') return null
  const { index } = scene
  if (!isAmong(held.accountable, index.seats('head-of-operations'))) return null
  const coos = index.seats('coo')
  const heads = held.accountable.filter(place => index.seats('head-of-operations').includes(place))
  const [head] = heads
  if (head === undefined || coos.length === 0 || coos.some(place => held.accountable.includes(place)))
    return null
  return aboutDuty(
    held,
    [...heads, ...coos],
    () =>
      sentences['fit.strategic-with-head'](
        held.duty.title,
        positionNames(scene, heads),
        positionNames(scene, coos),
      ),
    () => fixes.strategicWithHead(scene, held, heads, coos),
  )
}

export const operationalWithCoo: DutyRule = (scene, held) => {
  if (held.duty.focus !== 'operational') return null
  const { index } = scene
  if (!isAmong(held.responsible, index.seats('coo'))) return null
  const heads = index.seats('head-of-operations')
  const coos = held.responsible.filter(place => index.seats('coo').includes(place))
  if (coos.length === 0 || heads.length === 0) return null
  if (heads.some(place => held.responsible.includes(place) || held.accountable.includes(place))) return null
  return aboutDuty(
    held,
    [...coos, ...heads],
    () =>
      sentences['fit.operational-with-coo'](
        held.duty.title,
        positionNames(scene, coos),
        positionNames(scene, heads),
      ),
    () => fixes.operationalWithCoo(scene, held, coos, heads),
  )
}

export const ceoInOperations: PositionRule = (scene, place) => {
  const { index, thresholds } = scene
  const ceo = index.position(place)
  if (ceo.role !== 'ceo' || (index.loads.responsible[place] ?? 0) <= thresholds.ceoOperational) return null
  const daily = index.duties.filter(
    ({ duty, responsible }) => duty.focus === 'operational' && responsible.includes(place),
  )
  if (daily.length <= thresholds.ceoOperational) return null
  return {
    subjects: [ceo.id],
    positions: [place],
    responsibilities: daily.map(({ duty }) => duty.id),
    sentence: () => sentences['fit.ceo-in-operations'](positionName(scene, place), daily.length),
    fixes: () => fixes.ceoInOperations(scene, place, daily),
  }
}

/** The one A of a responsibility that somebody does; null where there is not exactly one, or nobody does it. */
const soleAccountable = ({ accountable, responsible }: DutyHoldings): number | null =>
  accountable.length === 1 && responsible.length > 0 ? (accountable[0] ?? null) : null

export const noAuthority: DutyRule = (scene, held) => {
  const accountable = soleAccountable(held)
  if (accountable === null) return null
  const { chart } = scene.index
  const outside = held.responsible.filter(
    place => place !== accountable && !isAbove(chart, accountable, place),
  )
  if (outside.length === 0) return null
  const byDottedLine = outside.every(place => hasDottedLineTo(scene, place, accountable))
  return {
    ...aboutDuty(
      held,
      [accountable, ...outside],
      () =>
        sentences[
          byDottedLine
            ? 'fit.no-authority:dotted'
            : outside.length > 1
              ? 'fit.no-authority:many'
              : 'fit.no-authority'
        ](held.duty.title, positionName(scene, accountable), positionNames(scene, outside)),
      () => fixes.noAuthority(scene, held, accountable, outside),
    ),
    severity: byDottedLine ? 'minor' : 'major',
  }
}

const hasDottedLineTo = ({ index }: Scene, place: number, manager: number): boolean => {
  const managerId = index.chart.positions[manager]?.id
  return managerId !== undefined && index.position(place).dottedLines.includes(managerId)
}

export const accountableBelow: DutyRule = (scene, held) => {
  const accountable = soleAccountable(held)
  if (accountable === null) return null
  if (!held.responsible.every(place => isAbove(scene.index.chart, place, accountable))) return null
  return aboutDuty(
    held,
    [accountable, ...held.responsible],
    () =>
      sentences['fit.accountable-below'](
        held.duty.title,
        positionName(scene, accountable),
        positionNames(scene, held.responsible),
      ),
    () => fixes.accountableBelow(scene, held, accountable),
  )
}

export const accountableTooHigh: DutyRule = (scene, held) => {
  const accountable = soleAccountable(held)
  if (accountable === null) return null
  const { chart } = scene.index
  const top = chart.layer[accountable] ?? 0
  let nearest = -1
  for (const place of held.responsible) {
    if (!isAbove(chart, accountable, place)) return null
    if (nearest < 0 || (chart.layer[place] ?? 0) < (chart.layer[nearest] ?? 0)) nearest = place
  }
  const distance = (chart.layer[nearest] ?? 0) - top
  if (distance < scene.thresholds.accountableTooHigh) return null
  return aboutDuty(
    held,
    [accountable, nearest],
    () =>
      sentences['fit.accountable-too-high'](
        held.duty.title,
        positionName(scene, accountable),
        distance,
        positionName(scene, nearest),
      ),
    () => fixes.accountableTooHigh(scene, held, accountable),
  )
}
