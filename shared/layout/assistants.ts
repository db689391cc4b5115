// Every `!` in this room stands on a typed array or list whose index is in range by construction.
import type { Measures } from './axes'

/** The room that an assistant takes: its box, or the rectangle around it and all that reports to it. */
export interface Room {
  readonly breadth: number
  readonly depth: number
}

/**
 * Assistants in pairs beside their manager's line, the first of each pair before it and the second after it.
 * Positions are relative: across the direction to the line, along it to the first row.
 */
export interface Beside {
  /** For each assistant in order: where its room starts. */
  readonly across: readonly number[]
  readonly along: readonly number[]
  readonly before: number
  readonly after: number
  readonly depth: number
}

export function besideLine(rooms: readonly Room[], { siblingGap, rowGap }: Measures): Beside {
  const across: number[] = []
  const along: number[] = []
  let before = 0
  let after = 0
  let depth = 0
  let rowStart = 0
  rooms.forEach((room, i) => {
    const first = i % 2 === 0
    if (first) rowStart = i === 0 ? 0 : depth + rowGap
    across.push(first ? -siblingGap - room.breadth : siblingGap)
    along.push(rowStart)
    if (first) before = Math.max(before, siblingGap + room.breadth)
    else after = Math.max(after, siblingGap + room.breadth)
    depth = Math.max(depth, rowStart + room.depth)
  })
  return { across, along, before, after, depth }
}
