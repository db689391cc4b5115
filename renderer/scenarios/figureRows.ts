import type { Figure } from '../../shared/analysis/counted'
import type { Measures } from '../../shared/analysis/measures'
import { percentage } from '../ui/strings'
import { changeInPoints } from './strings'

/** One line of the side-by-side table. */
export interface FigureRow {
  readonly id: Figure
  readonly value: (measures: Measures) => number | null
  readonly show: (value: number | null) => string
  /** How the amount of a change is shown, where that is another way. */
  readonly showChange?: (amount: number) => string
  /** Which way is better; null where neither is by itself. */
  readonly better: 'more' | 'fewer' | null
}

const counted = (value: number | null): string =>
  value === null ? '–' : value.toLocaleString('en', { maximumFractionDigits: 1 })

/** Shares differ by percentage points. */
const points = (amount: number): string => changeInPoints(Math.round(amount * 100))

export const figureRows: readonly FigureRow[] = [
  { id: 'critical', value: ({ findings }) => findings.bySeverity.critical, show: counted, better: 'fewer' },
  { id: 'major', value: ({ findings }) => findings.bySeverity.major, show: counted, better: 'fewer' },
  { id: 'minor', value: ({ findings }) => findings.bySeverity.minor, show: counted, better: 'fewer' },
  { id: 'overlaps', value: ({ findings }) => findings.byKind.overlap, show: counted, better: 'fewer' },
  { id: 'gaps', value: ({ findings }) => findings.byKind.gap, show: counted, better: 'fewer' },
  { id: 'clarity', value: ({ clarity }) => clarity, show: percentage, showChange: points, better: 'more' },
  { id: 'coverage', value: ({ coverage }) => coverage, show: percentage, showChange: points, better: 'more' },
  {
    id: 'strategicHead',
    value: ({ strategicShare }) => strategicShare['head-of-operations'],
    show: percentage,
    showChange: points,
    better: null,
  },
  {
    id: 'strategicCoo',
    value: ({ strategicShare }) => strategicShare.coo,
    show: percentage,
    showChange: points,
    better: null,
  },
  { id: 'handovers', value: ({ handovers }) => handovers, show: counted, better: null },
  { id: 'positions', value: ({ positions }) => positions, show: counted, better: null },
  { id: 'vacant', value: ({ vacant }) => vacant, show: counted, better: 'fewer' },
  { id: 'layers', value: ({ layers }) => layers, show: counted, better: null },
  { id: 'spanMedian', value: ({ spans }) => spans?.median ?? null, show: counted, better: null },
  { id: 'fte', value: ({ fte }) => fte, show: counted, better: null },
  { id: 'cost', value: ({ cost }) => cost, show: counted, better: null },
]

/** Whether a change of a figure is for the better; null where neither way is by itself. */
export const judge = ({ better }: FigureRow, change: number): 'better' | 'worse' | null =>
  change === 0 || better === null ? null : change > 0 === (better === 'more') ? 'better' : 'worse'
