import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planMatrixImport } from '../../../../shared/exchange/matrixImport'
import { applyEdit } from '../../../../shared/model/edits'
import { violations } from '../../../../shared/model/invariants'
import type { Workbook } from '../../../../shared/model/schema'
import { asIs, newPosition, newResponsibility, newWorkbook } from '../../../../shared/model/workbook'
import { countingIds, table } from './tables'

const base = newWorkbook(countingIds(), '2026-03-31')
const workbook: Workbook = {
  ...base,
  responsibilities: ['Plan production', 'Buy steel', 'Twice', 'Twice'].map((title, place) =>
    newResponsibility({ id: `d${place}`, title }),
  ),
  scenarios: [
    {
      ...asIs(base),
      positions: [
        newPosition({ id: 'p0', ref: 'P-01', title: 'Chief executive', holder: 'Ada Stone' }),
        newPosition({ id: 'p1', ref: 'P-02', title: 'Head of Operations', parent: 'p0' }),
        newPosition({ id: 'p2', ref: 'P-03', title: 'Planner', parent: 'p1' }),
        newPosition({ id: 'p3', ref: 'P-04', title: 'Planner', parent: 'p1' }),
      ],
    },
  ],
}

const planned = (text: string, of = workbook) =>
  planMatrixImport(table(text, { purpose: 'matrix' }), of, asIs(of))

const kinds = (plan: ReturnType<typeof planned>) =>
  plan.problems.map(({ kind, row, column }) => [kind, row, column])

function applied(plan: ReturnType<typeof planned>, to = workbook): Workbook {
  const result = applyEdit(to, { edit: 'several', label: 'Import', edits: plan.edits })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.workbook
}

const letters = (of: Workbook) =>
  Object.fromEntries(
    asIs(of).assignments.map(({ position, responsibility, letters: held, scope }) => [
      `${position} ${responsibility}`,
      scope === '' ? held : `${held} ${scope}`,
    ]),
  )

describe('matrix from a table', () => {
  it('finds positions by ref, title or holder and sets letters', () => {
    const plan = planned('Duty,p-01,Head of Operations,P-03\nplan PRODUCTION,A,R (North),c\nBuy steel,,A/R,')
    expect(plan.problems).toEqual([])
    expect(letters(applied(plan))).toEqual({ 'p0 d0': 'A', 'p1 d0': 'R North', 'p2 d0': 'C', 'p1 d1': 'AR' })
    expect(plan.summary).toEqual({ rows: 2, responsibilities: 2, positions: 3, letters: 4 })
    expect(planned('x,Ada Stone\nBuy steel,A').cells).toEqual([
      { position: 'p0', responsibility: 'd1', letters: 'A' },
    ])
  })

  it('tells unknown and ambiguous positions and duties with row and column', () => {
    const plan = planned(
      'Duty,Planner,Nobody,P-02,Head of Operations,\nBuy steel,A,A,R,R,x\nTwice,,,A,,\nNo such,,,A,,\n,,,A,,',
    )
    expect(kinds(plan)).toEqual([
      ['ambiguousPosition', 1, 'Planner'],
      ['unknownPosition', 1, 'Nobody'],
      ['repeatedColumn', 1, 'Head of Operations'],
      ['unknownPosition', 1, '6'],
      ['ambiguousDuty', 3, null],
      ['unknownDuty', 4, null],
      ['unknownDuty', 5, null],
    ])
    expect(letters(applied(plan))).toEqual({ 'p1 d1': 'R' })
  })

  it('tells unknown letters with row and column, and takes those it knows', () => {
    const plan = planned('Duty,P-01,P-02\nBuy steel,X,A/S')
    expect(kinds(plan)).toEqual([
      ['unknownLetters', 2, 'P-01'],
      ['unknownLetters', 2, 'P-02'],
    ])
    expect(letters(applied(plan))).toEqual({ 'p1 d1': 'A' })
  })

  it('leaves out a scope beside no R', () => {
    const plan = planned('Duty,P-01\nBuy steel,C (North)')
    expect(kinds(plan)).toEqual([['scopeWithoutR', 2, 'P-01']])
    expect(letters(applied(plan))).toEqual({ 'p0 d1': 'C' })
  })

  it('sets a cell once when a duty stands in two rows', () => {
    const plan = planned('Duty,P-01,P-02\nBuy steel,A,\nBuy steel,R,R')
    expect(kinds(plan)).toEqual([['repeatedRow', 3, null]])
    expect(letters(applied(plan))).toEqual({ 'p0 d1': 'A', 'p1 d1': 'R' })
  })

  it('passes over columns that describe the duties', () => {
    const plan = planned('Responsibility,Area,Focus,P-01\nBuy steel,Supply,operational,A')
    expect(plan.problems).toEqual([])
    expect(plan.cells).toHaveLength(1)
  })

  it('leaves letters of cells that are empty in the file, and says nothing of an empty file', () => {
    const before = applied(planned('Duty,P-01,P-02\nBuy steel,A,R'))
    expect(letters(applied(planned('Duty,P-01,P-02\nBuy steel,,C', before), before))).toEqual({
      'p0 d1': 'A',
      'p1 d1': 'C',
    })
    expect(planned('Duty,P-01\nBuy steel,').edits).toEqual([])
  })

  it('makes edits that the workbook takes, whatever the cells', () => {
    const cell = fc.oneof(
      fc.constantFrom('A', 'R', 'R (x)', 'C (y)', 'AR', 'X', '', 'Buy steel', 'Twice', 'P-01', 'Planner'),
      fc.string({ unit: 'binary', maxLength: 8 }).map(text => text.replaceAll('\0', '')),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 8 }),
        rows => {
          const text = [
            'Duty,P-01,P-02,P-03',
            ...rows.map(row => row.map(part => `"${part.replaceAll('"', '""')}"`).join(',')),
          ].join('\n')
          expect(violations(applied(planned(text)))).toEqual([])
        },
      ),
      { numRuns: 80 },
    )
  })
})
