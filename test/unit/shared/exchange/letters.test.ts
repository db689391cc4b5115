import { describe, expect, it } from 'vitest'
import { readLetters } from '../../../../shared/exchange/letters'

describe('letters in a cell', () => {
  it.each([
    ['', null],
    ['-', null],
    ['n/a', null],
    ['R', 'R'],
    ['a', 'A'],
    ['A/R', 'AR'],
    ['AR', 'AR'],
    ['RA', 'AR'],
    ['R&A', 'AR'],
    ['R & A', 'AR'],
    ['r, a', 'AR'],
    ['A and R', 'AR'],
    ['r, c', 'R'],
    ['A/C', 'A'],
    ['C/I', 'C'],
    ['i', 'I'],
    ['RACI', 'AR'],
    ['Accountable', 'A'],
    ['Responsible; Accountable', 'AR'],
    ['Consulted', 'C'],
    ['(A)', 'A'],
    ['R (A)', 'AR'],
  ])('reads “%s” as %s', (cell, letters) =>
    expect(readLetters(cell)).toEqual({ letters, scope: '', unknown: false }),
  )

  it('reads a scope in brackets', () => {
    expect(readLetters('R (Plant North)')).toEqual({ letters: 'R', scope: 'Plant North', unknown: false })
  })

  it.each([
    ['X', null],
    ['S', null],
    ['A/S', 'A'],
    ['R 50%', 'R'],
    ['carry', null],
    ['constructor', null],
    ['?', null],
  ])('tells that “%s” has something else', (cell, letters) =>
    expect(readLetters(cell)).toMatchObject({ letters, unknown: true }),
  )
})
