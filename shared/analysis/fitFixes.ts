import type { Letters } from '../model/schema'
import { lineOf, lowestCommon } from './chart'
import type { Fix } from './finding'
import { lettersAt, lettersEdit, lettersEdits, withA, withR, withoutR } from './holding'
import type { NewLetters } from './holding'
import { seatTitle, seatTitles } from './names'
import { fix } from './rule'
import type { Scene } from './rule'
import type { DutyHoldings } from './scenarioIndex'
import { fixLabels } from './sentences'

type Offered = readonly (Fix | null)[]

/** The COO answers; the Head of Operations does it. */
export const strategicWithHead = (
  scene: Scene,
  held: DutyHoldings,
  heads: readonly number[],
  coos: readonly number[],
): Offered =>
  coos.map(coo => {
    const changes = new Map<number, Letters | null>(heads.map(head => [head, 'R']))
    changes.set(coo, withA(lettersAt(held, coo)))
    return fix(
      fixLabels.collaborate(seatTitle(scene, coo), seatTitles(scene, heads)),
      lettersEdit(scene, held, changes),
    )
  })

export const operationalWithCoo = (
  scene: Scene,
  held: DutyHoldings,
  coos: readonly number[],
  heads: readonly number[],
): Offered =>
  heads.flatMap(head => {
    const seat = seatTitle(scene, head)
    const changes = (coo: (letters: Letters | null) => Letters | null, headLetters: Letters): NewLetters => {
      const cells = new Map<number, Letters | null>(coos.map(place => [place, coo(lettersAt(held, place))]))
      return cells.set(head, headLetters)
    }
    const answers = coos.find(place => held.accountable.includes(place))
    return answers === undefined
      ? [
          fix(
            fixLabels.doIt(seat),
            lettersEdit(
              scene,
              held,
              changes(() => 'C', 'R'),
            ),
          ),
        ]
      : [
          fix(
            fixLabels.collaborate(seatTitle(scene, answers), seat),
            lettersEdit(
              scene,
              held,
              changes(letters => withoutR(letters) ?? 'C', 'R'),
            ),
          ),
          fix(
            fixLabels.hold(seat),
            lettersEdit(
              scene,
              held,
              changes(() => 'C', 'AR'),
            ),
          ),
        ]
  })

/** Hands the daily work to the Head of Operations, else the COO, else to the first direct report. */
export function ceoInOperations(scene: Scene, ceo: number, daily: readonly DutyHoldings[]): Offered {
  const { index } = scene
  const takers = new Set([
    ...index.seats('head-of-operations').slice(0, 1),
    ...index.seats('coo').slice(0, 1),
    ...Array.from(
      index.chart.reports.subarray(index.chart.reportStart[ceo] ?? 0, index.chart.reportStart[ceo + 1] ?? 0),
    ).slice(0, 1),
  ])
  takers.delete(ceo)
  return [...takers].map(taker =>
    fix(
      fixLabels.handOver(daily.length, seatTitle(scene, taker)),
      lettersEdits(
        scene,
        daily.map(held => [
          held,
          new Map([
            [ceo, withoutR(lettersAt(held, ceo)) ?? 'I'],
            [taker, withR(lettersAt(held, taker))],
          ]),
        ]),
      ),
    ),
  )
}

/** The lowest position over all who do it answers; or the one who answers does it, and the others are consulted. */
export function noAuthority(
  scene: Scene,
  held: DutyHoldings,
  accountable: number,
  outside: readonly number[],
): Offered {
  const { chart } = scene.index
  const common = lowestCommon(chart, held.responsible)
  const above = lowestCommon(chart, [...held.responsible, accountable])
  const give = (seat: number | null): Fix | null => {
    if (seat === null || seat === accountable) return null
    const former = held.responsible.includes(accountable) ? 'R' : 'C'
    return fix(
      held.responsible.includes(seat)
        ? fixLabels.answerAndDo(seatTitle(scene, seat))
        : fixLabels.answer(seatTitle(scene, seat)),
      lettersEdit(
        scene,
        held,
        new Map<number, Letters | null>([
          [accountable, former],
          [seat, withA(lettersAt(held, seat))],
        ]),
      ),
    )
  }
  const changes = new Map<number, Letters | null>(outside.map(place => [place, 'C']))
  changes.set(accountable, outside.length === held.responsible.length ? 'AR' : lettersAt(held, accountable))
  const take = fix(
    changes.get(accountable) === 'AR' && !held.responsible.includes(accountable)
      ? fixLabels.takeBoth(seatTitle(scene, accountable))
      : fixLabels.onlyConsult(seatTitles(scene, outside)),
    lettersEdit(scene, held, changes),
  )
  return [give(common), above === common ? null : give(above), take]
}

/** The one above answers and the one below does it; or the one above does both. */
export function accountableBelow(scene: Scene, held: DutyHoldings, accountable: number): Offered {
  const seat = lowestCommon(scene.index.chart, held.responsible)
  if (seat === null) return []
  const changes = (former: Letters, letters: Letters): NewLetters =>
    new Map([
      [accountable, former],
      [seat, letters],
    ])
  const isResponsible = held.responsible.includes(seat)
  return [
    isResponsible && held.responsible.length === 1
      ? fix(
          fixLabels.collaborate(seatTitle(scene, seat), seatTitle(scene, accountable)),
          lettersEdit(scene, held, changes('R', 'A')),
        )
      : null,
    fix(
      isResponsible
        ? fixLabels.answerAndDo(seatTitle(scene, seat))
        : fixLabels.answer(seatTitle(scene, seat)),
      lettersEdit(scene, held, changes('R', isResponsible ? 'AR' : 'A')),
    ),
  ]
}

/** The lowest manager over all who do it answers; for one alone that is its manager, or the one itself. */
export function accountableTooHigh(scene: Scene, held: DutyHoldings, accountable: number): Offered {
  const { chart } = scene.index
  const common = lowestCommon(chart, held.responsible)
  if (common === null) return []
  const manager = held.responsible.includes(common) ? lineOf(chart, common)[0] : common
  return [manager, common, ...lineOf(chart, common)]
    .filter((seat, at, all) => seat !== undefined && seat !== accountable && all.indexOf(seat) === at)
    .slice(0, 2)
    .map(seat =>
      seat === undefined
        ? null
        : fix(
            held.responsible.includes(seat)
              ? fixLabels.answerAndDo(seatTitle(scene, seat))
              : fixLabels.answer(seatTitle(scene, seat)),
            lettersEdit(
              scene,
              held,
              new Map<number, Letters | null>([
                [accountable, 'I'],
                [seat, withA(lettersAt(held, seat))],
              ]),
            ),
          ),
    )
}
