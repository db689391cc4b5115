import { describe, expect, it } from 'vitest'
import { roleProfile } from '../../../../shared/catalogue'
import { profileEvidence, structureOf } from '../../../../shared/analysis/profileEvidence'
import { comparisonChanges } from '../../../../shared/analysis/comparisonChanges'
import { chosenSides } from '../../../../shared/analysis/comparedSides'
import type { Workbook } from '../../../../shared/model/schema'
import { analysisOf, given } from './given'

const chart = { ceo: {}, 'coo<ceo': {}, 'head<coo': {}, 'ann<head': {} }
const runs = 'production.oversee-daily-operations'
const resolves = 'production.resolve-disruptions'

/** The two standard duties that show the trait "runs daily operations". */
const withDuties = (overseen: string, resolved: string): Workbook => {
  const workbook = given({ chart, duties: { d1: overseen, d2: resolved } })
  return {
    ...workbook,
    responsibilities: workbook.responsibilities.map((duty, at) => ({
      ...duty,
      catalogueId: at === 0 ? runs : resolves,
    })),
  }
}

const daily = (workbook: Workbook, seat = 'head') => {
  const analysis = analysisOf(workbook)
  const place = analysis.index.chart.placeOf(seat)
  const traits = profileEvidence(analysis, 'head-of-operations', [place])
  return traits.find(({ trait }) => trait.id === 'head.runs-daily-operations')
}

describe('a profile against what is held', () => {
  it('has every trait of the source, in its order', () => {
    const analysis = analysisOf(withDuties('', ''))
    for (const role of ['head-of-operations', 'coo'] as const) {
      expect(profileEvidence(analysis, role, []).map(({ trait }) => trait)).toEqual(roleProfile(role).traits)
    }
  })

  it('is shown when each responsibility of the workbook is held as expected', () => {
    const trait = daily(withDuties('head:AR', 'head:AR'))
    expect(trait?.evidence.map(({ responsibility, state }) => [responsibility, state])).toEqual([
      ['d1', 'asExpected'],
      ['d2', 'asExpected'],
    ])
    expect(trait?.state).toBe('shown')
  })

  it('is shown in part, not shown, or unknown', () => {
    expect(daily(withDuties('head:R coo:A', 'ann:AR'))?.state).toBe('partly')
    expect(daily(withDuties('ann:AR head:C', ''))).toMatchObject({
      state: 'notShown',
      evidence: [
        { state: 'elsewhere', actual: 'C' },
        { state: 'nobody', actual: null },
      ],
    })
    const unknown = daily(given({ chart, duties: { d1: 'head:AR' } }))
    expect(unknown).toMatchObject({
      state: 'unknown',
      evidence: [{ state: 'notThere', responsibility: null }, {}],
    })
  })

  it('expects what the structure of the scenario asks for', () => {
    expect(structureOf(analysisOf(withDuties('', '')))).toBe('both')
    expect(structureOf(analysisOf(given({ chart: { ceo: {}, 'coo<ceo': {} }, duties: {} })))).toBe('coo-only')
    expect(structureOf(analysisOf(given({ chart: { ceo: {} }, duties: {} })))).toBe('both')
  })
})

describe('two scenarios beside each other', () => {
  it('say what stands in another group and what is held otherwise', () => {
    const compared = (d1: string, d2: string, d3: string) => {
      const { index } = analysisOf(given({ chart, duties: { d1, d2, d3 } }))
      return { index, sides: chosenSides(index, { left: null, right: null }) }
    }
    const changes = comparisonChanges(
      compared('head:AR', 'coo:A head:R', 'ann:R'),
      compared('coo:AR', 'coo:R head:A', 'ceo:R'),
    )
    expect(changes).toEqual([
      { responsibility: 'd1', before: 'headOfOperationsAlone', after: 'cooAlone', change: 'group' },
      { responsibility: 'd2', before: 'collaboration', after: 'collaboration', change: 'letters' },
      { responsibility: 'd3', before: 'othersOnly', after: 'othersOnly', change: null },
    ])
  })
})
