import { spanOf } from './chart'
import type { Chart } from './chart'
import type { Finding } from './finding'
import { recently } from './recent'

/** One layer of the chart, counted from the top, which is layer 1. */
export interface LayerRow {
  readonly layer: number
  readonly positions: number
  /** Positions with direct reports. */
  readonly managers: number
  /** Direct reports of the layer's managers ÷ those managers; null where nobody leads anybody. */
  readonly averageSpan: number | null
}

/** One row for each layer; the positions sum up to the chart's, the managers to its managers. */
export const layerRows: (chart: Chart) => readonly LayerRow[] = recently(4, chart => {
  const rows = Array.from({ length: chart.layers }, () => ({ positions: 0, managers: 0, reports: 0 }))
  for (const [place, layer] of chart.layer.entries()) {
    const row = rows[layer - 1]
    if (!row) continue
    const span = spanOf(chart, place)
    row.positions++
    row.reports += span
    if (span > 0) row.managers++
  }
  return rows.map(({ positions, managers, reports }, at) => ({
    layer: at + 1,
    positions,
    managers,
    averageSpan: managers === 0 ? null : reports / managers,
  }))
})

const spanRules: ReadonlySet<string> = new Set([
  'structure.wide-span',
  'structure.narrow-span',
  'structure.too-deep',
  'structure.one-to-one',
])

/** The findings about spans and layers: the same that the list of findings has. */
export const spanFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => spanRules.has(rule))
