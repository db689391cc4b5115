import { describe, expect, it } from 'vitest'
import { catalogueDuty, expectedDuties } from '../../../../shared/catalogue'
import { after, cellsOf, found, given, ruleIds, solved } from './given'

const trio = { ceo: {}, 'coo<ceo': {}, 'head<coo': {} }

describe('gap.unassigned', () => {
  it('is raised where nobody has an A or an R, and takes the place of the two narrower gaps', () => {
    const workbook = given({ chart: trio, duties: { d1: 'ceo:C coo:I' } })
    const finding = solved(workbook, 'gap.unassigned')
    expect(finding).toMatchObject({ id: 'gap.unassigned:d1', severity: 'critical', responsibilities: ['d1'] })
    expect(finding.sentence).toBe('Nobody is accountable or responsible for “d1 d1ology”.')
    expect(ruleIds(workbook)).not.toContain('gap.no-accountable')
    expect(ruleIds(workbook)).not.toContain('gap.no-responsible')
  })
  it('first offers the seat that the focus speaks for', () => {
    const [first] = solved(
      given({ chart: trio, duties: { d1: { cells: '', focus: 'strategic' } } }),
      'gap.unassigned',
    ).fixes
    expect(first?.label).toBe('Let Seat coo answer for it and do it')
  })
  it('is not raised where there is one R', () => {
    expect(found(given({ chart: trio, duties: { d1: 'head:R' } }), 'gap.unassigned')).toEqual([])
  })
  it('offers nothing in a chart without positions', () => {
    expect(found(given({ duties: { d1: '' } }), 'gap.unassigned')[0]?.fixes).toEqual([])
  })
})

describe('gap.no-accountable', () => {
  it('is raised where somebody does it and nobody answers', () => {
    const finding = solved(given({ chart: trio, duties: { d1: 'head:R' } }), 'gap.no-accountable')
    expect(finding).toMatchObject({ severity: 'critical', positions: ['head'] })
    expect(finding.sentence).toContain('Seat head')
  })
  it('is not raised for A and R in one cell', () => {
    expect(found(given({ chart: trio, duties: { d1: 'head:AR' } }), 'gap.no-accountable')).toEqual([])
  })
})

describe('gap.no-responsible', () => {
  it('is raised where somebody answers and nobody does it', () => {
    expect(solved(given({ chart: trio, duties: { d1: 'coo:A' } }), 'gap.no-responsible').severity).toBe(
      'major',
    )
  })
  it('is not raised for A and R in one cell', () => {
    expect(found(given({ chart: trio, duties: { d1: 'coo:AR' } }), 'gap.no-responsible')).toEqual([])
  })
})

describe('gap.vacant-holder', () => {
  const vacant = { occupancy: 'vacant' } as const
  const interim = { occupancy: 'interim', holder: 'Ines Marsh' } as const
  it('is raised for an A on a vacant position, and hands it to the manager', () => {
    const workbook = given({
      chart: { ceo: {}, 'coo<ceo': vacant, 'head<coo': {} },
      duties: { d1: 'coo:A head:R' },
    })
    const finding = solved(workbook, 'gap.vacant-holder')
    expect(finding).toMatchObject({ severity: 'major', positions: ['coo'], id: 'gap.vacant-holder:d1' })
    expect(finding.sentence).toContain('Seat coo (vacant)')
    const [first] = finding.fixes
    expect(first && cellsOf(after(workbook, first.edit), 'd1')).toBe('ceo:A head:R')
  })
  it('is raised when every R is vacant, and not when one of them is not', () => {
    const chart = { ceo: {}, 'coo<ceo': {}, 'head<coo': vacant, 'ann<coo': vacant }
    expect(
      solved(given({ chart, duties: { d1: 'coo:A head:R ann:R' } }), 'gap.vacant-holder').positions,
    ).toEqual(['head', 'ann'])
    expect(
      found(
        given({ chart: { ...chart, 'ann<coo': {} }, duties: { d1: 'coo:A head:R ann:R' } }),
        'gap.vacant-holder',
      ),
    ).toEqual([])
  })
  it('is minor with an interim holder, and can be solved by recording that they stay', () => {
    const finding = solved(
      given({ chart: { ceo: {}, 'coo<ceo': interim }, duties: { d1: 'coo:AR' } }),
      'gap.vacant-holder',
    )
    expect(finding.severity).toBe('minor')
    expect(finding.fixes[0]?.label).toBe('Record Ines Marsh as the permanent holder of Seat coo')
  })
  it('is minor where every R is open and only some are vacant', () => {
    const chart = { ceo: {}, 'coo<ceo': {}, 'head<coo': vacant, 'ann<coo': interim }
    expect(
      found(given({ chart, duties: { d1: 'coo:A head:R ann:R' } }), 'gap.vacant-holder')[0],
    ).toMatchObject({
      severity: 'minor',
      positions: ['head', 'ann'],
    })
  })
})

describe('gap.single-point', () => {
  const one = (cells: string, criticality: 'high' | 'normal' = 'high') =>
    given({ chart: trio, duties: { d1: { cells, criticality } } })
  it('is raised where one position has A and the only R of a critical duty, and nobody is consulted', () => {
    expect(solved(one('head:AR ceo:I'), 'gap.single-point')).toMatchObject({
      severity: 'minor',
      positions: ['head'],
    })
  })
  it('is not raised with a C, with a second R, or at normal criticality', () => {
    expect(found(one('head:AR ceo:C'), 'gap.single-point')).toEqual([])
    expect(found(one('head:AR coo:R'), 'gap.single-point')).toEqual([])
    expect(found(one('head:AR', 'normal'), 'gap.single-point')).toEqual([])
  })
})

describe('gap.isolated', () => {
  const one = (cells: string, criticality: 'high' | 'low' = 'high') =>
    given({ chart: trio, duties: { d1: { cells, criticality } } })
  it('is raised on a critical duty without any C or I', () => {
    expect(solved(one('coo:A head:R'), 'gap.isolated').severity).toBe('minor')
  })
  it('is not raised with a single I, or at low criticality', () => {
    expect(found(one('coo:A head:R ceo:I'), 'gap.isolated')).toEqual([])
    expect(found(one('coo:A head:R', 'low'), 'gap.isolated')).toEqual([])
  })
})

describe('gap.expected-duty', () => {
  const expected = expectedDuties('head-of-operations', 'head-of-operations-only')
  const [missing] = expected
  const others = expected.slice(1).map(({ id }) => id)
  const chart = { ceo: {}, 'head<ceo': {} }
  it('is raised for each core duty of a role in the chart that is in no responsibility', () => {
    const finding = solved(given({ chart, workbook: { waivedDuties: others } }), 'gap.expected-duty')
    expect(finding).toMatchObject({
      id: `gap.expected-duty:${missing?.id}`,
      severity: 'minor',
      positions: ['head'],
    })
    expect(finding.fixes.map(({ label }) => label)).toContain('This client does without it')
    expect(finding.fixes).toHaveLength(2)
  })
  it('is not raised when it is waived, in the workbook, or titled in the same words', () => {
    const title = catalogueDuty(missing?.id ?? '')?.title ?? ''
    const duty = (changes: object) => ({ d1: { cells: 'head:AR', ...changes } })
    expect(found(given({ chart }), 'gap.expected-duty')).toEqual([])
    for (const changes of [{ catalogueId: missing?.id ?? null }, { title: `The ${title.toUpperCase()}` }]) {
      expect(
        found(
          given({ chart, duties: duty(changes), workbook: { waivedDuties: others } }),
          'gap.expected-duty',
        ),
      ).toEqual([])
    }
  })
  it('is not raised without the role', () => {
    expect(found(given({ chart: { ceo: {} }, workbook: { waivedDuties: [] } }), 'gap.expected-duty')).toEqual(
      [],
    )
  })
})

describe('gap.area-unled', () => {
  const chart = { ...trio, 'ann<head': {}, 'ben<ann': {} }
  const one = (cells: string) =>
    given({ chart, duties: { d1: { cells, area: 'Quality' }, d2: { cells: 'ben:R', area: 'Quality' } } })
  it('is raised where no A of the area is near the top, once for the area', () => {
    const finding = solved(one('ben:AR'), 'gap.area-unled')
    expect(finding).toMatchObject({
      id: 'gap.area-unled:Quality',
      severity: 'major',
      responsibilities: ['d1', 'd2'],
    })
  })
  it('is not raised where a direct report of the Head of Operations answers, nor without an area', () => {
    expect(found(one('ann:AR'), 'gap.area-unled')).toEqual([])
    expect(found(given({ chart, duties: { d1: 'ben:AR' } }), 'gap.area-unled')).toEqual([])
  })
  it('is not solved by an R near the top', () => {
    expect(found(one('head:R ben:A'), 'gap.area-unled')).toHaveLength(1)
  })
})

describe('gap.no-strategic-owner', () => {
  const one = (cells: string, focus: 'strategic' | 'operational' = 'strategic') =>
    given({ chart: trio, duties: { d1: { cells, focus } } })
  it('is raised where neither COO nor CEO answers for a strategic duty', () => {
    expect(solved(one('head:AR'), 'gap.no-strategic-owner')).toMatchObject({
      id: 'gap.no-strategic-owner',
      severity: 'major',
    })
    expect(found(one('coo:AR', 'operational'), 'gap.no-strategic-owner')).toHaveLength(1)
  })
  it('names the seats that the chart has, and no CEO where there is none', () => {
    const [withCeo] = found(one('head:AR'), 'gap.no-strategic-owner')
    expect(withCeo?.sentence).toMatch(/^Neither .+ nor .+ is accountable for any strategic responsibility\.$/)
    const [without] = found(
      given({ chart: { coo: { role: 'coo' } }, duties: { d1: { cells: '', focus: 'strategic' } } }),
      'gap.no-strategic-owner',
    )
    expect(without?.sentence).toMatch(/ is accountable for no strategic responsibility\.$/)
    expect(without?.sentence).not.toContain('CEO')
  })
  it('is not raised where the CEO does, or where there is no COO', () => {
    expect(found(one('ceo:A head:R'), 'gap.no-strategic-owner')).toEqual([])
    expect(found(given({ chart: { ceo: {} }, duties: { d1: '' } }), 'gap.no-strategic-owner')).toEqual([])
  })
})

describe('gap.no-operational-owner', () => {
  const one = (cells: string) => given({ chart: trio, duties: { d1: cells } })
  it('is raised where the Head of Operations answers for no operational duty', () => {
    expect(solved(one('coo:A head:R'), 'gap.no-operational-owner')).toMatchObject({
      id: 'gap.no-operational-owner:head',
      severity: 'major',
    })
  })
  it('is not raised where one is, or where there is no such seat', () => {
    expect(found(one('head:A'), 'gap.no-operational-owner')).toEqual([])
    expect(found(given({ chart: { ceo: {} }, duties: { d1: '' } }), 'gap.no-operational-owner')).toEqual([])
  })
})
