import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSeats, comparisonGroups, moveToGroup } from '../../../../shared/analysis'
import type { ComparisonGroup } from '../../../../shared/analysis'
import { after, analysisOf, cellsOf, given } from './given'

const chart = { ceo: {}, 'coo<ceo': {}, 'head<coo': {}, 'ann<head': {}, 'ben<head': {} }
const one = (cells: string) => given({ chart, duties: { d1: cells } })
const groupOf = (cells: string): ComparisonGroup => analysisOf(one(cells)).comparison.groupOf('d1')

describe('the comparison of the two roles', () => {
  const cases: readonly (readonly [string, ComparisonGroup])[] = [
    ['', 'nobody'],
    ['coo:C head:I', 'nobody'],
    ['ann:R coo:C', 'othersOnly'],
    ['head:R', 'headOfOperationsAlone'],
    ['head:A ann:R coo:C', 'headOfOperationsAlone'],
    ['coo:AR head:I', 'cooAlone'],
    ['coo:A head:R', 'collaboration'],
    ['coo:R head:A', 'collaboration'],
    ['coo:AR head:A', 'overlap'],
    ['coo:A head:A', 'overlap'],
    ['coo:R head:R', 'overlap'],
    ['coo:R(North) head:R', 'overlap'],
    ['coo:R(North) head:R( north )', 'overlap'],
    ['coo:R(North) head:R(South)', 'divided'],
    ['coo:AR(North) head:R(South)', 'divided'],
    ['coo:AR(North) head:AR(South)', 'overlap'],
  ]
  it.each(cases)('puts "%s" into %s', (cells, group) => expect(groupOf(cells)).toBe(group))

  it('has every responsibility in exactly one group, in order', () => {
    const workbook = given({
      chart,
      duties: Object.fromEntries(cases.map(([cells], at) => [`d${at}`, cells])),
    })
    const { groups } = analysisOf(workbook).comparison
    const all = comparisonGroups.flatMap(group => groups[group])
    expect([...all].sort()).toEqual(workbook.responsibilities.map(({ id }) => id).sort())
    expect(groups.overlap).toEqual(['d8', 'd9', 'd10', 'd11', 'd12', 'd15'])
  })

  it('compares any two sets of seats', () => {
    const { index } = analysisOf(one('ann:A ben:R'))
    expect(compareSeats(index, ['ann'], ['ben']).groupOf('d1')).toBe('collaboration')
    expect(compareSeats(index, ['ann', 'ben'], ['coo']).groupOf('d1')).toBe('headOfOperationsAlone')
    expect(compareSeats(index, ['nobody there'], ['ann']).groupOf('d1')).toBe('cooAlone')
    expect(compareSeats(index, ['ann'], ['ann']).groupOf('d1')).toBe('headOfOperationsAlone')
  })

  it('says that it does not know a responsibility', () => {
    expect(() => analysisOf(one('')).comparison.groupOf('d9')).toThrow(RangeError)
  })
})

describe('moving a responsibility to another group', () => {
  const moved = (cells: string, target: ComparisonGroup, choices = {}): string => {
    const workbook = one(cells)
    const result = moveToGroup(analysisOf(workbook), 'd1', target, choices)
    if (!result.ok) return `needs ${result.needs.kind}`
    return cellsOf(after(workbook, result.edit), 'd1')
  }
  it('lets the COO answer and the Head of Operations do it, unless the letters say otherwise', () => {
    expect(moved('', 'collaboration')).toBe('coo:A head:R')
    expect(moved('coo:R head:R', 'collaboration')).toBe('coo:A head:R')
    expect(moved('head:AR', 'collaboration')).toBe('coo:R head:A')
    expect(moved('ceo:A ann:AR coo:C', 'collaboration')).toBe('ann:R ceo:C coo:A head:R')
  })
  it('hands over what the other one had', () => {
    expect(moved('coo:A head:R ann:I', 'headOfOperationsAlone')).toBe('ann:I head:AR')
    expect(moved('coo:A head:R', 'cooAlone')).toBe('coo:AR')
    expect(moved('ceo:A ann:R', 'headOfOperationsAlone')).toBe('ann:R ceo:A head:R')
  })
  it('divides by the two scopes that it is given', () => {
    const scopes = { left: 'North', right: 'South' }
    expect(moved('coo:A', 'divided', { scopes })).toBe('coo:AR(South) head:R(North)')
    expect(moved('coo:R head:R', 'divided')).toBe('needs scopes')
    expect(moved('coo:R head:R', 'divided', { scopes: { left: 'North', right: ' north' } })).toBe(
      'needs scopes',
    )
  })
  it('lets both do the same', () => {
    expect(moved('coo:R(South) head:R(North) ceo:A', 'overlap')).toBe('ceo:A coo:R head:R')
    expect(moved('head:A', 'overlap')).toBe('coo:R head:AR')
  })
  it('gives it to others, or says that it needs one', () => {
    expect(moved('coo:A head:R ann:R', 'othersOnly')).toBe('ann:AR')
    expect(moved('coo:A head:R', 'othersOnly')).toBe('needs position')
    expect(moved('coo:A head:R', 'othersOnly', { position: 'head' })).toBe('needs position')
    expect(moved('coo:A head:R', 'othersOnly', { position: 'ben' })).toBe('ben:AR')
  })
  it('takes it from everybody and leaves who is asked or told', () => {
    expect(moved('coo:A ann:R ben:C', 'nobody')).toBe('ben:C')
  })
  it('says what is missing', () => {
    const analysis = analysisOf(given({ chart: { ceo: {}, 'coo<ceo': {} }, duties: { d1: 'coo:AR' } }))
    expect(moveToGroup(analysis, 'd1', 'collaboration')).toEqual({
      ok: false,
      needs: { kind: 'seat', side: 'left' },
    })
    expect(moveToGroup(analysis, 'd1', 'cooAlone')).toEqual({ ok: false, needs: { kind: 'otherGroup' } })
  })

  it('always ends in the group that was asked for, by edits that hold', () => {
    const seats = ['ceo', 'coo', 'head', 'ann', 'second'] as const
    const cell = fc.tuple(
      fc.constantFrom('', 'A', 'R', 'AR', 'C', 'I'),
      fc.constantFrom('', '(North)', '(South)'),
    )
    fc.assert(
      fc.property(
        fc.tuple(cell, cell, cell, cell, cell),
        fc.constantFrom(...comparisonGroups),
        (cells, target) => {
          const written = seats
            .map((seat, at) => {
              const [letters = '', scope = ''] = cells[at] ?? []
              return letters === '' ? '' : `${seat}:${letters}${letters.includes('R') ? scope : ''}`
            })
            .filter(Boolean)
            .join(' ')
          const workbook = given({
            chart: { ...chart, 'second<ceo': { role: 'coo' } },
            duties: { d1: written },
          })
          const result = moveToGroup(analysisOf(workbook), 'd1', target, {
            position: 'ben',
            ...(target === 'divided' ? { scopes: { left: 'East', right: 'West' } } : {}),
          })
          const before = analysisOf(workbook)
          expect(result.ok || result.needs.kind === 'otherGroup').toBe(true)
          const now = analysisOf(result.ok ? after(workbook, result.edit) : workbook)
          expect(now.comparison.groupOf('d1')).toBe(target)
          // Who answers is never lost on the way.
          const unanswered = (findings: typeof before.findings) =>
            findings.some(({ rule }) => rule === 'gap.no-accountable' || rule === 'gap.unassigned')
          expect(unanswered(now.findings)).toBe(
            target === 'nobody' || (unanswered(before.findings) && unanswered(now.findings)),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})
