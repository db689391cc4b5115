import type { JsonValue } from '../model/json'

/** The two copies that are merged: the one that is open, and the other one. */
export type Side = 'mine' | 'theirs'

/** One place where the two copies say different things, and what the merge takes there. */
export interface Change {
  /** Names the place; the same in every merge of the same versions. */
  readonly id: string
  /** Fields and keys of records from the workbook down, such as `scenarios`, `s1`, `positions`, `p4`, `title`. */
  readonly path: readonly string[]
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered'
  /** Who changed it since the common ancestor. `both`: each did, and otherwise; a conflict. */
  readonly by: Side | 'both'
  /** What each version says; undefined where it has no such record, and for an order. */
  readonly base: JsonValue | undefined
  readonly mine: JsonValue | undefined
  readonly theirs: JsonValue | undefined
  /** Whose is in the merged workbook. */
  readonly taken: Side
  /**
   * Why something else is taken than what the sides' changes or the choice would give: another record of the result
   * refers to this one, or the line of managers would run in a circle. Null where nothing stood in the way.
   */
  readonly because: 'needed' | 'circle' | null
}

/** Whether somebody should look at it: both sides changed it, or it could not be taken as it was. */
export const isConflict = ({ by, because }: Change): boolean => by === 'both' || because !== null

/** A path as the id of the change there. Keys may hold any sign, so the one that parts them is escaped. */
export const changeId = (path: readonly string[]): string =>
  path.map(step => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')

/** The id of a list's order, beside its records'. */
export const orderId = (path: readonly string[]): string => `${changeId(path)}/~order`
