import type { CellLetters, SingleEdit } from '../model/edits'
import type { Letters } from '../model/schema'
import type { Scene } from './rule'
import type { DutyHoldings } from './scenarioIndex'

/** What a position holds on one responsibility. */
export function lettersAt(held: DutyHoldings, place: number): Letters | null {
  const accountable = held.accountable.includes(place)
  if (held.responsible.includes(place)) return accountable ? 'AR' : 'R'
  if (accountable) return 'A'
  if (held.consulted.includes(place)) return 'C'
  return held.informed.includes(place) ? 'I' : null
}

export const withA = (letters: Letters | null): Letters => (letters === 'R' || letters === 'AR' ? 'AR' : 'A')
export const withR = (letters: Letters | null): Letters => (letters === 'A' || letters === 'AR' ? 'AR' : 'R')
export const withoutA = (letters: Letters | null): Letters | null =>
  letters === 'AR' ? 'R' : letters === 'A' ? null : letters
export const withoutR = (letters: Letters | null): Letters | null =>
  letters === 'AR' ? 'A' : letters === 'R' ? null : letters

/** The positions with an A or an R, each once, in the chart's order: both lists are in it. */
export function holdersOf({ accountable, responsible }: DutyHoldings): readonly number[] {
  if (responsible.length === 0) return accountable
  if (accountable.length === 0) return responsible
  const holders: number[] = []
  let [left, right] = [0, 0]
  for (;;) {
    const [one, other] = [accountable[left], responsible[right]]
    if (one === undefined && other === undefined) return holders
    const next = other === undefined || (one !== undefined && one <= other) ? one : other
    if (next !== undefined) holders.push(next)
    if (one === next) left++
    if (other === next) right++
  }
}

/** Whether one of the places is one of the seats. Plain loops: rules ask it of every responsibility. */
export function isAmong(places: readonly number[], seats: readonly number[]): boolean {
  for (const place of places) for (const seat of seats) if (place === seat) return true
  return false
}

export const isHeld = (held: DutyHoldings): boolean =>
  held.accountable.length > 0 || held.responsible.length > 0

/** Exactly one position answers for it, and somebody does it. */
export const isClear = (held: DutyHoldings): boolean =>
  held.accountable.length === 1 && held.responsible.length > 0

export type NewLetters = ReadonlyMap<number, Letters | null>

/** The edit that sets what changes in one responsibility's cells; null where nothing does. */
export const lettersEdit = (scene: Scene, held: DutyHoldings, changes: NewLetters): SingleEdit | null =>
  lettersEdits(scene, [[held, changes]])

/** The same over several responsibilities, as one edit. */
export function lettersEdits(
  scene: Scene,
  changes: readonly (readonly [DutyHoldings, NewLetters])[],
): SingleEdit | null {
  const cells: CellLetters[] = changes.flatMap(([held, cell]) =>
    [...cell]
      .filter(([place, letters]) => lettersAt(held, place) !== letters)
      .map(([place, letters]) => ({
        position: scene.index.position(place).id,
        responsibility: held.duty.id,
        letters,
      })),
  )
  return cells.length === 0 ? null : { edit: 'setLetters', scenario: scene.scenario.id, cells }
}
