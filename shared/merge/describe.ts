import type { JsonValue } from '../model/json'
import type { Workbook } from '../model/schema'
import type { Change, Side } from './change'
import { mergeWorkbooks } from './mergeWorkbooks'
import { isBookkeeping, placeOf, single } from './place'
import { lookUp, nameOf } from './recordNames'
import { fieldName, kinds, subjects, words } from './sentences'
import { valueInWords } from './valueWords'

/** One change in words, for a row that is read from left to right. */
export interface DescribedChange {
  /** What kind of record it is about: "position". */
  readonly subject: string
  /** Which one: "Head of Logistics (Ines Marsh)"; '' where the workbook has one only. */
  readonly name: string
  /** The scenario's name; '' where the record stands outside the scenarios. */
  readonly scenario: string
  /** What of it: "line manager", "added", "removed". */
  readonly what: string
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

/** Puts a change into words; names are looked up in the versions, the first that knows one. */
export function describeChange(change: Change, versions: readonly Workbook[]): DescribedChange {
  const place = placeOf(change.path)
  const look = lookUp(versions, place.scenario)
  const field = place.field
  const value = (given: JsonValue | undefined): string => valueInWords(given, place, look)
  const [base, mine, theirs] =
    change.kind === 'reordered'
      ? [words.formerOrder, orderOf(change, 'mine'), orderOf(change, 'theirs')]
      : [value(change.base), value(change.mine), value(change.theirs)]
  return {
    subject: subjectOf(place.list).one,
    name: nameOf(place, change, look),
    scenario: place.scenario === null ? '' : look.scenario(place.scenario),
    what: change.kind === 'reordered' ? words.order : field === null ? kinds[change.kind] : fieldName(field),
    base,
    mine,
    theirs,
  }
}

const orderOf = ({ by }: Change, side: Side): string =>
  by === side || by === 'both' ? words.otherOrder : words.formerOrder

/** How two versions differ: "2 positions added", "14 cells of the matrix changed"; an empty list when they don't. */
export function differenceInWords(before: Workbook, after: Workbook): readonly string[] {
  return summaryInWords(versionChanges(before, after))
}

/** What became different from one version of a workbook to a later one. */
export const versionChanges = (before: Workbook, after: Workbook): readonly Change[] =>
  mergeWorkbooks({ base: before, mine: before, theirs: after }).changes.filter(
    ({ path }) => !isBookkeeping(path),
  )

/** Changes counted by record and kind, in the order of the schema. A record of which several fields changed counts once. */
export function summaryInWords(changes: readonly Change[]): readonly string[] {
  const groups = new Map<string, Set<string>>()
  for (const { path, kind } of changes) {
    const { list, key, scenario, field } = placeOf(path)
    const group = `${list}|${field === null ? kind : 'changed'}`
    const records = groups.get(group) ?? new Set()
    records.add(`${scenario ?? ''}|${key ?? ''}`)
    groups.set(group, records)
  }
  return [...groups].map(([group, records]) => {
    const [list = '', kind = 'changed'] = group.split('|')
    // What the workbook has once is named, not counted.
    if (list === '' || single.has(list)) return words.changedOnce(subjectOf(list).one)
    // The second part is one of the kinds, put there above.
    return words.counted(records.size, subjectOf(list), kinds[kind as Change['kind']])
  })
}

/** What the records of a list are called. */
export const subjectOf = (list: string): { readonly one: string; readonly many: string } =>
  subjects[list] ?? { one: list, many: list }
