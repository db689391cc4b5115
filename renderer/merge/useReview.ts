import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Change, Side } from '../../shared/merge/change'
import { describeChange } from '../../shared/merge/describe'
import type { DescribedChange } from '../../shared/merge/describe'
import { hasConsequences } from '../../shared/merge/groups'
import { withObjectsOf } from '../../shared/merge/likeObjects'
import { mergeWorkbooks } from '../../shared/merge/mergeWorkbooks'
import type { WorkbookVersions } from '../../shared/merge/mergeWorkbooks'
import { isBookkeeping } from '../../shared/merge/place'
import type { Workbook } from '../../shared/model/schema'
import type { VersionToMerge } from '../state/store'
import { conflictsIn } from './rows'
import type { Decisions } from './rows'

/** What a click waits before the merge is made anew, in milliseconds: a large one takes longer than a frame. */
const pause = 250

/** Decisions of a review that was closed, for when the same version is merged again. */
const kept = new Map<string, ReadonlyMap<string, Side>>()

export interface Review {
  readonly versions: WorkbookVersions
  /** What differs, without what follows from the rest. */
  readonly changes: readonly Change[]
  readonly decisions: Decisions
  readonly describe: (change: Change) => DescribedChange
  readonly choose: (changes: readonly Change[], side: Side) => void
  /** The merged workbook; or, where the decisions have brought further conflicts, how many. */
  readonly finish: () => Workbook | number
}

/** The merge of the open workbook with another version, and what the user decides about it. */
export function useReview(mine: Workbook, other: VersionToMerge): Review {
  const versions = useMemo(() => {
    const theirs = withObjectsOf(mine, other.workbook)
    const base =
      other.base === null || other.base.workbook === other.workbook
        ? other.base && theirs
        : withObjectsOf(mine, other.base.workbook)
    return { base, mine, theirs }
  }, [mine, other])
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(
    () => kept.get(other.revision) ?? new Map(),
  )
  const [changes, setChanges] = useState(() => reviewed(mergeWorkbooks(versions, choices).changes))
  const [conflicts, setConflicts] = useState<ReadonlySet<string>>(
    () => new Set([...conflictsIn(changes), ...choices.keys()]),
  )
  const decisions = useMemo(() => ({ choices, conflicts }), [choices, conflicts])

  const take = useCallback((next: readonly Change[]) => {
    setChanges(next)
    setConflicts(known => new Set([...known, ...conflictsIn(next)]))
  }, [])

  const stale = useRef(false)
  useEffect(() => {
    kept.clear()
    if (choices.size > 0) kept.set(other.revision, choices)
    if (!stale.current) return undefined
    const timer = setTimeout(() => {
      stale.current = false
      take(reviewed(mergeWorkbooks(versions, choices).changes))
    }, pause)
    return () => clearTimeout(timer)
  }, [choices, versions, other.revision, take])

  const choose = useCallback((chosen: readonly Change[], side: Side) => {
    if (chosen.some(hasConsequences)) stale.current = true
    setChoices(known => {
      const next = new Map(known)
      for (const { id } of chosen) next.set(id, side)
      return next
    })
  }, [])

  const describe = useMemo(() => describer(versions), [versions])

  const finish = useCallback((): Workbook | number => {
    const merged = mergeWorkbooks(versions, choices)
    const left = conflictsIn(reviewed(merged.changes)).filter(id => !choices.has(id))
    if (left.length === 0) {
      kept.clear()
      return merged.workbook
    }
    stale.current = false
    take(reviewed(merged.changes))
    return left.length
  }, [versions, choices, take])

  return { versions, changes, decisions, describe, choose, finish }
}

const reviewed = (changes: readonly Change[]): readonly Change[] =>
  changes.filter(({ path }) => !isBookkeeping(path))

/** Puts changes into words, each once. */
function describer({ base, mine, theirs }: WorkbookVersions): Review['describe'] {
  const known = new WeakMap<Change, DescribedChange>()
  return change => {
    const words = known.get(change) ?? describeChange(change, [mine, theirs, ...(base ? [base] : [])])
    known.set(change, words)
    return words
  }
}
