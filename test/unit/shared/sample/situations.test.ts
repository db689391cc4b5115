import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../../shared/model/schema'
import { positions, reportsByManager } from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample'

const workbook = sampleWorkbook()

/** Who holds a duty, as text: `A coo, R ceo (Plants), 2 C, 1 I`; positions by id without `p-`. */
function holders(scenario: Scenario, duty: string): string {
  const cells = scenario.assignments.filter(({ responsibility }) => responsibility === `d-${duty}`)
  const named = cells
    .filter(({ letters }) => letters !== 'C' && letters !== 'I')
    .map(({ letters, position, scope }) => `${letters} ${position.slice(2)}${scope && ` (${scope})`}`)
  const count = (letter: string): string[] => {
    const number = cells.filter(({ letters }) => letters === letter).length
    return number === 0 ? [] : [`${number} ${letter}`]
  }
  return [...named, ...count('C'), ...count('I')].join(', ') || 'nobody'
}

/** What the sample is meant to show, written by hand: duty, who holds it, and what that is by the rules. */
type Situation = readonly [duty: string, holders: string, rule: string]

// prettier-ignore
const situations: Readonly<Record<string, readonly Situation[]>> = {
  's-as-is': [
    ['lead-risk-management', '2 C', 'gap.unassigned'],
    ['plan-succession', 'nobody', 'gap.unassigned'],
    ['prioritise-investment', 'R finance-director, 2 C', 'gap.no-accountable'],
    ['keep-operations-aligned-with-strategy', 'A coo, 1 C, 1 I', 'gap.no-responsible'],
    ['identify-improvements', 'A head-of-operations, R ci-manager, 3 I', 'gap.vacant-holder: the only R is vacant'],
    ['recruit-and-train-staff', 'A hr-director, R training-manager, 1 C', 'gap.vacant-holder: the only R is vacant'],
    ['start-dundalk-line', 'A plant-dundalk, R dundalk-production, 1 C, 1 I', 'gap.vacant-holder: the A is interim'],
    ['oversee-corporate-governance', 'AR company-secretary, 1 I', 'gap.single-point'],
    ['balance-demand-and-supply', 'AR planning-manager', 'gap.single-point and gap.isolated'],
    ['lead-business-development', 'A commercial-director, R sales-uk (United Kingdom), R sales-ireland (Ireland)', 'gap.isolated'],
    ['monitor-company-performance', 'A coo, A finance-director, R cost-accountant, 1 I', 'overlap.multiple-accountable'],
    ['decide-recalls', 'AR head-of-quality, A coo, 2 C, 1 I', 'overlap.multiple-accountable'],
    ['direct-operational-functions', 'AR coo, AR head-of-operations, 1 C', 'overlap.multiple-accountable and overlap.undivided'],
    ['set-company-goals', 'A ceo, R coo, R head-of-operations, 1 C', 'overlap.undivided'],
    ['oversee-daily-operations', 'AR head-of-operations, R coo, 3 C, 1 I', 'overlap.undivided, and fit.no-authority over the COO'],
    ['reduce-operating-costs', 'A ceo, R head-of-operations (Plants), R coo (Supply chain), 1 C', 'none: divided'],
    ['foster-continuous-improvement', 'A head-of-operations, R plant-leeds, R plant-wrexham, R plant-dundalk, R engineering-manager, 1 C', 'overlap.crowded-responsible'],
    ['prepare-operating-budget', 'A finance-director, R financial-controller, 6 C', 'overlap.crowded-consulted'],
    ['monitor-operational-kpis', 'AR head-of-operations, 1 C, 3 I', 'overlap.duplicate-duty with watch-indicators'],
    ['watch-indicators', 'A coo, R transformation-manager', 'overlap.duplicate-duty with monitor-operational-kpis'],
    ['resolve-complaints', 'AR customer-service, 2 I', 'overlap.duplicate-duty with answer-complaints'],
    ['answer-complaints', 'AR head-of-quality, 1 I', 'overlap.duplicate-duty with resolve-complaints'],
    ['choose-production-footprint', 'A head-of-operations, R engineering-manager, 1 C, 1 I', 'fit.strategic-with-head'],
    ['manage-logistics', 'AR coo, R logistics-manager, 1 C', 'fit.operational-with-coo'],
    ['optimise-processes', 'A head-of-operations, R transformation-manager, 1 C', 'fit.no-authority: the R reports to the COO'],
    ['raise-operational-efficiency', 'A coo, R head-of-operations, 1 C', 'fit.no-authority: the R stands beside the A'],
    ['meet-delivery-promises', 'A customer-service, R logistics-manager, 1 C, 1 I', 'fit.no-authority, and with resolve-complaints gap.area-unled'],
    ['pass-retailer-audits', 'A plant-leeds, R quality-leeds, 1 I', 'fit.no-authority, minor: only a dotted line'],
    ['control-stock', 'A warehouse-manager, R supply-chain-director, 1 I', 'fit.accountable-below'],
    ['ensure-workplace-safety', 'A ceo, R leeds-shift (Leeds), R wrexham-shift (Wrexham), R dundalk-production (Dundalk), 1 C', 'fit.accountable-too-high: layer 1 over layer 4'],
  ],
  's-head-only': [
    ['lead-risk-management', '2 C', 'gap.unassigned'],
    ['balance-demand-and-supply', 'AR ceo (Monthly review), R planning-manager (Plan), 1 C', 'fit.ceo-in-operations, 1 of 4'],
    ['watch-indicators', 'AR ceo, 1 I', 'fit.ceo-in-operations, 2 of 4, and overlap.duplicate-duty with monitor-operational-kpis'],
    ['reduce-operating-costs', 'AR ceo, 2 C', 'fit.ceo-in-operations, 3 of 4'],
    ['ensure-workplace-safety', 'AR ceo, 1 C, 3 I', 'fit.ceo-in-operations, 4 of 4'],
    ['direct-operational-functions', 'AR head-of-operations, 1 C, 1 I', 'none: solved'],
    ['optimise-processes', 'A head-of-operations, R transformation-manager, 1 C', 'none: the R now reports to the A'],
  ],
  's-both': [
    ['plan-business-continuity', 'A coo, R company-secretary, 1 C', 'fit.no-authority, introduced: the R reports to the CEO'],
    ['pass-retailer-audits', 'A plant-leeds, R quality-leeds, 1 I', 'fit.no-authority, minor: only a dotted line'],
    ['recruit-and-train-staff', 'A hr-director, R training-manager, 1 C', 'gap.vacant-holder: the only R is vacant'],
    ['start-dundalk-line', 'A plant-dundalk, R dundalk-production, 1 C, 1 I', 'gap.vacant-holder: the A is interim'],
    ['raise-operational-efficiency', 'A coo, R head-of-operations, 1 C', 'none: collaboration, and the R reports to the A'],
    ['prioritise-investment', 'A ceo, R coo (Company-wide projects), R head-of-operations (Plant equipment), 1 C', 'none: divided'],
    ['answer-complaints', 'AR customer-service, 1 C', 'none: the same holder as resolve-complaints'],
    ['watch-indicators', 'AR head-of-operations, 1 I', 'none: the same holder as monitor-operational-kpis'],
  ],
}

describe('the situations that the sample shows', () => {
  for (const scenario of workbook.scenarios) {
    it.each(situations[scenario.id] ?? [])(`${scenario.name}: %s: %s: %s`, (duty, expected) => {
      expect(workbook.responsibilities.map(({ id }) => id)).toContain(`d-${duty}`)
      expect(holders(scenario, duty)).toBe(expected)
    })
  }

  /** Direct reports of each manager with fewer than 3 or more than 7, and the seats with more than one dotted line. */
  const shapes: readonly (readonly [scenario: string, spans: Record<string, number>, dotted: string[]])[] = [
    ['s-as-is', { 'p-ceo': 11, 'p-coo': 2, 'p-plant-dundalk': 2 }, ['p-ci-manager']],
    ['s-head-only', { 'p-ceo': 10, 'p-plant-dundalk': 2 }, ['p-ci-manager']],
    ['s-both', {}, []],
  ]

  it.each(shapes)(
    '%s has the wide and narrow spans and the many bosses written here',
    (id, spans, dotted) => {
      const chart = workbook.scenarios.find(scenario => scenario.id === id)?.positions ?? []
      const found = [...reportsByManager(chart)].flatMap(([manager, reports]) =>
        manager !== null && (reports.length < 3 || reports.length > 7) ? [[manager, reports.length]] : [],
      )
      expect(Object.fromEntries(found)).toEqual(spans)
      expect(chart.filter(({ dottedLines }) => dottedLines.length > 1).map(position => position.id)).toEqual(
        dotted,
      )
    },
  )

  it('has the Head of Operations beside the COO today and below the COO in option B', () => {
    const managers = workbook.scenarios.map(
      scenario => positions.find(scenario.positions, 'p-head-of-operations')?.parent,
    )
    expect(managers).toEqual(['p-ceo', 'p-ceo', 'p-coo'])
  })

  /** A's, R's and the sum of efforts (in FTE) of the three leading seats. */
  const loads: readonly (readonly [scenario: string, Record<string, readonly [number, number, number]>])[] = [
    ['s-as-is', { 'p-ceo': [7, 0, 0], 'p-coo': [9, 9, 0.95], 'p-head-of-operations': [10, 7, 1.3] }],
    ['s-head-only', { 'p-ceo': [15, 7, 0.6], 'p-head-of-operations': [13, 5, 1.1] }],
    ['s-both', { 'p-ceo': [5, 0, 0], 'p-coo': [11, 8, 0.8], 'p-head-of-operations': [12, 8, 0.9] }],
  ]

  it.each(loads)('%s loads the leading seats as written here', (id, expected) => {
    const cells = workbook.scenarios.find(scenario => scenario.id === id)?.assignments ?? []
    const found = Object.keys(expected).map(seat => {
      const own = cells.filter(({ position }) => position === seat)
      const effort = own.reduce((sum, cell) => sum + (cell.effort ?? 0), 0)
      const having = (letter: string): number => own.filter(({ letters }) => letters.includes(letter)).length
      return [seat, [having('A'), having('R'), Number(effort.toFixed(6))]]
    })
    expect(Object.fromEntries(found)).toEqual(expected)
  })
})
