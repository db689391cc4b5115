import type { Chart } from '../../shared/analysis/chart'
import { lineOf, spanOf } from '../../shared/analysis/chart'
import { idOf } from './shownChart'

/** Which positions hide the reports below them, as sets of ids. */
export type Collapsed = ReadonlySet<string>

export const nothingCollapsed: Collapsed = new Set()

/** About as many boxes as can be read in one window. */
const readable = 100

/** Shows layers 1 to `layers` only; what is expanded then opens one layer at a time. */
export function toLayers(chart: Chart, layers: number): Collapsed {
  const collapsed = new Set<string>()
  for (const [place, { id }] of chart.positions.entries()) {
    if ((chart.layer[place] ?? 0) >= layers && spanOf(chart, place) > 0) collapsed.add(id)
  }
  return collapsed
}

/** What a chart starts with: all of it, or as many layers as can be read when it is large. */
export function atStart(chart: Chart): Collapsed {
  const inLayer: number[] = []
  for (const layer of chart.layer) inLayer[layer - 1] = (inLayer[layer - 1] ?? 0) + 1
  let shown = 0
  for (let layer = 1; layer <= chart.layers; layer++) {
    shown += inLayer[layer - 1] ?? 0
    if (shown > readable && layer > 2) return toLayers(chart, layer - 1)
  }
  return nothingCollapsed
}

export function toggled(collapsed: Collapsed, ids: readonly string[], collapse: boolean): Collapsed {
  const next = new Set(collapsed)
  for (const id of ids) {
    if (collapse) next.add(id)
    else next.delete(id)
  }
  return next
}

/** Expands whatever the positions are hidden under; the same set when they all can be seen. */
export function revealing(collapsed: Collapsed, chart: Chart, ids: readonly string[]): Collapsed {
  const above = new Set<string>()
  for (const id of ids) {
    const place = chart.placeOf(id)
    if (place < 0) continue
    for (const manager of lineOf(chart, place)) above.add(idOf(chart, manager))
  }
  return [...above].some(id => collapsed.has(id)) ? toggled(collapsed, [...above], false) : collapsed
}
