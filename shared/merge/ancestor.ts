/** A state of a workbook, by its revision and those that it was made from (`docs/file-format.md`). */
export interface Lineage {
  readonly revision: string
  /** The revisions that it was made from, as many as are known: its parents, then those further back. */
  readonly earlier: readonly string[]
}

export interface SavedRevision extends Lineage {
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

/**
 * The newest version that both sides were made from, of those that are to be had: a common one that no other common
 * one was made from (the merge base of version control). Of several such ones, which go back to an earlier merge,
 * the one that was saved last. Null where there is none.
 */
export function commonAncestor<Version extends SavedRevision>(
  mine: Lineage,
  theirs: Lineage,
  versions: readonly Version[],
): Version | null {
  const known = new Map<string, readonly string[]>()
  for (const { revision, earlier } of [...versions, mine, theirs])
    known.set(revision, [...(known.get(revision) ?? []), ...earlier])
  const ofMine = lineage(mine.revision, known)
  const ofTheirs = lineage(theirs.revision, known)
  const common = versions.filter(({ revision }) => ofMine.has(revision) && ofTheirs.has(revision))
  const overtaken = new Set<string>()
  for (const { revision } of common)
    for (const earlier of lineage(revision, known)) if (earlier !== revision) overtaken.add(earlier)
  const newest = common.filter(({ revision }) => !overtaken.has(revision))
  // Files that name each other as their past were not made by Remit.
  const candidates = newest.length > 0 ? newest : common
  return candidates.toSorted((one, other) => other.savedAt - one.savedAt).at(0) ?? null
}

/** A revision and everything that is known to have led to it. */
function lineage(revision: string, known: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([revision])
  // A set that grows while it is walked is walked to its end.
  for (const one of found) for (const earlier of known.get(one) ?? []) found.add(earlier)
  return found
}

/** How many revisions further back a file names, besides its parents. */
export const mostAncestors = 200

/**
 * The revisions before the parents of a new version, the newest first, from what is known of each parent: one of each
 * in turn, so that after a merge neither side's past is cut off.
 */
export function ancestorsOf(parents: readonly Lineage[]): readonly string[] {
  const found = new Set<string>()
  const longest = Math.max(0, ...parents.map(({ earlier }) => earlier.length))
  for (let place = 0; place < longest; place++)
    for (const { earlier } of parents) {
      const one = earlier[place]
      if (one !== undefined) found.add(one)
    }
  for (const { revision } of parents) found.delete(revision)
  return [...found].slice(0, mostAncestors)
}
