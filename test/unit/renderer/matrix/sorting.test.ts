import { describe, expect, it } from 'vitest'
import type { SortKey, Sorting } from '../../../../renderer/matrix/sorting'
import { given } from '../../shared/analysis/given'
import { arranged, side, told } from './matrices'

const workbook = given({
  chart: { ceo: {}, 'coo<ceo': {}, 'head<coo': {}, 'ann<head': {} },
  duties: {
    ten: { title: 'Duty 10', area: 'B', criticality: 'low', focus: 'both', cells: 'coo:A head:R=0.5 ann:C' },
    two: { title: 'duty 2', area: '', criticality: 'high', focus: 'operational', cells: 'head:AR ann:I' },
    none: { title: 'Another', area: 'A', criticality: 'normal', focus: 'strategic', cells: '' },
    more: {
      title: 'More',
      area: 'A',
      criticality: 'normal',
      focus: 'operational',
      cells: 'head:R ann:R=1 coo:A',
    },
  },
})

const rows = (by: SortKey, changes: Partial<Sorting> = {}): readonly string[] =>
  told(arranged(workbook, { duty: side({ sorting: { by, of: null, reversed: false, ...changes } }) }).rows)

const columns = (by: SortKey, changes: Partial<Sorting> = {}): readonly string[] =>
  told(
    arranged(workbook, { position: side({ sorting: { by, of: null, reversed: false, ...changes } }) })
      .columns,
  )

describe('sorting the matrix', () => {
  it('by title reads numbers as numbers and capitals as small letters', () => {
    expect(rows('title')).toEqual(['none', 'two', 'ten', 'more'])
    expect(rows('title', { reversed: true })).toEqual(['more', 'ten', 'two', 'none'])
  })

  it('by area leaves those without one at the end either way', () => {
    expect(rows('area')).toEqual(['none', 'more', 'ten', 'two'])
    expect(rows('area', { reversed: true })).toEqual(['ten', 'none', 'more', 'two'])
  })

  it('by criticality and focus follows their meaning, not their letters', () => {
    expect(rows('criticality')).toEqual(['two', 'none', 'more', 'ten'])
    expect(rows('focus')).toEqual(['none', 'ten', 'two', 'more'])
  })

  it('by a count has the most first, equal ones as they were', () => {
    expect(rows('responsible')).toEqual(['more', 'ten', 'two', 'none'])
    expect(rows('effort')).toEqual(['more', 'ten', 'two', 'none'])
    expect(columns('responsible')).toEqual(['head', 'ann', 'ceo', 'coo'])
  })

  it('by the letters of one column has A and R together first, then A, R, C, I and nothing', () => {
    expect(rows('letters', { of: 'head' })).toEqual(['two', 'ten', 'more', 'none'])
    expect(rows('letters', { of: 'ann' })).toEqual(['more', 'ten', 'two', 'none'])
    expect(columns('letters', { of: 'ten' })).toEqual(['coo', 'head', 'ann', 'ceo'])
  })

  it('by findings has the worst first', () => {
    expect(rows('findings')[0]).toBe('none')
  })

  it('in own order can be turned round', () => {
    expect(rows('order', { reversed: true })).toEqual(['more', 'none', 'two', 'ten'])
  })
})
