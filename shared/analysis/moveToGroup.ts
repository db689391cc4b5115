import type { Edit, SingleEdit } from '../model/edits'
import type { Letters } from '../model/schema'
import type { ScenarioAnalysis } from './analyse'
import { roleSides } from './comparedSides'
import type { ComparedSides, SideId } from './comparedSides'
import { isAbove } from './chart'
import { groupFor } from './comparison'
import type { ComparisonGroup } from './comparison'
import { lettersAt, withA, withoutA, withR } from './holding'
import { areDivided, scopeAt } from './scopes'
import type { DutyHoldings } from './scenarioIndex'
import { groupMoves } from './sentences'

export interface MoveChoices {
  /** The position that takes it over, for the group of others; not on one of the two sides. */
  readonly position?: string
  /** What part each of the two does, for the group of divided responsibilities. */
  readonly scopes?: Readonly<Record<SideId, string>>
}

/**
 * What is missing: nothing stands on that side; two different scopes; a position to take it over; or nothing,
 * as the responsibility is there already.
 */
export type MoveNeed =
  | { readonly kind: 'seat'; readonly side: SideId }
  | { readonly kind: 'scopes' }
  | { readonly kind: 'position' }
  | { readonly kind: 'otherGroup' }

export type MoveResult =
  { readonly ok: true; readonly edit: Edit } | { readonly ok: false; readonly needs: MoveNeed }

/** Letters as they shall be; positions that are not named keep theirs. */
type Plan = Map<number, Letters | null>

/**
 * The one edit after which a responsibility is in another group of the comparison. It keeps what fits: who answers
 * for it goes on answering where possible, and C's and I's stay. The sides are the two roles unless others are given.
 * Throws a `RangeError` for an unknown responsibility.
 */
export function moveToGroup(
  analysis: ScenarioAnalysis,
  responsibility: string,
  target: ComparisonGroup,
  choices: MoveChoices = {},
  sides: ComparedSides = roleSides(analysis.index),
): MoveResult {
  const { index } = analysis
  const held = index.duty(responsibility)
  if (!held) throw new RangeError(`The workbook has no responsibility ${responsibility}.`)
  const left = sides.left.seats
  const right = sides.right.seats.filter(place => !left.includes(place))
  const missing = missingSeat(target, left, right)
  if (missing) return { ok: false, needs: { kind: 'seat', side: missing } }
  const newScopes = target === 'divided' && choices.scopes !== undefined
  if (groupFor(held, left, right) === target && !newScopes)
    return { ok: false, needs: { kind: 'otherGroup' } }
  if (newScopes && !areDivided(choices.scopes.left, choices.scopes.right))
    return { ok: false, needs: { kind: 'scopes' } }

  const senior = leftIsSenior(analysis, left, right) ? 'left' : 'right'
  const board = new Board(held, left, right, senior)
  if (target === 'headOfOperationsAlone') board.alone(left, right)
  else if (target === 'cooAlone') board.alone(right, left)
  else if (target === 'collaboration') board.collaboration()
  else if (target === 'divided' || target === 'overlap') board.bothDo()
  else if (target === 'nobody') board.nobody()
  else {
    const chosen = choices.position === undefined ? -1 : index.chart.placeOf(choices.position)
    const taker = chosen < 0 || left.includes(chosen) || right.includes(chosen) ? null : chosen
    if (!board.othersOnly(taker)) return { ok: false, needs: { kind: 'position' } }
  }

  const scopes = scopesFor(target, held, board, choices)
  if (!scopes) return { ok: false, needs: { kind: 'scopes' } }
  return {
    ok: true,
    edit: editFor(
      analysis,
      held,
      board.plan,
      scopes,
      groupMoves[target](held.duty.title, sides.left.name, sides.right.name),
    ),
  }
}

function missingSeat(
  target: ComparisonGroup,
  left: readonly number[],
  right: readonly number[],
): SideId | null {
  if (target === 'othersOnly' || target === 'nobody') return null
  if (target !== 'cooAlone' && left.length === 0) return 'left'
  return target !== 'headOfOperationsAlone' && right.length === 0 ? 'right' : null
}

/** Whether a seat on the left stands above one on the right; otherwise the right answers, as the COO does. */
const leftIsSenior = (
  { index }: ScenarioAnalysis,
  left: readonly number[],
  right: readonly number[],
): boolean => left.some(upper => right.some(lower => isAbove(index.chart, upper, lower)))

/** One responsibility's cells while they are being rearranged. */
class Board {
  readonly plan: Plan = new Map()
  private readonly seats: readonly number[]

  constructor(
    private readonly held: DutyHoldings,
    private readonly left: readonly number[],
    private readonly right: readonly number[],
    private readonly senior: SideId,
  ) {
    this.seats = [...left, ...right]
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

  private get junior(): SideId {
    return this.senior === 'left' ? 'right' : 'left'
  }

  /** One answers and the other does it: the senior side answers unless only the other one does now. */
  collaboration(): void {
    const juniorAnswers =
      this[this.junior].some(place => this.hasA(place)) && !this[this.senior].some(place => this.hasA(place))
    const answers = this.seatOf(this[juniorAnswers ? this.junior : this.senior])
    const does = this.seatOf(this[juniorAnswers ? this.senior : this.junior])
    this.release(this.seats.filter(place => place !== answers && place !== does))
    this.onlyAnswering(answers)
    this.give(answers, 'A')
    this.give(does, 'R')
  }

  /** Both do it; who answers goes on answering, and where nobody does the senior side begins to. */
  bothDo(): void {
    const upper = this.seatOf(this[this.senior])
    const lower = this.seatOf(this[this.junior])
    const answers = this.hasA(upper) ? upper : this.hasA(lower) ? lower : this.anyA ? null : upper
    this.release(this.seats.filter(place => place !== upper && place !== lower))
    for (const place of [upper, lower]) this.give(place, place === answers ? 'AR' : 'R')
  }

  nobody(): void {
    this.release(this.involved)
  }

  /** Whether somebody else can hold it: the taker, or those who do already. */
  othersOnly(taker: number | null): boolean {
    this.release(this.seats)
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
  doing(side: SideId): readonly number[] {
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
  const [left] = board.doing('left')
  const [right] = board.doing('right')
  if (left === undefined || right === undefined) return scopes
  const areNow = areDivided(scopeAt(held, left), scopeAt(held, right))
  if (target === 'overlap') {
    if (areNow) for (const place of [left, right]) scopes.set(place, '')
    return scopes
  }
  if (choices.scopes) return scopes.set(left, choices.scopes.left).set(right, choices.scopes.right)
  return areNow ? scopes : null
}

function editFor(
  { scenario, index }: ScenarioAnalysis,
  held: DutyHoldings,
  plan: Plan,
  scopes: ReadonlyMap<number, string>,
  label: string,
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
  return edits.length === 1 && only ? only : { edit: 'several', label, edits }
}
