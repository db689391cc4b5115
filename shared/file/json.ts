import type { JsonValue } from '../model/json'
import { good, refused } from './failure'
import type { Outcome } from './failure'
import { limits } from './limits'

/**
 * JSON text in UTF-8 to a value. Refuses what is no UTF-8 or no JSON, what is nested too deep, and keys named
 * `__proto__`, which other code might take for the prototype. `where` names the entry.
 */
export function readJson(bytes: Uint8Array, where: string): Outcome<JsonValue> {
  if (nestedDeeperThan(limits.nesting, bytes)) return refused({ kind: 'damaged', where })
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

const [quote, escape, openList, closeList, openObject, closeObject] = Array.from('"\\[]{}', sign =>
  sign.charCodeAt(0),
)

/** Looks at the bytes, before anything is built from them. UTF-8 has these signs in no other role. */
function nestedDeeperThan(most: number, bytes: Uint8Array): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (inText) {
      if (byte === escape) at++
      else if (byte === quote) inText = false
    } else if (byte === quote) inText = true
    else if (byte === openList || byte === openObject) {
      depth++
      if (depth > most) return true
    } else if (byte === closeList || byte === closeObject) depth--
  }
  return false
}

function namesPrototype(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Object.hasOwn(value, '__proto__')) return true
  // The depth is limited above.
  return Object.values(value).some(namesPrototype)
}
