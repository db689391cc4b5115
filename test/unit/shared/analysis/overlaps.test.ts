import { describe, expect, it } from 'vitest'
import { after, cellsOf, found, given, ruleIds, solved } from './given'

const trio = { ceo: {}, 'coo<ceo': {}, 'head<coo': {} }
const crew = Object.fromEntries('abcdefg'.split('').map(id => [`${id}<head`, {}]))
const all = (letters: string, ids: string): string =>
  ids
    .split('')
    .map(id => `${id}:${letters}`)
    .join(' ')

describe('overlap.multiple-accountable', () => {
  it('is raised for two A’s, and offers each of them to stay', () => {
    const workbook = given({ chart: trio, duties: { d1: 'coo:A head:A' } })
    const finding = solved(workbook, 'overlap.multiple-accountable')
    expect(finding).toMatchObject({ severity: 'critical', positions: ['coo', 'head'] })
    expect(finding.sentence).toBe('2 positions are accountable for “d1 d1ology”: Seat coo and Seat head.')
    // That the COO does what the Head of Operations answers for would be critical, so it is not offered.
    expect(finding.fixes.map(({ label }) => label)).toEqual([
      'Only Seat coo stays accountable; the others do the work',
    ])
  })
  it('is not raised for one A and one AR apart', () => {
    expect(
      found(given({ chart: trio, duties: { d1: 'coo:A head:R' } }), 'overlap.multiple-accountable'),
    ).toEqual([])
    expect(
      found(given({ chart: trio, duties: { d1: 'coo:AR head:AR' } }), 'overlap.multiple-accountable'),
    ).toHaveLength(1)
  })
  it('keeps its id when a third one answers', () => {
    const ids = ['coo:A head:A', 'coo:A head:A ceo:A'].map(
      cells => found(given({ chart: trio, duties: { d1: cells } }), 'overlap.multiple-accountable')[0]?.id,
    )
    expect(ids).toEqual(['overlap.multiple-accountable:d1', 'overlap.multiple-accountable:d1'])
  })
})

describe('overlap.undivided', () => {
  const one = (cells: string) => given({ chart: trio, duties: { d1: cells } })
  it('is raised where both do it without different scopes', () => {
    const workbook = one('coo:AR head:R')
    const finding = solved(workbook, 'overlap.undivided')
    expect(finding).toMatchObject({ severity: 'major', positions: ['head', 'coo'] })
    const cells = finding.fixes.map(({ edit }) => cellsOf(after(workbook, edit), 'd1'))
    expect(cells).toContain('coo:A head:R')
    expect(cells).toContain('coo:AR(Direction and decisions) head:R(Daily work)')
  })
  it('is raised where only one has a scope, or both the same one written differently', () => {
    expect(found(one('coo:R(North) head:R'), 'overlap.undivided')).toHaveLength(1)
    expect(found(one('coo:R(Plant  north) head:R(plant North)'), 'overlap.undivided')).toHaveLength(1)
  })
  it('is not raised with different scopes, nor for collaboration', () => {
    expect(found(one('coo:R(North) head:R(South)'), 'overlap.undivided')).toEqual([])
    expect(found(one('coo:A head:R'), 'overlap.undivided')).toEqual([])
    expect(found(one('coo:R head:A'), 'overlap.undivided')).toEqual([])
  })
})

describe('overlap.crowded-responsible', () => {
  const one = (cells: string, thresholds = {}) =>
    given({ chart: { ...trio, ...crew }, duties: { d1: cells }, workbook: { thresholds } })
  it('is raised above 3 R’s and not at 3', () => {
    expect(solved(one(`head:A ${all('R', 'abcd')}`), 'overlap.crowded-responsible').severity).toBe('minor')
    expect(found(one(`head:A ${all('R', 'abc')}`), 'overlap.crowded-responsible')).toEqual([])
  })
  it('does not count R’s with a part of their own', () => {
    expect(found(one('head:A a:R(1) b:R(2) c:R d:R e:R'), 'overlap.crowded-responsible')).toEqual([])
    expect(found(one('head:A a:R(1) b:R(1) c:R d:R'), 'overlap.crowded-responsible')).toHaveLength(1)
  })
  it('heeds the threshold of the workbook', () => {
    expect(
      found(one(`head:A ${all('R', 'abcd')}`, { crowdedResponsible: 4 }), 'overlap.crowded-responsible'),
    ).toEqual([])
  })
})

describe('overlap.crowded-consulted', () => {
  const one = (cells: string) => given({ chart: { ...trio, ...crew }, duties: { d1: `head:AR ${cells}` } })
  it('is raised above 5 C’s and not at 5', () => {
    expect(solved(one(all('C', 'abcdef')), 'overlap.crowded-consulted').severity).toBe('minor')
    expect(found(one(all('C', 'abcde')), 'overlap.crowded-consulted')).toEqual([])
  })
})

describe('overlap.duplicate-duty', () => {
  const pair = (one: string, other: string, cells = ['coo:AR', 'head:AR'], workbook = {}) =>
    given({
      chart: trio,
      duties: { d1: { title: one, cells: cells[0] ?? '' }, d2: { title: other, cells: cells[1] ?? '' } },
      workbook,
    })
  it('is raised where different positions hold what says the same, and merges or tells apart', () => {
    const workbook = pair('Manage the Supplier Contracts', 'supplier contract management')
    const finding = solved(workbook, 'overlap.duplicate-duty')
    expect(finding).toMatchObject({ id: 'overlap.duplicate-duty:d1+d2', severity: 'major' })
    const merged = after(workbook, finding.fixes[0]?.edit ?? { edit: 'several', label: '', edits: [] })
    expect(merged.responsibilities.map(({ id }) => id)).toEqual(['d1'])
    expect(cellsOf(merged, 'd1')).toBe('coo:AR head:R')
    expect(finding.fixes[1]?.label).toBe('They are not the same')
  })
  it('is not raised where the same positions hold both, nobody holds one, or the pair is marked', () => {
    expect(
      found(
        pair('Plan audits', 'Audit planning', ['coo:A head:R', 'head:A coo:R']),
        'overlap.duplicate-duty',
      ),
    ).toEqual([])
    expect(
      found(pair('Plan audits', 'Audit planning', ['coo:AR', 'head:C']), 'overlap.duplicate-duty'),
    ).toEqual([])
    expect(
      found(
        pair('Plan audits', 'Audit planning', ['coo:AR', 'head:AR'], {
          distinctResponsibilities: [['d1', 'd2']],
        }),
        'overlap.duplicate-duty',
      ),
    ).toEqual([])
  })
  it('is not raised for what only shares a word', () => {
    expect(
      found(pair('Manage supplier contracts', 'Manage customer contracts'), 'overlap.duplicate-duty'),
    ).toEqual([])
  })
})

describe('overlap.everyone', () => {
  const one = (cells: string, other = '') =>
    given({ chart: { ...trio, ...crew }, duties: { d1: cells, d2: other } })
  it('is raised where all four that hold anything are involved', () => {
    const finding = solved(one('coo:A head:R a:I b:C'), 'overlap.everyone')
    expect(finding.sentence).toBe('All 4 positions that hold anything are involved in “d1 d1ology”.')
  })
  it('is not raised with three, or where one that holds something else is left out', () => {
    expect(found(one('coo:A head:R a:I'), 'overlap.everyone')).toEqual([])
    expect(found(one('coo:A head:R a:I b:C', 'c:AR'), 'overlap.everyone')).toEqual([])
    expect(found(one('coo:AR head:R a:I', 'c:AR'), 'overlap.everyone')).toEqual([])
  })
})

describe('overlap.one-holder-two-seats', () => {
  const seats = (coo: object, head: object) => given({ chart: { ceo: {}, 'coo<ceo': coo, 'head<coo': head } })
  it('is raised where one person holds both, however the name is written', () => {
    const workbook = seats({ holder: 'Ana  Ruiz' }, { holder: 'ana ruiz ' })
    expect(solved(workbook, 'overlap.one-holder-two-seats')).toMatchObject({
      severity: 'minor',
      id: 'overlap.one-holder-two-seats:coo+head',
    })
  })
  it('is not raised for two people, unknown holders or a vacant seat', () => {
    expect(ruleIds(seats({ holder: 'Ana Ruiz' }, { holder: 'Ben Ode' }))).not.toContain(
      'overlap.one-holder-two-seats',
    )
    expect(ruleIds(seats({}, {}))).not.toContain('overlap.one-holder-two-seats')
    expect(ruleIds(seats({ holder: 'Ana Ruiz' }, { holder: 'Ana Ruiz', occupancy: 'vacant' }))).not.toContain(
      'overlap.one-holder-two-seats',
    )
  })
})
