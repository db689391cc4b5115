import { duties as catalogue } from '../catalogue/duties'
import type { NewId } from '../model/ids'
import type { Responsibility } from '../model/schema'
import { newResponsibility } from '../model/workbook'
import { columnName } from './chartImport'
import { criticalityWords, dutyFields, dutyHeadings, focusWords } from './dutyHeadings'
import type { DutyField } from './dutyHeadings'
import { dutyProblems } from './dutyMessages'
import { assignColumns, headingScore, normalHeading, plainWords } from './headers'
import { tableProblems, tooLong } from './messages'
import { inFileOrder } from './problems'
import type { Problem } from './problems'
import type { Table } from './table'

/** Which column (from 0) each field is read from; null: from none. */
export type DutyMapping = Readonly<Record<DutyField, number | null>>

export interface DutiesPlan {
  /** The new responsibilities, for the edit `addResponsibilities`. */
  readonly responsibilities: readonly Responsibility[]
  /** The file's line of each of them. */
  readonly lines: readonly number[]
  readonly problems: readonly Problem[]
  readonly summary: { readonly rows: number; readonly added: number; readonly leftOut: number }
}

/** Proposes a mapping from the headings' words; in a table without known headings the first column holds the titles. */
export function proposeDutyMapping(table: Table): DutyMapping {
  const headings = table.header.map(normalHeading)
  const found = assignColumns(
    dutyFields,
    headings.map((_, column) => column),
    (field, column) => headingScore(headings[column] ?? '', dutyHeadings[field]),
  )
  const used = new Set(found.values())
  const firstFree = headings.findIndex((_, column) => !used.has(column))
  const at = (field: DutyField): number | null => found.get(field) ?? null
  return {
    title: at('title') ?? (firstFree < 0 ? null : firstFree),
    area: at('area'),
    focus: at('focus'),
    criticality: at('criticality'),
    unit: at('unit'),
    description: at('description'),
  }
}

/** The schema's bounds. */
const longestLine = 500
const longestText = 20_000

/**
 * Works out the responsibilities that a table adds. One that is titled like a standard duty takes from the catalogue
 * what the file leaves open, and its catalogue id. A title that the workbook (or the file) already has for the same
 * unit is left out.
 */
export function planDutiesImport(
  table: Table,
  {
    newId,
    existing = [],
    mapping = proposeDutyMapping(table),
  }: { newId: NewId; existing?: readonly Responsibility[]; mapping?: DutyMapping },
): DutiesPlan {
  const problems: Problem[] = table.raggedLines.map(line => tableProblems.raggedRow(line))
  if (table.lostSigns > 0) problems.push(tableProblems.lostSigns(table.lostSigns))
  const titleColumn = mapping.title ?? 0
  if (headingScore(normalHeading(table.header[titleColumn] ?? ''), dutyHeadings.title) === 0) {
    problems.push(dutyProblems.noTitleColumn(columnName(table, titleColumn)))
  }
  const known = new Set(existing.map(sameDuty))
  const usedStandards = new Set(existing.map(({ catalogueId }) => catalogueId))
  const taken = new Set(existing.map(({ id }) => id))
  const firstRow = new Map<string, number>()
  const firstTitle = new Map<string, number>()
  const added: Responsibility[] = []
  const lines: number[] = []

  for (const { line, cells } of table.rows) {
    const title = text(line, cells, 'title', longestLine)
    if (title === '') {
      problems.push(dutyProblems.emptyTitle(line))
      continue
    }
    const standard = catalogue.find(duty => plainWords(duty.title) === plainWords(title))
    const duty = newResponsibility({
      id: unusedId(newId, taken),
      title,
      area: text(line, cells, 'area', longestLine) || (standard?.area ?? ''),
      unit: text(line, cells, 'unit', longestLine),
      description: text(line, cells, 'description', longestText) || (standard?.description ?? ''),
      focus: word(
        line,
        cells,
        'focus',
        focusWords,
        standard?.focus ?? 'operational',
        dutyProblems.unknownFocus,
      ),
      criticality: word(
        line,
        cells,
        'criticality',
        criticalityWords,
        standard?.criticality ?? 'normal',
        dutyProblems.unknownCriticality,
      ),
      catalogueId: standard && !usedStandards.has(standard.id) ? standard.id : null,
    })
    const key = sameDuty(duty)
    const first = firstRow.get(key)
    if (known.has(key)) problems.push(dutyProblems.knownDuty(line, title))
    else if (first !== undefined) problems.push(dutyProblems.duplicateDuty(line, title, first))
    else {
      const elsewhere = firstTitle.get(plainWords(title))
      if (elsewhere !== undefined) problems.push(dutyProblems.sameTitleElsewhere(line, title, elsewhere))
      else firstTitle.set(plainWords(title), line)
      firstRow.set(key, line)
      usedStandards.add(duty.catalogueId)
      added.push(duty)
      lines.push(line)
    }
  }
  return {
    responsibilities: added,
    lines,
    problems: inFileOrder(problems),
    summary: { rows: table.rows.length, added: added.length, leftOut: table.rows.length - added.length },
  }

  function cellOf(cells: readonly string[], field: DutyField): string {
    const column = field === 'title' ? titleColumn : mapping[field]
    return column === null ? '' : (cells[column] ?? '')
  }

  function nameOf(field: DutyField): string {
    return columnName(table, mapping[field] ?? titleColumn)
  }

  function text(line: number, cells: readonly string[], field: DutyField, limit: number): string {
    const cell = cellOf(cells, field)
    const plain = field === 'description' ? cell.trim() : cell.replace(/\s+/g, ' ').trim()
    if (plain.length <= limit) return plain
    problems.push(tooLong(line, nameOf(field), limit))
    return plain.slice(0, limit)
  }

  function word<Value extends string>(
    line: number,
    cells: readonly string[],
    field: DutyField,
    values: Readonly<Record<string, Value>>,
    otherwise: Value,
    unknown: (row: number, column: string, cell: string, taken: string) => Problem,
  ): Value {
    const cell = cellOf(cells, field)
    const plain = plainWords(cell)
    if (plain === '') return otherwise
    const value = Object.hasOwn(values, plain) ? values[plain] : undefined
    if (value === undefined) problems.push(unknown(line, nameOf(field), cell, otherwise))
    return value ?? otherwise
  }
}

const sameDuty = ({ title, unit }: Pick<Responsibility, 'title' | 'unit'>): string =>
  `${plainWords(title)}|${plainWords(unit)}`

function unusedId(newId: NewId, taken: Set<string>): string {
  let id = newId('responsibility')
  while (taken.has(id)) id = newId('responsibility')
  taken.add(id)
  return id
}
