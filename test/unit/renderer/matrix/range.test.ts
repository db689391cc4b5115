import { describe, expect, it } from 'vitest'
import { cellAfterKey, rangeOf } from '../../../../renderer/matrix/range'

const size = { rows: 100, columns: 20, page: 10 }

describe('the cell that a key leads to', () => {
  const from = { row: 50, column: 5 }
  const cases: readonly (readonly [string, boolean, { row: number; column: number }])[] = [
    ['ArrowDown', false, { row: 51, column: 5 }],
    ['ArrowUp', true, { row: 0, column: 5 }],
    ['ArrowRight', true, { row: 50, column: 19 }],
    ['Home', false, { row: 50, column: 0 }],
    ['End', false, { row: 50, column: 19 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 19 }],
    ['PageDown', false, { row: 60, column: 5 }],
    ['PageUp', false, { row: 40, column: 5 }],
  ]
  for (const [key, control, cell] of cases) {
    it(`${control ? 'Ctrl+' : ''}${key}`, () => {
      expect(cellAfterKey(from, key, control, size)).toEqual(cell)
    })
  }

  it('stays inside the grid, whose headings are the column before the first', () => {
    expect(cellAfterKey({ row: 0, column: -1 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: -1 })
    expect(cellAfterKey({ row: 0, column: 0 }, 'ArrowLeft', false, size)).toEqual({ row: 0, column: -1 })
    expect(cellAfterKey({ row: 95, column: 19 }, 'PageDown', false, size)).toEqual({ row: 99, column: 19 })
  })

  it('is none for other keys', () => {
    expect(cellAfterKey(from, 'x', false, size)).toBeNull()
    expect(cellAfterKey(from, 'toString', false, size)).toBeNull()
  })
})

it('a range runs between two corners in any order', () => {
  expect(rangeOf({ row: 4, column: 7 }, { row: 2, column: 9 })).toEqual({
    top: 2,
    bottom: 4,
    left: 7,
    right: 9,
  })
})
