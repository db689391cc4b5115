/**
 * Finds the place of a record in a list by its id: open addressing with linear probing (Knuth, The Art of Computer
 * Programming 3, section 6.4) on a hash in the manner of FNV-1a. A `Map` asks each string for its own hash, and to work that out for
 * the ids of a file that was just read takes longer than all else that an index needs; for a few look-ups use a `Map`.
 */
export class PlaceTable {
  private readonly mask: number
  /** One more than the place that is kept in each slot; 0 where it is free. */
  private readonly slots: Int32Array
  private readonly hashes: Int32Array
  private readonly ids: readonly string[]

  constructor(records: readonly { readonly id: string }[]) {
    let size = 16
    while (size < records.length * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size)
    this.hashes = new Int32Array(records.length)
    const ids: string[] = []
    this.ids = ids
    for (const { id } of records) {
      const place = ids.length
      const hash = hashOf(id)
      const slot = this.slotFor(id, hash)
      ids.push(id)
      this.hashes[place] = hash
      this.slots[slot] = place + 1
    }
  }

  /** -1 where the list has no such record. */
  placeOf(id: string): number {
    return (this.slots[this.slotFor(id, hashOf(id))] ?? 0) - 1
  }

  /** Whether the record at a place has this id. */
  holds(place: number, id: string): boolean {
    return this.ids[place] === id
  }

  /** The slot that holds an id, or the free one where it belongs. */
  private slotFor(id: string, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask
    for (;;) {
      const place = (this.slots[slot] ?? 0) - 1
      if (place < 0 || (this.hashes[place] === hash && this.ids[place] === id)) return slot
      slot = (slot + 1) & this.mask
    }
  }
}

/** Four signs at a time, as each step waits for the one before; the rest one by one. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5 | 0
  let at = id.length
  for (; at >= 4; at -= 4) {
    const low = id.charCodeAt(at - 4) | (id.charCodeAt(at - 3) << 8)
    const high = id.charCodeAt(at - 2) | (id.charCodeAt(at - 1) << 8)
    hash = Math.imul(hash ^ low ^ (high << 16), 0x01000193)
    hash ^= hash >>> 15
  }
  while (at > 0) hash = Math.imul(hash ^ id.charCodeAt(--at), 0x01000193)
  return hash
}
