// Every `!` in this room stands on a typed array whose index is in range by construction.
import type { Measures } from './axes'
import { Kind, type Units } from './units'

/** Lengths along the direction, by unit. */
export interface Depths {
  /** How long the unit itself is. */
  readonly own: Float64Array
  /** How much of it counts for the thickness of its layer: of a stack, only the first row. */
  readonly onLayer: Float64Array
  /** Result: where the unit starts, relative to its part. */
  readonly start: Float64Array
  /** Result: where its contour ends, in a measure that grows with the depth. */
  readonly end: Float64Array
}

/** Compact: every unit starts one gap after its parent ends, and contours count in lengths. */
export function followParents(
  units: Units,
  measures: Measures,
  depths: Depths,
  from: number,
  to: number,
): void {
  const { kind, parent } = units
  const { own, start, end } = depths
  for (let unit = from; unit < to; unit += 1) {
    const isRoot = unit === from || kind[parent[unit]!] === Kind.tops
    start[unit] = isRoot ? 0 : end[parent[unit]!]! + measures.levelGap
    end[unit] = start[unit]! + own[unit]!
  }
}

/**
 * Aligned layers: all boxes of one layer start on one line, far enough apart for the thickest box or manager with
 * assistants. Contours count in layers instead of lengths, so that nobody's place across depends on how thick a
 * layer is: assistants take the second half of their manager's layer, and a stack reaches down without end.
 */
export function alignLayers(
  units: Units,
  measures: Measures,
  depths: Depths,
  from: number,
  to: number,
): void {
  const { kind, node, firstChild, children, layer } = units
  const { onLayer, start, end } = depths
  let layers = 0
  for (let unit = from; unit < to; unit += 1) layers = Math.max(layers, layer[unit]! + 1)

  // The second half of a layer starts below the thickest manager with assistants in it, whichever branch it is in.
  const firstHalf = new Float64Array(layers)
  for (let unit = from; unit < to; unit += 1) {
    if (kind[unit] !== Kind.assistants) continue
    const manager = measures.depth[node[unit]!]!
    if (manager > firstHalf[layer[unit]!]!) firstHalf[layer[unit]!] = manager
  }

  const thickness = new Float64Array(layers)
  for (let unit = from; unit < to; unit += 1) {
    if (kind[unit] === Kind.tops) continue
    const at = layer[unit]!
    const beside = kind[unit] === Kind.assistants
    const depth = onLayer[unit]! + (beside ? firstHalf[at]! + measures.levelGap : 0)
    if (depth > thickness[at]!) thickness[at] = depth
    const hasAssistants = children[unit] === 1 && kind[firstChild[unit]!] === Kind.assistants
    end[unit] = kind[unit] === Kind.stack ? Infinity : at + (hasAssistants ? 0.5 : 1)
  }

  const layerStart = new Float64Array(layers + 1)
  for (let at = 0; at < layers; at += 1) {
    layerStart[at + 1] = layerStart[at]! + thickness[at]! + measures.levelGap
  }
  for (let unit = from; unit < to; unit += 1) {
    if (kind[unit] === Kind.tops) continue
    start[unit] =
      kind[unit] === Kind.assistants
        ? layerStart[layer[unit]!]! + firstHalf[layer[unit]!]! + measures.levelGap
        : layerStart[layer[unit]!]!
  }
}
