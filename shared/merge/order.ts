import type { Side } from './change'

export interface Orders {
  /** Keys in the order of each version; base is empty when there is no common ancestor. */
  readonly base: readonly string[]
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
}

/** Who changed the order of the records that both sides have. */
export function whoReordered({ base, mine, theirs }: Orders): Side | 'both' | null {
  const common = inBoth(mine, theirs)
  const mineOrder = mine.filter(key => common.has(key))
  const theirsOrder = theirs.filter(key => common.has(key))
  if (equal(mineOrder, theirsOrder)) return null
  const known = new Set(base)
  const baseOrder = base.filter(key => common.has(key))
  const mineMoved = !equal(
    mineOrder.filter(key => known.has(key)),
    baseOrder,
  )
  const theirsMoved = !equal(
    theirsOrder.filter(key => known.has(key)),
    baseOrder,
  )
  if (mineMoved === theirsMoved) return 'both'
  return mineMoved ? 'mine' : 'theirs'
}

/**
 * The keys of both sides in one order: those that both have as `taken` has them; one that only one side has behind
 * the one that it follows there. Where both sides put something in the same place, the smaller key goes first, so
 * that the result does not depend on which side is called mine.
 */
export function mergedOrder({ mine, theirs }: Orders, taken: Side): readonly string[] {
  const common = inBoth(mine, theirs)
  const skeleton = (taken === 'mine' ? mine : theirs).filter(key => common.has(key))
  if (common.size === mine.length && common.size === theirs.length) return skeleton
  const ofMine = followers(mine, common)
  const ofTheirs = followers(theirs, common)
  const order: string[] = []
  for (const key of [null, ...skeleton]) {
    if (key !== null) order.push(key)
    const [one, other] = [ofMine.get(key) ?? [], ofTheirs.get(key) ?? []]
    const mineFirst = (one[0] ?? '') <= (other[0] ?? '')
    for (const follower of mineFirst ? one : other) order.push(follower)
    for (const follower of mineFirst ? other : one) order.push(follower)
  }
  return order
}

/** The keys that aren't common, under the common key that they follow; null at the beginning. */
function followers(keys: readonly string[], common: ReadonlySet<string>): Map<string | null, string[]> {
  const found = new Map<string | null, string[]>()
  let last: string | null = null
  for (const key of keys) {
    if (common.has(key)) {
      last = key
      continue
    }
    const list = found.get(last)
    if (list) list.push(key)
    else found.set(last, [key])
  }
  return found
}

function inBoth(one: readonly string[], other: readonly string[]): ReadonlySet<string> {
  const known = new Set(other)
  return new Set(one.filter(key => known.has(key)))
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, place) => key === b[place])
