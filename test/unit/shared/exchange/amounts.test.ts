import { describe, expect, it } from 'vitest'
import { decimalSign, readAmount } from '../../../../shared/exchange/amounts'

const readAll = (cells: string[], small = false) =>
  cells.map(cell => readAmount(cell, decimalSign(cells), small))

describe('numbers in cells', () => {
  it.each([
    [
      ['£45,000', '52,500.75'],
      [45000, 52500.75],
    ],
    [
      ['45.000 €', '1.200', '52.500,50'],
      [45000, 1200, 52500.5],
    ],
    [
      ["CHF 1'200'000", '1 200'],
      [1200000, 1200],
    ],
    [
      ['85k', '1.2m', '90K'],
      [85000, 1200000, 90000],
    ],
    [['1,234,567'], [1234567]],
    [['12,34,567'], [1234567]],
    [
      ['45.000', '50.000'],
      [45000, 50000],
    ],
    [
      ['312.125', '31052.12'],
      [312.125, 31052.12],
    ],
  ])('reads %j', (cells, values) => expect(readAll(cells)).toEqual(values))

  it.each([
    [
      ['1', '0.8', '0.125'],
      [1, 0.8, 0.125],
    ],
    [
      ['1,0', '0,8', '1,000'],
      [1, 0.8, 1],
    ],
    [
      ['100%', '80 %'],
      [1, 0.8],
    ],
    [['1.000'], [1]],
  ])('reads FTE %j', (cells, values) => expect(readAll(cells, true)).toEqual(values))

  it('reads marks for nothing as nothing', () => {
    expect(readAll(['', 'N/A', 'N/D', '-', 'tbc'])).toEqual([null, null, null, null, null])
  })

  it.each(['abc', '12 or 13 people', '-5', '1-2', '50,000 - 54,999', '1.2.3', '(12)'])('refuses %s', cell =>
    expect(readAmount(cell, null)).toBe('bad'),
  )
})
