/**
 * Remembers the last few results of a function by the identity of its arguments. A bounded memory rather than a
 * WeakMap: the history keeps a thousand earlier workbooks alive, and a result for each of them would not fit.
 */
export function recently<Args extends readonly unknown[], Result>(
  kept: number,
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  return successively<Args, Result>(kept, (_, ...args) => compute(...args)).remembered
}

/**
 * The same for a function that may build on earlier results, which it gets first, the latest in front: after an edit
 * most of what they say still holds. `passing` builds on them too and is not remembered itself, for what is tried and
 * thrown away.
 */
export function successively<Args extends readonly unknown[], Result>(
  kept: number,
  compute: (earlier: readonly Result[], ...args: Args) => Result,
): { readonly remembered: (...args: Args) => Result; readonly passing: (...args: Args) => Result } {
  const known: Args[] = []
  const results: Result[] = []
  return {
    passing: (...args) => compute(results, ...args),
    remembered(...args) {
      const place = known.findIndex(
        former => former.length === args.length && former.every((arg, at) => Object.is(arg, args[at])),
      )
      const result = place < 0 ? compute(results, ...args) : results[place]
      if (place !== 0) {
        if (place > 0) {
          known.splice(place, 1)
          results.splice(place, 1)
        }
        known.unshift(args)
        // Not undefined but where that is the result: `place` is one of the list's.
        results.unshift(result as Result)
        known.length = Math.min(known.length, kept)
        results.length = known.length
      }
      return result as Result
    },
  }
}

/** A value that is computed when first asked for, and then kept. */
export function lazily<T>(compute: () => T): () => T {
  let kept: { value: T } | null = null
  return () => (kept ??= { value: compute() }).value
}

/** More changed records than this, or than half of them, come from another document rather than from an edit. */
const mostChanged = 200

/**
 * Whether a list is another one but for a few records, each changed in its place in a way that does not matter.
 * Edits leave the records that they don't change the very same objects, so this is quick both ways.
 */
export function differsLittle<T>(
  former: readonly T[],
  list: readonly T[],
  isAlike: (one: T, other: T) => boolean,
): boolean {
  if (former === list) return true
  if (former.length !== list.length) return false
  if (isAnotherDocument(former, list)) return false
  const most = Math.min(mostChanged, list.length / 2)
  let changed = 0
  for (let place = 0; place < list.length; place++) {
    const one = former[place]
    const other = list[place]
    if (one === other) continue
    if (one === undefined || other === undefined || ++changed > most || !isAlike(one, other)) return false
  }
  return true
}

const samples = 8

/** Whether none of a few records, spread over a long list, is the very same object: no edit changes that many. */
function isAnotherDocument(former: readonly unknown[], list: readonly unknown[]): boolean {
  if (list.length < mostChanged) return false
  const step = Math.floor(list.length / samples)
  for (let sample = 0; sample < samples; sample++) {
    if (former[sample * step] === list[sample * step]) return false
  }
  return true
}
