import { isList } from '../model/json'
import type { JsonValue } from '../model/json'
import type { Workbook } from '../model/schema'
import type { LongList } from './scanJson'

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

/** The keys and places that lead to a list. */
export type ListPlace = readonly (string | number)[]

/** Records in a piece: about 100 kilobytes, which are read in a millisecond. */
const pieceLength = 250

export interface CutList {
  readonly at: ListPlace
  readonly list: readonly JsonValue[]
}

/** A workbook without the lists for which `isLong` says so, and these, in the order in which they stand in it. */
export function withoutLists(
  workbook: Workbook,
  isLong: (list: readonly JsonValue[], at: ListPlace) => boolean,
): { readonly outline: JsonValue; readonly lists: readonly CutList[] } {
  const lists: CutList[] = []

  function outlineOf(value: JsonValue, at: ListPlace): JsonValue {
    if (typeof value !== 'object' || value === null) return value
    if (isList(value)) {
      if (!isLong(value, at)) return value.map((item, place) => outlineOf(item, [...at, place]))
      lists.push({ at, list: value })
      return []
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, outlineOf(inner, [...at, key])]),
    )
  }

  return { outline: outlineOf(workbook, []), lists }
}

export function piecesOf(workbook: Workbook): WorkbookPieces {
  const { outline, lists } = withoutLists(workbook, ({ length }) => length > pieceLength)
  return {
    outline: JSON.stringify(outline),
    lists: lists.map(({ at, list }) => {
      const pieces: string[] = []
      for (let from = 0; from < list.length; from += pieceLength)
        pieces.push(JSON.stringify(list.slice(from, from + pieceLength)))
      return { at, pieces }
    }),
  }
}

/**
 * The same from the bytes of the JSON itself, which costs a copy of them; null for what is no UTF-8. Whether the pieces
 * make up the workbook that the bytes hold is for `makeUp` to say.
 */
export function piecesOfJson(bytes: Uint8Array, long: readonly LongList[]): WorkbookPieces | null {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const text = (from: number, to: number): string => utf8.decode(bytes.subarray(from, to))
  try {
    let outline = ''
    let from = 0
    const lists = long.map(({ at, start, end, breaks }) => {
      outline += text(from, start)
      from = end
      const ends = [...breaks, end]
      return {
        at,
        pieces: ends.map((to, nth) => `[${text(nth === 0 ? start : (ends[nth - 1] ?? 0) + 1, to)}]`),
      }
    })
    return { outline: outline + text(from, bytes.length), lists }
  } catch {
    return null
  }
}

/**
 * Whether pieces make up the workbook that was parsed from the whole text. A key that stands twice in an object means
 * its last value there, and could lead the pieces of the first to the place of the last.
 */
export function makeUp(workbook: Workbook, pieces: WorkbookPieces, long: readonly LongList[]): boolean {
  const outline: unknown = JSON.parse(pieces.outline)
  const places = new Set(long.map(({ at }) => JSON.stringify(at)))
  return (
    places.size === long.length &&
    long.every(({ at, items }) => lengthAt(outline, at) === 0 && lengthAt(workbook, at) === items)
  )
}

function lengthAt(value: unknown, at: readonly (string | number)[]): number | null {
  const found = at.reduce<unknown>(
    (outer, step) => (typeof outer === 'object' && outer !== null ? (outer as Keyed)[step] : undefined),
    value,
  )
  return Array.isArray(found) ? found.length : null
}

/**
 * The JSON of a workbook without its long lists, cut where these stand: what they hold goes between. Null where they are
 * not empty lists of it, in this order.
 */
export function textsAround(
  outline: JsonValue,
  lists: readonly { readonly at: ListPlace }[],
): readonly string[] | null {
  const texts = ['']
  let next = 0
  const say = (text: string): void => void (texts[texts.length - 1] += text)

  function write(value: JsonValue, depth: number, inside: readonly ListPlace[]): void {
    const [first] = inside
    if (!first) return say(JSON.stringify(value))
    if (first.length === depth) {
      if (inside.length > 1 || lists[next]?.at !== first || !isList(value) || value.length > 0) return
      next++
      say('[')
      texts.push(']')
      return
    }
    if (typeof value !== 'object' || value === null) return
    const within = (step: string | number) => inside.filter(at => at[depth] === step)
    const isOfList = isList(value)
    say(isOfList ? '[' : '{')
    for (const [nth, [key, item]] of Object.entries(value).entries()) {
      if (nth > 0) say(',')
      if (!isOfList) say(`${JSON.stringify(key)}:`)
      write(item, depth + 1, within(isOfList ? nth : key))
    }
    say(isOfList ? ']' : '}')
  }

  write(
    outline,
    0,
    lists.map(({ at }) => at),
  )
  return next === lists.length ? texts : null
}

/** What the texts of pieces are, in the order of `textsOf`: the outline, then so many for each list. */
export type PieceOrder = readonly { readonly at: readonly (string | number)[]; readonly pieces: number }[]

export const textsOf = ({ outline, lists }: WorkbookPieces): readonly string[] => [
  outline,
  ...lists.flatMap(({ pieces }) => pieces),
]

export const orderOf = ({ lists }: WorkbookPieces): PieceOrder =>
  lists.map(({ at, pieces }) => ({ at, pieces: pieces.length }))

/** Puts the workbook together from its parsed texts, of which it takes the outline and fills it. */
export function assembled([outline, ...pieces]: readonly unknown[], order: PieceOrder): Workbook {
  let next = 0
  for (const { at, pieces: count } of order) {
    const list = at.reduce<unknown>((value, step) => (value as Keyed)[step], outline) as unknown[]
    for (const end = next + count; next < end; next++)
      for (const item of pieces[next] as unknown[]) list.push(item)
  }
  // What `piecesOf` made of a workbook.
  return outline as Workbook
}

type Keyed = Readonly<Record<string | number, unknown>>
