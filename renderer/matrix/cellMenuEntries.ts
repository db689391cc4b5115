import type { Finding } from '../../shared/analysis/finding'
import { select } from '../state/navigation'
import type { MenuEntry } from '../ui/MenuButton'
import type { Pair } from './cells'
import { withColumn } from './columns'
import type { GridAction } from './gridKeys'
import type { Line } from './lines'
import { chooseColumns, columnChoice } from './session'
import { lineName, menuStrings as strings } from './strings'

export interface Under {
  readonly row: Line | undefined
  readonly column: Line | undefined
  readonly pair: Pair | null
  readonly finding: Finding | null
}

export interface MenuDoings {
  readonly run: Readonly<Record<GridAction, () => void>>
  readonly copy: () => void
  readonly sortRows: (column: string) => void
  readonly sortColumns: (row: string) => void
}

/** What can be done with the chosen cells and with the lines under the cursor. */
export function cellMenu(
  { row, column, pair, finding }: Under,
  { run, copy, sortRows, sortColumns }: MenuDoings,
): readonly MenuEntry[] {
  const seat = row?.kind === 'position' ? row : column?.kind === 'position' ? column : null
  const sortBy = (line: Line | undefined, sort: (key: string) => void): MenuEntry[] =>
    line && line.kind !== 'group'
      ? [{ id: `sort ${line.key}`, label: strings.sortBy(lineName(line)), run: () => sort(line.key) }]
      : []
  return [
    ...(pair ? [{ id: 'open', label: strings.open, keys: 'Enter', run: run.open }] : []),
    { id: 'clear', label: strings.clear, keys: 'Delete', run: run.clear },
    { id: 'fillDown', label: strings.fillDown, keys: 'Ctrl+D', separated: true, run: run.fillDown },
    { id: 'fillRight', label: strings.fillRight, keys: 'Ctrl+R', run: run.fillRight },
    { id: 'copy', label: strings.copy, keys: 'Ctrl+C', separated: true, run: copy },
    { id: 'copyNamed', label: strings.copyNamed, keys: 'Ctrl+Shift+C', run: run.copyWithNames },
    { id: 'row', label: strings.chooseRow, keys: 'Shift+Space', separated: true, run: run.chooseRow },
    { id: 'column', label: strings.chooseColumn, keys: 'Ctrl+Space', run: run.chooseColumn },
    ...sortBy(column, sortRows),
    ...sortBy(row, sortColumns),
    ...(seat
      ? [
          {
            id: 'leaveOut',
            label: strings.leaveOut(seat.position.title),
            separated: true,
            run: () => chooseColumns(withColumn(columnChoice(), seat.key, false)),
          },
          {
            id: 'position',
            label: strings.showPosition,
            run: () => select({ positions: [seat.key] }),
          },
        ]
      : []),
    ...(finding
      ? [{ id: 'finding', label: strings.showFinding, run: () => select({ finding: finding.id }) }]
      : []),
  ]
}
