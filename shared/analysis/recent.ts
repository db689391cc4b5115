/**
 * Remembers the last few results of a function by the identity of its arguments. A bounded memory rather than a
 * WeakMap: the history keeps a thousand earlier workbooks alive, and a result for each of them would not fit.
 */
export function recently<Args extends readonly unknown[], Result>(
  kept: number,
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  const entries: { args: Args; result: Result }[] = []
  return (...args) => {
    for (let place = 0; place < entries.length; place++) {
      const entry = entries[place]
      if (!entry || !entry.args.every((arg, at) => Object.is(arg, args[at]))) continue
      if (place > 0) {
        entries.splice(place, 1)
        entries.unshift(entry)
      }
      return entry.result
    }
    const result = compute(...args)
    entries.unshift({ args, result })
    if (entries.length > kept) entries.pop()
    return result
  }
}

/** A value that is computed when first asked for, and then kept. */
export function lazily<T>(compute: () => T): () => T {
  let kept: { value: T } | null = null
  return () => (kept ??= { value: compute() }).value
}
