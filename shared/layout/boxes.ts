// Every `!` in this room stands on a typed array or list whose index is in range by construction.
import type { Bounds, Placement } from './placement'
import { assistantsOf, Kind } from './units'

/** Gives every box its place, part by part: an assistant's chart starts where the chart before left it room. */
export function placeBoxes(placement: Placement, bounds: readonly Bounds[]): void {
  const { reports, units, measures, stacks, besides, line, start, boxBreadth, boxDepth } = placement
  const { kind, node, partStart, partOf } = units
  const originBreadth = bounds.map(({ before }) => before)
  const originDepth = bounds.map(() => 0)

  function fillStack(unit: number): void {
    const { boxes, rows, columnStart, rowStart } = stacks.get(unit)!
    for (let i = 0; i < boxes.length; i += 1) {
      boxBreadth[boxes[i]!] = line[unit]! + columnStart[Math.floor(i / rows)]!
      boxDepth[boxes[i]!] = start[unit]! + rowStart[i % rows]!
    }
  }

  function fillBeside(unit: number): void {
    const { across, along } = besides.get(unit)!
    assistantsOf(reports, node[unit]!).forEach((box, i) => {
      const breadth = line[unit]! + across[i]!
      const depth = start[unit]! + along[i]!
      const part = partOf.get(box)
      if (part === undefined) {
        boxBreadth[box] = breadth
        boxDepth[box] = depth
      } else {
        originBreadth[part]! += breadth
        originDepth[part] = depth
      }
    })
  }

  for (let part = 0; part < partStart.length - 1; part += 1) {
    const across = originBreadth[part]!
    const along = originDepth[part]!
    for (let unit = partStart[part]!; unit < partStart[part + 1]!; unit += 1) {
      line[unit]! += across
      start[unit]! += along
      if (kind[unit] === Kind.box) {
        const box = node[unit]!
        boxBreadth[box] = line[unit]! - measures.breadth[box]! / 2
        boxDepth[box] = start[unit]!
      } else if (kind[unit] === Kind.stack) fillStack(unit)
      else if (kind[unit] === Kind.assistants) fillBeside(unit)
    }
  }
}
