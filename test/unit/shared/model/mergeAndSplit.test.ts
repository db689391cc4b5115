import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSeats, comparisonGroups } from '../../../../shared/analysis'
import { scenarioIndex } from '../../../../shared/analysis/scenarioIndex'
import { applyEdit } from '../../../../shared/model/edits'
import type { Edit } from '../../../../shared/model/edits'
import { mergedCells, unitedAssignment, unitedLetters } from '../../../../shared/model/edits/mergeAndSplit'
import { idSource } from '../../../../shared/model/ids'
import { violations } from '../../../../shared/model/invariants'
import type { Assignment, Letters, Scenario, Workbook } from '../../../../shared/model/schema'
import { newPosition, newResponsibility, newWorkbook } from '../../../../shared/model/workbook'

const allLetters: readonly Letters[] = ['A', 'R', 'AR', 'C', 'I']
const positions = ['p1', 'p2', 'p3', 'p4']
const duties = ['d1', 'd2', 'd3']

type Cell = Pick<Assignment, 'position' | 'responsibility' | 'letters' | 'scope' | 'effort'>

function workbookWith(...scenarios: readonly (readonly Cell[])[]): Workbook {
  const workbook = newWorkbook(
    idSource(() => 0.5),
    '2026-03-31',
  )
  const [asIs] = workbook.scenarios
  if (!asIs) throw new Error('A new workbook has a scenario.')
  return {
    ...workbook,
    responsibilities: duties.map(id => newResponsibility({ id, title: `Do ${id}` })),
    scenarios: scenarios.map((cells, place): Scenario => ({
      ...asIs,
      id: place === 0 ? asIs.id : `s${place}`,
      kind: place === 0 ? 'as-is' : 'option',
      positions: positions.map(id => newPosition({ id, title: id })),
      assignments: cells,
    })),
  }
}

function made(workbook: Workbook, edit: Edit): Workbook {
  const result = applyEdit(workbook, edit)
  if (!result.ok) throw new Error(result.refusal.kind)
  expect(violations(result.workbook)).toEqual([])
  return result.workbook
}

const cell = (
  position: string,
  responsibility: string,
  letters: Letters,
  scope = '',
  effort: number | null = null,
): Cell => ({ position, responsibility, letters, scope, effort })

const cells: fc.Arbitrary<Cell[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...positions), fc.constantFrom(...duties)), {
    selector: ([position, duty]) => `${position} ${duty}`,
  })
  .chain(places =>
    fc.tuple(
      ...places.map(([position, duty]) =>
        fc
          .tuple(
            fc.constantFrom(...allLetters),
            fc.constantFrom('', 'North', 'South'),
            fc.constantFrom(null, 0.1, 0.2),
          )
          .map(([letters, scope, effort]) =>
            letters.includes('R')
              ? cell(position, duty, letters, scope, effort)
              : cell(position, duty, letters),
          ),
      ),
    ),
  )

const lettersOf = (workbook: Workbook, scenario: number, position: string, ...of: readonly string[]) =>
  (workbook.scenarios[scenario]?.assignments ?? [])
    .filter(each => each.position === position && of.includes(each.responsibility))
    .map(each => each.letters)

const effortOf = (workbook: Workbook, scenario: number) =>
  (workbook.scenarios[scenario]?.assignments ?? []).reduce((sum, { effort }) => sum + (effort ?? 0), 0)

describe('merging two responsibilities', () => {
  it('unites letters: A and R stay, C and I are swallowed, I by C', () => {
    expect(unitedLetters('A', 'R')).toBe('AR')
    expect(unitedLetters('A', 'C')).toBe('A')
    expect(unitedLetters('I', 'R')).toBe('R')
    expect(unitedLetters('C', 'AR')).toBe('AR')
    expect(unitedLetters('I', 'C')).toBe('C')
    expect(unitedLetters('I', 'I')).toBe('I')
  })

  it('puts the parts side by side and adds the efforts; the whole takes in any part', () => {
    const one = cell('p1', 'd1', 'R', 'North', 0.1)
    expect(unitedAssignment(one, cell('p1', 'd2', 'AR', 'South', 0.2))).toEqual(
      cell('p1', 'd1', 'AR', 'North, South', 0.3),
    )
    expect(unitedAssignment(one, cell('p1', 'd2', 'R', '', null))).toEqual(cell('p1', 'd1', 'R', '', 0.1))
    expect(unitedAssignment(one, cell('p1', 'd2', 'C'))).toEqual(one)
  })

  it('keeps the first, with the fields that only the second has, and rewrites what was marked as not the same', () => {
    const plain = workbookWith([cell('p1', 'd1', 'A'), cell('p2', 'd2', 'R')])
    const workbook: Workbook = {
      ...plain,
      responsibilities: [
        newResponsibility({ id: 'd1', title: 'Plan production', area: 'Quality' }),
        newResponsibility({ id: 'd2', title: 'Plan the production', area: 'Culture', description: 'Weekly' }),
        newResponsibility({ id: 'd3', title: 'Plan products' }),
      ],
      distinctResponsibilities: [
        ['d1', 'd2'],
        ['d2', 'd3'],
      ],
    }
    const after = made(workbook, {
      edit: 'mergeResponsibilities',
      kept: 'd1',
      merged: 'd2',
      title: 'Plan production',
    })
    expect(after.responsibilities.map(({ id, area, description }) => [id, area, description])).toEqual([
      ['d1', 'Quality', 'Weekly'],
      ['d3', '', ''],
    ])
    expect(after.distinctResponsibilities).toEqual([['d1', 'd3']])
    expect(after.scenarios[0]?.assignments).toEqual([cell('p1', 'd1', 'A'), cell('p2', 'd1', 'R')])
  })

  it('refuses one responsibility twice, and one that is gone', () => {
    const workbook = workbookWith([])
    const merge = (kept: string, merged: string) =>
      applyEdit(workbook, { edit: 'mergeResponsibilities', kept, merged, title: 'One' })
    expect(merge('d1', 'd1')).toMatchObject({ ok: false, refusal: { kind: 'sameResponsibility' } })
    expect(merge('d1', 'gone')).toMatchObject({ ok: false, refusal: { kind: 'noSuchRecord' } })
  })

  it('loses no letter and no effort, in any scenario, and leaves other responsibilities alone', () => {
    fc.assert(
      fc.property(cells, cells, (asIs, option) => {
        const before = workbookWith(asIs, option)
        const after = made(before, {
          edit: 'mergeResponsibilities',
          kept: 'd1',
          merged: 'd2',
          title: 'United',
        })
        for (const scenario of [0, 1]) {
          for (const position of positions) {
            const [result, ...more] = lettersOf(after, scenario, position, 'd1')
            expect(more).toEqual([])
            const had = lettersOf(before, scenario, position, 'd1', 'd2').join('')
            expect(result === undefined).toBe(had === '')
            const own = lettersOf(before, scenario, position, 'd1').join('')
            const isAnswered = positions.some(each =>
              lettersOf(before, scenario, each, 'd1').join('').includes('A'),
            )
            const keepsA = isAnswered ? own.includes('A') : had.includes('A')
            expect(result?.includes('A') ?? false).toBe(keepsA)
            expect(result?.includes('R') ?? false).toBe(had.includes('R') || (had.includes('A') && !keepsA))
            expect(result === 'C').toBe(had.includes('C') && !/[AR]/.test(had))
            expect(result === 'I').toBe(/^I+$/.test(had))
            expect(lettersOf(after, scenario, position, 'd3')).toEqual(
              lettersOf(before, scenario, position, 'd3'),
            )
          }
          expect(effortOf(after, scenario)).toBeCloseTo(effortOf(before, scenario))
        }
      }),
    )
  })

  it('makes no second A: who answers for the first answers for the whole', () => {
    const merge = (...given: readonly Assignment[]) =>
      made(workbookWith(given), { edit: 'mergeResponsibilities', kept: 'd1', merged: 'd2', title: 'One' })
        .scenarios[0]?.assignments
    expect(merge(cell('p1', 'd1', 'A'), cell('p2', 'd2', 'A'))).toEqual([
      cell('p1', 'd1', 'A'),
      cell('p2', 'd1', 'R'),
    ])
    expect(merge(cell('p1', 'd1', 'R'), cell('p2', 'd2', 'AR'))).toEqual([
      cell('p1', 'd1', 'R'),
      cell('p2', 'd1', 'AR'),
    ])
    expect(merge(cell('p1', 'd1', 'A'), cell('p1', 'd2', 'A'))).toEqual([cell('p1', 'd1', 'A')])
  })

  it('does what the preview says', () => {
    fc.assert(
      fc.property(cells, asIs => {
        const before = workbookWith(asIs)
        const [scenario] = before.scenarios
        if (!scenario) return
        const preview = mergedCells(scenario, 'd1', 'd2').map(({ result }) => result)
        const after = made(before, { edit: 'mergeResponsibilities', kept: 'd1', merged: 'd2', title: 'One' })
        const result = after.scenarios[0]?.assignments.filter(({ responsibility }) => responsibility === 'd1')
        expect(new Set(result)).toEqual(new Set(preview))
      }),
    )
  })
})

describe('splitting a responsibility', () => {
  const split = (workbook: Workbook, sides: readonly ('first' | 'second' | 'both')[]) =>
    made(workbook, {
      edit: 'splitResponsibility',
      responsibility: 'd1',
      title: 'First half',
      added: newResponsibility({ id: 'd9', title: 'Second half' }),
      holders: workbook.scenarios.flatMap(({ id, assignments }) =>
        assignments
          .filter(({ responsibility }) => responsibility === 'd1')
          .map(({ position }) => ({
            scenario: id,
            position,
            side: sides[positions.indexOf(position)] ?? 'first',
          })),
      ),
    })

  it('puts the second after the first and remembers that they are not the same', () => {
    const after = split(workbookWith([]), [])
    expect(after.responsibilities.map(({ title }) => title)).toEqual([
      'First half',
      'Second half',
      'Do d2',
      'Do d3',
    ])
    expect(after.distinctResponsibilities).toEqual([['d1', 'd9']])
  })

  it('gives each holder its side; one on both does half on each', () => {
    const cellsOf = [
      cell('p1', 'd1', 'A'),
      cell('p2', 'd1', 'R', 'North', 0.4),
      cell('p3', 'd1', 'R', '', 0.2),
    ]
    const after = split(workbookWith(cellsOf), ['both', 'both', 'second'])
    expect(after.scenarios[0]?.assignments).toEqual([
      cell('p1', 'd1', 'A'),
      cell('p1', 'd9', 'A'),
      cell('p2', 'd1', 'R', 'North', 0.2),
      cell('p2', 'd9', 'R', 'North', 0.2),
      cell('p3', 'd9', 'R', '', 0.2),
    ])
  })

  it('refuses a holder without a letter there', () => {
    const result = applyEdit(workbookWith([]), {
      edit: 'splitResponsibility',
      responsibility: 'd1',
      title: 'First',
      added: newResponsibility({ id: 'd9', title: 'Second' }),
      holders: [{ scenario: workbookWith([]).scenarios[0]?.id ?? '', position: 'p1', side: 'second' }],
    })
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'nothingAssigned' } })
  })

  it('loses no letter and no effort, and merging the two again gives back what was', () => {
    const side = fc.constantFrom('first' as const, 'second' as const, 'both' as const)
    fc.assert(
      fc.property(cells, cells, fc.array(side, { minLength: 4, maxLength: 4 }), (asIs, option, sides) => {
        const before = workbookWith(asIs, option)
        const after = split(before, sides)
        for (const scenario of [0, 1]) {
          for (const position of positions) {
            const had = lettersOf(before, scenario, position, 'd1')
            expect([...new Set(lettersOf(after, scenario, position, 'd1', 'd9'))]).toEqual(had)
          }
          expect(effortOf(after, scenario)).toBeCloseTo(effortOf(before, scenario))
        }
        const again = made(after, {
          edit: 'mergeResponsibilities',
          kept: 'd1',
          merged: 'd9',
          title: 'Do d1',
        })
        expect(again.responsibilities).toEqual(before.responsibilities)
        for (const scenario of [0, 1]) {
          // Two A's that were parted are not made again: merging makes no second one.
          const answering = positions.filter(position =>
            lettersOf(before, scenario, position, 'd1').join('').includes('A'),
          )
          if (answering.length > 1) continue
          const byCell = (list: readonly Assignment[] = []) =>
            new Map(list.map(each => [`${each.position} ${each.responsibility}`, each]))
          expect(byCell(again.scenarios[scenario]?.assignments)).toEqual(
            byCell(before.scenarios[scenario]?.assignments),
          )
        }
      }),
    )
  })
})

describe('the comparison of any two positions', () => {
  it('has every responsibility in exactly one group, before and after merging and splitting', () => {
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom(...positions),
        fc.constantFrom(...positions),
        (asIs, left, right) => {
          const before = workbookWith(asIs)
          const merged = made(before, {
            edit: 'mergeResponsibilities',
            kept: 'd1',
            merged: 'd2',
            title: 'One',
          })
          for (const workbook of [before, merged]) {
            const [scenario] = workbook.scenarios
            if (!scenario) return
            const compared = compareSeats(scenarioIndex(scenario, workbook.responsibilities), [left], [right])
            const grouped = comparisonGroups.flatMap(group => compared.groups[group])
            expect(grouped.toSorted()).toEqual(workbook.responsibilities.map(({ id }) => id).toSorted())
          }
        },
      ),
    )
  })
})
