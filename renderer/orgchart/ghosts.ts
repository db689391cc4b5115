import { chartOf } from '../../shared/analysis/chart'
import { colourChanges } from '../../shared/analysis/colouring'
import type { ChangeOf } from '../../shared/analysis/colouring'
import type { Colouring } from '../../shared/analysis/colourClasses'
import { positionDifference } from '../../shared/analysis/difference'
import { recently } from '../../shared/analysis/recent'
import type { Position } from '../../shared/model/schema'

/** A place that a position had in the scenario that the chart is compared with. */
export interface Ghost {
  /** As it was there. */
  readonly position: Position
  /** Whether it is gone, or stands elsewhere now. */
  readonly kind: 'removed' | 'moved'
}

/** The chart against another scenario: what became of each position, and the places that were left. */
export interface Changes {
  readonly colouring: Colouring
  readonly changeOf: ChangeOf
  /** Managers before their reports. */
  readonly ghosts: readonly Ghost[]
}

export const noGhosts: readonly Ghost[] = []

/** What became of the positions `before`, in another scenario, on the way to those that are shown. */
export const changesBetween: (before: readonly Position[], shown: readonly Position[]) => Changes = recently(
  4,
  (before, shown) => {
    const { added, removed, moved, edited, movedAndEdited } = positionDifference(before, shown)
    const kinds = new Map([
      ...added.map(({ id }) => [id, 'added'] as const),
      ...moved.map(({ after }) => [after.id, 'moved'] as const),
      ...edited.map(({ after }) => [after.id, 'edited'] as const),
      ...movedAndEdited.map(({ after }) => [after.id, 'moved-edited'] as const),
    ])
    const changeOf: ChangeOf = id => kinds.get(id) ?? null
    const chart = chartOf(before)
    const layer = ({ position }: Ghost): number => chart.layer[chart.placeOf(position.id)] ?? 0
    const ghosts: Ghost[] = [
      ...removed.map(position => ({ position, kind: 'removed' as const })),
      ...[...moved, ...movedAndEdited].map(change => ({ position: change.before, kind: 'moved' as const })),
    ]
    return {
      colouring: colourChanges(shown, changeOf, removed.length),
      changeOf,
      ghosts: ghosts.toSorted((one, other) => layer(one) - layer(other)),
    }
  },
)
