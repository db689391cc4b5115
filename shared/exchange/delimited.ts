import papa from 'papaparse'

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** One row as it stands in the file. `line` is the file's line (from 1) where the row begins. */
export interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
}

export type Delimited =
  | { readonly ok: true; readonly rows: readonly RawRow[] }
  /** A quotation mark opens at the start of a cell, in this line of the file, and nothing closes it. */
  | { readonly ok: false; readonly kind: 'unclosedQuote'; readonly line: number }

/** How many rows are tried with each delimiter. */
const sampledRows = 50
const sampledSigns = 200_000

/** Line ends of every system become `\n`, so that lines can be counted; also those inside quoted cells. */
export const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')

/**
 * The delimiter that splits the first rows most evenly into most columns: the share of rows that have the commonest
 * number of cells, weighed by that number. Excel's `sep=;` line in front is believed. Comma when nothing splits.
 */
export function sniffDelimiter(text: string): Delimiter {
  const stated = delimiterLine(text)
  if (stated !== null) return stated
  const cut = text.length > sampledSigns ? text.slice(0, text.lastIndexOf('\n', sampledSigns) + 1) : text
  const sample = cut === '' ? text.slice(0, sampledSigns) : cut
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue
    const score = evenness(parse(sample, delimiter, sampledRows).data)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Splits text into rows and cells (RFC 4180, with any of the delimiters). Blank lines are left out. */
export function parseDelimited(text: string, delimiter: Delimiter): Delimited {
  const skipped = delimiterLine(text) === null ? 0 : text.indexOf('\n') + 1 || text.length
  const { data, errors } = parse(text.slice(skipped), delimiter)
  const unclosed = errors.find(error => error.code === 'MissingQuotes')
  if (unclosed) {
    return {
      ok: false,
      kind: 'unclosedQuote',
      line: linesIn(text.slice(0, skipped + (unclosed.index ?? 0))) + 1,
    }
  }
  const rows: RawRow[] = []
  let line = skipped > 0 ? 2 : 1
  for (const cells of data) {
    if (cells.some(cell => cell.trim() !== '')) rows.push({ line, cells })
    line += 1
    for (const cell of cells) if (cell.includes('\n')) line += linesIn(cell)
  }
  return { ok: true, rows }
}

/** All rows with all their cells, blank ones too, for a table in which the place of a cell matters. */
export const splitCells = (text: string, delimiter: Delimiter): readonly (readonly string[])[] =>
  parse(withPlainLineEnds(text), delimiter).data

function parse(text: string, delimiter: Delimiter, preview = 0) {
  return papa.parse(text, { delimiter, newline: '\n', quoteChar: '"', skipEmptyLines: false, preview })
}

function delimiterLine(text: string): Delimiter | null {
  const sign = /^sep=(.)(\n|$)/i.exec(text)?.[1]
  return delimiters.find(delimiter => delimiter === sign) ?? null
}

function evenness(rows: readonly (readonly string[])[]): number {
  const filled = rows.filter(row => row.some(cell => cell.trim() !== ''))
  const counts = new Map<number, number>()
  for (const { length } of filled) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = 0
  for (const [cells, times] of counts) {
    best = Math.max(best, (times / filled.length) ** 2 * (1 + Math.log2(cells)))
  }
  return best
}

function linesIn(text: string): number {
  let count = 0
  for (let place = text.indexOf('\n'); place >= 0; place = text.indexOf('\n', place + 1)) count++
  return count
}
