import { describe, expect, it } from 'vitest'
import { splitCells } from '../../../../shared/exchange/delimited'
import { writeTable } from '../../../../shared/exchange/writeTable'
import type { TableKind } from '../../../../shared/exchange/writeTable'

const written = (rows: readonly (readonly string[])[], kind: TableKind = 'csv'): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeTable(rows, kind))

describe('a table that is written', () => {
  it('begins with the mark by which Excel knows UTF-8 and ends each line as RFC 4180 says', () => {
    expect(
      written([
        ['Größe', 'b'],
        ['c', ''],
      ]),
    ).toBe('\ufeffGröße,b\r\nc,\r\n')
  })

  it('quotes commas, quotation marks and line ends, and is read back as it was', () => {
    const rows = [
      ['a, b', 'say "yes"', 'two\nlines'],
      ['tab\there', '', 'plain'],
    ]
    expect(written(rows)).toContain('"a, b","say ""yes""","two\nlines"')
    for (const kind of ['csv', 'tsv'] as const) {
      const text = written(rows, kind).slice(1).replace(/\r\n$/, '')
      expect(splitCells(text, kind === 'csv' ? ',' : '\t')).toEqual(rows)
    }
  })

  it('needs no quotation marks for a comma between tabs', () => {
    expect(written([['a, b', 'c']], 'tsv')).toBe('\ufeffa, b\tc\r\n')
  })

  it('lets no spreadsheet run a text as a formula, and leaves numbers as they are', () => {
    const rows = [['=1+1', '+49 30', '-2.5', '@SUM(A1)', '- none', '3']]
    expect(written(rows)).toBe("\ufeff'=1+1,'+49 30,-2.5,'@SUM(A1),'- none,3\r\n")
    expect(written([['\t=1+1', '\r=1+1']])).toBe('\ufeff\'\t=1+1,"\'\r=1+1"\r\n')
  })
})
