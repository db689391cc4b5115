import type { Position } from '../model/schema'
import { decimalSign, readAmount } from './amounts'
import type { DecimalSign } from './amounts'
import type { ChartMapping } from './chartColumns'
import { roleWords } from './chartHeadings'
import type { ChartField } from './chartHeadings'
import { chartFieldNames, chartProblems, untitledPosition } from './chartMessages'
import { plainWords } from './headers'
import { tooLong } from './messages'
import { readSeat } from './occupancy'
import type { Problem } from './problems'
import { referenceKey } from './references'
import type { Table } from './table'

/** One row of the file that becomes a position, before reporting lines are followed. */
export interface ChartRow {
  readonly line: number
  /** What other rows may call it: its id in the file ('' for a repeated one, which means its first row). */
  readonly named: string
  /** The name and the title as they stand in the file. */
  readonly name: string
  readonly givenTitle: string
  /** The cells that name its manager and its dotted lines. */
  readonly manager: string
  readonly dotted: string
  /** The fields that the file says something about. */
  readonly fields: Partial<Position> & Pick<Position, 'ref' | 'title'>
}

export interface ChartRows {
  readonly rows: readonly ChartRow[]
  /** Reference keys of rows that hold an id and nothing else: those that report to them become tops. */
  readonly emptied: ReadonlySet<string>
}

/** The schema's bounds. */
const longestLine = 500
const longestText = 20_000
const mostFte = 10_000
const mostCost = 1e15

/** Reads every row, adding to `problems` what cannot be taken as it stands. */
export function chartRows(table: Table, mapping: ChartMapping, problems: Problem[]): ChartRows {
  const cellOf = (cells: readonly string[], field: ChartField): string => {
    const column = mapping[field]
    return column === null ? '' : (cells[column] ?? '')
  }
  const columnOf = (field: ChartField): string => {
    const column = mapping[field]
    return column === null ? chartFieldNames[field] : table.header[column] || String(column + 1)
  }
  const signs = {
    fte: decimalSign(mapping.fte === null ? [] : table.rows.map(({ cells }) => cellOf(cells, 'fte'))),
    cost: decimalSign(mapping.cost === null ? [] : table.rows.map(({ cells }) => cellOf(cells, 'cost'))),
  }
  const reports = countedReports(table, mapping)
  const rows: ChartRow[] = []
  const emptied = new Set<string>()
  const firstOf = new Map<string, number>()
  const wholeRows = new Map<string, number>()
  const refs = new Set(table.rows.map(({ cells }) => cellOf(cells, 'id')))

  for (const { line, cells } of table.rows) {
    const id = cellOf(cells, 'id')
    const whole = cells.join('\u0000')
    const same = wholeRows.get(whole)
    if (same !== undefined && id !== '') {
      problems.push(chartProblems.duplicateRow(line, same))
      continue
    }
    wholeRows.set(whole, line)
    if (
      id !== '' &&
      table.header.length > 2 &&
      cells.every((cell, column) => column === mapping.id || cell === '')
    ) {
      emptied.add(referenceKey(id))
      problems.push(chartProblems.emptyRow(line, id, reports.get(referenceKey(id)) ?? 0))
      continue
    }
    rows.push(readRow(line, cells, identity(line, id)))
  }
  // A row with the same id and content after all stands for the empty one.
  for (const { named } of rows) emptied.delete(referenceKey(named))
  return { rows, emptied }

  /** The ref of the position, and the id by which other rows find it. */
  function identity(line: number, id: string): { ref: string; named: string } {
    if (id === '') {
      if (mapping.id !== null) problems.push(chartProblems.missingId(line, columnOf('id')))
      return { ref: '', named: '' }
    }
    const ref = shortened(line, 'id', id, longestLine)
    const first = firstOf.get(id)
    if (first === undefined) {
      firstOf.set(id, line)
      return { ref, named: id }
    }
    let copy = 2
    while (refs.has(`${id} (${copy})`)) copy++
    const separate = `${id.slice(0, longestLine - 10)} (${copy})`
    refs.add(`${id} (${copy})`)
    problems.push(chartProblems.duplicateId(line, columnOf('id'), id, first, separate))
    return { ref: separate, named: '' }
  }

  function readRow(line: number, cells: readonly string[], names: { ref: string; named: string }): ChartRow {
    const cell = (field: ChartField): string => cellOf(cells, field)
    const name = [cell('firstName'), cell('name')].filter(part => part !== '').join(' ')
    const seat = readSeat(name, cell('title'))
    if (seat.eliminated) problems.push(chartProblems.eliminated(line, columnOf('name'), name))
    const lineOf = (field: ChartField): string => shortened(line, field, oneLine(cell(field)), longestLine)
    const fields: Partial<Position> & Pick<Position, 'ref' | 'title'> = {
      ref: names.ref,
      title: titleOf(line, cells, seat.holder, names.ref),
      // A title such as "Not in post" says as much as a name column would.
      ...(mapping.name !== null || seat.occupancy !== 'held'
        ? { holder: shortened(line, 'name', oneLine(seat.holder), longestLine), occupancy: seat.occupancy }
        : {}),
      ...(mapping.unit === null ? {} : { unit: lineOf('unit') }),
      ...(mapping.grade === null ? {} : { grade: lineOf('grade') }),
      ...(mapping.notes === null
        ? {}
        : { notes: shortened(line, 'notes', printable(cell('notes')), longestText) }),
      ...(mapping.fte === null
        ? {}
        : { fte: amount(line, 'fte', cell('fte'), signs.fte, { most: mostFte, otherwise: 1 }) ?? 1 }),
      ...(mapping.cost === null
        ? {}
        : { cost: amount(line, 'cost', cell('cost'), signs.cost, { most: mostCost, otherwise: null }) }),
      ...(mapping.role === null ? {} : { role: roleOf(line, cell('role')) }),
    }
    return {
      line,
      named: names.named,
      name,
      givenTitle: cell('title'),
      manager: cell('reportsTo'),
      dotted: cell('dottedLines'),
      fields,
    }
  }

  function titleOf(line: number, cells: readonly string[], holder: string, ref: string): string {
    const given = oneLine(cellOf(cells, 'title'))
    if (given !== '' && !saysNothing.test(given)) return shortened(line, 'title', given, longestLine)
    const [other] = [cellOf(cells, 'unit'), holder, mapping.title === null ? ref : '']
      .map(oneLine)
      .filter(text => text !== '' && !saysNothing.test(text))
    const title = (other ?? untitledPosition).slice(0, longestLine)
    if (mapping.title !== null) problems.push(chartProblems.emptyTitle(line, columnOf('title'), title))
    return title
  }

  function amount(
    line: number,
    field: 'fte' | 'cost',
    cell: string,
    decimal: DecimalSign | null,
    { most, otherwise }: { most: number; otherwise: number | null },
  ): number | null {
    const read = readAmount(cell, decimal, field === 'fte')
    if (read === null) return otherwise
    if (read !== 'bad' && read <= most) return read
    problems.push(chartProblems.badNumber(line, columnOf(field), cell, otherwise))
    return otherwise
  }

  function roleOf(line: number, cell: string): Position['role'] {
    const word = plainWords(cell)
    if (word === '') return 'other'
    const role = Object.hasOwn(roleWords, word) ? roleWords[word] : undefined
    if (role === undefined) problems.push(chartProblems.unknownRole(line, columnOf('role'), cell))
    return role ?? 'other'
  }

  function shortened(line: number, field: ChartField, text: string, limit: number): string {
    if (text.length <= limit) return text
    problems.push(tooLong(line, columnOf(field), limit))
    return wholeSigns(text.slice(0, limit))
  }
}

/** A title that stands for none. */
const saysNothing = /^(?:n\/?a|n\/d|#n\/a|null|none|[-–—.?*_\s]+)$/i

/** How many rows name each id as their manager. */
function countedReports(table: Table, mapping: ChartMapping): Map<string, number> {
  const counts = new Map<string, number>()
  if (mapping.reportsTo === null) return counts
  for (const { cells } of table.rows) {
    const key = referenceKey(cells[mapping.reportsTo] ?? '')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()

/** Without control signs, which no screen or page can show; line ends and tabs stay. */
// oxlint-disable-next-line no-control-regex -- control signs are what it looks for
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

/** Not cut in the middle of a surrogate pair. */
const wholeSigns = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '')
