import { limits } from './limits'
import type { ListPlace } from './pieces'

/** A JSON text without its long lists, as which empty ones stand there. */
export interface Outline {
  readonly text: string
  /** Fields of the objects in it: were one said twice, there would be fewer once it is parsed. */
  readonly fields: number
}

/** Letters: read in some milliseconds. */
const longestOutline = 1024 * 1024

/**
 * Cuts the long lists of records out of a JSON text that Remit wrote, without a look at each of their letters, and gives
 * them to `take` in pieces, each a list of some records. Where all pieces and the outline are JSON, and the outline has
 * all its fields, they mean what the text means: a text that was cut in a wrong place leaves something that is none. Null where the outline would be long, or nested too deep.
 *
 * @param pieceLength letters in a piece; as many as this are read in one or two milliseconds
 */
export function cutJson(
  text: string,
  take: (at: ListPlace, piece: string) => void,
  pieceLength = 256 * 1024,
): Outline | null {
  /** The keys and places of the objects and lists around: a text where it is the key of an object, else a list's place. */
  const path: (string | number)[] = []
  let key = ''
  let outline = ''
  let from = 0
  let fields = 0
  for (let at = 0; at < text.length; at++) {
    if (at - from > longestOutline) return null
    switch (text[at]) {
      case '"': {
        const start = at
        for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++
        key = text.slice(start + 1, at)
        break
      }
      case ':':
        fields++
        path[path.length - 1] = key
        break
      case ',':
        if (typeof path.at(-1) === 'number') path[path.length - 1] = Number(path.at(-1)) + 1
        break
      case '{':
        if (path.push('') > limits.nesting) return null
        break
      case '[': {
        const end = endOfRecords(text, at)
        if (end - at > pieceLength) {
          outline += text.slice(from, at + 1)
          givePieces(text, at + 1, end, pieceLength, piece => take([...path], piece))
          at = from = end
        } else if (path.push(0) > limits.nesting) return null
        break
      }
      case '}':
      case ']':
        path.pop()
        break
      default:
    }
  }
  outline += text.slice(from)
  return outline.length > longestOutline ? null : { text: outline, fields }
}

/** Behind the last record of a list of records that hold no others; the place of its bracket for any other list. */
function endOfRecords(text: string, bracket: number): number {
  if (text[bracket + 1] !== '{') return bracket
  const last = text.indexOf('}]', bracket)
  return last < 0 || text.slice(bracket + 1, last).includes('[{') ? bracket : last + 1
}

function givePieces(
  text: string,
  start: number,
  end: number,
  pieceLength: number,
  give: (piece: string) => void,
): void {
  for (let from = start; from < end;) {
    const next = text.indexOf('},{', from + pieceLength)
    const to = next < 0 || next >= end ? end : next + 1
    give(`[${text.slice(from, to)}]`)
    from = to + 1
  }
}
