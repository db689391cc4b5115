import { duties as standardDuties, expectedDuties } from '../catalogue'
import type { CatalogueDuty } from '../catalogue'
import type { Responsibility } from '../model/schema'
import { reportsOf } from './chart'
import type { Chart } from './chart'
import * as fixes from './gapFixes'
import { structureOfSeats } from './likelySeats'
import { positionName, positionNames } from './names'
import { lazily, recently } from './recent'
import type { DutyRule, Raised, ScenarioRule, Scene } from './rule'
import type { DutyHoldings } from './scenarioIndex'
import { sentences } from './sentences'
import { titlesOf } from './titles'
import { areSame, signOf, wordsIn } from './titleWords'

/** Gaps: nobody has it. */

/** What most rules about one responsibility raise. */
export const aboutDuty = (
  held: DutyHoldings,
  positions: readonly number[],
  sentence: () => string,
  offered: Raised['fixes'],
): Raised => ({
  subjects: [held.duty.id],
  positions,
  responsibilities: [held.duty.id],
  sentence,
  fixes: offered,
})

export const unassigned: DutyRule = (scene, held) =>
  held.accountable.length > 0 || held.responsible.length > 0
    ? null
    : aboutDuty(
        held,
        [],
        () => sentences['gap.unassigned'](held.duty.title),
        () => fixes.unassigned(scene, held),
      )

export const noAccountable: DutyRule = (scene, held) =>
  held.accountable.length > 0 || held.responsible.length === 0
    ? null
    : aboutDuty(
        held,
        held.responsible,
        () => sentences['gap.no-accountable'](held.duty.title, positionNames(scene, held.responsible)),
        () => fixes.noAccountable(scene, held),
      )

export const noResponsible: DutyRule = (scene, held) =>
  held.responsible.length > 0 || held.accountable.length === 0
    ? null
    : aboutDuty(
        held,
        held.accountable,
        () => sentences['gap.no-responsible'](held.duty.title, positionNames(scene, held.accountable)),
        () => fixes.noResponsible(scene, held),
      )

/** Whether one of these positions is vacant or held by an interim. A plain loop: most are asked and few are. */
function hasOpenSeat({ isOpen }: Chart, places: readonly number[]): boolean {
  for (const place of places) if (isOpen[place] === 1) return true
  return false
}

/** The seats without a permanent holder on which a responsibility rests. */
function restsOn(held: DutyHoldings, isOpen: (place: number) => boolean): readonly number[] {
  const accountable = held.accountable.filter(isOpen)
  const responsible = held.responsible.length > 0 && held.responsible.every(isOpen) ? held.responsible : []
  return responsible.length === 0 ? accountable : [...new Set([...accountable, ...responsible])]
}

export const vacantHolder: DutyRule = (scene, held) => {
  const { chart } = scene.index
  if (!hasOpenSeat(chart, held.accountable) && !hasOpenSeat(chart, held.responsible)) return null
  const occupancy = (place: number): string => chart.positions[place]?.occupancy ?? 'held'
  const open = restsOn(held, place => occupancy(place) !== 'held')
  if (open.length === 0) return null
  const vacant = restsOn(held, place => occupancy(place) === 'vacant')
  const isVacant = vacant.length > 0
  const seats = isVacant ? vacant : open
  return {
    ...aboutDuty(
      held,
      seats,
      () =>
        sentences[isVacant ? 'gap.vacant-holder' : 'gap.vacant-holder:interim'](
          held.duty.title,
          positionNames(scene, seats),
          seats.length > 1,
        ),
      () => fixes.vacantHolder(scene, held, isVacant),
    ),
    severity: isVacant ? 'major' : 'minor',
  }
}

export const singlePoint: DutyRule = (scene, held) => {
  const [seat] = held.accountable
  if (
    held.duty.criticality !== 'high' ||
    seat === undefined ||
    held.accountable.length !== 1 ||
    held.responsible.length !== 1 ||
    held.responsible[0] !== seat ||
    held.consulted.length > 0
  )
    return null
  return aboutDuty(
    held,
    [seat],
    () => sentences['gap.single-point'](held.duty.title, positionName(scene, seat)),
    () => fixes.consultOrInform(scene, held, 'C'),
  )
}

export const isolated: DutyRule = (scene, held) =>
  held.duty.criticality !== 'high' || held.consulted.length > 0 || held.informed.length > 0
    ? null
    : aboutDuty(
        held,
        [...new Set([...held.accountable, ...held.responsible])],
        () => sentences['gap.isolated'](held.duty.title),
        () => [...fixes.consultOrInform(scene, held, 'C'), ...fixes.consultOrInform(scene, held, 'I')],
      )

/** The standard duties by the sign of their words, which is the same for the same words in any order. */
const standardWording = lazily(() => {
  const bySign = new Map<number, CatalogueDuty[]>()
  for (const duty of standardDuties) {
    const sign = signOf(wordsIn(duty.title))
    bySign.set(sign, [...(bySign.get(sign) ?? []), duty])
  }
  return bySign
})

/** The standard duties that the workbook has: those it was made from, and those that it names in the same words. */
const standardDutiesIn = recently(4, (responsibilities: readonly Responsibility[]): ReadonlySet<string> => {
  const present = new Set<string>()
  const { words, sign } = titlesOf(responsibilities)
  for (const [place, { catalogueId }] of responsibilities.entries()) {
    if (catalogueId !== null) present.add(catalogueId)
    for (const duty of standardWording().get(sign[place] ?? 0) ?? []) {
      if (areSame(words[place] ?? [], wordsIn(duty.title))) present.add(duty.id)
    }
  }
  return present
})

export const expectedDuty: ScenarioRule = scene => {
  const { index, workbook } = scene
  const present = standardDutiesIn(index.responsibilities)
  const waived = new Set(workbook.waivedDuties)
  const structure = structureOfSeats(index)
  const missing = new Map<CatalogueDuty, number[]>()
  for (const role of ['head-of-operations', 'coo'] as const) {
    const seats = index.seats(role)
    if (seats.length === 0) continue
    for (const duty of expectedDuties(role, structure)) {
      if (present.has(duty.id) || waived.has(duty.id)) continue
      missing.set(duty, [...(missing.get(duty) ?? []), ...seats])
    }
  }
  return [...missing].map(([duty, seats]) => ({
    subjects: [duty.id],
    positions: seats,
    responsibilities: [],
    sentence: () => sentences['gap.expected-duty'](duty.title, positionNames(scene, seats)),
    fixes: () => fixes.expectedDuty(scene, duty, seats),
  }))
}

/** The CEO, COO and Head of Operations seats and their direct reports. */
export const nearTheTop = ({ index }: Scene): ReadonlySet<number> => near(index.chart)

const near = recently(4, (chart: Chart): ReadonlySet<number> => {
  const leaders = (['ceo', 'coo', 'head-of-operations'] as const).flatMap(role => chart.seats[role])
  return new Set(leaders.flatMap(place => [place, ...reportsOf(chart, place)]))
})

/** The places of the responsibilities of each area. */
const areasOf = recently(
  4,
  (responsibilities: readonly Responsibility[]): ReadonlyMap<string, readonly number[]> => {
    const areas = new Map<string, number[]>()
    for (const [place, duty] of responsibilities.entries()) {
      const area = duty.area.trim()
      if (area === '') continue
      const known = areas.get(area)
      if (known) known.push(place)
      else areas.set(area, [place])
    }
    return areas
  },
)

export const areaUnled: ScenarioRule = scene => {
  const { duties, responsibilities } = scene.index
  const leaders = nearTheTop(scene)
  const raised: Raised[] = []
  for (const [area, places] of areasOf(responsibilities)) {
    const isLed = places.some(place => duties[place]?.accountable.some(seat => leaders.has(seat)))
    if (!isLed) raised.push(unled(scene, area, places, leaders))
  }
  return raised
}

function unled(scene: Scene, area: string, places: readonly number[], leaders: ReadonlySet<number>): Raised {
  const held = places.flatMap(place => scene.index.duties[place] ?? [])
  return {
    subjects: [area],
    positions: [...new Set(held.flatMap(({ accountable }) => accountable))],
    responsibilities: held.map(({ duty }) => duty.id),
    sentence: () => sentences['gap.area-unled'](area, held.length),
    fixes: () => fixes.areaUnled(scene, held, leaders),
  }
}

export const noStrategicOwner: ScenarioRule = scene => {
  const { index } = scene
  const seats = index.seats('coo')
  if (seats.length === 0) return []
  const tops = [...seats, ...index.seats('ceo')]
  const isTop = new Set(tops)
  const strategic = index.duties.filter(({ duty }) => duty.focus === 'strategic')
  if (strategic.some(({ accountable }) => accountable.some(place => isTop.has(place)))) return []
  return [
    {
      subjects: [],
      positions: seats,
      responsibilities: strategic.map(({ duty }) => duty.id),
      sentence: () => sentences['gap.no-strategic-owner'](tops.map(place => positionName(scene, place))),
      fixes: () => fixes.giveAnA(scene, strategic, seats[0]),
    },
  ]
}

export const noOperationalOwner: ScenarioRule = scene => {
  const { index } = scene
  const heads = index.seats('head-of-operations')
  if (heads.length === 0) return []
  const isOwner = (head: number): boolean =>
    index.duties.some(({ duty, accountable }) => duty.focus === 'operational' && accountable.includes(head))
  return heads
    .filter(head => !isOwner(head))
    .map(head => ({
      subjects: [index.position(head).id],
      positions: [head],
      responsibilities: [],
      sentence: () => sentences['gap.no-operational-owner'](positionName(scene, head)),
      fixes: () =>
        fixes.giveAnA(
          scene,
          index.duties.filter(({ duty }) => duty.focus === 'operational'),
          head,
        ),
    }))
}
