import type { CellLetters, SingleEdit } from '../model/edits'
import type { Position, Scenario, Workbook } from '../model/schema'
import { columnName } from './chartImport'
import { dutyHeadings } from './dutyHeadings'
import { matrixProblems } from './dutyMessages'
import { exactScore, headingScore, normalHeading, plainWords } from './headers'
import { readLetters } from './letters'
import { tableProblems, tooLong } from './messages'
import { inFileOrder } from './problems'
import type { Problem } from './problems'
import { personKey, referenceKey } from './references'
import type { Table } from './table'

export interface MatrixPlan {
  /** Letters to set; cells that are empty in the file stay as they are in the workbook. */
  readonly cells: readonly CellLetters[]
  /** `cells` and the scopes as edits, to be applied together. */
  readonly edits: readonly SingleEdit[]
  readonly problems: readonly Problem[]
  readonly summary: {
    readonly rows: number
    readonly responsibilities: number
    readonly positions: number
    readonly letters: number
  }
}

/** The schema's bound. */
const longestScope = 500

/**
 * Works out the letters that a matrix file sets in a scenario: the first column holds titles of responsibilities,
 * each further one is headed by a position's ref, title or holder.
 */
export function planMatrixImport(table: Table, workbook: Workbook, scenario: Scenario): MatrixPlan {
  const problems: Problem[] = table.raggedLines.map(line => tableProblems.raggedRow(line))
  const columns = positionColumns(table, scenario, problems)
  const dutiesByTitle = groupedBy(workbook.responsibilities, ({ title }) => plainWords(title))
  const cells = new Map<string, CellLetters>()
  const scopes: SingleEdit[] = []
  const firstRow = new Map<string, number>()

  for (const { line, cells: row } of table.rows) {
    const title = row[0] ?? ''
    const filled = [...columns.keys()].some(column => (row[column] ?? '') !== '')
    const key = plainWords(title)
    if (key === '') {
      if (filled) problems.push(matrixProblems.lettersWithoutDuty(line))
      continue
    }
    const [duty, ...more] = dutiesByTitle.get(key) ?? []
    if (!duty) {
      problems.push(matrixProblems.unknownDuty(line, title))
      continue
    }
    if (more.length > 0) {
      problems.push(matrixProblems.ambiguousDuty(line, title, more.length + 1))
      continue
    }
    const first = firstRow.get(duty.id)
    if (first === undefined) firstRow.set(duty.id, line)
    else problems.push(matrixProblems.repeatedRow(line, title, first))
    for (const [column, position] of columns) readCell(line, column, row[column] ?? '', position, duty.id)
  }

  const set = [...cells.values()]
  return {
    cells: set,
    edits: set.length === 0 ? [] : [{ edit: 'setLetters', scenario: scenario.id, cells: set }, ...scopes],
    problems: inFileOrder(problems),
    summary: {
      rows: table.rows.length,
      responsibilities: new Set(set.map(({ responsibility }) => responsibility)).size,
      positions: new Set(set.map(({ position }) => position)).size,
      letters: set.length,
    },
  }

  function readCell(
    line: number,
    column: number,
    cell: string,
    position: string,
    responsibility: string,
  ): void {
    const { letters, scope, unknown } = readLetters(cell)
    const name = columnName(table, column)
    if (unknown) problems.push(matrixProblems.unknownLetters(line, name, cell, letters))
    const key = `${position} ${responsibility}`
    if (letters === null || cells.has(key)) return
    cells.set(key, { position, responsibility, letters })
    if (scope === '') return
    if (letters !== 'R' && letters !== 'AR') {
      problems.push(matrixProblems.scopeWithoutR(line, name, scope))
      return
    }
    if (scope.length > longestScope) problems.push(tooLong(line, name, longestScope))
    const changes = { scope: scope.slice(0, longestScope) }
    scopes.push({ edit: 'editAssignment', scenario: scenario.id, position, responsibility, changes })
  }
}

/** The position that each column after the first stands for. */
function positionColumns(table: Table, scenario: Scenario, problems: Problem[]): Map<number, string> {
  const ways: readonly ((heading: string) => readonly Position[])[] = [
    finder(
      scenario.positions,
      ({ ref }) => ref.trim(),
      heading => heading.trim(),
    ),
    finder(scenario.positions, ({ ref }) => referenceKey(ref), referenceKey),
    finder(scenario.positions, ({ title }) => plainWords(title), plainWords),
    finder(scenario.positions, ({ holder }) => personKey(holder), personKey),
  ]
  const found = new Map<number, string>()
  const columnOf = new Map<string, string>()
  for (const [column, heading] of table.header.entries()) {
    if (column === 0) continue
    const name = columnName(table, column)
    const filled = table.rows.filter(({ cells }) => (cells[column] ?? '') !== '')
    const [position, ...more] = ways.map(way => way(heading)).find(positions => positions.length > 0) ?? []
    if (!position) {
      if (heading === '') {
        if (filled.length > 0) problems.push(matrixProblems.blankHeading(table.headerLine, name))
      } else if (
        !describesDuties(heading) ||
        readsAsLetters(filled.map(({ cells }) => cells[column] ?? ''))
      ) {
        problems.push(matrixProblems.unknownPosition(table.headerLine, heading))
      }
      continue
    }
    const former = columnOf.get(position.id)
    if (more.length > 0) {
      problems.push(matrixProblems.ambiguousPosition(table.headerLine, heading, more.length + 1))
    } else if (former !== undefined) {
      problems.push(matrixProblems.repeatedColumn(table.headerLine, heading, former))
    } else {
      found.set(column, position.id)
      columnOf.set(position.id, name)
    }
  }
  return found
}

/** Columns such as area or focus, which a file may hold beside the letters. */
const describesDuties = (heading: string): boolean =>
  Object.values(dutyHeadings).some(words => headingScore(normalHeading(heading), words) >= exactScore)

const readsAsLetters = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every(cell => !readLetters(cell).unknown)

function finder(
  positions: readonly Position[],
  key: (position: Position) => string,
  headingKey: (heading: string) => string,
): (heading: string) => readonly Position[] {
  const byKey = groupedBy(positions, key)
  return heading => {
    const wanted = headingKey(heading)
    return wanted === '' ? [] : (byKey.get(wanted) ?? [])
  }
}

function groupedBy<T>(records: readonly T[], key: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    const name = key(record)
    const group = groups.get(name)
    if (group) group.push(record)
    else groups.set(name, [record])
  }
  return groups
}
