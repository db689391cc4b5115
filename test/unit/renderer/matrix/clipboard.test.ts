import { describe, expect, it } from 'vitest'
import {
  asHtmlTable,
  asTabSeparated,
  cellText,
  fromTabSeparated,
  planPaste,
} from '../../../../renderer/matrix/clipboard'
import type { Letters } from '../../../../shared/model/schema'

const cell = (letters: Letters | null, scope = '') => ({ letters, scope })

const target = (row: number, column: number) =>
  row < 3 && column < 3 ? { position: `p${column}`, responsibility: `d${row}` } : null

describe('copying', () => {
  it('writes what a spreadsheet reads', () => {
    expect(cellText(cell(null))).toBe('')
    expect(cellText(cell('AR'))).toBe('A/R')
    expect(cellText(cell('R', 'Plant North'))).toBe('R (Plant North)')
    expect(
      asTabSeparated([
        ['A', ''],
        ['R (say "north")', 'C'],
      ]),
    ).toBe('A\t\n"R (say ""north"")"\tC')
  })

  it('writes a table for documents, in which no text is taken for markup', () => {
    const html = asHtmlTable([
      ['Duty', 'Head <of> & "all"'],
      ['Plan', 'A'],
    ])
    expect(html.match(/<tr>/g)).toHaveLength(2)
    expect(html).toContain('Head &lt;of&gt; &amp; "all"</th>')
    expect(html).toMatch(/<td [^>]*>A<\/td>/)
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

  it('changes nothing where a cell cannot be read, and tells which cells those are', () => {
    const plan = planPaste(
      [
        ['A', 'maybe'],
        ['?', 'R'],
      ],
      's1',
      target,
    )
    expect(plan.bad).toEqual([
      { position: 'p1', responsibility: 'd0', text: 'maybe' },
      { position: 'p0', responsibility: 'd1', text: '?' },
    ])
    expect(plan.edits).toEqual([])
    expect(plan.changed).toBe(0)
  })

  it('counts what does not fit into the matrix', () => {
    const plan = planPaste([['A', 'A', 'A', 'A', '']], 's1', target)
    expect(plan.changed).toBe(3)
    expect(plan.outside).toBe(1)
  })

  it('has no edit for what lies outside altogether', () => {
    expect(
      planPaste(
        [['', '', '', 'A']].map(cells => cells.slice(3)),
        's1',
        () => null,
      ),
    ).toEqual({
      edits: [],
      changed: 0,
      bad: [],
      outside: 1,
    })
  })
})
