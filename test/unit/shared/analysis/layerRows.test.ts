import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../shared/analysis/analyse'
import { layerRows, spanFindings } from '../../../../shared/analysis/layerRows'
import { sampleWorkbook } from '../../../../shared/sample'

describe('rows of layers', () => {
  it('sum up to what the measures say, in every scenario', () => {
    const workbook = sampleWorkbook()
    for (const { id } of workbook.scenarios) {
      const { index, measures } = analyse(workbook, id)
      const rows = layerRows(index.chart)
      expect(rows.map(({ layer }) => layer)).toEqual(
        Array.from({ length: measures.layers }, (_, at) => at + 1),
      )
      const sum = (value: (row: (typeof rows)[number]) => number): number =>
        rows.reduce((total, row) => total + value(row), 0)
      expect(sum(row => row.positions)).toBe(measures.positions)
      expect(sum(row => row.managers)).toBe(measures.managers)
      // Every position but the tops is somebody's report.
      const reports = sum(row => (row.averageSpan ?? 0) * row.managers)
      expect(Math.round(reports)).toBe(measures.positions - index.chart.tops.length)
      expect(rows.at(-1)).toMatchObject({ managers: 0, averageSpan: null })
    }
  })

  it('name the findings about spans that the list of findings has', () => {
    const workbook = sampleWorkbook()
    const { findings } = analyse(workbook, workbook.scenarios[0]?.id ?? '')
    const shown = spanFindings(findings)
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.every(finding => findings.includes(finding) && finding.kind === 'structure')).toBe(true)
  })
})
