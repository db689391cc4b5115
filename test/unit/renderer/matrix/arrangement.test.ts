import { describe, expect, it } from 'vitest'
import { given } from '../../shared/analysis/given'
import { arranged, side, told } from './matrices'

const chart = {
  ceo: { unit: 'Board' },
  'coo<ceo': { unit: 'Operations' },
  'head<coo': { unit: 'Operations' },
  'ann<head': { title: 'Plant Manager', holder: 'Ann', unit: '' },
}
const workbook = given({
  chart,
  duties: {
    plan: { title: 'Plan growth', area: 'Strategy & goals', focus: 'strategic', cells: 'ceo:A coo:R' },
    ship: { title: 'Ship orders', area: 'Own area', focus: 'operational', cells: 'head:A ann:R' },
    make: { title: 'Make bread', area: 'Production & delivery', focus: 'operational', cells: '' },
    aim: { title: 'Set goals', area: 'Strategy & goals', focus: 'both', cells: 'ceo:A coo:R' },
  },
})

describe('the rows and columns of the matrix', () => {
  it('are responsibilities and positions in their own order', () => {
    const { rows, columns, positions } = arranged(workbook)
    expect(told(rows)).toEqual(['plan', 'ship', 'make', 'aim'])
    expect(told(columns)).toEqual(['ceo', 'coo', 'head', 'ann'])
    expect(positions).toHaveLength(4)
  })

  it('change places when turned', () => {
    const { rows, columns } = arranged(workbook, { turned: true })
    expect(told(rows)).toEqual(['ceo', 'coo', 'head', 'ann'])
    expect(told(columns)).toEqual(['plan', 'ship', 'make', 'aim'])
  })

  it('stand under their areas: those of the catalogue first, in its order, then the client’s own', () => {
    expect(told(arranged(workbook, { duty: side({ grouping: 'area' }) }).rows)).toEqual([
      'Strategy & goals 2',
      'plan',
      'aim',
      'Production & delivery 1',
      'make',
      'Own area 1',
      'ship',
    ])
  })

  it('of a folded group are only its own line, which still counts them', () => {
    const duty = side({ grouping: 'area', folded: new Set(['Strategy & goals']) })
    expect(told(arranged(workbook, { duty }).rows)).toEqual([
      'Strategy & goals 2 folded',
      'Production & delivery 1',
      'make',
      'Own area 1',
      'ship',
    ])
  })

  it('are unfolded while they are searched, so that nothing found stays hidden', () => {
    const duty = side({ grouping: 'area', folded: new Set(['Strategy & goals']) })
    expect(told(arranged(workbook, { duty, search: 'goals' }).rows)).toEqual([
      'Strategy & goals 2',
      'plan',
      'aim',
    ])
  })

  it('are searched by title, holder and unit where positions are the rows; columns are not', () => {
    const { rows, columns } = arranged(workbook, { turned: true, search: 'ann' })
    expect(told(rows)).toEqual(['ann'])
    expect(told(columns)).toHaveLength(4)
  })

  it('that have no unit go last, units by name', () => {
    expect(told(arranged(workbook, { position: side({ grouping: 'unit' }) }).columns)).toEqual([
      'Board 1',
      'ceo',
      'Operations 2',
      'coo',
      'head',
      '1',
      'ann',
    ])
  })

  it('are only those with findings on request', () => {
    expect(told(arranged(workbook, { onlyFindings: true }).rows)).toEqual(['make'])
  })

  it('stand under their focus from strategic to operational', () => {
    expect(told(arranged(workbook, { duty: side({ grouping: 'focus' }) }).rows)).toEqual([
      'strategic 1',
      'plan',
      'both 1',
      'aim',
      'operational 2',
      'ship',
      'make',
    ])
  })
})
