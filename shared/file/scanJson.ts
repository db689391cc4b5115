import { limits } from './limits'

/** A long list in a JSON text (UTF-8). Places are those of bytes. */
export interface LongList {
  /** The keys and places that lead to it. */
  readonly at: readonly (string | number)[]
  /** Behind the bracket that opens it, and that of the one that closes it. */
  readonly start: number
  readonly end: number
  /** Of commas between its items, about a piece apart. */
  readonly breaks: readonly number[]
  readonly items: number
}

/** Bytes in a piece: read in a millisecond. */
const pieceLength = 96 * 1024

const [quote, escape, openList, closeList, openObject, closeObject, comma, colon] = Array.from(
  '"\\[]{},:',
  sign => sign.charCodeAt(0),
)

/** What the scan knows of the list or object at a depth. One for each depth, used again and again. */
const newLevel = () => ({
  isList: false,
  start: 0,
  /** Items before the present one, and where the present piece began. */
  items: 0,
  from: 0,
  breaks: [] as number[],
  /** Whether a list inside it is long: then it stays whole itself. */
  holdsLong: false,
  /** Where its present key stands, with its quotes. */
  keyFrom: 0,
  keyTo: 0,
})
type Level = ReturnType<typeof newLevel>

/**
 * Looks once at the bytes before anything is built from them; UTF-8 has JSON's signs in no other role. Null for what is
 * nested too deep. Long lists are found only as far as the text is JSON, so what is made of them needs checking.
 */
export function scanJson(bytes: Uint8Array): readonly LongList[] | null {
  const { length } = bytes
  const levels = Array.from({ length: limits.nesting + 1 }, newLevel)
  const long: LongList[] = []
  let depth = 0
  // Stands for the text outside of everything.
  let level = levels[0] as Level
  /** The depth of a list that is long already, in which none is looked for; 0 for none. */
  let cut = 0
  let textFrom = 0
  let textTo = 0
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]
    if (byte === quote) {
      textFrom = at
      for (at++; at < length && bytes[at] !== quote; at++) if (bytes[at] === escape) at++
      textTo = at + 1
    } else if (byte === comma) {
      if (!level.isList) continue
      level.items++
      if (at - level.from < pieceLength || level.holdsLong || (cut !== 0 && cut !== depth)) continue
      level.breaks.push(at)
      level.from = at + 1
      cut = depth
    } else if (byte === colon) {
      level.keyFrom = textFrom
      level.keyTo = textTo
    } else if (byte === openList || byte === openObject) {
      if (depth === limits.nesting) return null
      level = levels[++depth] as Level
      level.isList = byte === openList
      level.start = level.from = at + 1
      level.items = 0
      level.holdsLong = false
    } else if (byte === closeList || byte === closeObject) {
      // What closes more than it opened is no JSON, and is nested too deep for none.
      if (depth === 0) continue
      if (depth === cut) {
        cut = 0
        const outer = levels.slice(1, depth)
        for (const each of outer) each.holdsLong = true
        const place = outer.map(each => (each.isList ? each.items : keyOf(bytes, each)))
        const { start, breaks, items } = level
        if (place.every(step => step !== null))
          long.push({ at: place, start, end: at, breaks, items: items + 1 })
        level.breaks = []
      }
      level = levels[--depth] as Level
    }
  }
  return long
}

/** Null for what is no key. */
function keyOf(bytes: Uint8Array, { keyFrom, keyTo }: Level): string | null {
  try {
    return String(JSON.parse(new TextDecoder().decode(bytes.subarray(keyFrom, keyTo))))
  } catch {
    return null
  }
}
