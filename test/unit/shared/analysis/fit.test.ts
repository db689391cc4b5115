import { describe, expect, it } from 'vitest'
import { after, cellsOf, found, given, ruleIds, solved } from './given'

const trio = { ceo: {}, 'coo<ceo': {}, 'head<coo': {} }
const line = { ...trio, 'ann<head': {}, 'ben<ann': {}, 'cat<head': {} }
const one = (cells: string, chart: Parameters<typeof given>[0]['chart'] = line) =>
  given({ chart, duties: { d1: cells } })

describe('fit.strategic-with-head', () => {
  const strategic = (cells: string, chart = trio as Record<string, object>) =>
    given({ chart, duties: { d1: { cells, focus: 'strategic' } } })
  it('is raised where the Head of Operations answers for strategy beside a COO', () => {
    const workbook = strategic('head:AR')
    const finding = solved(workbook, 'fit.strategic-with-head')
    expect(finding.severity).toBe('major')
    expect(finding.fixes[0] && cellsOf(after(workbook, finding.fixes[0].edit), 'd1')).toBe('coo:A head:R')
  })
  it('is not raised where the COO answers too, without a COO, or for a duty of both kinds', () => {
    expect(found(strategic('head:A coo:A'), 'fit.strategic-with-head')).toEqual([])
    expect(found(strategic('head:A', { ceo: {}, 'head<ceo': {} }), 'fit.strategic-with-head')).toEqual([])
    expect(
      found(
        given({ chart: trio, duties: { d1: { cells: 'head:A', focus: 'both' } } }),
        'fit.strategic-with-head',
      ),
    ).toEqual([])
  })
})

describe('fit.operational-with-coo', () => {
  it('is raised where the COO does an operational duty without the Head of Operations', () => {
    expect(solved(one('coo:AR head:C'), 'fit.operational-with-coo').severity).toBe('minor')
  })
  it('is not raised where the Head of Operations has a part, or the COO only answers', () => {
    expect(found(one('coo:R head:A'), 'fit.operational-with-coo')).toEqual([])
    expect(found(one('coo:A ann:R'), 'fit.operational-with-coo')).toEqual([])
    expect(found(one('coo:R', { ceo: {}, 'coo<ceo': {} }), 'fit.operational-with-coo')).toEqual([])
  })
})

describe('fit.ceo-in-operations', () => {
  const many = (count: number, focus: 'operational' | 'strategic' = 'operational') =>
    given({
      chart: trio,
      duties: Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`d${at}`, { cells: 'ceo:AR', focus }]),
      ),
    })
  it('is raised above 3 operational duties and not at 3', () => {
    expect(solved(many(4), 'fit.ceo-in-operations')).toMatchObject({
      id: 'fit.ceo-in-operations:ceo',
      severity: 'minor',
    })
    expect(found(many(3), 'fit.ceo-in-operations')).toEqual([])
    expect(found(many(4, 'strategic'), 'fit.ceo-in-operations')).toEqual([])
  })
})

describe('fit.no-authority', () => {
  it('is raised where the A stands beside an R', () => {
    const finding = solved(one('cat:A ben:R'), 'fit.no-authority')
    expect(finding).toMatchObject({ severity: 'major', positions: ['cat', 'ben'] })
  })
  it('is raised where only one of several R’s is out of reach, and names that one', () => {
    expect(found(one('ann:A ben:R cat:R'), 'fit.no-authority')[0]?.positions).toEqual(['ann', 'cat'])
  })
  it('is minor where a dotted line gives the authority to all that the line does not', () => {
    const dotted = { ...line, 'ben<ann': { dottedLines: ['cat'] } }
    expect(found(one('cat:A ben:R', dotted), 'fit.no-authority')[0]?.severity).toBe('minor')
    expect(found(one('cat:A ben:R ann:R', dotted), 'fit.no-authority')[0]?.severity).toBe('major')
  })
  it('is not raised for A and R in one cell, or an A anywhere above', () => {
    expect(found(one('ben:AR'), 'fit.no-authority')).toEqual([])
    expect(found(one('ceo:A ben:R cat:R'), 'fit.no-authority')).toEqual([])
  })
  it('is not asked of duties with two A’s or no R', () => {
    expect(found(one('cat:A ann:A ben:R'), 'fit.no-authority')).toEqual([])
    expect(found(one('cat:A'), 'fit.no-authority')).toEqual([])
  })
})

describe('fit.accountable-below', () => {
  it('is raised where the A stands below every R, and takes the place of fit.no-authority', () => {
    const workbook = one('ben:A ann:R coo:R')
    expect(solved(workbook, 'fit.accountable-below').severity).toBe('critical')
    expect(ruleIds(workbook)).not.toContain('fit.no-authority')
  })
  it('swaps the two where one stands above the other', () => {
    const workbook = one('ben:A ann:R')
    const [first] = solved(workbook, 'fit.accountable-below').fixes
    expect(first && cellsOf(after(workbook, first.edit), 'd1')).toBe('ann:A ben:R')
  })
  it('is not raised where one R does not stand above, or the A does it too', () => {
    expect(found(one('ben:A ann:R cat:R'), 'fit.accountable-below')).toEqual([])
    expect(found(one('ben:AR ann:R'), 'fit.accountable-below')).toEqual([])
  })
})

describe('fit.accountable-too-high', () => {
  it('is raised 3 layers above the nearest R and not 2 above', () => {
    expect(solved(one('ceo:A ann:R ben:R'), 'fit.accountable-too-high')).toMatchObject({
      severity: 'minor',
      positions: ['ceo', 'ann'],
    })
    expect(found(one('ceo:A head:R ben:R'), 'fit.accountable-too-high')).toEqual([])
  })
  it('is not raised where the A does it too', () => {
    expect(found(one('ceo:AR ben:R'), 'fit.accountable-too-high')).toEqual([])
  })
})
