import { isAbove } from '../analysis/chart'
import { holdersOf, isHeld, lettersAt } from '../analysis/holding'
import type { DutyHoldings, ScenarioIndex } from '../analysis/scenarioIndex'
import type { CellLetters, SingleEdit } from '../model/edits'
import { roleNames } from '../model/names'
import type { Letters } from '../model/schema'
import { assignments, cellKey } from '../model/workbook'
import { roleProfile } from '../catalogue'
import { expectedHolder } from './expectation'
import { reasonForChange, Spread } from './spread'
import type { NewHands } from './spread'
import { dutyReasons } from './sentences'
import type { DutyReason } from './sentences'
import type { DutyProposal, Hands, SeatRole, TemplateChoices, Thresholds } from './proposals'

/** More C's than this crowd a duty; who hands it over is then told instead of asked. */
const askedAtMost = 5

/**
 * Who shall hold what on the changed chart `now`, against the scenario `before`. Duties that are clear, held with
 * authority and by whom the profiles expect stay as they are. What must change comes first; then the seats take their
 * core duties from departments below them, and what nobody holds, as far as that is not too much for one position.
 */
export function dutyProposals(
  choices: TemplateChoices,
  thresholds: Thresholds,
  before: ScenarioIndex,
  now: ScenarioIndex,
): readonly DutyProposal[] {
  const spread = new Spread(choices.structure, thresholds, now)
  const found = new Map<number, DutyProposal>()
  const open: DutyHoldings[] = []
  const unheld: DutyHoldings[] = []
  for (const held of now.duties) {
    const former = before.duties[held.place]
    const reason = former && reasonForChange(spread, former, before, held)
    if (reason === 'nobody') unheld.push(held)
    else if (reason) propose(held, spread.handsFor(held), reason)
    else if (isHeld(held)) open.push(held)
  }
  for (const held of open) {
    const seat = coreSeatFor(held)
    if (seat === null || !spread.hasRoom(seat) || held.accountable.includes(seat)) continue
    const isBelow = (place: number): boolean => isAbove(now.chart, seat, place)
    if (![...held.accountable, ...held.responsible].every(isBelow)) continue
    propose(held, { accountable: seat, responsible: held.responsible }, 'core')
  }
  for (const held of unheld) {
    const hands = spread.handsFor(held)
    const takers = hands === null ? [] : [hands.accountable, ...hands.responsible]
    if (takers.every(place => spread.hasRoom(place) && spread.canDo(place))) propose(held, hands, 'nobody')
  }
  return now.duties.flatMap(({ place }) => found.get(place) ?? [])

  function propose(held: DutyHoldings, hands: NewHands | null, reason: DutyReason): void {
    const former = before.duties[held.place]
    if (!hands || !former || isSame(held, hands)) return
    spread.count(held, hands)
    found.set(held.place, proposal(choices, before, former, now, held, hands, reason))
  }

  /** The seat whose profile has the duty at its core and that is expected to answer for it; -1 and others are null. */
  function coreSeatFor({ duty }: DutyHoldings): number | null {
    const { accountable, isStandard } = expectedHolder(duty, choices.structure)
    if (!isStandard || (accountable !== 'coo' && accountable !== 'head-of-operations')) return null
    if (!roleProfile(accountable).coreDuties.includes(duty.catalogueId ?? '')) return null
    return now.seats(accountable)[0] ?? null
  }
}

const isSame = (held: DutyHoldings, { accountable, responsible }: NewHands): boolean =>
  held.accountable.length === 1 &&
  held.accountable[0] === accountable &&
  held.responsible.length === responsible.length &&
  responsible.every(place => held.responsible.includes(place))

function proposal(
  { id: scenario, structure }: TemplateChoices,
  before: ScenarioIndex,
  former: DutyHoldings,
  now: ScenarioIndex,
  held: DutyHoldings,
  hands: NewHands,
  reason: DutyReason,
): DutyProposal {
  const { id, title } = held.duty
  const cells = cellsOf(now, held, hands)
  const { accountable: expected } = expectedHolder(held.duty, structure)
  const role: SeatRole =
    expected === 'coo' || expected === 'head-of-operations'
      ? expected
      : structure === 'head-of-operations-only'
        ? 'head-of-operations'
        : 'coo'
  const effort = movedEffort(before, former, now, held, hands)
  return {
    id: `duty:${id}`,
    responsibility: id,
    title,
    before: titles(before, former),
    after: titles(now, { accountable: [hands.accountable], responsible: hands.responsible }),
    reason: dutyReasons[reason](roleNames[role]),
    edits: [
      { edit: 'setLetters', scenario, cells },
      ...effort.map(({ position, share }): SingleEdit => ({
        edit: 'editAssignment',
        scenario,
        position,
        responsibility: id,
        changes: { effort: share },
      })),
    ],
  }
}

const titles = (
  index: ScenarioIndex,
  { accountable, responsible }: Pick<DutyHoldings, 'accountable' | 'responsible'>,
): Hands => ({
  accountable: accountable.map(place => index.position(place).title),
  responsible: responsible.map(place => index.position(place).title),
})

/** The letters that change: whoever hands the duty over is asked before, the CEO is told after. */
function cellsOf(index: ScenarioIndex, held: DutyHoldings, hands: NewHands): readonly CellLetters[] {
  const cells: CellLetters[] = []
  let asked = held.consulted.length
  for (const place of new Set([...holdersOf(held), hands.accountable, ...hands.responsible])) {
    const answers = place === hands.accountable
    const does = hands.responsible.includes(place)
    let letters: Letters
    if (answers) letters = does ? 'AR' : 'A'
    else if (does) letters = 'R'
    else if (index.position(place).role === 'ceo' || asked >= askedAtMost) letters = 'I'
    else {
      letters = 'C'
      asked++
    }
    if (lettersAt(held, place) !== letters) {
      cells.push({ position: index.position(place).id, responsibility: held.duty.id, letters })
    }
  }
  return cells
}

/** Where one position takes the work over from one other, the time that it takes goes with it. */
function movedEffort(
  before: ScenarioIndex,
  former: DutyHoldings,
  now: ScenarioIndex,
  held: DutyHoldings,
  { responsible }: NewHands,
): readonly { readonly position: string; readonly share: number }[] {
  const ids = responsible.map(place => now.position(place).id)
  const formerIds = former.responsible.map(place => before.position(place).id)
  const [left, ...othersLeft] = formerIds.filter(id => !ids.includes(id))
  const [came, ...othersCame] = ids.filter(id => !formerIds.includes(id))
  if (left === undefined || came === undefined || othersLeft.length > 0 || othersCame.length > 0) return []
  const share = assignments.find(before.scenario.assignments, cellKey(left, held.duty.id))?.effort ?? null
  return share === null ? [] : [{ position: came, share }]
}
