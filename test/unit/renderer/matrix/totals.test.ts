import { describe, expect, it } from 'vitest'
import { groupCounts, scenarioTotals, totalsOf, totalText } from '../../../../renderer/matrix/totals'
import { given } from '../../shared/analysis/given'
import { analysed, arranged, side } from './matrices'

const workbook = given({
  chart: { ceo: { unit: 'Board' }, 'coo<ceo': { unit: 'Operations' }, 'head<coo': { unit: 'Operations' } },
  duties: {
    plan: { area: 'Strategy & goals', cells: 'ceo:A coo:R=0.25 head:C' },
    ship: { area: 'Production & delivery', cells: 'head:AR=0.5 coo:R ceo:I' },
  },
})
const { index } = analysed(workbook)
const grouped = arranged(workbook, { duty: side({ grouping: 'area' }), position: side({ grouping: 'unit' }) })

describe('totals of the matrix', () => {
  it('of a row and of a column count the letters of the whole scenario', () => {
    const { rows, columns } = arranged(workbook)
    const [plan] = rows
    const head = columns[2]
    if (!plan || !head) throw new Error('There are rows and columns.')
    expect(totalsOf(index, plan)).toEqual({
      accountable: 1,
      responsible: 1,
      consulted: 1,
      informed: 0,
      effort: 0.25,
    })
    expect(totalsOf(index, head)).toEqual({
      accountable: 1,
      responsible: 1,
      consulted: 1,
      informed: 0,
      effort: 0.5,
    })
  })

  it('add up: the rows, the columns and the groups of either come to those of the scenario', () => {
    const all = scenarioTotals(index)
    const sum = (lines: typeof grouped.rows, kind: 'group' | 'single') =>
      lines
        .filter(line => (line.kind === 'group') === (kind === 'group'))
        .reduce((count, line) => count + totalsOf(index, line).responsible, 0)
    expect(all.responsible).toBe(3)
    for (const kind of ['group', 'single'] as const) {
      expect(sum(grouped.rows, kind)).toBe(3)
      expect(sum(grouped.columns, kind)).toBe(3)
    }
  })

  it('where groups meet count A and R once for each cell', () => {
    const [strategy, , production] = grouped.rows
    const operations = grouped.columns.find(line => line.kind === 'group' && line.name === 'Operations')
    if (!strategy || !production || !operations) throw new Error('There are groups.')
    expect(groupCounts(index, strategy, operations)).toEqual({ accountable: 0, responsible: 1 })
    expect(groupCounts(index, operations, production)).toEqual({ accountable: 1, responsible: 2 })
  })

  it('show efforts with what they need and no more', () => {
    const effort = (value: number) =>
      totalText({ accountable: 0, responsible: 0, consulted: 0, informed: 0, effort: value }, 'effort')
    expect([0, 0.1 + 0.2, 1.5, 2, 123.4].map(effort)).toEqual(['–', '0.3', '1.5', '2', '123'])
  })
})
