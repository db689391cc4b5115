import type { SingleEdit } from '../../shared/model/edits'
import type { Responsibility } from '../../shared/model/schema'
import { areaRows, moveTarget } from './rows'

/** Where responsibilities go: into an area, before another one (null: at its end). */
export interface Place {
  readonly area: string
  readonly before: string | null
}

/**
 * The edits that put responsibilities in a place, none where they are there already. One that comes to the end of an
 * area goes to the end of the whole list, which is behind all others of its area.
 */
export function placingEdits(
  all: readonly Responsibility[],
  moving: readonly string[],
  { area, before }: Place,
): readonly SingleEdit[] {
  const isMoving = new Set(moving)
  const moved = all.filter(({ id }) => isMoving.has(id))
  const entering = moved.filter(duty => duty.area !== area).map(({ id }) => id)
  const ofArea = all.filter(duty => duty.area === area && !isMoving.has(duty.id))
  const at = before === null ? ofArea.length : ofArea.findIndex(({ id }) => id === before)
  const order = [...ofArea.slice(0, at), ...moved, ...ofArea.slice(at)]
  const stays =
    entering.length === 0 &&
    all.filter(duty => duty.area === area).every((duty, place) => order[place] === duty)
  if (stays || moved.length === 0) return []
  return [
    ...(entering.length > 0
      ? [{ edit: 'editResponsibilities', responsibilities: entering, changes: { area } } as const]
      : []),
    { edit: 'moveResponsibilities', responsibilities: moved.map(({ id }) => id), before },
  ]
}

/**
 * The place one step up or down for a block of responsibilities: past its neighbour in the area, and from the area's
 * edge into the next area. null where there is no further one.
 */
export function stepPlace(
  all: readonly Responsibility[],
  shown: readonly Responsibility[],
  moving: readonly string[],
  by: -1 | 1,
): Place | null {
  const isMoving = new Set(moving)
  const [first] = all.filter(({ id }) => isMoving.has(id))
  if (!first) return null
  const { area } = first
  const shownOfArea = shown.filter(duty => duty.area === area)
  const target = moveTarget(
    all.filter(duty => duty.area === area),
    shownOfArea,
    isMoving,
    by,
  )
  if (target !== undefined) return { area, before: target }
  const areas = areaRows(shown, new Set()).flatMap(row => (row.kind === 'area' ? [row.area] : []))
  const next = areas[areas.indexOf(area) + by]
  if (next === undefined) return null
  return { area: next, before: by < 0 ? null : (shown.find(duty => duty.area === next)?.id ?? null) }
}
