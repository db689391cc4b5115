import type { LayoutNode, LayoutOptions } from '../../../../shared/layout'
import { reportsOf } from './charts'

interface Piece {
  readonly node: number
  across: number
  readonly half: number
  readonly from: number
  readonly to: number
}

/**
 * Tidy placement by comparing every box with every other, for charts without stacks and assistants, direction down:
 * each branch as close to the ones before it as the gaps allow, no spreading. Centres across, by box.
 */
export function closestCentres(nodes: readonly LayoutNode[], options: LayoutOptions): number[] {
  function branches(manager: number, level: number, depth: number): { pieces: Piece[]; centre: number } {
    const all: Piece[] = []
    const centres: number[] = []
    for (const report of reportsOf(nodes, manager)) {
      const branch = branchOf(report, level, depth)
      let by = all.length > 0 ? -Infinity : 0
      for (const a of all) {
        for (const b of branch) {
          if (Math.min(a.to, b.to) <= Math.max(a.from, b.from)) continue
          const siblings =
            manager >= 0 && nodes[a.node]!.parent === manager && nodes[b.node]!.parent === manager
          const gap = siblings ? options.siblingGap : options.subtreeGap
          by = Math.max(by, a.across + a.half + gap + b.half - b.across)
        }
      }
      for (const piece of branch) piece.across += by
      centres.push(branch[0]!.across)
      all.push(...branch)
    }
    return { pieces: all, centre: (centres[0]! + centres[centres.length - 1]!) / 2 }
  }

  function branchOf(node: number, level: number, depth: number): Piece[] {
    const { width, height } = nodes[node]!
    const gap = level === 0 ? 0 : options.levelGap
    const to = options.compact ? depth + gap + height : level + 1
    const from = options.compact ? depth : level
    const { pieces, centre } = branches(node, level + 1, to)
    const across = pieces.length > 0 ? centre : 0
    return [{ node, across, half: width / 2, from, to }, ...pieces]
  }

  const { pieces } = branches(-1, 0, 0)
  const first = Math.min(...pieces.map(({ across, half }) => across - half))
  const result = new Array<number>(nodes.length).fill(0)
  for (const { node, across } of pieces) result[node] = across - first
  return result
}
