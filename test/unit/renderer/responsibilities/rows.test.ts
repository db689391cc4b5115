import { describe, expect, it } from 'vitest'
import { areaRows, moveTarget, shownDuties } from '../../../../renderer/responsibilities/rows'
import type { View } from '../../../../renderer/responsibilities/rows'
import { newResponsibility } from '../../../../shared/model/workbook'

const duty = (id: string, title: string, area: string) => newResponsibility({ id, title, area })

const list = [
  duty('d1', 'Run the bakery', 'Bakery'),
  duty('d2', 'Set goals', 'Strategy & goals'),
  duty('d3', 'Clean ovens', 'Bakery'),
  duty('d4', 'Order flour for Łódź', ''),
  duty('d5', 'Plan 10 ovens', 'Bakery'),
]

const ids = (view: Partial<View>) =>
  shownDuties(list, { search: '', sort: 'order', ...view }).map(({ id }) => id)

describe('the responsibilities that are shown', () => {
  it('are those with all words in title or area, accents and case aside', () => {
    expect(ids({ search: 'OVENS bakery' })).toEqual(['d3', 'd5'])
    expect(ids({ search: 'lodz' })).toEqual(['d4'])
    expect(ids({ search: 'nothing of the kind' })).toEqual([])
  })

  it('stand in their own order or by title', () => {
    expect(ids({})).toEqual(['d1', 'd2', 'd3', 'd4', 'd5'])
    expect(ids({ sort: 'title' })).toEqual(['d3', 'd4', 'd5', 'd1', 'd2'])
  })

  it('leave the workbook’s list as it is', () => {
    ids({ sort: 'title' })
    expect(list.map(({ id }) => id)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5'])
  })
})

describe('the rows', () => {
  const keys = (...args: Parameters<typeof areaRows>) => areaRows(...args).map(({ key }) => key)

  it('stand under their areas, the standard ones first', () => {
    expect(keys(list, new Set())).toEqual([
      'area Strategy & goals',
      'd2',
      'area Bakery',
      'd1',
      'd3',
      'd5',
      'area ',
      'd4',
    ])
  })

  it('of a folded area are left out, and its count stays', () => {
    const rows = areaRows(list, new Set(['Bakery']))
    expect(rows.map(({ key }) => key)).toEqual(['area Strategy & goals', 'd2', 'area Bakery', 'area ', 'd4'])
    expect(rows.find(({ key }) => key === 'area Bakery')).toMatchObject({ count: 3, folded: true })
  })

  it('have the new one after its neighbour, at the end of its area, or in an area of its own', () => {
    expect(keys(list, new Set(['Bakery']), { area: 'Bakery', after: 'd1' }).slice(2, 5)).toEqual([
      'area Bakery',
      'd1',
      'new',
    ])
    expect(keys(list, new Set(), { area: 'Bakery', after: null })[6]).toBe('new')
    expect(keys([], new Set(), { area: '', after: null })).toEqual(['area ', 'new'])
  })
})

describe('moving in an area', () => {
  const bakery = list.filter(({ area }) => area === 'Bakery')
  const target = (moving: readonly string[], by: -1 | 1) => moveTarget(list, bakery, new Set(moving), by)

  it('goes before the one above, or behind the one below', () => {
    expect(target(['d3'], -1)).toBe('d1')
    expect(target(['d1'], 1)).toBe('d4')
    expect(target(['d3'], 1)).toBeNull()
  })

  it('goes nowhere at the edge', () => {
    expect(target(['d1'], -1)).toBeUndefined()
    expect(target(['d5'], 1)).toBeUndefined()
  })

  it('takes a block along', () => {
    expect(target(['d1', 'd3'], 1)).toBeNull()
    expect(target(['d3', 'd5'], -1)).toBe('d1')
  })
})
