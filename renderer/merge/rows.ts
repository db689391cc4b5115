import { isConflict } from '../../shared/merge/change'
import type { Change, Side } from '../../shared/merge/change'
import type { DescribedChange } from '../../shared/merge/describe'
import { changeGroups, groupOf } from '../../shared/merge/groups'
import type { ChangeGroup } from '../../shared/merge/groups'
import { wordsIn } from '../ui/words'

export const filters = ['all', 'conflicts', 'mine', 'theirs'] as const
export type Filter = (typeof filters)[number]

/** What has been decided so far, and what there was to decide. */
export interface Decisions {
  /** By the change's id. */
  readonly choices: ReadonlyMap<string, Side>
  /** Ids of everything that was a conflict at any time: a choice can solve one. */
  readonly conflicts: ReadonlySet<string>
}

export const isLeft = ({ id }: Change, { choices, conflicts }: Decisions): boolean =>
  conflicts.has(id) && !choices.has(id)

/** Whose is taken; null while nobody has decided. */
export function takenOf(change: Change, decisions: Decisions): Side | null {
  // A circle stays broken whatever is chosen.
  if (change.because === 'circle') return decisions.choices.has(change.id) ? change.taken : null
  return decisions.choices.get(change.id) ?? (isLeft(change, decisions) ? null : change.taken)
}

const passes: Readonly<Record<Filter, (change: Change, decisions: Decisions) => boolean>> = {
  all: () => true,
  conflicts: ({ id }, { conflicts }) => conflicts.has(id),
  mine: ({ by }) => by !== 'theirs',
  theirs: ({ by }) => by !== 'mine',
}

/** How many changes each filter lets through. */
export const countedBy = (
  changes: readonly Change[],
  decisions: Decisions,
): Readonly<Record<Filter, number>> => {
  const count = (filter: Filter): number => changes.filter(change => passes[filter](change, decisions)).length
  return { all: changes.length, conflicts: count('conflicts'), mine: count('mine'), theirs: count('theirs') }
}

/** The changes that the filter and the search let through. */
export function shownChanges(
  changes: readonly Change[],
  filter: Filter,
  search: string,
  decisions: Decisions,
  describe: (change: Change) => DescribedChange,
): readonly Change[] {
  const passing = changes.filter(change => passes[filter](change, decisions))
  if (search.trim() === '') return passing
  const matches = wordsIn(search)
  return passing.filter(change => matches(Object.values(describe(change)).join(' ')))
}

/** A line of the list. */
export type ReviewRow =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly group: ChangeGroup
      readonly changes: readonly Change[]
      /** How many of them are to be decided. */
      readonly left: number
      readonly folded: boolean
    }
  | { readonly kind: 'change'; readonly key: string; readonly change: Change }

export function reviewRows(
  changes: readonly Change[],
  folded: ReadonlySet<ChangeGroup>,
  decisions: Decisions,
): readonly ReviewRow[] {
  const groups = new Map<ChangeGroup, Change[]>()
  for (const change of changes) {
    const group = groupOf(change)
    const known = groups.get(group)
    if (known) known.push(change)
    else groups.set(group, [change])
  }
  return changeGroups.flatMap((group): readonly ReviewRow[] => {
    const own = groups.get(group)
    if (!own) return []
    const isFolded = folded.has(group)
    const left = own.filter(change => isLeft(change, decisions)).length
    return [
      { kind: 'group', key: group, group, changes: own, left, folded: isFolded },
      ...(isFolded
        ? []
        : own.map(change => ({ kind: 'change' as const, key: `change ${change.id}`, change }))),
    ]
  })
}

/** With the conflicts of a merge that was made anew. */
export const conflictsIn = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap(change => (isConflict(change) ? change.id : []))
