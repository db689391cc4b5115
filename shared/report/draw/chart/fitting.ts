import { layOutTree } from '../../../layout'
import type { Layout, LayoutNode, LayoutOptions } from '../../../layout'
import type { Branches } from './branches'
import { layOutRows } from './rows'
import { spacing } from './spacing'

/** Sizes of a box on paper, in points; all boxes of a chart are alike, so that its layers stand in lines. */
export interface BoxSize {
  readonly width: number
  readonly height: number
  /** What is added below a box whose branch goes on elsewhere. */
  readonly foot: number
}

/** Boxes laid out together. */
export interface Piece {
  readonly roots: readonly number[]
  /** Places of the positions shown, managers before their reports. */
  readonly boxes: readonly number[]
  /** Those of them whose branch is shown elsewhere. */
  readonly cut: ReadonlySet<number>
  readonly layout: Layout
}

export interface Extent {
  readonly width: number
  readonly height: number
}

/** Wide stacks hold more reports of one manager; narrow ones make room where a layer has many managers. */
const stackings: readonly LayoutOptions['stackColumns'][] = ['auto', 6, 4, 3, 2, 1]

/** No page holds more boxes than this, so larger trials are not laid out. */
const mostBoxes = 160

export interface Shown {
  readonly boxes: readonly number[]
  readonly parents: readonly number[]
  readonly cut: ReadonlySet<number>
}

/** The boxes under `roots` down to `depth` layers below them; branches in `whole` are shown to their ends. */
export function shownOf(
  branches: Branches,
  roots: readonly number[],
  depth: number,
  whole: ReadonlySet<number>,
): Shown | null {
  const boxes: number[] = [...roots]
  const parents: number[] = roots.map(() => -1)
  const left: number[] = roots.map(() => depth)
  const cut = new Set<number>()
  for (let next = 0; next < boxes.length; next++) {
    const place = boxes[next] ?? 0
    const reports = branches.reports[place] ?? []
    if (reports.length === 0) continue
    const more = whole.has(place) ? Infinity : (left[next] ?? 0)
    if (more <= 0) {
      cut.add(place)
      continue
    }
    for (const report of reports) {
      boxes.push(report)
      parents.push(next)
      left.push(more - 1)
    }
    if (boxes.length > mostBoxes) return null
  }
  return { boxes, parents, cut }
}

/**
 * How reports are arranged: in stacks, which need least room; in rows where stacks don't fit; or in rows first where
 * a manager is shown with direct reports only, which reads better.
 */
export type Arrangement = 'stacks' | 'stacks or rows' | 'rows first'

/** Whether the boxes with the least white between them, or a line of managers, need more than the extent in any way. */
function cannotFit(parents: readonly number[], { width, height }: BoxSize, extent: Extent): boolean {
  const gap = spacing.siblingGap
  const area = (extent.width + gap) * (extent.height + gap)
  if (parents.length * (width + gap) * (height + gap) > area) return true
  const layers: number[] = []
  for (const parent of parents) layers.push(parent < 0 ? 1 : (layers[parent] ?? 0) + 1)
  return Math.max(...layers) * (height + gap) > extent.height + gap
}

/** Lays the boxes out in the first way that fits into the extent; null when none does. */
export function fit(
  shown: Shown,
  roots: readonly number[],
  size: BoxSize,
  extent: Extent,
  arrangement: Arrangement,
): Piece | null {
  const { boxes, parents, cut } = shown
  if (cannotFit(parents, size, extent)) return null
  const nodes: LayoutNode[] = boxes.map((place, at) => ({
    width: size.width,
    height: size.height + (cut.has(place) ? size.foot : 0),
    parent: parents[at] ?? -1,
  }))
  const inStacks = (): Layout | null => {
    for (const stackColumns of stackings) {
      const layout = layOutTree(nodes, { ...spacing, stackColumns })
      if (layout.width <= extent.width && layout.height <= extent.height) return layout
    }
    return null
  }
  const inRows = () => layOutRows(nodes, extent)
  const twoLayers = roots.length === 1 && parents.every(parent => parent <= 0)
  const ways =
    arrangement === 'stacks'
      ? [inStacks]
      : arrangement === 'rows first' && twoLayers
        ? [inRows, inStacks]
        : [inStacks, inRows]
  for (const way of ways) {
    const layout = way()
    if (layout) return { roots, boxes, cut, layout }
  }
  return null
}
