import type { Measures, Spans } from '../../shared/analysis/measures'
import type { ThresholdId } from '../../shared/model/thresholds'
import { percentage } from '../ui/strings'

export const spansStrings = {
  title: 'Spans and layers',
  close: 'Close spans and layers',
  span: 'Span',
  spanNote: (spans: Spans | null) => (spans ? `median of ${spans.min}–${spans.max}` : 'no reports'),
  layers: 'Layers',
  most: (most: number) => `at most ${most}`,
  managers: 'Managers',
  share: ({ managerShare }: Measures) => `${percentage(managerShare)} of all`,
  number: (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 }),
  rows: 'Positions and average span of each layer',
  layer: 'Layer',
  positions: 'Positions',
  average: 'Average span',
  showTo: (layer: number) =>
    layer === 1 ? 'Layer 1: show this layer only' : `Layer ${layer}: show layers 1 to ${layer}`,
  outside: (count: number) => (count === 0 ? 'Outside the thresholds' : `Outside the thresholds ${count}`),
  none: 'Every span and the number of layers are within the thresholds.',
  thresholds: 'Thresholds',
  change: 'Change thresholds…',
  inForce: (thresholds: Record<ThresholdId, number>) => [
    { label: 'Wide: more direct reports than', value: thresholds.wideSpan },
    { label: 'Wide where none leads: more than', value: thresholds.wideSpanOfLeaves },
    { label: 'Narrow: up to', value: thresholds.narrowSpan },
    { label: 'Checked down to layer', value: thresholds.spanLayers },
  ],
}
