/** Which of a file's former versions are kept. Pure: the clock and the versions are given. */
export interface KeptVersion {
  readonly id: string
  /** Milliseconds since 1970 when it was saved. */
  readonly savedAt: number
  /** In bytes. */
  readonly size: number
}

const hour = 60 * 60 * 1000
const day = 24 * hour

/** How many bytes the former versions of one file take together at most. */
export const mostBytesKept = 500 * 1024 * 1024

/**
 * All of the last hour, the last one of each hour of the last day, the last one of each day of the last month (31
 * days), and the last one before: what the file was when the month began, which a file that was left alone for long
 * still was until it was saved again. Of these, newest first, as many as fit into `mostBytes`; always the newest.
 * Versions that say they are from the future (a clock was wrong) count as of now.
 * @returns the ids to keep
 */
export function versionsToKeep(
  versions: readonly KeptVersion[],
  now: number,
  mostBytes: number = mostBytesKept,
): ReadonlySet<string> {
  const newestFirst = [...versions].sort(
    (one, other) => other.savedAt - one.savedAt || (one.id < other.id ? -1 : 1),
  )
  const kept = new Set<string>()
  const taken = new Set<string>()
  let bytes = 0
  for (const [place, { id, savedAt, size }] of newestFirst.entries()) {
    const span = spanOf(savedAt, now)
    if (span !== 'all' && taken.has(span)) continue
    if (place > 0 && bytes + size > mostBytes) break
    taken.add(span)
    kept.add(id)
    bytes += size
  }
  return kept
}

/** The span of time of which one version is kept; 'all' where every one is. In UTC. */
function spanOf(savedAt: number, now: number): string {
  const age = now - savedAt
  if (age < hour) return 'all'
  if (age < day) return `hour ${Math.floor(savedAt / hour)}`
  return age < 31 * day ? `day ${Math.floor(savedAt / day)}` : 'before'
}

/** The former versions of one file, and what is known of it. */
export interface VersionsOfFile {
  readonly id: string
  /** Milliseconds since 1970 when the newest of them was saved; null where there is none. */
  readonly newest: number | null
  /**
   * `away`: its folder is not there, so it may be on a drive that comes back. `unknown`: so many files were opened
   * since that its name is forgotten.
   */
  readonly file: 'there' | 'gone' | 'away' | 'unknown'
}

/** How long the versions of a file are kept after the last of them, in milliseconds. */
export const keptFor: Readonly<Record<VersionsOfFile['file'], number>> = {
  there: Infinity,
  gone: 365 * day,
  unknown: 365 * day,
  away: 3 * 365 * day,
}

/** Ids of the files whose former versions nobody will ask for any more. */
export const forgottenVersions = (all: readonly VersionsOfFile[], now: number): readonly string[] =>
  all.filter(({ file, newest }) => now - (newest ?? -Infinity) > keptFor[file]).map(({ id }) => id)
