import { parseDelimited, sniffDelimiter, withPlainLineEnds } from './delimited'
import type { Delimiter, RawRow } from './delimited'
import { decodeText, sniffEncoding } from './encoding'
import type { Encoding } from './encoding'
import { headerPlace } from './headerRow'
import type { TablePurpose } from './headerRow'
import { tableRefusals } from './messages'

/** Rows and columns of a table file. */
export interface Table {
  readonly fileName: string
  /** Headings as they stand in the file, one per column; '' where the file has none. */
  readonly header: readonly string[]
  /** The file's line of the headings; null when the file has no headings. */
  readonly headerLine: number | null
  /** The rows below the headings that are not blank. Each has exactly as many cells as `header`. */
  readonly rows: readonly RawRow[]
  /** Rows whose number of cells differed from the headings'; missing cells read as ''. */
  readonly raggedLines: readonly number[]
  /** How many rows hold U+FFFD: signs that could not be read, or were lost before the file was written. */
  readonly lostSigns: number
}

export const tableLimits = { bytes: 50 * 1024 * 1024, rows: 100_000, columns: 200 } as const

/** What the user says instead of what was sniffed. */
export interface TableChoices {
  readonly purpose?: TablePurpose
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  /** The file's line of the headings, or null for a file without headings. */
  readonly headerLine?: number | null
}

export type TableReading =
  | { readonly ok: true; readonly table: Table; readonly encoding: Encoding; readonly delimiter: Delimiter }
  /** A sentence for the user: what is wrong with which file, and what to do. */
  | { readonly ok: false; readonly problem: string }

/**
 * Reads a text file of rows and columns (CSV and its relatives). Encoding, delimiter and headings are found out where
 * they are not given. Never throws.
 */
export function readTable(bytes: Uint8Array, fileName: string, choices: TableChoices = {}): TableReading {
  const refuse = (problem: string): TableReading => ({ ok: false, problem })
  if (bytes.length > tableLimits.bytes) return refuse(tableRefusals.tooManyBytes(fileName, tableLimits.bytes))
  const kind = signatures.find(({ start }) => start.every((byte, place) => bytes[place] === byte))
  if (kind) return refuse(tableRefusals.otherKind(fileName, kind.name))

  const encoding = choices.encoding ?? sniffEncoding(bytes)
  const text = withPlainLineEnds(decodeText(bytes, encoding)).replace(/^\uFEFF/, '')
  if (text.trim() === '') return refuse(tableRefusals.empty(fileName))
  if (text.slice(0, 10_000).includes('\0')) return refuse(tableRefusals.notText(fileName))

  const delimiter = choices.delimiter ?? sniffDelimiter(text)
  const parsed = parseDelimited(text, delimiter)
  if (!parsed.ok) return refuse(tableRefusals.unclosedQuote(fileName, parsed.line))
  const widest = parsed.rows.reduce((most, { cells }) => Math.max(most, filledLength(cells)), 0)
  if (widest > tableLimits.columns) {
    return refuse(tableRefusals.tooManyColumns(fileName, widest, tableLimits.columns))
  }

  const table = withHeader(fileName, parsed.rows, choices)
  if (table.rows.length > tableLimits.rows) {
    return refuse(tableRefusals.tooManyRows(fileName, table.rows.length, tableLimits.rows))
  }
  if (table.rows.length === 0) return refuse(tableRefusals.onlyHeadings(fileName))
  return { ok: true, table, encoding, delimiter }
}

/** Files that people take for a table and that are not text. */
const signatures: readonly { name: 'excel' | 'oldExcel' | 'pdf'; start: readonly number[] }[] = [
  { name: 'excel', start: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'oldExcel', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'pdf', start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]

function withHeader(fileName: string, rows: readonly RawRow[], choices: TableChoices): Table {
  const place =
    choices.headerLine === undefined
      ? headerPlace(rows, choices.purpose ?? 'chart')
      : rows.findIndex(({ line }) => line === choices.headerLine)
  const heading = place >= 0 ? rows[place] : undefined
  const body = heading ? rows.slice(place + 1) : rows
  const columns = body.reduce(
    (most, { cells }) => Math.max(most, filledLength(cells)),
    filledLength(heading?.cells ?? []),
  )
  const expected = heading?.cells.length ?? body[0]?.cells.length ?? 0
  const filled = (cells: readonly string[]): string[] =>
    Array.from({ length: columns }, (_, column) => (cells[column] ?? '').trim())
  const raggedLines = body.filter(({ cells }) => isRagged(cells, expected)).map(({ line }) => line)
  const signsLost = (row: RawRow): boolean => row.cells.some(cell => cell.includes('\uFFFD'))
  return {
    fileName,
    header: filled(heading?.cells ?? []),
    headerLine: heading?.line ?? null,
    rows: body.map(({ line, cells }) => ({ line, cells: filled(cells) })),
    raggedLines,
    lostSigns: body.filter(signsLost).length,
  }
}

/** The number of cells without the empty ones at the end, which spreadsheets like to add. */
function filledLength(cells: readonly string[]): number {
  let length = cells.length
  while (length > 0 && cells[length - 1]?.trim() === '') length--
  return length
}

/** Whether a row has fewer cells than the headings, or something in cells beyond them. */
const isRagged = (cells: readonly string[], expected: number): boolean =>
  cells.length < expected || filledLength(cells) > expected
