import type { JsonValue } from '../model/json'
import type { Workbook } from '../model/schema'
import { createDivider } from './division'
import type { Piece } from './division'
import { withoutLists } from './pieces'
import type { ListPlace } from './pieces'

/**
 * A workbook on its way to where it is saved, without the pieces that are there already. Whoever takes it says so where
 * one of them is not, and is sent everything.
 */
export interface SentPieces {
  /** Names the sender: the numbers of pieces are its own. */
  readonly from: string
  /** JSON, a line each: the workbook with its long lists empty, then the pieces of `fresh`, which are lists. */
  readonly text: string
  readonly fresh: readonly number[]
  /** The long lists, in the order in which they stand in the workbook, and the numbers of the pieces that make them up. */
  readonly lists: readonly { readonly at: ListPlace; readonly pieces: readonly number[] }[]
}

/** What is to be sent, before it is written. */
export interface Sending extends Omit<SentPieces, 'text'> {
  readonly outline: JsonValue
  /** Those of `fresh`. */
  readonly pieces: readonly Piece[]
}

/** Records in a piece, of which one change sends all: few enough to be packed in a tenth of a millisecond. */
const usual = 250
/** Pictures are long by themselves. */
const recordsIn = (at: ListPlace): number => (at[0] === 'pictures' ? 1 : usual)

/**
 * Prepares workbooks for one taker, which knows the pieces that `held` was told of last.
 * @param size records in a piece, other than usual
 */
export function createSender(from: string, size: (at: ListPlace) => number = recordsIn) {
  const divided = createDivider()
  let taken: ReadonlySet<number> = new Set()
  return {
    send(workbook: Workbook): Sending {
      const isLong = (list: readonly JsonValue[], at: ListPlace): boolean =>
        list.length >= size(at) && list.every(record => typeof record === 'object' && record !== null)
      const { outline, lists } = withoutLists(workbook, isLong)
      const inPieces = lists.map(({ at, list }) => ({
        at,
        // What `isLong` has looked at.
        pieces: divided(list as readonly object[], size(at)),
      }))
      const all = new Map(inPieces.flatMap(({ pieces }) => pieces.map(piece => [piece.number, piece])))
      const pieces = [...all.values()].filter(({ number }) => !taken.has(number))
      return {
        from,
        outline,
        pieces,
        fresh: pieces.map(({ number }) => number),
        lists: inPieces.map(({ at, pieces: its }) => ({ at, pieces: its.map(({ number }) => number) })),
      }
    },
    /** What was sent has been taken; or nothing is known to be there any more. */
    held: (sending: Sending | null): void =>
      void (taken = new Set(sending?.lists.flatMap(({ pieces }) => pieces))),
  }
}

export type Sender = ReturnType<typeof createSender>
