import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../shared/analysis'
import { countedIn, figures } from '../../../../shared/analysis/counted'
import type { Figure } from '../../../../shared/analysis/counted'
import type { Measures } from '../../../../shared/analysis/measures'
import { sampleWorkbook } from '../../../../shared/sample'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'

const workbooks = [sampleWorkbook(), generatedWorkbook('M').workbook]

/** The figure again, from what is said to be counted in it. */
function again(figure: Figure, analysis: ReturnType<typeof analyse>): number | null {
  const { counted, left } = countedIn(figure, analysis)
  const sum = counted.reduce((total, item) => total + (item.kind === 'finding' ? 0 : (item.amount ?? 0)), 0)
  switch (figure) {
    case 'clarity':
    case 'coverage':
      return counted.length / (counted.length + left.length)
    case 'strategicHead':
    case 'strategicCoo':
      return counted.length === 0 ? null : sum / counted.length
    case 'fte':
    case 'cost':
      return counted.length === 0 ? null : sum
    case 'spanMedian':
      return counted.length
    case 'layers':
      return counted.length > 0 ? analysis.measures.layers : 0
    default:
      return counted.length
  }
}

const shown: Readonly<Record<Figure, (measures: Measures) => number | null>> = {
  critical: ({ findings }) => findings.bySeverity.critical,
  major: ({ findings }) => findings.bySeverity.major,
  minor: ({ findings }) => findings.bySeverity.minor,
  overlaps: ({ findings }) => findings.byKind.overlap,
  gaps: ({ findings }) => findings.byKind.gap,
  clarity: ({ clarity }) => clarity,
  coverage: ({ coverage }) => coverage,
  strategicHead: ({ strategicShare }) => strategicShare['head-of-operations'],
  strategicCoo: ({ strategicShare }) => strategicShare.coo,
  handovers: ({ handovers }) => handovers,
  positions: ({ positions }) => positions,
  vacant: ({ vacant }) => vacant,
  layers: ({ layers }) => layers,
  spanMedian: ({ managers }) => managers,
  fte: ({ fte }) => fte,
  cost: ({ cost }) => cost,
}

describe('what a figure counts', () => {
  it.each(figures)('%s is what its list adds up to', figure => {
    for (const workbook of workbooks) {
      for (const { id } of workbook.scenarios) {
        const analysis = analyse(workbook, id)
        const expected = shown[figure](analysis.measures)
        const counted = again(figure, analysis)
        const rounded = (value: number | null): number | null => value && Math.round(value * 1e6) / 1e6
        expect(rounded(counted)).toBe(rounded(expected))
      }
    }
  })
})
