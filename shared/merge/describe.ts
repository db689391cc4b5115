import { nameOfPosition } from '../analysis/names'
import type { JsonValue } from '../model/json'
import type { Workbook } from '../model/schema'
import { positions, responsibilities, scenarios } from '../model/workbook'
import type { Change } from './change'
import { mergeWorkbooks } from './mergeWorkbooks'
import { fieldName, kinds, subjects, valueNames, words } from './sentences'

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
  const value = (given: JsonValue | undefined): string => valueInWords(given, place.list, field, look)
  return {
    subject: subjectOf(place.list).one,
    name: nameOf(place, change, look),
    scenario: place.scenario === null ? '' : look.scenario(place.scenario),
    what: change.kind === 'reordered' ? words.order : field === null ? kinds[change.kind] : fieldName(field),
    base: value(change.base),
    mine: value(change.mine),
    theirs: value(change.theirs),
  }
}

/** How two versions differ: "2 positions added", "14 cells of the matrix changed"; an empty list when they don't. */
export function differenceInWords(before: Workbook, after: Workbook): readonly string[] {
  return summaryInWords(versionChanges(before, after))
}

/** What became different from one version of a workbook to a later one. */
export const versionChanges = (before: Workbook, after: Workbook): readonly Change[] =>
  mergeWorkbooks({ base: before, mine: before, theirs: after }).changes.filter(
    ({ path }) => !isBookkeeping(path),
  )

/** What an option remembers of as-is follows from the changes of as-is, which are told themselves. */
const isBookkeeping = ([list, , field]: readonly string[]): boolean =>
  list === 'scenarios' && field === 'basis'

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

interface ChangedPlace {
  /** The fields that lead to the record's list, such as `scenarios.positions`. */
  readonly list: string
  /** The record's key in it; null for the parts that the workbook has once. */
  readonly key: string | null
  readonly scenario: string | null
  /** The field of the record; null when it is about the record as a whole. */
  readonly field: string | null
}

const lists = new Set(Object.keys(subjects))
const single = new Set(['engagement', 'fit', 'report'])

function placeOf(path: readonly string[]): ChangedPlace {
  const [first = ''] = path
  let list = first
  let key: string | null = null
  let scenario: string | null = null
  let next = 1
  if (!lists.has(first)) return { list: '', key: null, scenario: null, field: first }
  if (!single.has(first)) {
    key = path[next++] ?? null
    if (first === 'scenarios') scenario = key
  }
  for (let name = path[next]; name !== undefined && lists.has(`${list}.${name}`); name = path[next]) {
    // A change of one dotted line reads as a change of its position.
    if (name === 'dottedLines') return { list, key, scenario, field: name }
    list = `${list}.${name}`
    key = path[next + 1] ?? null
    next += 2
  }
  return { list, key, scenario, field: path[next] ?? null }
}

const subjectOf = (list: string): { readonly one: string; readonly many: string } =>
  subjects[list] ?? { one: list, many: list }

type LookUp = ReturnType<typeof lookUp>

function lookUp(versions: readonly Workbook[], scenarioId: string | null) {
  const first = <T>(find: (workbook: Workbook) => T | undefined): T | undefined =>
    versions.map(find).find(found => found !== undefined)
  return {
    scenario: (id: string): string => first(workbook => scenarios.find(workbook.scenarios, id)?.name) ?? id,
    responsibility: (id: string): string =>
      first(workbook => responsibilities.find(workbook.responsibilities, id)?.title) ?? id,
    position: (id: string): string =>
      first(workbook => {
        const scenario = scenarios.find(workbook.scenarios, scenarioId ?? '')
        const position = scenario && positions.find(scenario.positions, id)
        return position && nameOfPosition(position)
      }) ?? id,
  }
}

function nameOf({ list, key }: ChangedPlace, change: Change, look: LookUp): string {
  if (key === null) return ''
  switch (list) {
    case 'scenarios':
      return look.scenario(key)
    case 'scenarios.positions':
      return look.position(key)
    case 'responsibilities':
      return look.responsibility(key)
    case 'scenarios.assignments': {
      const [position = '', responsibility = ''] = key.split(' ')
      return words.cell(look.position(position), look.responsibility(responsibility))
    }
    default:
      return titleIn(change.theirs) ?? titleIn(change.mine) ?? titleIn(change.base) ?? key
  }
}

/** The title or name of a record that has one. */
function titleIn(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || !('title' in value)) return undefined
  return typeof value.title === 'string' ? value.title : undefined
}

function valueInWords(
  value: JsonValue | undefined,
  list: string,
  field: string | null,
  look: LookUp,
): string {
  if (value === undefined) return words.noRecord
  if (field === null) return wholeInWords(value, list)
  if (field === 'parent') return value === null ? words.top : look.position(text(value))
  if (field === 'dottedLines') return look.position(text(value))
  if (field === 'scenario' || field === 'recommended')
    return value === null ? words.nothing : look.scenario(text(value))
  if (field === 'photo') return value === null ? words.nothing : words.picture
  if (field === 'letters') return words.letters(text(value))
  return plainInWords(value, field)
}

/** A record as a whole: its letters or its title, where it has any. */
function wholeInWords(value: JsonValue, list: string): string {
  if (typeof value !== 'object' || value === null) return plainInWords(value, '')
  if (list === 'scenarios.assignments' && 'letters' in value) return words.letters(text(value.letters))
  return titleIn(value) ?? ('name' in value ? text(value.name) : '')
}

function plainInWords(value: JsonValue, field: string): string {
  if (value === null || value === '') return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return value.toLocaleString('en-GB')
  if (typeof value === 'string') return valueNames[field]?.[value] ?? value
  return JSON.stringify(value)
}

/** A value that the schema says is a text. */
const text = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value))
