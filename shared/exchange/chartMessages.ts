import type { ChartField } from './chartHeadings'
import { counted, quoted } from './messages'
import type { Problem, ProblemKind } from './problems'

const about = (
  kind: ProblemKind,
  row: number | null,
  what: string,
  done: string,
  { weight = 'problem', column = null }: { weight?: Problem['weight']; column?: string | null } = {},
): Problem => ({ kind, weight, row, column, what, done })

const note = { weight: 'note' } as const
const atTheTop = 'The position is placed at the top.'

/** What can be wrong in an org chart file. Rows are the file's lines. */
export const chartProblems = {
  noTitleColumn: () =>
    about('noTitleColumn', null, 'No column holds titles.', 'Units, names or ids stand in as titles.'),
  noManagerColumn: () =>
    about(
      'noManagerColumn',
      null,
      'No column says who reports to whom.',
      'All positions are placed at the top.',
    ),
  noNamingColumn: () =>
    about(
      'noNamingColumn',
      null,
      'No column holds titles, names or ids.',
      'Nothing can be imported before one of them is read from a column.',
    ),
  unreadCost: (headings: readonly string[]) =>
    about(
      'unreadCost',
      null,
      `${headings.length === 1 ? 'A column names money and is' : 'Columns name money and are'} not read: ${quotedList(headings)}.`,
      'Costs stay as they are. Read the cost from such a column if it holds a year’s cost of each position.',
      note,
    ),
  emptyRow: (row: number, id: string, reports: number) =>
    about(
      'emptyRow',
      row,
      `The row has the id ${quoted(id)} and nothing else.`,
      reports === 0
        ? 'It is left out.'
        : `It is left out; ${counted(reports, 'position that reports to it becomes a top', 'positions that report to it become tops')}.`,
      note,
    ),
  duplicateRow: (row: number, first: number) =>
    about('duplicateRow', row, `The row repeats row ${first} in every cell.`, 'It is left out.'),
  duplicateId: (row: number, column: string, id: string, first: number, ref: string) =>
    about(
      'duplicateId',
      row,
      `The id ${quoted(id)} is already used in row ${first}, with other content.`,
      `The position is kept as a separate one with the id ${quoted(ref)}; those that report to ${quoted(id)} report to row ${first}.`,
      { column },
    ),
  missingId: (row: number, column: string) =>
    about(
      'missingId',
      row,
      'The row has no id.',
      'The position is kept without one; it is new at each import.',
      { column },
    ),
  missingManager: (row: number, column: string, manager: string) =>
    about('missingManager', row, `No row is ${quoted(manager)}, its manager.`, atTheTop, { column }),
  ambiguousManager: (row: number, column: string, manager: string, rows: readonly number[]) =>
    about(
      'ambiguousManager',
      row,
      `Its manager ${quoted(manager)} fits ${counted(rows.length, 'row', 'rows')} (${listed(rows)}).`,
      atTheTop,
      { column },
    ),
  selfManager: (row: number, column: string) =>
    about('selfManager', row, 'The position reports to itself.', atTheTop, { ...note, column }),
  cycle: (row: number, column: string, rows: readonly number[]) =>
    about(
      'cycle',
      row,
      `The positions in rows ${listed(rows)} report to each other in a circle.`,
      `The circle is cut here: the position in row ${row} is placed at the top.`,
      { column },
    ),
  severalTops: (rows: readonly number[]) =>
    about(
      'severalTops',
      null,
      `${counted(rows.length, 'position has', 'positions have')} no manager (rows ${listed(rows)}).`,
      'They stand side by side at the top.',
      note,
    ),
  emptyTitle: (row: number, column: string, title: string) =>
    about('emptyTitle', row, 'The title is empty.', `The position is called ${quoted(title)}.`, { column }),
  badNumber: (row: number, column: string, cell: string, kept: number | null) =>
    about(
      'badNumber',
      row,
      `${quoted(cell)} is not a number that fits here.`,
      kept === null ? 'The cell is left empty.' : `${kept} is taken.`,
      { column },
    ),
  unknownRole: (row: number, column: string, cell: string) =>
    about(
      'unknownRole',
      row,
      `${quoted(cell)} is none of CEO, COO and Head of Operations.`,
      'No role is marked.',
      {
        column,
      },
    ),
  eliminated: (row: number, column: string, mark: string) =>
    about(
      'eliminated',
      row,
      `The post is marked ${quoted(mark)}.`,
      'It is kept as a vacant position; delete it if it is no longer there.',
      { ...note, column },
    ),
  dottedLine: (row: number, column: string, manager: string, found: number) =>
    about(
      'dottedLine',
      row,
      found === 0 ? `No row is ${quoted(manager)}.` : `${quoted(manager)} fits ${found} rows.`,
      'This dotted line is left out.',
      { column },
    ),
  leaving: (positions: number, letters: number) =>
    about(
      'leaving',
      null,
      `${counted(positions, 'position of the present chart is', 'positions of the present chart are')} not in the file.`,
      `${positions === 1 ? 'It is' : 'They are'} removed${letters === 0 ? '' : `, with ${counted(letters, 'letter', 'letters')} in the matrix`}.`,
    ),
}

/** What the user calls the fields. */
export const chartFieldNames: Readonly<Record<ChartField, string>> = {
  id: 'id',
  reportsTo: 'reports to',
  title: 'title',
  name: 'name',
  firstName: 'first name',
  unit: 'unit',
  grade: 'grade',
  fte: 'FTE',
  cost: 'cost',
  dottedLines: 'dotted lines',
  notes: 'notes',
  role: 'role',
}

export const untitledPosition = 'Untitled position'

function listed(rows: readonly number[]): string {
  const shown = rows.slice(0, 6).join(', ')
  return rows.length > 6 ? `${shown} and ${rows.length - 6} more` : shown
}

const mostHeadings = 8

const quotedList = (headings: readonly string[]): string =>
  headings.slice(0, mostHeadings).map(quoted).join(', ') +
  (headings.length > mostHeadings ? ` and ${headings.length - mostHeadings} more` : '')
