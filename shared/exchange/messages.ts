/** All sentences of the import. Those of the chart, the duties and the matrix stand in their own files beside it. */
import type { Problem } from './problems'

const longest = 60

export const quoted = (text: string): string =>
  text.length > longest ? `“${text.slice(0, longest - 1).trimEnd()}…”` : `“${text}”`

export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** A problem in one line, such as: Row 12, column Salary: “abc” is not a number. The cell is left empty. */
export function problemLine({ row, column, what, done }: Problem): string {
  const place = [row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`]
    .filter(part => part !== '')
    .join(', ')
  return place === ''
    ? `${what} ${done}`
    : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${what} ${done}`
}

const otherKinds = {
  excel: 'an Excel workbook or another packed file',
  oldExcel: 'an old Excel workbook (.xls)',
  pdf: 'a PDF',
}

/** Why a file is not read at all. */
export const tableRefusals = {
  tooManyBytes: (file: string, limit: number) =>
    `${quoted(file)} is larger than ${limit / 1024 / 1024} MB. Export only the columns that are needed, or split the file.`,
  tooManyRows: (file: string, rows: number, limit: number) =>
    `${quoted(file)} has ${rows.toLocaleString('en-GB')} rows; up to ${limit.toLocaleString('en-GB')} can be imported. Split the file.`,
  tooManyColumns: (file: string, columns: number, limit: number) =>
    `${quoted(file)} has ${columns.toLocaleString('en-GB')} columns; up to ${limit} can be imported. Export only the columns that are needed.`,
  empty: (file: string) => `${quoted(file)} is empty. Choose a file with one row for each position.`,
  onlyHeadings: (file: string) =>
    `${quoted(file)} has headings and no rows below them. Export it again with its rows.`,
  notText: (file: string) =>
    `${quoted(file)} is not a text file. Save the table as CSV (comma-separated values) and choose that file.`,
  otherKind: (file: string, kind: keyof typeof otherKinds) =>
    file.toLowerCase().endsWith('.remit')
      ? `${quoted(file)} is a Remit workbook, not a table. Open it instead of importing it.`
      : `${quoted(file)} is ${otherKinds[kind]}, not a text file. Save the table as CSV (comma-separated values) and choose that file.`,
  unclosedQuote: (file: string, line: number) =>
    `In line ${line} of ${quoted(file)} a quotation mark opens a cell and is never closed. Close or remove it, then import again.`,
}

export const tableProblems = {
  raggedRow: (row: number): Problem => ({
    kind: 'raggedRow',
    weight: 'problem',
    row,
    column: null,
    what: 'The row does not have as many cells as the headings.',
    done: 'Missing cells are read as empty; cells beyond the headings belong to no column.',
  }),
  lostSigns: (rows: number): Problem => ({
    kind: 'lostSigns',
    weight: 'note',
    row: null,
    column: null,
    what: `${counted(rows, 'row holds', 'rows hold')} signs that could not be read (�).`,
    done: 'They are kept as they are; another encoding may read them.',
  }),
}

export const tooLong = (row: number, column: string, limit: number): Problem => ({
  kind: 'tooLong',
  weight: 'problem',
  row,
  column,
  what: `The text is longer than ${limit.toLocaleString('en-GB')} signs.`,
  done: 'It is cut at that length.',
})
