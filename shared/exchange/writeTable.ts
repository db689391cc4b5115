/** Tables out: as RFC 4180 has them, with a comma, or with tabs between the cells. */
export type TableKind = 'csv' | 'tsv'

const delimiters: Readonly<Record<TableKind, string>> = { csv: ',', tsv: '\t' }

/**
 * A table as a file: UTF-8 with the mark by which Excel knows it, lines ended as on Windows. A text that a spreadsheet
 * would run as a formula is led by an apostrophe [OWASP, CSV injection]; numbers stay numbers.
 */
export function writeTable(rows: readonly (readonly string[])[], kind: TableKind): Uint8Array<ArrayBuffer> {
  const delimiter = delimiters[kind]
  const line = (cells: readonly string[]): string =>
    `${cells.map(text => quoted(harmless(text), delimiter)).join(delimiter)}\r\n`
  return new TextEncoder().encode(`\ufeff${rows.map(line).join('')}`)
}

const isNumber = /^-?\d+(\.\d+)?$/

const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !isNumber.test(text) ? `'${text}` : text

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
