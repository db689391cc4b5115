import type { Finding } from '../../shared/analysis/finding'
import { lettersAt } from '../../shared/analysis/holding'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Letters } from '../../shared/model/schema'
import type { DutyLine, PositionLine, Subject } from './lines'
import { dutyTotals, positionTotals } from './totals'
import type { Totals } from './totals'

/** What rows and columns can be sorted by; `letters` are those of one line of the other side. */
export type SortKey =
  'order' | 'title' | 'area' | 'unit' | 'focus' | 'criticality' | 'findings' | 'letters' | keyof Totals

export interface Sorting {
  readonly by: SortKey
  /** With `letters`: the id of the position or responsibility whose letters count. */
  readonly of: string | null
  readonly reversed: boolean
}

export const inOrder: Sorting = { by: 'order', of: null, reversed: false }

const counts = ['accountable', 'responsible', 'consulted', 'informed', 'effort'] as const

export const sortKeys: Readonly<Record<Subject, readonly SortKey[]>> = {
  duty: ['order', 'title', 'area', 'unit', 'focus', 'criticality', 'findings', ...counts],
  position: ['order', 'title', 'unit', 'findings', ...counts],
}

/** Whose findings, worst first, by the id of a responsibility or position. */
export type FindingsOf = ReadonlyMap<string, readonly Finding[]>

const severities = { critical: 1_000_000, major: 1000, minor: 1 } as const
const focuses = { strategic: 0, both: 1, operational: 2 } as const
const criticalities = { high: 0, normal: 1, low: 2 } as const
const ranks: Readonly<Record<Letters, number>> = { AR: 5, A: 4, R: 3, C: 2, I: 1 }
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Everything countable has the most first; the rest is in its own order. */
function valueOf(
  line: DutyLine | PositionLine,
  { by, of }: Sorting,
  index: ScenarioIndex,
  findings: FindingsOf,
): number | string {
  const record = line.kind === 'duty' ? line.duty : line.position
  switch (by) {
    case 'order':
      return 0
    case 'title':
    case 'unit':
      return record[by]
    case 'area':
      return line.kind === 'duty' ? line.duty.area : ''
    case 'focus':
      return line.kind === 'duty' ? focuses[line.duty.focus] : 0
    case 'criticality':
      return line.kind === 'duty' ? criticalities[line.duty.criticality] : 0
    case 'findings':
      return -(findings.get(line.key) ?? []).reduce((sum, { severity }) => sum + severities[severity], 0)
    case 'letters': {
      const duty = index.duty(line.kind === 'duty' ? line.key : (of ?? ''))
      const place = line.kind === 'duty' ? index.chart.placeOf(of ?? '') : line.place
      const letters = duty && place >= 0 ? lettersAt(duty, place) : null
      return letters ? -ranks[letters] : 0
    }
    default: {
      const totals = line.kind === 'duty' ? dutyTotals(index, line.place) : positionTotals(index, line.place)
      return -totals[by]
    }
  }
}

/** The lines sorted; equal ones stay as they are. What has no word to be sorted by goes last either way. */
export function sorted<T extends DutyLine | PositionLine>(
  lines: readonly T[],
  sorting: Sorting,
  index: ScenarioIndex,
  findings: FindingsOf,
): readonly T[] {
  const direction = sorting.reversed ? -1 : 1
  if (sorting.by === 'order') return sorting.reversed ? lines.toReversed() : lines
  return lines
    .map(line => ({ line, value: valueOf(line, sorting, index, findings) }))
    .sort(({ value: one }, { value: other }) => {
      if (typeof one === 'number' && typeof other === 'number') return direction * (one - other)
      if (one === '' || other === '') return Number(one === '') - Number(other === '')
      return direction * collator.compare(String(one), String(other))
    })
    .map(({ line }) => line)
}
