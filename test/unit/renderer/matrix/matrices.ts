import { arrange } from '../../../../renderer/matrix/arrangement'
import type { Arrangement, View } from '../../../../renderer/matrix/arrangement'
import { usualColumns } from '../../../../renderer/matrix/columns'
import type { Line } from '../../../../renderer/matrix/lines'
import type { Side } from '../../../../renderer/matrix/session'
import { inOrder } from '../../../../renderer/matrix/sorting'
import { findingsBySubject } from '../../../../renderer/state/analysis'
import { analyse } from '../../../../shared/analysis'
import type { ScenarioAnalysis } from '../../../../shared/analysis'
import type { Workbook } from '../../../../shared/model/schema'

/** Matrices for tests, told by the ids of their lines. */

export const side = (changes: Partial<Side> = {}): Side => ({
  grouping: 'none',
  sorting: inOrder,
  folded: new Set(),
  ...changes,
})

export function analysed(workbook: Workbook): ScenarioAnalysis {
  const [scenario] = workbook.scenarios
  if (!scenario) throw new Error('A workbook has a scenario.')
  return analyse(workbook, scenario.id)
}

export function arranged(
  workbook: Workbook,
  { duty = side(), position = side(), ...view }: Partial<View> & { duty?: Side; position?: Side } = {},
): Arrangement {
  const { index, findings } = analysed(workbook)
  const whole: View = {
    turned: false,
    search: '',
    onlyFindings: false,
    sides: { duty, position },
    ...view,
  }
  return arrange(whole, usualColumns, { index, findings: findingsBySubject(findings) })
}

/** 'd1' for a single line; 'Strategy 2' for a group of two, 'Strategy 2 folded' when it is folded. */
export const told = (lines: readonly Line[]): readonly string[] =>
  lines.map(line =>
    line.kind === 'group'
      ? `${line.name} ${line.members.length}${line.folded ? ' folded' : ''}`.trim()
      : line.key,
  )
