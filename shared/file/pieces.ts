import { isList } from '../model/json'
import type { JsonValue } from '../model/json'
import type { Workbook } from '../model/schema'

/**
 * A workbook as JSON texts, none of them long: so that a window can read a large one piece by piece and go on
 * drawing. The outline is the workbook with its long lists empty; what they hold stands in pieces, each a JSON list.
 */
export interface WorkbookPieces {
  readonly outline: string
  readonly lists: readonly {
    /** The keys and places that lead to the list. */
    readonly at: readonly (string | number)[]
    readonly pieces: readonly string[]
  }[]
}

/** Records in a piece: about 100 kilobytes, which are read in a millisecond. */
const pieceLength = 250

export function piecesOf(workbook: Workbook): WorkbookPieces {
  const lists: WorkbookPieces['lists'][number][] = []

  function outlineOf(value: JsonValue, at: readonly (string | number)[]): JsonValue {
    if (typeof value !== 'object' || value === null) return value
    if (isList(value)) {
      if (value.length <= pieceLength) return value.map((item, place) => outlineOf(item, [...at, place]))
      const pieces: string[] = []
      for (let from = 0; from < value.length; from += pieceLength)
        pieces.push(JSON.stringify(value.slice(from, from + pieceLength)))
      lists.push({ at, pieces })
      return []
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, outlineOf(inner, [...at, key])]),
    )
  }

  return { outline: JSON.stringify(outlineOf(workbook, [])), lists }
}

/** Puts the workbook together again; each turn of the iteration reads one piece, and the last returns the workbook. */
export function* fromPieces({ outline, lists }: WorkbookPieces): Generator<undefined, Workbook> {
  // What `piecesOf` made of a workbook.
  const workbook = JSON.parse(outline) as Workbook
  yield
  for (const { at, pieces } of lists) {
    const list = at.reduce<unknown>((value, step) => (value as Keyed)[step], workbook) as unknown[]
    for (const piece of pieces) {
      for (const item of JSON.parse(piece) as unknown[]) list.push(item)
      yield
    }
  }
  return workbook
}

type Keyed = Readonly<Record<string | number, unknown>>
