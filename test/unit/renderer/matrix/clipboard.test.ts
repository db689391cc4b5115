import { describe, expect, it } from 'vitest'
import { asTabSeparated, cellText, fromTabSeparated, planPaste } from '../../../../renderer/matrix/clipboard'
import type { Assignment } from '../../../../shared/model/schema'

const assignment = (letters: Assignment['letters'], scope = ''): Assignment => ({
  position: 'p1',
  responsibility: 'd1',
  letters,
  scope,
  effort: null,
})

const target = (row: number, column: number) =>
  row < 3 && column < 3 ? { position: `p${column}`, responsibility: `d${row}` } : null

describe('copying', () => {
  it('writes what a spreadsheet reads', () => {
    expect(cellText(undefined)).toBe('')
    expect(cellText(assignment('AR'))).toBe('A/R')
    expect(cellText(assignment('R', 'Plant North'))).toBe('R (Plant North)')
    expect(
      asTabSeparated([
        ['A', ''],
        ['R (say "north")', 'C'],
      ]),
    ).toBe('A\t\n"R (say ""north"")"\tC')
  })
})

describe('reading the clipboard', () => {
  it('keeps blank rows and cells in their places', () => {
    expect(fromTabSeparated('A\t\tR\r\n\r\n\tC\t\r\n')).toEqual([['A', '', 'R'], [''], ['', 'C', '']])
  })

  it('has no rows without text', () => {
    expect(fromTabSeparated('')).toEqual([])
  })

  it('gives back what was copied, quotation marks and all', () => {
    const rows = [
      ['A/R', 'R (say "north")'],
      ['', 'I'],
    ]
    expect(fromTabSeparated(asTabSeparated(rows))).toEqual(rows)
  })
})

describe('pasting', () => {
  it('sets letters in all spellings, scopes too, and clears by empty cells', () => {
    const plan = planPaste([['a/r', 'R (Leeds)', ''], ['Consulted']], 's1', target)
    expect(plan.bad).toEqual([])
    expect(plan.changed).toBe(4)
    expect(plan.cleared).toEqual(['p2'])
    expect(plan.edits).toEqual([
      {
        edit: 'setLetters',
        scenario: 's1',
        cells: [
          { position: 'p0', responsibility: 'd0', letters: 'AR' },
          { position: 'p1', responsibility: 'd0', letters: 'R' },
          { position: 'p2', responsibility: 'd0', letters: null },
          { position: 'p0', responsibility: 'd1', letters: 'C' },
        ],
      },
      {
        edit: 'editAssignment',
        scenario: 's1',
        position: 'p1',
        responsibility: 'd0',
        changes: { scope: 'Leeds' },
      },
    ])
  })

  it('leaves cells that it cannot read as they stand and tells where they are', () => {
    const plan = planPaste(
      [
        ['A', 'maybe'],
        ['?', 'R'],
      ],
      's1',
      target,
    )
    expect(plan.bad).toEqual([
      { text: 'maybe', row: 1, column: 2 },
      { text: '?', row: 2, column: 1 },
    ])
    expect(plan.changed).toBe(2)
  })

  it('counts what does not fit into the matrix', () => {
    const plan = planPaste([['A', 'A', 'A', 'A', '']], 's1', target)
    expect(plan.changed).toBe(3)
    expect(plan.outside).toBe(1)
  })

  it('does nothing when no cell can be read', () => {
    expect(planPaste([['nonsense']], 's1', target).edits).toEqual([])
  })
})
