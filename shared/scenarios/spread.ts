import { isAbove, lineOf, lowestCommon, reportsOf } from '../analysis/chart'
import { isHeld } from '../analysis/holding'
import type { DutyHoldings, ScenarioIndex } from '../analysis/scenarioIndex'
import { sidesAreDivided } from '../analysis/scopes'
import type { Holder } from '../catalogue'
import type { Role } from '../model/schema'
import { expectedHolder } from './expectation'
import type { DutyReason } from './sentences'
import type { TemplateStructure, Thresholds } from './proposals'

/** Places of the one who answers for a duty and of those who do it, at least one. */
export interface NewHands {
  readonly accountable: number
  readonly responsible: readonly number[]
}

/** Decides who holds a duty on a chart, and keeps count of what each position has been given. */
export class Spread {
  private readonly answers: Int32Array
  private readonly does: Int32Array

  constructor(
    readonly structure: TemplateStructure,
    private readonly thresholds: Thresholds,
    readonly index: ScenarioIndex,
  ) {
    this.answers = Int32Array.from(index.loads.accountable)
    this.does = Int32Array.from(index.loads.responsible)
  }

  role(place: number): Role {
    return this.index.position(place).role
  }

  /** The seat of an expected holder; where the chart lacks it, the nearest executive; null for departments. */
  seat(holder: Holder): number | null {
    if (holder === 'other') return null
    const order: readonly Role[] = holder === 'head-of-operations' ? [holder, 'coo', 'ceo'] : [holder, 'ceo']
    for (const role of order) {
      const [seat] = this.index.seats(role)
      if (seat !== undefined) return seat
    }
    return this.index.chart.tops[0] ?? null
  }

  /** Whether a position can answer for one more duty without answering for too many. */
  hasRoom(place: number): boolean {
    return (this.answers[place] ?? 0) < this.thresholds.manyAccountable
  }

  /** Whether a position can do one more duty without doing too many. */
  canDo(place: number): boolean {
    return (this.does[place] ?? 0) < this.thresholds.manyResponsible
  }

  count(held: DutyHoldings, { accountable, responsible }: NewHands): void {
    const add = (counts: Int32Array, place: number, by: number): void => {
      counts[place] = (counts[place] ?? 0) + by
    }
    for (const place of held.accountable) add(this.answers, place, -1)
    for (const place of held.responsible) add(this.does, place, -1)
    add(this.answers, accountable, 1)
    for (const place of responsible) add(this.does, place, 1)
  }

  /** Whether a position is one of those who do a duty or stands above each other one. */
  hasAuthority(place: number, responsible: readonly number[]): boolean {
    return responsible.every(other => other === place || isAbove(this.index.chart, place, other))
  }

  /** Who shall hold a duty; null where the chart has nobody. */
  handsFor(held: DutyHoldings): NewHands | null {
    const expected = expectedHolder(held.duty, this.structure)
    const responsible = this.responsibleFor(held, expected)
    const [first] = responsible
    if (first === undefined) return null
    return { accountable: this.accountableFor(held, expected.accountable, responsible), responsible }
  }

  private responsibleFor(
    held: DutyHoldings,
    expected: { readonly accountable: Holder; readonly responsible: Holder },
  ): readonly number[] {
    const wanted = this.seat(expected.responsible)
    const stay = this.withoutOverlap(
      held,
      held.responsible.filter(place => this.mayDo(held, place, expected)),
      expected.responsible,
    )
    if (stay.length > 0) {
      // A seat that is expected to do it joins only where the other seat or the CEO did it.
      const left = held.responsible.some(place => !stay.includes(place))
      const isNeeded = left && wanted !== null && !stay.some(place => this.role(place) === 'other')
      return isNeeded && !stay.includes(wanted) && this.canDo(wanted) ? [...stay, wanted] : stay
    }
    const departments = held.accountable.filter(place => this.role(place) === 'other')
    const answering = this.seat(expected.accountable)
    const candidates = [
      ...(wanted === null ? departments : [wanted]),
      ...departments,
      ...held.responsible,
      ...held.accountable,
      ...(answering === null ? [] : [answering]),
      ...this.index.seats('ceo'),
      ...this.index.chart.tops,
    ]
    const chosen =
      candidates.find(place => this.canDo(place)) ??
      candidates.flatMap(place => reportsOf(this.index.chart, place)).find(place => this.canDo(place)) ??
      candidates[0]
    return chosen === undefined ? [] : [chosen]
  }

  /** Whether one who does it now goes on: departments do, the seats where they are expected or nobody else is. */
  private mayDo(
    { duty }: DutyHoldings,
    place: number,
    expected: { readonly accountable: Holder; readonly responsible: Holder },
  ): boolean {
    const role = this.role(place)
    const isExpected = expected.accountable === role || expected.responsible === role
    if (role === 'other' || isExpected) return true
    const hasHead = this.index.seats('head-of-operations').length > 0
    const hasCoo = this.index.seats('coo').length > 0
    if (role === 'coo') return !(duty.focus === 'operational' && hasHead)
    if (role === 'head-of-operations') return !(duty.focus === 'strategic' && hasCoo)
    return duty.focus !== 'operational' || !(hasHead || hasCoo)
  }

  /** Head of Operations and COO both do it only where it is divided between them; else the expected one goes on. */
  private withoutOverlap(
    held: DutyHoldings,
    responsible: readonly number[],
    expected: Holder,
  ): readonly number[] {
    const heads = responsible.filter(place => this.role(place) === 'head-of-operations')
    const coos = responsible.filter(place => this.role(place) === 'coo')
    if (heads.length === 0 || coos.length === 0 || sidesAreDivided(held, heads, coos)) return responsible
    const cooStays =
      expected === 'coo' || (expected !== 'head-of-operations' && held.duty.focus === 'strategic')
    return responsible.filter(place => !(cooStays ? heads : coos).includes(place))
  }

  private accountableFor(held: DutyHoldings, expected: Holder, responsible: readonly number[]): number {
    const { chart } = this.index
    const seat = this.seat(expected)
    const common = lowestCommon(chart, responsible)
    const hasCoo = this.index.seats('coo').length > 0
    const isStrategic = held.duty.focus === 'strategic'
    const departments = held.accountable.filter(place => this.role(place) === 'other')
    const candidates = [
      ...(seat === null ? [] : [seat]),
      ...(responsible.length === 1 && seat !== null ? [] : departments),
      ...held.accountable,
      ...(common === null ? [] : [common]),
      ...responsible,
      // Before one of those who do it answers for too many, a manager above all of them does.
      ...lineOf(chart, common ?? responsible[0] ?? 0),
      ...this.index.seats('ceo'),
    ].filter(place => this.hasAuthority(place, responsible))
    const suits = (place: number): boolean =>
      !(isStrategic && hasCoo && this.role(place) === 'head-of-operations')
    const fits = (place: number): boolean =>
      suits(place) && (held.accountable.includes(place) || this.hasRoom(place))
    // Those who do it have nobody above all of them: one of them answers.
    return (
      candidates.find(fits) ??
      candidates.find(place => suits(place) && this.canDo(place)) ??
      candidates.find(suits) ??
      candidates[0] ??
      responsible[0] ??
      0
    )
  }
}

/** Why a duty cannot stay as it is on the changed chart; null when it can. */
export function reasonForChange(
  spread: Spread,
  former: DutyHoldings,
  before: ScenarioIndex,
  held: DutyHoldings,
): DutyReason | null {
  const { index } = spread
  const { accountable, responsible, duty } = held
  const expected = expectedHolder(duty, spread.structure)
  const isSeat = (holder: Holder): boolean => holder === 'coo' || holder === 'head-of-operations'
  if (!isHeld(former)) {
    return expected.isStandard && (isSeat(expected.accountable) || isSeat(expected.responsible))
      ? 'nobody'
      : null
  }
  if (
    former.accountable.length + former.responsible.length > accountable.length + responsible.length &&
    (accountable.length === 0 || responsible.length === 0)
  )
    return 'givenUp'
  if (accountable.length === 0) return 'noAnswer'
  if (responsible.length === 0) return 'noWork'
  const [answers] = accountable
  if (accountable.length > 1 || answers === undefined) return 'manyAnswer'
  const role = spread.role(answers)
  const doing = (wanted: Role): readonly number[] =>
    responsible.filter(place => spread.role(place) === wanted)
  const heads = doing('head-of-operations')
  const coos = doing('coo')
  if (heads.length > 0 && coos.length > 0 && !sidesAreDivided(held, heads, coos)) return 'undivided'
  const seats = { coo: index.seats('coo'), head: index.seats('head-of-operations') }
  if (duty.focus === 'strategic' && role === 'head-of-operations' && seats.coo.length > 0) return 'strategic'
  if (
    duty.focus === 'operational' &&
    coos.length > 0 &&
    seats.head.length > 0 &&
    heads.length === 0 &&
    role !== 'head-of-operations'
  )
    return 'daily'
  if (responsible.every(place => isAbove(index.chart, place, answers))) return 'below'
  if (!spread.hasAuthority(answers, responsible) && hadAuthority(before, former)) return 'authority'
  if (!expected.isStandard) return null
  const wanted = spread.seat(expected.accountable)
  const isPlaced = wanted !== null && spread.role(wanted) === expected.accountable
  if (isPlaced && isSeat(expected.accountable) && role !== 'other' && role !== expected.accountable)
    return spread.hasAuthority(wanted, responsible) || role === 'ceo' ? 'expected' : null
  if (expected.accountable === 'ceo' && isSeat(role) && isPlaced) return 'executive'
  const doer = spread.seat(expected.responsible)
  if (
    doer !== null &&
    isSeat(expected.responsible) &&
    spread.role(doer) === expected.responsible &&
    !responsible.includes(doer) &&
    responsible.every(place => spread.role(place) !== 'other')
  )
    return 'expected'
  return null
}

function hadAuthority({ chart }: ScenarioIndex, { accountable, responsible }: DutyHoldings): boolean {
  const [answers] = accountable
  return (
    answers !== undefined && responsible.every(place => place === answers || isAbove(chart, answers, place))
  )
}
