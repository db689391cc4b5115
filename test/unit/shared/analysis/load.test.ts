import { describe, expect, it } from 'vitest'
import { found, given, ruleIds, solved } from './given'

const trio = { ceo: {}, 'coo<ceo': {}, 'head<coo': {} }
const staff = { ...trio, 'ann<head': {}, 'ben<ann': {}, 'cat<ann': {} }
const many = (count: number, cells: string) =>
  given({
    chart: staff,
    duties: Object.fromEntries(Array.from({ length: count }, (_, at) => [`d${at}`, cells])),
  })

describe('load.many-accountable', () => {
  it('is raised above 12 and not at 12', () => {
    expect(solved(many(13, 'ann:A ben:R'), 'load.many-accountable')).toMatchObject({
      id: 'load.many-accountable:ann',
      severity: 'major',
    })
    expect(found(many(12, 'ann:A ben:R'), 'load.many-accountable')).toEqual([])
  })
})

describe('load.many-responsible', () => {
  it('is raised above 15 and not at 15', () => {
    expect(solved(many(16, 'head:A ann:R'), 'load.many-responsible')).toMatchObject({
      severity: 'major',
      positions: ['ann'],
    })
    expect(found(many(15, 'head:A ann:R'), 'load.many-responsible')).toEqual([])
  })
})

describe('load.burn-out', () => {
  it('takes the place of the two others when both are too many', () => {
    const workbook = many(16, 'ann:AR')
    expect(solved(workbook, 'load.burn-out').severity).toBe('critical')
    expect(ruleIds(workbook)).not.toContain('load.many-accountable')
    expect(ruleIds(workbook)).not.toContain('load.many-responsible')
  })
  it('is not raised when only one is', () => {
    expect(found(many(15, 'ann:AR'), 'load.burn-out')).toEqual([])
  })
})

describe('load.over-capacity', () => {
  const one = (fte: number, cells: string[]) =>
    given({
      chart: { ...trio, 'ann<head': { fte } },
      duties: Object.fromEntries(cells.map((cell, at) => [`d${at}`, cell])),
    })
  it('is raised where efforts add up to more than the FTE', () => {
    const finding = solved(one(0.5, ['ann:AR=0.3', 'ann:AR=0.25']), 'load.over-capacity')
    expect(finding.sentence).toBe('The efforts of Seat ann add up to 0.55 FTE; the position has 0.5.')
    expect(finding.fixes).toHaveLength(2)
  })
  it('is not raised at exactly the FTE, whatever decimal sums give', () => {
    expect(found(one(0.3, ['ann:AR=0.1', 'ann:AR=0.1', 'ann:AR=0.1']), 'load.over-capacity')).toEqual([])
  })
})

describe('load.imbalance', () => {
  const one = (coo: number, head: number) =>
    given({
      chart: trio,
      duties: Object.fromEntries([
        ...Array.from({ length: coo }, (_, at) => [`c${at}`, 'coo:A']),
        ...Array.from({ length: head }, (_, at) => [`h${at}`, 'head:A']),
      ]),
    })
  it('is raised above 75 % and not at 75 %', () => {
    const [finding] = found(one(10, 3), 'load.imbalance')
    expect(finding).toMatchObject({ severity: 'minor', positions: ['coo', 'head'], id: 'load.imbalance:coo' })
    expect(finding?.sentence).toContain('76 %')
    expect(found(one(9, 3), 'load.imbalance')).toEqual([])
  })
  it('counts A and R in one cell twice', () => {
    const workbook = given({ chart: trio, duties: { d1: 'coo:AR', d2: 'coo:AR', d3: 'head:A' } })
    expect(found(workbook, 'load.imbalance')).toHaveLength(1)
  })
  it('is not raised where neither holds anything or one role is missing', () => {
    expect(found(one(0, 0), 'load.imbalance')).toEqual([])
    expect(
      found(given({ chart: { ceo: {}, 'coo<ceo': {} }, duties: { d1: 'coo:AR' } }), 'load.imbalance'),
    ).toEqual([])
  })
})

describe('load.idle', () => {
  it('is raised for a COO or Head of Operations without any letter, and for nobody else', () => {
    const workbook = given({ chart: staff, duties: { d1: 'coo:A', d2: { cells: '', focus: 'operational' } } })
    expect(solved(workbook, 'load.idle')).toMatchObject({ id: 'load.idle:head', severity: 'major' })
  })
  it('is not raised with one R', () => {
    expect(found(given({ chart: trio, duties: { d1: 'coo:A head:R' } }), 'load.idle')).toEqual([])
  })
})

describe('load.advisory', () => {
  it('is raised with only C’s and I’s, beside load.idle', () => {
    const workbook = given({ chart: trio, duties: { d1: 'coo:A head:C', d2: 'coo:A head:I' } })
    expect(solved(workbook, 'load.advisory')).toMatchObject({ severity: 'minor', positions: ['head'] })
    expect(ruleIds(workbook)).toContain('load.idle')
  })
  it('is not raised with one A among them', () => {
    expect(
      found(given({ chart: trio, duties: { d1: 'coo:A head:C', d2: 'head:A' } }), 'load.advisory'),
    ).toEqual([])
  })
})
