import type { Edit, SingleEdit } from '../model/edits'
import type { Letters } from '../model/schema'
import type { ScenarioAnalysis } from './analyse'
import { groupFor } from './comparison'
import type { ComparisonGroup } from './comparison'
import { lettersAt, withA, withoutA, withR } from './holding'
import { areDivided, scopeAt } from './scopes'
import type { DutyHoldings } from './scenarioIndex'
import { groupMoves } from './sentences'

export interface MoveChoices {
  /** The position that takes it over, for the group of others; not one of the two roles. */
  readonly position?: string
  /** What part each of the two does, for the group of divided responsibilities. */
  readonly scopes?: { readonly headOfOperations: string; readonly coo: string }
}

/**
 * What is missing: the chart has no seat of that role; two different scopes; a position to take it over; or nothing,
 * as the responsibility is there already.
 */
export type MoveNeed =
  | { readonly kind: 'seat'; readonly role: 'head-of-operations' | 'coo' }
  | { readonly kind: 'scopes' }
  | { readonly kind: 'position' }
  | { readonly kind: 'otherGroup' }

export type MoveResult =
  { readonly ok: true; readonly edit: Edit } | { readonly ok: false; readonly needs: MoveNeed }

/** Letters as they shall be; positions that are not named keep theirs. */
type Plan = Map<number, Letters | null>

/**
 * The one edit after which a responsibility is in another group of the comparison. It keeps what fits: who answers
 * for it goes on answering where possible, and C's and I's stay. Throws a `RangeError` for an unknown responsibility.
 */
export function moveToGroup(
  analysis: ScenarioAnalysis,
  responsibility: string,
  target: ComparisonGroup,
  choices: MoveChoices = {},
): MoveResult {
  const { index } = analysis
  const held = index.duty(responsibility)
  if (!held) throw new RangeError(`The workbook has no responsibility ${responsibility}.`)
  const heads = index.seats('head-of-operations')
  const coos = index.seats('coo')
  const missing = missingSeat(target, heads, coos)
  if (missing) return { ok: false, needs: { kind: 'seat', role: missing } }
  const newScopes = target === 'divided' && choices.scopes !== undefined
  if (groupFor(held, heads, coos) === target && !newScopes)
    return { ok: false, needs: { kind: 'otherGroup' } }
  if (newScopes && !areDivided(choices.scopes.headOfOperations, choices.scopes.coo))
    return { ok: false, needs: { kind: 'scopes' } }

  const board = new Board(held, heads, coos)
  if (target === 'headOfOperationsAlone') board.alone(heads, coos)
  else if (target === 'cooAlone') board.alone(coos, heads)
  else if (target === 'collaboration') board.collaboration()
  else if (target === 'divided' || target === 'overlap') board.bothDo()
  else if (target === 'nobody') board.nobody()
  else {
    const chosen = choices.position === undefined ? -1 : index.chart.placeOf(choices.position)
    const taker = chosen < 0 || heads.includes(chosen) || coos.includes(chosen) ? null : chosen
    if (!board.othersOnly(taker)) return { ok: false, needs: { kind: 'position' } }
  }

  const scopes = scopesFor(target, held, board, choices)
  if (!scopes) return { ok: false, needs: { kind: 'scopes' } }
  return { ok: true, edit: editFor(analysis, held, board.plan, scopes, target) }
}

function missingSeat(target: ComparisonGroup, heads: readonly number[], coos: readonly number[]) {
  if (target === 'othersOnly' || target === 'nobody') return null
  if (target !== 'cooAlone' && heads.length === 0) return 'head-of-operations'
  return target !== 'headOfOperationsAlone' && coos.length === 0 ? 'coo' : null
}

/** One responsibility's cells while they are being rearranged. */
class Board {
  readonly plan: Plan = new Map()
  private readonly roleSeats: readonly number[]

  constructor(
    private readonly held: DutyHoldings,
    private readonly heads: readonly number[],
    private readonly coos: readonly number[],
  ) {
    this.roleSeats = [...heads, ...coos]
  }

  letters(place: number): Letters | null {
    return this.plan.get(place) ?? (this.plan.has(place) ? null : lettersAt(this.held, place))
  }

  private get involved(): readonly number[] {
    return [...new Set([...this.held.accountable, ...this.held.responsible, ...this.plan.keys()])]
  }

  private hasA(place: number): boolean {
    const letters = this.letters(place)
    return letters === 'A' || letters === 'AR'
  }

  private hasR(place: number): boolean {
    const letters = this.letters(place)
    return letters === 'R' || letters === 'AR'
  }

  private get anyA(): boolean {
    return this.involved.some(place => this.hasA(place))
  }

  private get anyR(): boolean {
    return this.involved.some(place => this.hasR(place))
  }

  private give(place: number, letters: Letters | null): void {
    this.plan.set(place, letters)
  }

  /** Takes A's and R's away; C's and I's stay. */
  private release(places: readonly number[]): void {
    for (const place of places) if (this.hasA(place) || this.hasR(place)) this.give(place, null)
  }

  /** The seat of a side that holds it now, else its first seat. */
  private seatOf(side: readonly number[]): number {
    const seat = side.find(place => this.hasA(place)) ?? side.find(place => this.hasR(place)) ?? side[0]
    if (seat === undefined) throw new RangeError('A side of the comparison has no seat.')
    return seat
  }

  /** One side takes over what the other one had. */
  alone(side: readonly number[], other: readonly number[]): void {
    const seat = this.seatOf(side)
    const otherHadR = other.some(place => this.hasR(place))
    this.release(other)
    if (!this.anyA) this.give(seat, withA(this.letters(seat)))
    if (!this.anyR || (otherHadR && !this.hasA(seat))) this.give(seat, withR(this.letters(seat)))
    if (!this.hasA(seat) && !this.hasR(seat)) this.give(seat, 'R')
  }

  /** One answers and the other does it: the COO answers unless only the Head of Operations does now. */
  collaboration(): void {
    const headAnswers =
      this.heads.some(place => this.hasA(place)) && !this.coos.some(place => this.hasA(place))
    const answers = this.seatOf(headAnswers ? this.heads : this.coos)
    const does = this.seatOf(headAnswers ? this.coos : this.heads)
    this.release(this.roleSeats.filter(place => place !== answers && place !== does))
    this.onlyAnswering(answers)
    this.give(answers, 'A')
    this.give(does, 'R')
  }

  /** Both do it; who answers goes on answering, and where nobody does the COO begins to. */
  bothDo(): void {
    const head = this.seatOf(this.heads)
    const coo = this.seatOf(this.coos)
    const answers = this.hasA(coo) ? coo : this.hasA(head) ? head : this.anyA ? null : coo
    this.release(this.roleSeats.filter(place => place !== head && place !== coo))
    for (const place of [head, coo]) this.give(place, place === answers ? 'AR' : 'R')
  }

  nobody(): void {
    this.release(this.involved)
  }

  /** Whether somebody else can hold it: the taker, or those who do already. */
  othersOnly(taker: number | null): boolean {
    this.release(this.roleSeats)
    const others = this.involved.filter(place => this.hasA(place) || this.hasR(place))
    const seat = taker ?? others.find(place => this.hasR(place)) ?? others[0]
    if (seat === undefined) return false
    if (!this.anyA) this.give(seat, withA(this.letters(seat)))
    if (!this.anyR) this.give(seat, withR(this.letters(seat)))
    if (!this.hasA(seat) && !this.hasR(seat)) this.give(seat, 'R')
    return true
  }

  /** The A of everybody else goes: whoever also does it goes on doing it, others are consulted. */
  private onlyAnswering(seat: number): void {
    for (const place of this.involved) {
      if (place !== seat && this.hasA(place)) this.give(place, withoutA(this.letters(place)) ?? 'C')
    }
  }

  /** The R's of the two sides as planned. */
  doing(side: 'heads' | 'coos'): readonly number[] {
    return this[side].filter(place => this.hasR(place))
  }
}

/** What scopes the move sets; null where two different ones are needed and not given. */
function scopesFor(
  target: ComparisonGroup,
  held: DutyHoldings,
  board: Board,
  choices: MoveChoices,
): ReadonlyMap<number, string> | null {
  const scopes = new Map<number, string>()
  if (target !== 'divided' && target !== 'overlap') return scopes
  const [head] = board.doing('heads')
  const [coo] = board.doing('coos')
  if (head === undefined || coo === undefined) return scopes
  const areNow = areDivided(scopeAt(held, head), scopeAt(held, coo))
  if (target === 'overlap') {
    if (areNow) for (const place of [head, coo]) scopes.set(place, '')
    return scopes
  }
  if (choices.scopes) return scopes.set(head, choices.scopes.headOfOperations).set(coo, choices.scopes.coo)
  return areNow ? scopes : null
}

function editFor(
  { scenario, index }: ScenarioAnalysis,
  held: DutyHoldings,
  plan: Plan,
  scopes: ReadonlyMap<number, string>,
  target: ComparisonGroup,
): Edit {
  const letters: SingleEdit = {
    edit: 'setLetters',
    scenario: scenario.id,
    cells: [...plan]
      .filter(([place, planned]) => lettersAt(held, place) !== planned)
      .map(([place, planned]) => ({
        position: index.position(place).id,
        responsibility: held.duty.id,
        letters: planned,
      })),
  }
  const edits: SingleEdit[] = letters.cells.length > 0 ? [letters] : []
  for (const [place, scope] of scopes) {
    edits.push({
      edit: 'editAssignment',
      scenario: scenario.id,
      position: index.position(place).id,
      responsibility: held.duty.id,
      changes: { scope },
    })
  }
  const [only] = edits
  return edits.length === 1 && only
    ? only
    : { edit: 'several', label: groupMoves[target](held.duty.title), edits }
}
