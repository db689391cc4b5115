/** Where lines of given sizes begin when they stand one after the other; one entry more, where the last ends. */
export function offsetsOf(sizes: readonly number[]): Float64Array {
  const offsets = new Float64Array(sizes.length + 1)
  for (const [at, size] of sizes.entries()) offsets[at + 1] = (offsets[at] ?? 0) + size
  return offsets
}

/** The first line that ends after a point; the last line when there is none. */
export function lineAt(offsets: Float64Array, point: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle + 1] ?? 0) > point) high = middle
    else low = middle + 1
  }
  return low
}

/** How far to scroll so that a line is in view between a frozen start and a frozen end; `view` is the whole extent. */
export function scrollTo(
  offsets: Float64Array,
  line: number,
  scrolled: number,
  view: number,
  frozen: { readonly start: number; readonly end: number },
): number {
  const from = offsets[line] ?? 0
  const to = offsets[line + 1] ?? from
  const room = view - frozen.start - frozen.end
  if (from < scrolled || to - from > room) return from
  return to > scrolled + room ? to - room : scrolled
}
