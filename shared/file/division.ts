/** A run of the records of a list, as it was once sent: known by its number, so that it need not be sent again. */
export interface Piece {
  readonly number: number
  readonly records: readonly object[]
}

/** Pieces that begin with the same record, such as those of scenarios that were copied and then changed. */
const mostAlike = 32

/**
 * Divides lists into pieces of `most` records at most, each time as before as far as the very same records stand there:
 * a changed record makes one piece new, and one that was put in or taken out moves no other piece's bounds. A piece is found
 * by its first record, whatever list that is in, so a copied or moved list is made of the pieces of the old one.
 */
export function createDivider(): (list: readonly object[], most: number) => readonly Piece[] {
  const beginningWith = new WeakMap<object, readonly Piece[]>()
  let last = 0

  function made(records: readonly object[]): Piece {
    const piece = { number: ++last, records }
    const [first] = records
    if (first) beginningWith.set(first, [piece, ...(beginningWith.get(first) ?? [])].slice(0, mostAlike))
    return piece
  }

  return (list, most) => {
    const pieces: Piece[] = []
    const standsAt = (place: number): Piece | null => {
      const first = list[place]
      const alike = (first && beginningWith.get(first)) ?? []
      const isHere = ({ records }: Piece): boolean =>
        records.length <= most && records.every((record, nth) => list[place + nth] === record)
      return alike.find(isHere) ?? null
    }
    let from = 0
    /** Makes pieces, all about as long, of what stands there from `from` on. */
    const make = (to: number): void => {
      const count = Math.ceil((to - from) / most)
      const start = from
      for (let nth = 1; nth <= count; nth++) {
        const end = start + Math.round(((to - start) * nth) / count)
        pieces.push(made(list.slice(from, end)))
        from = end
      }
    }
    for (let at = 0; at < list.length;) {
      const known = standsAt(at)
      if (known === null) at++
      // What is left of a piece, or lies between two, soon would be many short ones.
      else if (at > from && at - from < most / 4) at += known.records.length
      else {
        make(at)
        pieces.push(known)
        at = from = at + known.records.length
      }
    }
    make(list.length)
    return pieces
  }
}
