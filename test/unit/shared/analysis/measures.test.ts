import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../shared/analysis'
import type { Measures } from '../../../../shared/analysis'
import type { Assignment, Role, Scenario, Workbook } from '../../../../shared/model/schema'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'
import { analysisOf, given } from './given'

const hasA = ({ letters }: Assignment): boolean => letters.includes('A')
const hasR = ({ letters }: Assignment): boolean => letters.includes('R')

/** The same figures the slow and obvious way: every question asked of the whole list. */
function slowly(workbook: Workbook, scenario: Scenario): Omit<Measures, 'findings'> {
  const { positions, assignments } = scenario
  const duties = workbook.responsibilities
  const of = (duty: string) => assignments.filter(each => each.responsibility === duty)
  const ratio = (part: number, base: number) => (base === 0 ? null : part / base)
  const holdsIn = (role: Role, each: Assignment) =>
    positions.find(({ id }) => id === each.position)?.role === role
  const strategic = (role: Role) => {
    const held = duties.filter(({ id }) =>
      of(id).some(each => holdsIn(role, each) && (hasA(each) || hasR(each))),
    )
    const points = held.map(({ focus }) => ({ strategic: 1, both: 0.5, operational: 0 })[focus])
    return ratio(
      points.reduce<number>((sum, point) => sum + point, 0),
      held.length,
    )
  }
  const spans = positions
    .map(({ id }) => positions.filter(({ parent }) => parent === id).length)
    .filter(span => span > 0)
    .sort((one, other) => one - other)
  const at = (place: number) => spans[place] ?? 0
  const layerOf = (id: string): number => {
    const parent = positions.find(position => position.id === id)?.parent ?? null
    return parent === null ? 1 : layerOf(parent) + 1
  }
  const costs = positions.filter(({ cost }) => cost !== null)
  return {
    responsibilities: duties.length,
    positions: positions.length,
    vacant: positions.filter(({ occupancy }) => occupancy === 'vacant').length,
    interim: positions.filter(({ occupancy }) => occupancy === 'interim').length,
    fte: positions.reduce((sum, { fte }) => sum + fte, 0),
    cost: costs.length === 0 ? null : costs.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    letters: assignments.reduce((sum, { letters }) => sum + letters.length, 0),
    clarity: ratio(
      duties.filter(({ id }) => of(id).filter(hasA).length === 1 && of(id).some(hasR)).length,
      duties.length,
    ),
    coverage: ratio(
      duties.filter(({ id }) => of(id).some(each => hasA(each) || hasR(each))).length,
      duties.length,
    ),
    perPosition: positions.map(({ id, fte }) => {
      const own = assignments.filter(({ position }) => position === id)
      return {
        position: id,
        accountable: own.filter(hasA).length,
        responsible: own.filter(hasR).length,
        consulted: own.filter(({ letters }) => letters === 'C').length,
        informed: own.filter(({ letters }) => letters === 'I').length,
        effort: own.reduce((sum, { effort }) => sum + (effort ?? 0), 0),
        fte,
      }
    }),
    strategicShare: {
      ceo: strategic('ceo'),
      coo: strategic('coo'),
      'head-of-operations': strategic('head-of-operations'),
    },
    handovers: duties.filter(({ id }) =>
      (
        [
          ['coo', 'head-of-operations'],
          ['head-of-operations', 'coo'],
        ] as const
      ).some(
        ([one, other]) =>
          of(id).some(each => holdsIn(one, each) && hasA(each)) &&
          of(id).some(each => holdsIn(other, each) && hasR(each)),
      ),
    ).length,
    spans:
      spans.length === 0
        ? null
        : {
            min: at(0),
            median: (at(Math.floor((spans.length - 1) / 2)) + at(Math.ceil((spans.length - 1) / 2))) / 2,
            max: at(spans.length - 1),
          },
    layers: Math.max(0, ...positions.map(({ id }) => layerOf(id))),
    managers: spans.length,
    managerShare: ratio(spans.length, positions.length),
  }
}

describe('measures', () => {
  it.each(['S', 'M'] as const)('agree with a slow second computation on %s', size => {
    const { workbook } = generatedWorkbook(size)
    for (const scenario of workbook.scenarios.slice(0, size === 'S' ? 3 : 1)) {
      const { findings: _, ...measured } = { ...analyse(workbook, scenario.id).measures }
      const expected = slowly(workbook, scenario)
      expect({ ...measured, perPosition: [] }).toEqual({ ...expected, perPosition: [] })
      for (const [at, load] of measured.perPosition.entries()) {
        const { effort, ...counts } = load
        const { effort: slowEffort, ...slowCounts } = expected.perPosition[at] ?? load
        expect(counts).toEqual(slowCounts)
        expect(effort).toBeCloseTo(slowEffort, 9)
      }
    }
  })

  it('are null where there is nothing to take a share of', () => {
    expect(analysisOf(given({})).measures).toMatchObject({
      clarity: null,
      coverage: null,
      cost: null,
      strategicShare: { ceo: null, coo: null, 'head-of-operations': null },
      spans: null,
      layers: 0,
      managerShare: null,
    })
  })

  it('count a duty of both kinds one half to each', () => {
    const workbook = given({
      chart: { ceo: {}, 'coo<ceo': {} },
      duties: {
        d1: { cells: 'coo:A', focus: 'both' },
        d2: { cells: 'coo:R', focus: 'strategic' },
        d3: { cells: 'coo:C', focus: 'operational' },
      },
    })
    expect(analysisOf(workbook).measures.strategicShare.coo).toBe(0.75)
  })

  it('count findings as the list has them', () => {
    const { workbook } = generatedWorkbook('S')
    const { findings, measures } = analyse(workbook, workbook.scenarios[0]?.id ?? '')
    expect(measures.findings.total).toBe(findings.length)
    for (const kind of ['gap', 'overlap', 'fit', 'load', 'structure'] as const) {
      expect(measures.findings.byKind[kind]).toBe(findings.filter(finding => finding.kind === kind).length)
      for (const severity of ['critical', 'major', 'minor'] as const) {
        expect(measures.findings.byKindAndSeverity[kind][severity]).toBe(
          findings.filter(finding => finding.kind === kind && finding.severity === severity).length,
        )
      }
    }
    expect(measures.findings.bySeverity.critical).toBe(
      findings.filter(({ severity }) => severity === 'critical').length,
    )
  })
})
