import { decimalSign, readAmount } from './amounts'
import { chartFields, chartHeadings, moneyWords, roleWords } from './chartHeadings'
import type { ChartField } from './chartHeadings'
import { assignColumns, exactScore, headingScore, normalHeading, plainWords } from './headers'
import { isNoManager, referenceKey } from './references'
import type { Table } from './table'

/** Which column (from 0) each field is read from; null: from none. */
export type ChartMapping = Readonly<Record<ChartField, number | null>>

/** How much it counts, beside the headings, that a column's values are ids of another column. */
const linkWeight = 100
/** The same for names and titles: far less, so that ids win where a file has both. */
const byNameWeight = 50
/** Columns whose headings say nothing are only taken for ids and managers when the values link so well. */
const tellingLink = 0.6
/** Share of different values among those filled in that an id column must have: files do repeat some ids. */
const tellingIds = 0.9
const sampledRows = 3000

interface Column {
  readonly heading: string
  /** Reference keys of the filled cells. */
  readonly keys: ReadonlySet<string>
  /** The same without marks for "no manager", and how many cells there were. */
  readonly managerKeys: readonly string[]
  readonly filled: number
  readonly sample: readonly string[]
}

/**
 * Proposes a mapping from the headings' words and from the values: a "reports to" column is one whose values are ids
 * (or names, or titles) of another column. A table without any headings is read by its values alone.
 */
export function proposeMapping(table: Table): ChartMapping {
  const columns = table.header.map((heading, column) => describe(table, heading, column))
  const link = linkedColumns(columns)
  const used = new Set<number | null>([link.id, link.reportsTo])
  const others: readonly ChartField[] = chartFields.filter(field => field !== 'id' && field !== 'reportsTo')
  const free = columns.map((_, column) => column).filter(column => !used.has(column))
  const found = assignColumns(others, free, (field, column) => {
    const described = columns[column]
    return described ? fieldScore(field, described) : 0
  })
  if (!found.has('title') && !found.has('name')) {
    const wordiest = wordiestColumn(columns, new Set([...used, ...found.values()]))
    if (wordiest !== null) found.set('title', wordiest)
  }
  const at = (field: ChartField): number | null => found.get(field) ?? null
  // A first name alone is the only name there is.
  const onlyFirst = at('name') === null
  return {
    id: link.id,
    reportsTo: link.reportsTo,
    title: at('title'),
    name: onlyFirst ? at('firstName') : at('name'),
    firstName: onlyFirst ? null : firstNameBeside(columns, at('name'), at('firstName')),
    unit: at('unit'),
    grade: at('grade'),
    fte: at('fte'),
    cost: at('cost'),
    dottedLines: at('dottedLines'),
    notes: at('notes'),
    role: at('role'),
  }
}

/** Whether a position can be called something by it: without titles, names and ids a table describes nobody. */
export const namesPositions = ({ title, name, id }: ChartMapping): boolean =>
  title !== null || name !== null || id !== null

/** Headings of columns that nothing is read from: those that name money, when no cost is read, apart from the others. */
export function unreadColumns(
  table: Table,
  mapping: ChartMapping,
): { readonly costs: readonly string[]; readonly others: readonly string[] } {
  const used = new Set(Object.values(mapping))
  const unread = table.header.filter((heading, column) => heading !== '' && !used.has(column))
  const costs = mapping.cost === null ? unread.filter(namesMoney) : []
  return { costs, others: unread.filter(heading => !costs.includes(heading)) }
}

const namesMoney = (heading: string): boolean =>
  normalHeading(heading)
    .split(' ')
    .some(word => moneyWords.has(word))

function describe(table: Table, heading: string, column: number): Column {
  const cells = table.rows.map(row => row.cells[column] ?? '').filter(cell => cell !== '')
  const keys = cells.map(referenceKey)
  return {
    heading: normalHeading(heading),
    keys: new Set(keys),
    managerKeys: [...new Set(keys)].filter(key => !isNoManager(key)).slice(0, sampledRows),
    filled: cells.length,
    sample: cells.slice(0, sampledRows),
  }
}

/** The id and the "reports to" column, chosen together. */
function linkedColumns(columns: readonly Column[]): { id: number | null; reportsTo: number | null } {
  const idScores = columns.map(column => headingScore(column.heading, chartHeadings.id))
  const managerScores = columns.map(column => headingScore(column.heading, chartHeadings.reportsTo))
  let best: { id: number | null; reportsTo: number | null; score: number } = {
    id: null,
    reportsTo: null,
    score: 0,
  }
  const consider = (id: number | null, reportsTo: number | null, score: number): void => {
    if (score > best.score) best = { id, reportsTo, score }
  }
  for (const [id, ids] of columns.entries()) {
    const idScore = idScores[id] ?? 0
    const distinct = ids.filled === 0 ? 0 : ids.keys.size / ids.filled
    if (idScore > 0) consider(id, null, idScore * distinct)
    const otherField = namesAnotherField(ids)
    for (const [reportsTo, managers] of columns.entries()) {
      if (reportsTo === id) continue
      const managerScore = managerScores[reportsTo] ?? 0
      if (idScore === 0 && (otherField || distinct < tellingIds)) continue
      if (managerScore === 0 && (distinct < tellingIds || namesAnotherField(managers))) continue
      const linked = share(managers.managerKeys, ids.keys)
      if ((idScore === 0 || managerScore === 0) && !tells(linked, managers, ids)) continue
      consider(id, reportsTo, idScore * distinct + managerScore + linkWeight * linked)
    }
  }
  // Managers by name or title.
  for (const [reportsTo, managers] of columns.entries()) {
    const managerScore = managerScores[reportsTo] ?? 0
    if (managerScore === 0) continue
    const byName = columns.reduce(
      (most, column, place) =>
        place !== reportsTo && namesAnotherField(column)
          ? Math.max(most, share(managers.managerKeys, column.keys))
          : most,
      0,
    )
    const [id, idScore] = bestId(columns, idScores, reportsTo)
    consider(id, reportsTo, idScore + managerScore + byNameWeight * byName)
  }
  return best
}

/** The best id column by its heading and by how different its values are; null when no heading fits. */
function bestId(
  columns: readonly Column[],
  scores: readonly number[],
  except: number,
): readonly [number | null, number] {
  let best: readonly [number | null, number] = [null, 0]
  for (const [place, { keys, filled }] of columns.entries()) {
    const score = (scores[place] ?? 0) * (filled === 0 ? 0 : keys.size / filled)
    if (place !== except && score > best[1]) best = [place, score]
  }
  return best
}

const namesAnotherField = (column: Column): boolean =>
  (['title', 'name', 'firstName', 'unit', 'fte', 'cost', 'grade', 'notes'] as const).some(
    field => headingScore(column.heading, chartHeadings[field]) >= exactScore,
  )

/** Values that link so well, and are so repeated, that they must be managers' ids. */
const tells = (linked: number, managers: Column, ids: Column): boolean =>
  linked >= tellingLink && managers.managerKeys.length >= 1 && managers.keys.size < ids.keys.size

const share = (values: readonly string[], of: ReadonlySet<string>): number =>
  values.length === 0 ? 0 : values.filter(value => of.has(value)).length / values.length

function fieldScore(field: ChartField, column: Column): number {
  const score = headingScore(column.heading, chartHeadings[field])
  return score === 0 || !valuesFit(field, column) ? 0 : column.filled === 0 ? score * 0.5 : score
}

/** Whether a column's values can be what its heading says; an empty column contradicts nothing. */
function valuesFit(field: ChartField, { sample, filled }: Column): boolean {
  if (filled === 0) return field !== 'role'
  if (field === 'fte' || field === 'cost') {
    const decimal = decimalSign(sample)
    return mostly(sample, cell => readAmount(cell, decimal, field === 'fte') !== 'bad', 0.5)
  }
  if (field === 'role') return mostly(sample, cell => Object.hasOwn(roleWords, plainWords(cell)), 0.8)
  if (field === 'title' || field === 'name' || field === 'firstName') {
    return mostly(sample, cell => /\p{L}/u.test(cell), 0.3)
  }
  return true
}

const mostly = (cells: readonly string[], fits: (cell: string) => boolean, least: number): boolean =>
  cells.filter(fits).length >= least * cells.length

/** In a table whose headings name neither titles nor people: the column with most words that differ from row to row. */
function wordiestColumn(columns: readonly Column[], used: ReadonlySet<number | null>): number | null {
  let best: { column: number | null; words: number } = { column: null, words: 0 }
  for (const [column, { sample, keys, filled, heading }] of columns.entries()) {
    if (used.has(column) || heading !== '' || filled === 0) continue
    if (!mostly(sample, cell => /\p{L}{2}/u.test(cell), 0.8)) continue
    const words = sample.reduce((sum, cell) => sum + Math.min(cell.split(/\s+/).length, 8), 0) / sample.length
    const weight = words * (keys.size / filled)
    if (weight > best.words) best = { column, words: weight }
  }
  return best.column
}

/** A first name is put before a last name; beside a column of full names it would stand twice. */
function firstNameBeside(
  columns: readonly Column[],
  name: number | null,
  firstName: number | null,
): number | null {
  const names = name === null ? undefined : columns[name]
  if (!names || firstName === null) return null
  const full = mostly(names.sample, cell => /\S\s+\S/.test(cell), 0.6)
  return full && !/\b(last|sur|family|nach)/.test(names.heading) ? null : firstName
}
