import { nameOfPosition } from '../../shared/analysis/names'
import { cellContent, pairOf } from './cells'
import type { GridContent } from './cells'
import { cellText } from './clipboard'
import type { Line } from './lines'
import { matrixStrings as strings } from './strings'

/** The matrix as a table of texts, with the lines of groups left out: what a row is grouped by stands in a column. */
export function matrixTable({ rows, columns, index }: GridContent): readonly (readonly string[])[] {
  const single = (lines: readonly Line[]) => lines.filter(({ kind }) => kind !== 'group')
  const across = single(columns)
  const down = single(rows)
  const first =
    down[0]?.kind === 'position' ? [strings.position, strings.unit] : [strings.responsibility, strings.area]
  return [
    [...first, ...across.map(lineInFull)],
    ...down.map(row => [
      lineInFull(row),
      row.kind === 'duty' ? row.duty.area : row.kind === 'position' ? row.position.unit : '',
      ...across.map(column => {
        const pair = pairOf(index, row, column)
        return pair ? cellText(cellContent(pair, [])) : ''
      }),
    ]),
  ]
}

const lineInFull = (line: Line): string =>
  line.kind === 'duty' ? line.duty.title : line.kind === 'position' ? nameOfPosition(line.position) : ''
