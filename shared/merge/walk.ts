import type { JsonObject, JsonValue } from '../model/json'
import { changeId, orderId } from './change'
import type { Change, Side } from './change'
import { same } from './same'
import { mergedOrder, whoReordered } from './order'
import type { Shape } from './shape'

/** A place in the three versions; undefined where a version has nothing there. */
export interface Versions {
  readonly base: JsonValue | undefined
  readonly mine: JsonValue | undefined
  readonly theirs: JsonValue | undefined
}

/** What is taken at a place whatever the sides changed, and why when it isn't the user's choice. */
export interface Decision {
  readonly side: Side
  readonly because: Change['because']
}

export type Decide = (id: string) => Decision | undefined

/**
 * Three-way merge of one value by its shape: what only one side changed is taken from it, what both changed alike is
 * taken once, and what both changed otherwise is a conflict in which mine stands, or the record that one side still
 * has. Every place where the sides differ is told to `changes`. Linear in the size of the versions.
 */
export function mergeValue(
  shape: Shape,
  path: readonly string[],
  versions: Versions,
  decide: Decide,
  changes: Change[],
): JsonValue | undefined {
  const { base, mine, theirs } = versions
  if (mine === theirs) return mine
  if (mine !== undefined && theirs !== undefined) {
    // Both went through the same schema, so what the shape says of one is true of both.
    if (shape.kind === 'fields')
      return mergeFields(shape.fields, path, versions as ObjectVersions, decide, changes)
    if (shape.kind === 'entries') return mergeEntries(path, versions as ObjectVersions, decide, changes)
    if (shape.kind === 'records') return mergeList(shape, path, versions as ListVersions, decide, changes)
  }
  if (same(mine, theirs)) return mine
  const mineChanged = !same(base, mine)
  const theirsChanged = !same(base, theirs)
  const by = mineChanged && theirsChanged ? 'both' : mineChanged ? 'mine' : 'theirs'
  const id = changeId(path)
  const decision = decide(id)
  const side = decision?.side ?? (by === 'both' ? (mine === undefined ? 'theirs' : 'mine') : by)
  const onOneSide = mine === undefined || theirs === undefined
  changes.push({
    id,
    path,
    kind: !onOneSide ? 'changed' : base === undefined ? 'added' : 'removed',
    by,
    base,
    mine,
    theirs,
    taken: side,
    because: decision?.because ?? null,
  })
  return side === 'mine' ? mine : theirs
}

interface ObjectVersions {
  readonly base: JsonObject | undefined
  readonly mine: JsonObject
  readonly theirs: JsonObject
}

interface ListVersions {
  readonly base: readonly JsonValue[] | undefined
  readonly mine: readonly JsonValue[]
  readonly theirs: readonly JsonValue[]
}

const at = (versions: ObjectVersions, name: string): Versions => ({
  base: versions.base?.[name],
  mine: versions.mine[name],
  theirs: versions.theirs[name],
})

function mergeFields(
  fields: ReadonlyMap<string, Shape>,
  path: readonly string[],
  versions: ObjectVersions,
  decide: Decide,
  changes: Change[],
): JsonObject {
  const merged: Record<string, JsonValue> = {}
  let asMine = true
  for (const [name, shape] of fields) {
    const value = mergeValue(shape, [...path, name], at(versions, name), decide, changes)
    if (value === undefined) continue
    merged[name] = value
    asMine &&= value === versions.mine[name]
  }
  return asMine ? versions.mine : merged
}

function mergeEntries(
  path: readonly string[],
  versions: ObjectVersions,
  decide: Decide,
  changes: Change[],
): JsonObject {
  const names = new Set([...Object.keys(versions.mine), ...Object.keys(versions.theirs)])
  const merged: [string, JsonValue][] = []
  for (const name of [...names].toSorted()) {
    const value = mergeValue({ kind: 'value' }, [...path, name], at(versions, name), decide, changes)
    if (value !== undefined) merged.push([name, value])
  }
  return Object.fromEntries(merged)
}

function mergeList(
  shape: Extract<Shape, { kind: 'records' }>,
  path: readonly string[],
  versions: ListVersions,
  decide: Decide,
  changes: Change[],
): readonly JsonValue[] {
  const base = byKey(versions.base ?? [], shape.keyOf)
  const mine = byKey(versions.mine, shape.keyOf)
  const theirs = byKey(versions.theirs, shape.keyOf)
  const orders = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] }
  const reordered = shape.ordered ? whoReordered(orders) : null
  let taken: Side = 'mine'
  if (reordered !== null) {
    const id = orderId(path)
    const decision = decide(id)
    taken = decision?.side ?? (reordered === 'both' ? 'mine' : reordered)
    changes.push({
      id,
      path,
      kind: 'reordered',
      by: reordered,
      base: undefined,
      mine: undefined,
      theirs: undefined,
      taken,
      because: null,
    })
  }
  const merged: JsonValue[] = []
  for (const key of mergedOrder(orders, taken)) {
    const here = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) }
    // Most records of a large workbook are alike on both sides.
    const value = same(here.mine, here.theirs)
      ? here.mine
      : mergeValue(shape.item, [...path, key], here, decide, changes)
    if (value !== undefined) merged.push(value)
  }
  const asMine =
    merged.length === versions.mine.length && merged.every((value, place) => value === versions.mine[place])
  return asMine ? versions.mine : merged
}

function byKey(list: readonly JsonValue[], keyOf: (record: JsonValue) => string): Map<string, JsonValue> {
  const map = new Map<string, JsonValue>()
  for (const record of list) map.set(keyOf(record), record)
  return map
}
