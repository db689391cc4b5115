import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../shared/analysis'
import { colourings, noClass } from '../../../../shared/analysis/colourClasses'
import type { ColourBy, Colouring } from '../../../../shared/analysis/colourClasses'
import { colourChart } from '../../../../shared/analysis/colouring'
import type { Workbook } from '../../../../shared/model/schema'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'
import { after, given } from './given'

function coloured(workbook: Workbook, by: ColourBy) {
  const analysis = analyse(workbook, workbook.scenarios[0]?.id ?? '')
  const colouring = colourChart(by, analysis, workbook)
  const of = (id: string) => {
    const place = analysis.index.chart.placeOf(id)
    const told = colouring.classes[colouring.classOf[place] ?? noClass]
    return told ? { label: told.label, sign: colouring.signOf(place) } : null
  }
  return { analysis, colouring, of }
}

describe('the colours of the chart', () => {
  it('number the largest units and gather the rest in one class', () => {
    const units = Array.from({ length: 12 }, (_, at) => [`p${at}<ceo`, { unit: `Unit ${at}` }] as const)
    const workbook = given({
      chart: {
        ceo: {},
        'big<ceo': { unit: 'Largest' },
        'too<ceo': { unit: 'Largest' },
        ...Object.fromEntries(units),
      },
    })
    const { colouring, of } = coloured(workbook, 'unit')
    expect(of('big')).toEqual({ label: 'Largest', sign: '1' })
    expect(of('ceo')).toBeNull()
    expect(colouring.classes).toHaveLength(9)
    expect(colouring.classes.at(-1)).toMatchObject({ label: '5 other units', sign: '+', count: 5 })
  })

  it('tell vacant and interim seats, and nothing of the others', () => {
    const { of } = coloured(
      given({ chart: { ceo: {}, 'a<ceo': { occupancy: 'vacant' }, 'b<ceo': { occupancy: 'interim' } } }),
      'vacancy',
    )
    expect([of('a')?.label, of('b')?.label, of('ceo')]).toEqual(['Vacant', 'Interim', null])
  })

  it('count the findings of each position', () => {
    const workbook = given({ chart: { ceo: {}, 'a<ceo': {} }, duties: { d: 'a:A' } })
    const { analysis, of } = coloured(workbook, 'findings')
    const count = analysis.findings.filter(({ positions }) => positions.includes('a')).length
    expect(count).toBeGreaterThan(0)
    expect(of('a')?.sign).toBe(String(count))
  })

  it('count no finding that was accepted', () => {
    const workbook = given({ chart: { ceo: {}, 'a<ceo': {} }, duties: { d: 'a:A' } })
    const { analysis, of } = coloured(workbook, 'findings')
    const own = analysis.findings.filter(({ positions }) => positions.includes('a')).map(({ id }) => id)
    const accepting = (findings: readonly string[]) =>
      after(workbook, {
        edit: 'disposeOfFindings',
        scenario: 'scenario-1',
        findings,
        disposition: { kind: 'accepted', reason: 'On purpose', owner: '', due: '' },
      })
    expect(of('a')?.sign).toBe(String(own.length))
    expect(coloured(accepting(own.slice(1)), 'findings').of('a')?.sign).toBe('1')
    expect(coloured(accepting(own), 'findings').of('a')).toBeNull()
    expect(coloured(accepting(own), 'heat').of('a')).toBeNull()
  })

  it('give the heat of a branch per position, so that it can be followed from the top', () => {
    const { analysis, of } = coloured(
      given({ chart: { ceo: {}, 'a<ceo': {}, 'b<a': {}, 'c<ceo': {} }, duties: { d: 'b:A', e: 'b:R' } }),
      'heat',
    )
    const weight = { critical: 3, major: 2, minor: 1 }
    const heat = (ids: string[]) =>
      ids.reduce(
        (sum, id) =>
          analysis.findings
            .filter(({ positions }) => positions.includes(id))
            .reduce((own, { severity }) => own + weight[severity], sum),
        0,
      ) / ids.length
    expect(of('a')?.sign).toBe(heat(['a', 'b']).toFixed(1))
    expect(of('ceo')?.sign).toBe(heat(['ceo', 'a', 'b', 'c']).toFixed(1))
  })

  it('measure load by the thresholds in force and by effort against FTE', () => {
    const workbook = given({
      chart: { ceo: {}, 'a<ceo': { fte: 0.5 }, 'b<ceo': {} },
      duties: { d: 'a:R=0.75 b:A', e: 'b:A' },
      workbook: { thresholds: { manyAccountable: 4 } },
    })
    const { of } = coloured(workbook, 'load')
    expect(of('a')).toEqual({ label: 'Over 100 %', sign: '150 %' })
    expect(of('b')).toEqual({ label: 'Up to 50 %', sign: '50 %' })
    expect(of('ceo')).toBeNull()
  })

  it('count every position of every class once, with a label and a sign for each', () => {
    const { workbook } = generatedWorkbook('M')
    const total = (colouring: Colouring) => colouring.classes.reduce((sum, { count }) => sum + count, 0)
    for (const by of colourings) {
      const { analysis, colouring } = coloured(workbook, by)
      const told = [...colouring.classOf].flatMap((at, place) => (at === noClass ? [] : [place]))
      expect(total(colouring)).toBe(told.length)
      expect(
        colouring.classes.every(({ label, sign, count }) => label !== '' && sign !== '' && count > 0),
      ).toBe(true)
      expect(new Set(colouring.classes.map(({ tone }) => tone)).size).toBe(colouring.classes.length)
      expect(told.every(place => colouring.signOf(place) !== '')).toBe(true)
      expect(colouring.classOf).toHaveLength(analysis.index.chart.positions.length)
    }
  })
})
