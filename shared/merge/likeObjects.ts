import type { Workbook } from '../model/schema'
import { same } from './same'
import type { JsonObject, JsonValue } from '../model/json'
import { workbookShape } from './shape'
import type { Shape } from './shape'

/**
 * The other workbook with the very objects of `mine` wherever the two say the same, so that what compares them again
 * and again sees at a glance what is alike. Linear in the size of both.
 */
export function withObjectsOf(mine: Workbook, other: Workbook): Workbook {
  // What comes back says what `other` says.
  return likened(workbookShape, mine, other) as unknown as Workbook
}

function likened(shape: Shape, mine: JsonValue | undefined, other: JsonValue): JsonValue {
  if (mine === undefined || mine === other) return other
  // Both went through the same schema, so what the shape says of one is true of both.
  if (shape.kind === 'fields') return likenedFields(shape.fields, mine as JsonObject, other as JsonObject)
  if (shape.kind === 'records')
    return likenedList(shape, mine as readonly JsonValue[], other as readonly JsonValue[])
  return same(mine, other) ? mine : other
}

function likenedFields(fields: ReadonlyMap<string, Shape>, mine: JsonObject, other: JsonObject): JsonObject {
  const like: Record<string, JsonValue> = {}
  let asMine = true
  for (const [name, shape] of fields) {
    const value = other[name]
    if (value === undefined) continue
    like[name] = likened(shape, mine[name], value)
    asMine &&= like[name] === mine[name]
  }
  return asMine ? mine : like
}

function likenedList(
  { keyOf, item }: Extract<Shape, { kind: 'records' }>,
  mine: readonly JsonValue[],
  other: readonly JsonValue[],
): readonly JsonValue[] {
  const known = new Map(mine.map(record => [keyOf(record), record]))
  const like = other.map(record => likened(item, known.get(keyOf(record)), record))
  return like.length === mine.length && like.every((record, place) => record === mine[place]) ? mine : like
}
