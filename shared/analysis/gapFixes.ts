import { expectedHolding } from '../catalogue'
import type { CatalogueDuty, Holder } from '../catalogue'
import type { SingleEdit } from '../model/edits'
import type { Responsibility, Role, Scenario } from '../model/schema'
import { newResponsibility, responsibilities } from '../model/workbook'
import { lineOf, lowestCommon } from './chart'
import type { Fix } from './finding'
import { holdersOf, lettersAt, lettersEdit, lettersEdits, withA, withR, withoutA } from './holding'
import type { NewLetters } from './holding'
import { likelySeats, structureOfSeats } from './likelySeats'
import { seatTitle, seatTitles } from './names'
import { fix } from './rule'
import type { Scene } from './rule'
import { scenarioIndex } from './scenarioIndex'
import type { DutyHoldings } from './scenarioIndex'
import { fixLabels } from './sentences'

type Offered = readonly (Fix | null)[]

const one = (
  scene: Scene,
  held: DutyHoldings,
  label: string,
  ...cells: (readonly [number, ReturnType<typeof lettersAt>])[]
) => fix(label, lettersEdit(scene, held, new Map(cells)))

export const unassigned = (scene: Scene, held: DutyHoldings): Offered =>
  likelySeats(scene.index, held.duty, 'accountable').map(seat =>
    one(scene, held, fixLabels.hold(seatTitle(scene, seat)), [seat, 'AR']),
  )

/** The lowest position above (or among) all who do it; then the seats that usually answer for it. */
export function noAccountable(scene: Scene, held: DutyHoldings): Offered {
  const { chart } = scene.index
  const common = lowestCommon(chart, held.responsible)
  const manager = held.responsible.length === 1 ? chart.parent[held.responsible[0] ?? -1] : undefined
  const seats = new Set([
    ...(common === null ? [] : [common]),
    ...(manager === undefined || manager < 0 ? [] : [manager]),
    ...likelySeats(scene.index, held.duty, 'accountable'),
  ])
  return [...seats].map(seat =>
    one(
      scene,
      held,
      held.responsible.includes(seat)
        ? fixLabels.answerAndDo(seatTitle(scene, seat))
        : fixLabels.answer(seatTitle(scene, seat)),
      [seat, withA(lettersAt(held, seat))],
    ),
  )
}

/** The seat that usually does it, where it stands below the one who answers; then the one who answers. */
export function noResponsible(scene: Scene, held: DutyHoldings): Offered {
  const { chart } = scene.index
  const [accountable] = held.accountable
  const below = likelySeats(scene.index, held.duty, 'responsible').filter(
    seat => accountable !== undefined && lineOf(chart, seat).includes(accountable),
  )
  return [
    ...below.map(seat => one(scene, held, fixLabels.doIt(seatTitle(scene, seat)), [seat, 'R'])),
    ...held.accountable.map(seat =>
      one(scene, held, fixLabels.doItToo(seatTitle(scene, seat)), [seat, 'AR']),
    ),
  ]
}

/** Takes the A (and the R's, where every one is open) up to the nearest managers who are there. */
export function vacantHolder(scene: Scene, held: DutyHoldings, isVacant: boolean): Offered {
  const { chart } = scene.index
  const occupancy = (place: number) => scene.index.position(place).occupancy
  const isOpen = (place: number): boolean =>
    isVacant ? occupancy(place) === 'vacant' : occupancy(place) !== 'held'
  const heldAbove = (place: number) => lineOf(chart, place).find(above => occupancy(above) === 'held')
  const changes = new Map<number, ReturnType<typeof lettersAt>>()
  const now = (place: number) => (changes.has(place) ? (changes.get(place) ?? null) : lettersAt(held, place))
  const takers = new Set<number>()
  for (const seat of held.accountable.filter(isOpen)) {
    const taker = heldAbove(seat)
    if (taker === undefined) continue
    takers.add(taker)
    changes.set(taker, withA(now(taker)))
    changes.set(seat, withoutA(now(seat)))
  }
  if (held.responsible.every(isOpen)) {
    for (const seat of held.responsible) {
      const taker = heldAbove(seat)
      if (taker === undefined) continue
      takers.add(taker)
      changes.set(taker, withR(now(taker)))
    }
  }
  const names = seatTitles(scene, [...takers])
  const confirmed = holdersOf(held)
    .filter(place => occupancy(place) === 'interim' && scene.index.position(place).holder.trim() !== '')
    .map(place => {
      const { id, holder, title } = scene.index.position(place)
      return fix(fixLabels.confirm(holder, title), {
        edit: 'editPositions',
        scenario: scene.scenario.id,
        positions: [id],
        changes: { occupancy: 'held' },
      })
    })
  return [
    ...(isVacant ? [] : confirmed),
    fix(isVacant ? fixLabels.handUp(names) : fixLabels.handInterim(names), lettersEdit(scene, held, changes)),
  ]
}

/** The line manager of the one who answers, then the other leading seats. */
export function consultOrInform(scene: Scene, held: DutyHoldings, letter: 'C' | 'I'): Offered {
  const { chart } = scene.index
  const managers = held.accountable.flatMap(place => lineOf(chart, place).slice(0, 1))
  const leaders = (['coo', 'head-of-operations', 'ceo'] as const).flatMap(role =>
    scene.index.seats(role).slice(0, 1),
  )
  return [...new Set([...managers, ...leaders])]
    .filter(seat => lettersAt(held, seat) === null || (letter === 'C' && lettersAt(held, seat) === 'I'))
    .slice(0, letter === 'C' ? 3 : 1)
    .map(seat =>
      one(
        scene,
        held,
        letter === 'C' ? fixLabels.consult(seatTitle(scene, seat)) : fixLabels.inform(seatTitle(scene, seat)),
        [seat, letter],
      ),
    )
}

/** An id that is always the same for the same standard duty, so that the same fix is the same edit. */
function idFor(duty: CatalogueDuty, taken: (id: string) => boolean): string {
  // FNV-1a: short, and two of a few hundred ids practically never meet.
  let hash = 0x811c9dc5
  for (const sign of duty.id) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  let id = `d.${hash.toString(36)}`
  while (taken(id)) id += 'x'
  return id
}

/** Adds the duty, held in every scenario by the seats that are expected to. */
export function expectedDuty(scene: Scene, duty: CatalogueDuty, seats: readonly number[]): Offered {
  const { workbook } = scene
  const waive = fix(fixLabels.waive(), { edit: 'waiveDuties', duties: [duty.id], waived: true })
  const id = idFor(duty, known => responsibilities.has(workbook.responsibilities, known))
  const added = newResponsibility({
    id,
    title: duty.title,
    area: duty.area,
    focus: duty.focus,
    criticality: duty.criticality,
    description: duty.description,
    catalogueId: duty.id,
  })
  const edits: SingleEdit[] = [{ edit: 'addResponsibilities', responsibilities: [added], before: null }]
  for (const scenario of workbook.scenarios) edits.push(...holdAsExpected(scene, scenario, duty, added))
  const here = expectedSeats(scene, scene.scenario, duty, added)
  if (!here) return [waive]
  const label = fixLabels.addExpected(seatTitle(scene, here.accountable), seatTitle(scene, here.responsible))
  return seats.length === 0 ? [waive] : [fix(label, { edit: 'several', label, edits }), waive]
}

interface ExpectedSeats {
  readonly accountable: number
  readonly responsible: number
}

function expectedSeats(
  scene: Scene,
  scenario: Scenario,
  duty: CatalogueDuty,
  added: Responsibility,
): ExpectedSeats | null {
  const index = scenarioIndex(scenario, scene.index.responsibilities)
  const expected = expectedHolding(duty, structureOfSeats(index))
  const seatOf = (holder: Holder | undefined): number | undefined =>
    holder === undefined || holder === 'other' ? undefined : index.seats(holder satisfies Role)[0]
  const accountable = seatOf(expected?.accountable) ?? likelySeats(index, added, 'accountable')[0]
  if (accountable === undefined) return null
  const responsible = seatOf(expected?.responsible) ?? accountable
  // The one who answers never stands below the one who does it.
  return lineOf(index.chart, accountable).includes(responsible)
    ? { accountable: responsible, responsible }
    : { accountable, responsible }
}

function holdAsExpected(
  scene: Scene,
  scenario: Scenario,
  duty: CatalogueDuty,
  added: Responsibility,
): SingleEdit[] {
  const seats = expectedSeats(scene, scenario, duty, added)
  if (!seats) return []
  const cell = (place: number, letters: 'A' | 'R' | 'AR') => ({
    position: scenario.positions[place]?.id ?? '',
    responsibility: added.id,
    letters,
  })
  const cells =
    seats.accountable === seats.responsible
      ? [cell(seats.accountable, 'AR')]
      : [cell(seats.accountable, 'A'), cell(seats.responsible, 'R')]
  return [{ edit: 'setLetters', scenario: scenario.id, cells }]
}

/** Hands the A's of an area up their lines to the nearest position near the top. */
export function areaUnled(scene: Scene, area: readonly DutyHoldings[], near: ReadonlySet<number>): Offered {
  const { chart } = scene.index
  const takers = new Set<number>()
  const changes: (readonly [DutyHoldings, NewLetters])[] = []
  for (const held of area) {
    const [accountable] = held.accountable
    if (accountable === undefined || held.accountable.length > 1) continue
    const taker = lineOf(chart, accountable).find(place => near.has(place))
    if (taker === undefined) continue
    takers.add(taker)
    changes.push([
      held,
      new Map([
        [accountable, 'R'],
        [taker, withA(lettersAt(held, taker))],
      ]),
    ])
  }
  const handUp = fix(
    fixLabels.leadArea(seatTitles(scene, [...takers]), changes.length),
    lettersEdits(scene, changes),
  )
  const unowned = area.filter(({ accountable }) => accountable.length === 0)
  const seat =
    unowned[0] && likelySeats(scene.index, unowned[0].duty, 'accountable').find(place => near.has(place))
  const take =
    seat === undefined
      ? null
      : fix(
          fixLabels.leadArea(seatTitle(scene, seat), unowned.length),
          lettersEdits(
            scene,
            unowned.map(held => [
              held,
              new Map([[seat, held.responsible.length === 0 ? 'AR' : withA(lettersAt(held, seat))]]),
            ]),
          ),
        )
  return [handUp, take]
}

/** Lets a seat answer for one of the responsibilities: one that nobody answers for, or where it has a part. */
export function giveAnA(scene: Scene, choice: readonly DutyHoldings[], seat: number | undefined): Offered {
  if (seat === undefined) return []
  const weight = (held: DutyHoldings): number =>
    (held.responsible.includes(seat) ? 4 : 0) +
    (held.accountable.length === 0 ? 2 : 0) +
    (held.duty.criticality === 'high' ? 1 : 0)
  return [...choice]
    .sort((first, second) => weight(second) - weight(first))
    .slice(0, 3)
    .map(held => {
      const cells = new Map<number, ReturnType<typeof lettersAt>>(
        held.accountable.map(place => [place, 'R'] as const),
      )
      cells.set(seat, held.responsible.length === 0 && cells.size === 0 ? 'AR' : withA(lettersAt(held, seat)))
      return fix(
        fixLabels.answerFor(seatTitle(scene, seat), held.duty.title),
        lettersEdit(scene, held, cells),
      )
    })
}
