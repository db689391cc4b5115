import type { JsonValue } from '../model/json'
import { good, refused } from './failure'
import type { Outcome } from './failure'
import { scanJson } from './scanJson'
import type { LongList } from './scanJson'

/**
 * JSON text in UTF-8 to a value. Refuses what is no UTF-8 or no JSON, what is nested too deep, and keys named
 * `__proto__`, which other code might take for the prototype. `where` names the entry; `scanned` is told of the long
 * lists in it before they are parsed.
 */
export function readJson(
  bytes: Uint8Array,
  where: string,
  scanned?: (long: readonly LongList[]) => void,
): Outcome<JsonValue> {
  const long = scanJson(bytes)
  if (long === null) return refused({ kind: 'damaged', where })
  scanned?.(long)
  let value: JsonValue
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // JSON.parse gives nothing but these.
    value = JSON.parse(text) as JsonValue
  } catch {
    return refused({ kind: 'damaged', where })
  }
  // The name stands there as it is or behind an escape; a text with neither need not be walked through.
  const mayName = text.includes('__proto__') || text.includes('\\u')
  return mayName && namesPrototype(value) ? refused({ kind: 'damaged', where }) : good(value)
}

function namesPrototype(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Object.hasOwn(value, '__proto__')) return true
  // The depth is limited above.
  return Object.values(value).some(namesPrototype)
}
