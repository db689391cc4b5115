import { newPosition } from '../model/workbook'
import type { NewId } from '../model/ids'
import type { Position } from '../model/schema'
import { namesPositions, unreadColumns } from './chartColumns'
import type { ChartMapping } from './chartColumns'
import { chartProblems } from './chartMessages'
import { chartRows } from './chartRows'
import type { ChartRow, ChartRows } from './chartRows'
import { plainWords } from './headers'
import { tableProblems } from './messages'
import { inFileOrder } from './problems'
import type { Problem } from './problems'
import { referenceKey } from './references'
import { circles, resolver } from './reportingLines'
import type { Table } from './table'

export interface ChartImportOptions {
  readonly newId: NewId
  /**
   * The positions that the chart replaces. One with the same ref (in a file without ids: with the same title, where
   * only one has it) keeps its id, so that its assignments stay, and keeps every field that the file has no column for.
   */
  readonly existing?: readonly Position[]
}

export interface ChartSummary {
  /** Rows below the headings that are not blank. */
  readonly rows: number
  readonly positions: number
  readonly leftOut: number
  readonly tops: number
  readonly vacant: number
  readonly interim: number
  /** Positions of the present chart that stay, by id. */
  readonly kept: number
  /** Positions of the present chart that are not in the file. */
  readonly removed: readonly string[]
  /** Headings of columns that nothing is read from. */
  readonly unused: readonly string[]
}

export interface ChartPlan {
  /** The whole new chart, for the edit `replaceChart`. */
  readonly positions: readonly Position[]
  readonly problems: readonly Problem[]
  readonly summary: ChartSummary
}

/**
 * Works out the chart that a table describes, what is wrong with the table and what is done about it. Nothing is
 * changed: the caller applies `positions` as one edit. Any table gives a chart that keeps the workbook's invariants.
 */
export function planChartImport(
  table: Table,
  mapping: ChartMapping,
  { newId, existing = [] }: ChartImportOptions,
): ChartPlan {
  const problems: Problem[] = table.raggedLines.map(line => tableProblems.raggedRow(line))
  if (table.lostSigns > 0) problems.push(tableProblems.lostSigns(table.lostSigns))
  const isNamed = namesPositions(mapping)
  if (!isNamed) problems.push(chartProblems.noNamingColumn())
  else if (mapping.title === null) problems.push(chartProblems.noTitleColumn())
  if (mapping.reportsTo === null) problems.push(chartProblems.noManagerColumn())

  const { costs, others } = unreadColumns(table, mapping)
  if (costs.length > 0) problems.push(chartProblems.unreadCost(costs))

  const managerColumn = columnName(table, mapping.reportsTo ?? 0)
  const { rows, emptied } = isNamed ? chartRows(table, mapping, problems) : nothingRead
  const former = formerPositions(rows, existing, mapping.id !== null)
  const taken = new Set(existing.map(({ id }) => id))
  const named = rows.map((row, place) => {
    const id = former.get(place)?.id ?? unusedId(newId, taken)
    return { id, ref: row.named, name: row.name, title: row.givenTitle }
  })

  const managers = rows.map(row => row.manager)
  const find = resolver(named, managers)
  const parents = rows.map((row, place) => parentOf(row, place, emptied))
  for (const members of circles(parents)) {
    const [first] = members
    const row = first === undefined ? undefined : rows[first]
    if (first === undefined || !row) continue
    parents[first] = null
    problems.push(
      chartProblems.cycle(
        row.line,
        managerColumn,
        members.map(place => rows[place]?.line ?? 0),
      ),
    )
  }
  const tops = rows.filter((_, place) => parents[place] === null)
  if (tops.length > 1 && mapping.reportsTo !== null) {
    problems.push(chartProblems.severalTops(tops.map(({ line }) => line)))
  }

  const ids = new Set(named.map(({ id }) => id))
  const idAt = (place: number): string => named[place]?.id ?? ''
  const positions = rows.map((row, place): Position => {
    const parent = parents[place] ?? null
    const before = former.get(place)
    const base = before ?? newPosition({ id: idAt(place), title: row.fields.title })
    return {
      ...base,
      ...row.fields,
      id: idAt(place),
      parent: parent === null ? null : idAt(parent),
      dottedLines:
        mapping.dottedLines === null
          ? base.dottedLines.filter(id => ids.has(id) && id !== idAt(place))
          : dottedLines(row, place, parent),
    }
  })

  const removed = existing.filter(({ id }) => !ids.has(id)).map(({ id }) => id)
  const count = (occupancy: Position['occupancy']): number =>
    positions.filter(position => position.occupancy === occupancy).length
  return {
    positions,
    problems: inFileOrder(problems),
    summary: {
      rows: table.rows.length,
      positions: positions.length,
      leftOut: table.rows.length - positions.length,
      tops: tops.length,
      vacant: count('vacant'),
      interim: count('interim'),
      kept: existing.length - removed.length,
      removed,
      unused: [...costs, ...others],
    },
  }

  function parentOf(row: ChartRow, place: number, left: ReadonlySet<string>): number | null {
    if (left.has(referenceKey(row.manager))) return null
    const found = find(row.manager, place)
    switch (found.kind) {
      case 'one':
        return found.place
      case 'none':
        return null
      case 'self':
        problems.push(chartProblems.selfManager(row.line, managerColumn))
        return null
      case 'unknown':
        problems.push(chartProblems.missingManager(row.line, managerColumn, row.manager))
        return null
      case 'several': {
        const lines = found.places.map(other => rows[other]?.line ?? 0)
        problems.push(chartProblems.ambiguousManager(row.line, managerColumn, row.manager, lines))
        return null
      }
    }
  }

  function dottedLines(row: ChartRow, place: number, parent: number | null): string[] {
    const found = new Set<string>()
    for (const cell of dottedParts(row.dotted, place)) {
      const resolution = find(cell, place)
      if (resolution.kind === 'one' && resolution.place !== parent && found.size < mostDottedLines) {
        found.add(idAt(resolution.place))
      }
      if (resolution.kind === 'unknown') problems.push(notFound(row, cell, 0))
      if (resolution.kind === 'several') problems.push(notFound(row, cell, resolution.places.length))
    }
    return [...found]
  }

  /** "Doe, Jane" names one manager, "P1, P2" two: split at commas only when the whole names nobody. */
  function dottedParts(text: string, place: number): string[] {
    return text
      .split(/[;|\n]+/)
      .map(part => part.trim())
      .flatMap(part => (find(part, place).kind === 'unknown' ? part.split(',') : [part]))
      .map(part => part.trim())
      .filter(part => part !== '')
  }

  function notFound(row: ChartRow, cell: string, found: number): Problem {
    return chartProblems.dottedLine(row.line, columnName(table, mapping.dottedLines ?? 0), cell, found)
  }
}

const nothingRead: ChartRows = { rows: [], emptied: new Set() }

/** The schema's bound. */
const mostDottedLines = 100

/** What the user calls a column: its heading, or its number where it has none. */
export const columnName = (table: Table, column: number): string => table.header[column] || String(column + 1)

/** Notes for the user about positions that the import removes from the present chart. */
export function leavingProblems(
  summary: ChartSummary,
  assignments: readonly { readonly position: string }[],
): Problem[] {
  if (summary.removed.length === 0) return []
  const removed = new Set(summary.removed)
  const letters = assignments.filter(({ position }) => removed.has(position)).length
  return [chartProblems.leaving(summary.removed.length, letters)]
}

/** Positions of the present chart by the place of the row that describes them again. */
function formerPositions(
  rows: readonly ChartRow[],
  existing: readonly Position[],
  hasIds: boolean,
): Map<number, Position> {
  const key = hasIds ? ({ ref }: Position) => ref : ({ title }: Position) => plainWords(title)
  const rowKey = ({ fields }: ChartRow): string => (hasIds ? fields.ref : plainWords(fields.title))
  const known = onlyOnes(existing, key)
  const places = onlyOnes([...rows.keys()], place => {
    const row = rows[place]
    return row ? rowKey(row) : ''
  })
  const found = new Map<number, Position>()
  for (const [name, place] of places) {
    const position = known.get(name)
    if (position) found.set(place, position)
  }
  return found
}

/** Records by their key, without those whose key is '' or shared. */
function onlyOnes<T>(records: readonly T[], key: (record: T) => string): Map<string, T> {
  const found = new Map<string, T>()
  const shared = new Set<string>()
  for (const record of records) {
    const name = key(record)
    if (name === '' || shared.has(name)) continue
    if (found.delete(name)) shared.add(name)
    else found.set(name, record)
  }
  return found
}

function unusedId(newId: NewId, taken: Set<string>): string {
  let id = newId('position')
  while (taken.has(id)) id = newId('position')
  taken.add(id)
  return id
}
