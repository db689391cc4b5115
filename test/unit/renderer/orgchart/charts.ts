import type { Position } from '../../../../shared/model/schema'
import { newPosition } from '../../../../shared/model/workbook'

/** Positions from lines such as "director < chief": a name, and its manager's behind "<". */
export const chartFrom = (...lines: readonly string[]): readonly Position[] =>
  lines.map(line => {
    const [id = '', parent = null] = line.split(' < ')
    return newPosition({ id, title: id, parent })
  })

/** A chief with `count` reports that lead one each. */
export const wide = (count: number): readonly Position[] =>
  chartFrom(
    'chief',
    ...Array.from({ length: count }, (_, at) => `m${at} < chief`),
    ...Array.from({ length: count }, (_, at) => `r${at} < m${at}`),
  )
