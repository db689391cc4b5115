import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparisonGroups, moveToGroup } from '../../../../shared/analysis'
import { chosenSides } from '../../../../shared/analysis/comparedSides'
import type { ChosenSides } from '../../../../shared/analysis/comparedSides'
import { compareSides } from '../../../../shared/analysis/comparison'
import { groupNames, groupNamesFor } from '../../../../shared/analysis/comparisonNames'
import { handovers } from '../../../../shared/analysis/measures'
import { roleFigures, seatFigures } from '../../../../shared/analysis/roleFigures'
import { after, analysisOf, cellsOf, given } from './given'
import type { Given } from './given'

const chart = { ceo: {}, 'coo<ceo': {}, 'head<coo': {}, 'ann<head': {}, 'ben<head': {} }
const roles = { left: null, right: null }

describe('what stands on the two sides', () => {
  const sidesIn = (seats: NonNullable<Given['chart']>, chosen: ChosenSides = roles) => {
    const { index } = analysisOf(given({ chart: seats, duties: { d1: '' } }))
    const { left, right } = chosenSides(index, chosen)
    const ids = (places: readonly number[]) => places.map(place => index.position(place).id)
    return { left, right, ids: [ids(left.seats), ids(right.seats)] }
  }

  it('is the two roles by default', () => {
    const { left, right, ids } = sidesIn(chart)
    expect(ids).toEqual([['head'], ['coo']])
    expect(groupNamesFor(left.name, right.name)).toEqual(groupNames)
  })

  it('is the CEO for a role that the chart lacks, when the other one is there', () => {
    const { right, ids } = sidesIn({ ceo: {}, 'head<ceo': {} })
    expect(ids).toEqual([['head'], ['ceo']])
    expect(right).toMatchObject({ name: 'CEO', standsInFor: 'coo' })
    expect(sidesIn({ ceo: {}, 'coo<ceo': {} }).left.standsInFor).toBe('head-of-operations')
    expect(sidesIn({ ceo: {}, 'ann<ceo': {} }).ids).toEqual([[], []])
    expect(sidesIn({ head: {} }).ids).toEqual([['head'], []])
  })

  it('is any position that was chosen, by its title; one that is gone gives way to the role', () => {
    expect(sidesIn(chart, { left: 'ann', right: 'ben' }).ids).toEqual([['ann'], ['ben']])
    expect(sidesIn(chart, { left: 'gone', right: 'ben' }).ids).toEqual([['head'], ['ben']])
  })
})

describe('any two positions', () => {
  const seats = ['ceo', 'coo', 'head', 'ann', 'ben'] as const
  const cell = fc.constantFrom('', 'A', 'R', 'AR', 'C', 'I', 'R(North)', 'R(South)')
  const written = fc
    .tuple(cell, cell, cell, cell, cell)
    .map(cells => seats.flatMap((seat, at) => (cells[at] ? `${seat}:${cells[at]}` : [])).join(' '))
  const pair = fc
    .tuple(fc.constantFrom(...seats), fc.constantFrom(...seats))
    .filter(([left, right]) => left !== right)

  it('share out every responsibility to exactly one group, and figures and handovers agree', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), pair, (duties, [left, right]) => {
        const analysis = analysisOf(
          given({ chart, duties: Object.fromEntries(duties.map((cells, at) => [`d${at}`, cells])) }),
        )
        const sides = chosenSides(analysis.index, { left, right })
        const { groups } = compareSides(analysis.index, sides)
        const all = comparisonGroups.flatMap(group => groups[group])
        expect(all.toSorted()).toEqual(duties.map((_, at) => `d${at}`).toSorted())
        const shared = groups.collaboration.length + groups.divided.length + groups.overlap.length
        expect(seatFigures(analysis, sides.left.seats).held).toBe(
          groups.headOfOperationsAlone.length + shared,
        )
        expect(seatFigures(analysis, sides.right.seats).held).toBe(groups.cooAlone.length + shared)
        expect(handovers(analysis.index, sides.left.seats, sides.right.seats)).toBeLessThanOrEqual(shared)
      }),
    )
  })

  it('take a responsibility into the group that was asked for', () => {
    fc.assert(
      fc.property(written, pair, fc.constantFrom(...comparisonGroups), (cells, [left, right], target) => {
        const workbook = given({ chart, duties: { d1: cells } })
        const analysis = analysisOf(workbook)
        const sides = chosenSides(analysis.index, { left, right })
        const taker = seats.find(seat => seat !== left && seat !== right) ?? ''
        const scopes = target === 'divided' ? { scopes: { left: 'East', right: 'West' } } : {}
        const result = moveToGroup(analysis, 'd1', target, { position: taker, ...scopes }, sides)
        expect(result.ok || result.needs.kind === 'otherGroup').toBe(true)
        const { index } = analysisOf(result.ok ? after(workbook, result.edit) : workbook)
        expect(compareSides(index, sides).groupOf('d1')).toBe(target)
      }),
    )
  })

  it('let the one above answer when they share a responsibility', () => {
    const workbook = given({ chart, duties: { d1: '' } })
    const analysis = analysisOf(workbook)
    const collaboration = (left: string, right: string) => {
      const sides = chosenSides(analysis.index, { left, right })
      const result = moveToGroup(analysis, 'd1', 'collaboration', {}, sides)
      return result.ok ? cellsOf(after(workbook, result.edit), 'd1') : ''
    }
    expect(collaboration('ceo', 'head')).toBe('ceo:A head:R')
    expect(collaboration('ann', 'coo')).toBe('ann:R coo:A')
  })

  it('have for the two roles the figures that the report prints', () => {
    const analysis = analysisOf(given({ chart, duties: { d1: 'coo:A head:R(North)', d2: 'head:AR' } }))
    const { left, right } = chosenSides(analysis.index, roles)
    expect(roleFigures(analysis, 'head-of-operations')).toMatchObject(seatFigures(analysis, left.seats))
    expect(handovers(analysis.index, left.seats, right.seats)).toBe(analysis.measures.handovers)
  })
})
