import { describe, expect, it } from 'vitest'
import type { Position, Structure } from '../../../../shared/model/schema'
import { after, found, given, ruleIds, solved } from './given'

type Chart = Record<string, Partial<Position>>

const reportsOf = (manager: string, count: number): Chart =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${manager}.${at}<${manager}`, {}]))

const chain = (length: number): Chart =>
  Object.fromEntries(Array.from({ length }, (_, at) => [at === 0 ? 'p0' : `p${at}<p${at - 1}`, {}]))

describe('structure.wide-span', () => {
  it('is raised above 10 where a report has reports, and not at 10', () => {
    const wide = (count: number) =>
      given({ chart: { ceo: {}, ...reportsOf('ceo', count), ...reportsOf('ceo.0', 3) } })
    expect(found(wide(11), 'structure.wide-span')[0]).toMatchObject({
      id: 'structure.wide-span:ceo',
      severity: 'minor',
    })
    expect(found(wide(10), 'structure.wide-span')).toEqual([])
  })
  it('is raised above 15 where none of them has, and not at 15', () => {
    const wide = (count: number) => given({ chart: { ceo: {}, ...reportsOf('ceo', count) } })
    expect(found(wide(16), 'structure.wide-span')).toHaveLength(1)
    expect(found(wide(15), 'structure.wide-span')).toEqual([])
  })
  it('heeds a limit for managers of such reports that is set below the other one', () => {
    const wide = (count: number) =>
      given({
        chart: { ceo: {}, ...reportsOf('ceo', count) },
        workbook: { thresholds: { wideSpan: 10, wideSpanOfLeaves: 6 } },
      })
    expect(found(wide(7), 'structure.wide-span')).toHaveLength(1)
    expect(found(wide(6), 'structure.wide-span')).toEqual([])
  })
  it('looks at managers of the top 4 layers only', () => {
    const wide = (length: number) =>
      given({ chart: { ...chain(length), ...reportsOf(`p${length - 1}`, 16) } })
    expect(found(wide(4), 'structure.wide-span')).toHaveLength(1)
    expect(found(wide(5), 'structure.wide-span')).toEqual([])
  })
})

describe('structure.narrow-span', () => {
  const narrow = (count: number) =>
    given({ chart: { ceo: {}, 'ann<ceo': {}, 'ben<ceo': {}, 'cat<ceo': {}, ...reportsOf('ann', count) } })
  it('is raised at 1 and 2 direct reports, and not at 0 or 3', () => {
    expect(solved(narrow(1), 'structure.narrow-span')).toMatchObject({
      id: 'structure.narrow-span:ann',
      severity: 'minor',
    })
    expect(found(narrow(2), 'structure.narrow-span')).toHaveLength(1)
    expect(found(narrow(0), 'structure.narrow-span')).toEqual([])
    expect(found(narrow(3), 'structure.narrow-span')).toEqual([])
  })
})

describe('structure.one-to-one', () => {
  it('is raised where the Head of Operations is the COO’s only report, in place of the narrow span', () => {
    const workbook = given({ chart: { ceo: {}, 'coo<ceo': {}, 'head<coo': {}, ...reportsOf('head', 3) } })
    expect(solved(workbook, 'structure.one-to-one')).toMatchObject({
      severity: 'major',
      positions: ['coo', 'head'],
    })
    expect(found(workbook, 'structure.narrow-span').map(({ positions }) => positions[0])).toEqual(['ceo'])
  })
  it('is not raised with a second report, or for another only report', () => {
    expect(
      ruleIds(given({ chart: { ceo: {}, 'coo<ceo': {}, 'head<coo': {}, 'ann<coo': {} } })),
    ).not.toContain('structure.one-to-one')
    expect(ruleIds(given({ chart: { ceo: {}, 'coo<ceo': {}, 'ann<coo': {} } }))).not.toContain(
      'structure.one-to-one',
    )
  })
})

describe('structure.too-deep', () => {
  it('is raised once above 7 layers, naming the deepest, and not at 7', () => {
    const finding = solved(given({ chart: { ...chain(9), 'x<p7': {} } }), 'structure.too-deep')
    expect(finding).toMatchObject({ id: 'structure.too-deep', severity: 'minor', positions: ['p8', 'x'] })
    expect(found(given({ chart: chain(8) }), 'structure.too-deep')).toHaveLength(1)
    expect(found(given({ chart: chain(7) }), 'structure.too-deep')).toEqual([])
  })
})

describe('structure.head-beside-coo', () => {
  it('is raised where the COO is not in the line of the Head of Operations', () => {
    const workbook = given({ chart: { ceo: {}, 'coo<ceo': {}, 'head<ceo': {} } })
    const finding = solved(workbook, 'structure.head-beside-coo')
    expect(finding).toMatchObject({ id: 'structure.head-beside-coo:head', severity: 'minor' })
    const [first] = finding.fixes
    const moved = first && after(workbook, first.edit).scenarios[0]?.positions.find(({ id }) => id === 'head')
    expect(moved?.parent).toBe('coo')
  })
  it('is raised where the COO reports to the Head of Operations', () => {
    expect(
      found(given({ chart: { ceo: {}, 'head<ceo': {}, 'coo<head': {} } }), 'structure.head-beside-coo'),
    ).toHaveLength(1)
  })
  it('is not raised with somebody between the two', () => {
    expect(
      found(
        given({ chart: { ceo: {}, 'coo<ceo': {}, 'ann<coo': {}, 'head<ann': {} } }),
        'structure.head-beside-coo',
      ),
    ).toEqual([])
  })
})

describe('structure.many-bosses', () => {
  const lines = (dottedLines: string[]) =>
    given({ chart: { ceo: {}, 'a<ceo': {}, 'b<ceo': {}, 'c<ceo': {}, 'x<a': { dottedLines } } })
  it('is raised above 2 dotted lines and not at 2', () => {
    expect(solved(lines(['ceo', 'b', 'c']), 'structure.many-bosses')).toMatchObject({
      severity: 'minor',
      positions: ['x', 'ceo', 'b', 'c'],
    })
    expect(found(lines(['b', 'c']), 'structure.many-bosses')).toEqual([])
  })
})

describe('structure.several-tops', () => {
  it('is raised once for all tops, and lets them report to the CEO', () => {
    const workbook = given({ chart: { a: {}, 'b<a': {}, 'c<a': {}, ceo: {}, z: {} } })
    const finding = solved(workbook, 'structure.several-tops')
    expect(finding).toMatchObject({
      id: 'structure.several-tops',
      positions: ['a', 'ceo', 'z'],
      severity: 'minor',
    })
    expect(finding.fixes[0]?.label).toBe('Let the other 2 positions report to Seat ceo')
  })
  it('is not raised with one top, or without positions', () => {
    expect(found(given({ chart: { ceo: {}, 'a<ceo': {} } }), 'structure.several-tops')).toEqual([])
    expect(found(given({}), 'structure.several-tops')).toEqual([])
  })
})

describe('structure.missing-role', () => {
  const marked = (structure: Structure | null, chart: Chart) =>
    given({ structure, chart: { ceo: {}, ...chart } })
  it('is raised where a seat is lacking, and adds it', () => {
    expect(solved(marked('both', { 'coo<ceo': {} }), 'structure.missing-role')).toMatchObject({
      id: 'structure.missing-role:head-of-operations',
      severity: 'minor',
    })
    expect(solved(marked('coo-only', {}), 'structure.missing-role').sentence).toBe(
      'The scenario is marked “COO only”, and its chart has no COO.',
    )
  })
  it('is raised where there is one too many, or one that the structure does not have', () => {
    expect(
      solved(marked('coo-only', { 'coo<ceo': {}, 'x<ceo': { role: 'coo' } }), 'structure.missing-role')
        .positions,
    ).toEqual(['coo', 'x'])
    expect(
      solved(marked('coo-only', { 'coo<ceo': {}, 'head<coo': {} }), 'structure.missing-role').positions,
    ).toEqual(['head'])
  })
  it('is not raised where the chart shows it, or where nothing or “neither yet” is marked', () => {
    expect(found(marked('both', { 'coo<ceo': {}, 'head<coo': {} }), 'structure.missing-role')).toEqual([])
    expect(found(marked('head-of-operations-only', { 'head<ceo': {} }), 'structure.missing-role')).toEqual([])
    expect(found(marked(null, {}), 'structure.missing-role')).toEqual([])
    expect(found(marked('neither', { 'coo<ceo': {} }), 'structure.missing-role')).toEqual([])
  })
  it('gives the role to a position that is called like it', () => {
    const [first] = solved(
      marked('head-of-operations-only', { 'ann<ceo': { title: 'Operations Director' } }),
      'structure.missing-role',
    ).fixes
    expect(first?.label).toBe('Let Operations Director be the Head of Operations')
  })
})
