import type { Beside } from './assistants'
import type { Measures } from './axes'
import type { Reports } from './reports'
import type { Stack } from './stack'
import type { Units } from './units'

/** The rows into which the branches of one unit are wrapped. */
export interface Rows {
  /** The first unit of each row. */
  readonly first: readonly number[]
  /** Where the line that leads down to the rows runs, from the unit's own line. */
  readonly side: number
}

/** A chart in work, with the direction taken out (`breadth` across it, `depth` along it). */
export interface Placement {
  readonly reports: Reports
  readonly units: Units
  readonly measures: Measures
  /** By unit. */
  readonly stacks: ReadonlyMap<number, Stack>
  readonly besides: ReadonlyMap<number, Beside>
  /** By unit: the rows of those whose branches are wrapped. */
  readonly rows: ReadonlyMap<number, Rows>
  /** By unit: where its line runs across the direction, and where its first box starts along it. */
  readonly line: Float64Array
  readonly start: Float64Array
  /** By box: where it starts. */
  readonly boxBreadth: Float64Array
  readonly boxDepth: Float64Array
}

/** The rectangle around a part: across relative to the line of its root, along from its root's start. */
export interface Bounds {
  readonly before: number
  readonly breadth: number
  readonly depth: number
}
