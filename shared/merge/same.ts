import { isList } from '../model/json'
import type { JsonValue } from '../model/json'

/** Whether two values say the same, whatever the order of the fields. Undefined is a value that isn't there. */
export function same(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isList(a)) {
    if (!isList(b) || a.length !== b.length) return false
    for (let place = 0; place < a.length; place++) if (!same(a[place], b[place])) return false
    return true
  }
  if (isList(b)) return false
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  for (const name of names) if (!Object.hasOwn(b, name) || !same(a[name], b[name])) return false
  return true
}
