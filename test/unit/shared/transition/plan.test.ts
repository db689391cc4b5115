import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../shared/model/edits'
import type { Edit } from '../../../../shared/model/edits'
import type { Workbook } from '../../../../shared/model/schema'
import {
  asIs,
  newPosition,
  newResponsibility,
  newScenario,
  newWorkbook,
} from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample/workbook'
import { phases, transitionPlan } from '../../../../shared/transition/plan'

const seats = [
  newPosition({ id: 'ceo', title: 'CEO', role: 'ceo', holder: 'Ada' }),
  newPosition({ id: 'head', title: 'Head of Operations', parent: 'ceo', role: 'head-of-operations' }),
]
const coo = newPosition({ id: 'coo', title: 'COO', parent: 'ceo', role: 'coo', occupancy: 'vacant' })
const cell = (position: string, responsibility: string, letters: 'A' | 'R' | 'AR') => ({
  position,
  responsibility,
  letters,
  scope: '',
  effort: null,
})

/** Make stays; Plan's A goes from the head to a vacant COO; Buy's R goes from the CEO to the head; Sell is given up. */
const workbook: Workbook = {
  ...newWorkbook(() => 'w', '2026-11-22'),
  responsibilities: [
    newResponsibility({ id: 'make', title: 'Make' }),
    newResponsibility({ id: 'plan', title: 'Plan', focus: 'strategic' }),
    newResponsibility({ id: 'buy', title: 'Buy', criticality: 'high' }),
    newResponsibility({ id: 'sell', title: 'Sell' }),
  ],
  scenarios: [
    newScenario({
      id: 's1',
      kind: 'as-is',
      name: 'As-is',
      positions: seats,
      assignments: [
        cell('head', 'make', 'AR'),
        cell('head', 'plan', 'AR'),
        cell('ceo', 'buy', 'AR'),
        cell('head', 'sell', 'R'),
      ],
    }),
    newScenario({
      id: 's2',
      name: 'Both',
      positions: [...seats, coo],
      assignments: [
        cell('head', 'make', 'AR'),
        cell('coo', 'plan', 'A'),
        cell('head', 'plan', 'R'),
        cell('ceo', 'buy', 'A'),
        cell('head', 'buy', 'R'),
      ],
    }),
  ],
}

function edited(edit: Edit): Workbook {
  const result = applyEdit(workbook, edit)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.workbook
}

describe('the transition plan', () => {
  it('has one handover for each letter that sits elsewhere, and none for what stays', () => {
    const { handovers, total, done } = transitionPlan(workbook, 's2')
    expect(
      handovers.map(({ responsibility, letter, from, to, phase }) => [
        responsibility.title,
        letter,
        from.map(({ id }) => id),
        to.map(({ id }) => id),
        phase,
      ]),
    ).toEqual([
      ['Sell', 'R', ['head'], [], 'days-30'],
      ['Buy', 'R', ['ceo'], ['head'], 'days-60'],
      ['Plan', 'A', ['head'], ['coo'], 'days-90'],
    ])
    expect([total, done]).toEqual([3, 0])
  })

  it('says what it waits for, who sees it through and what can go wrong', () => {
    const { handovers, toFill } = transitionPlan(workbook, 's2')
    const [sell, buy, plan] = handovers
    expect(toFill.map(({ id }) => id)).toEqual(['coo'])
    expect(plan?.waitsFor.map(({ id }) => id)).toEqual(['coo'])
    expect(plan?.risk).toContain('COO (vacant) has to be filled first')
    expect(plan?.owner).toBe('Head of Operations')
    expect(buy?.owner).toBe('Head of Operations')
    expect(buy?.risk).toContain('side by side')
    expect(sell?.risk).toBe('Nobody does the work afterwards.')
  })

  it('puts what the consultant said in place of what is suggested, and keeps suggesting the rest', () => {
    const later = edited({
      edit: 'editHandovers',
      scenario: 's2',
      handovers: [{ responsibility: 'plan', letter: 'A' }],
      changes: { phase: 'later', done: true },
    })
    const plan = transitionPlan(later, 's2')
    const handover = plan.handovers.at(-1)
    expect(handover).toMatchObject({ phase: 'later', done: true, touched: true, owner: 'Head of Operations' })
    expect(handover?.suggested.phase).toBe('days-90')
    expect(plan.done).toBe(1)
  })

  it('leaves out what the consultant leaves out', () => {
    const without = edited({
      edit: 'editHandovers',
      scenario: 's2',
      handovers: [{ responsibility: 'plan', letter: 'A' }],
      changes: { leftOut: true },
    })
    const plan = transitionPlan(without, 's2')
    expect(plan.handovers).toHaveLength(3)
    expect([plan.total, plan.toFill]).toEqual([2, []])
  })

  it('counts own steps, and is empty for as-is', () => {
    const more = edited({
      edit: 'addTransitionStep',
      scenario: 's2',
      step: { id: 't1', title: 'Tell the teams', phase: 'days-30', owner: '', due: '', risk: '', done: true },
    })
    expect(transitionPlan(more, 's2')).toMatchObject({ total: 4, done: 1 })
    expect(transitionPlan(workbook, 's1')).toMatchObject({ handovers: [], total: 0 })
  })

  it('of the sample names only what exists, in the order of the phases', () => {
    const sample = sampleWorkbook()
    const plan = transitionPlan(sample, 's-both')
    expect(plan.handovers.length).toBeGreaterThan(5)
    const places = plan.handovers.map(({ phase }) => phases.indexOf(phase))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    const known = new Set(asIs(sample).positions.map(({ id }) => id))
    expect(plan.handovers.flatMap(({ from }) => from).filter(({ id }) => !known.has(id))).toEqual([])
  })
})
