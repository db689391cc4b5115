import { describe, expect, it } from 'vitest'
import { readTable, tableLimits } from '../../../../shared/exchange/table'
import { read, table, utf16, utf8 } from './tables'

describe('reading a table', () => {
  it.each([
    [',', 'id,title\n1,"Director, Finance"\n2,"Buyer, Metals"'],
    [';', 'id;title\n1;Director, Finance\n2;Buyer, Metals'],
    ['\t', 'id\ttitle\n1\tDirector, Finance\n2\tBuyer, Metals'],
    ['|', 'id|title\n1|Director, Finance\n2|Buyer, Metals'],
  ])('finds the delimiter %j', (delimiter, text) => {
    const reading = read(text)
    expect(reading.delimiter).toBe(delimiter)
    expect(reading.table.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Director, Finance'],
      ['2', 'Buyer, Metals'],
    ])
  })

  it('believes the delimiter line that Excel writes, and counts it', () => {
    const reading = read('sep=;\nid;title\n1;Director')
    expect(reading.delimiter).toBe(';')
    expect(reading.table).toMatchObject({ header: ['id', 'title'], headerLine: 2, rows: [{ line: 3 }] })
  })

  it.each(['\n', '\r\n', '\r'])(
    'keeps the lines of the file over quoted line ends and blank lines (%j)',
    end => {
      const text = ['id,title,notes', '1,Director,"one', 'two', 'three"', '', '2,Buyer,'].join(end)
      const { rows } = table(text)
      expect(rows.map(({ line }) => line)).toEqual([2, 6])
      expect(rows[0]?.cells[2]).toBe('one\ntwo\nthree')
    },
  )

  it('finds the headings below lines of title', () => {
    const { header, headerLine, rows } = table(
      'Org chart of ACME\nas of 31 March\n\nid,reports to,title\n1,,Director',
    )
    expect({ header, headerLine, rows: rows.length }).toEqual({
      header: ['id', 'reports to', 'title'],
      headerLine: 4,
      rows: 1,
    })
  })

  it('sees that a file has no headings', () => {
    const { header, headerLine, rows } = table('1,,Director\n2,1,Buyer\n3,1,Seller')
    expect({ header, headerLine, rows: rows.length }).toEqual({
      header: ['', '', ''],
      headerLine: null,
      rows: 3,
    })
  })

  it('takes the user’s word for headings, encoding and delimiter', () => {
    expect(table('a;b\n1;2\n3;4', { headerLine: null }).rows).toHaveLength(3)
    expect(table('x\na;b\n1;2', { headerLine: 2, delimiter: ';' }).header).toEqual(['a', 'b'])
    expect(
      read(utf16('id,title\n1,Ä', { mark: false }), { encoding: 'utf-16le' }).table.rows[0]?.cells[1],
    ).toBe('Ä')
  })

  it('pads short rows and tells which rows differ', () => {
    const { rows, raggedLines, header } = table(
      'id,title,unit\n1,Director\n2,Buyer,Metals,extra\n3,Seller,Sales',
    )
    expect(raggedLines).toEqual([2, 3])
    expect(header).toHaveLength(4)
    expect(rows.every(({ cells }) => cells.length === 4)).toBe(true)
  })

  it('does not call empty cells at the end of a row a difference', () => {
    expect(table('id,title,,\n1,Director,,,,\n2,Buyer,,,').raggedLines).toEqual([])
  })

  it('counts rows with signs that were lost', () => {
    expect(table('id,title\n1,Caf\uFFFD\n2,Buyer').lostSigns).toBe(1)
  })
})

describe('a table that is refused', () => {
  const problem = (bytes: Uint8Array, name = 'chart.csv'): string => {
    const reading = readTable(bytes, name)
    return reading.ok ? 'read' : reading.problem
  }

  it('names the line where a quotation mark is never closed', () => {
    expect(problem(utf8('id,title\n1,"Director"\n2,"Buyer\n3,Seller\n'))).toMatch(
      /^In line 3 of “chart\.csv” .*never closed/,
    )
    expect(problem(utf8('sep=,\nid,title\n1,"a\nb"\n2,"Buyer\n3,Seller\n'))).toMatch(/^In line 5 /)
  })

  it('refuses what is not text, and says what it is', () => {
    expect(problem(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'chart.xlsx')).toMatch(
      /Excel workbook.*Save the table as CSV/,
    )
    expect(problem(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'client.remit')).toMatch(
      /Remit workbook, not a table/,
    )
    expect(problem(utf8('%PDF-1.7\n'), 'chart.pdf')).toMatch(/is a PDF/)
    expect(problem(Uint8Array.from([1, 2, 0, 0, 0, 7, 0, 0, 9]))).toMatch(/not a text file/)
  })

  it('refuses an empty file and one with headings only', () => {
    expect(problem(utf8(''))).toMatch(/is empty/)
    expect(problem(utf8('\uFEFF \n\n'))).toMatch(/is empty/)
    expect(problem(utf8('id,title\n'))).toMatch(/headings and no rows/)
  })

  it('holds the limits of bytes, rows and columns', () => {
    expect(problem(new Uint8Array(tableLimits.bytes + 1))).toMatch(/larger than 50 MB/)
    const rows = `id,title\n${'1,x\n'.repeat(tableLimits.rows)}`
    expect(problem(utf8(rows))).toBe('read')
    expect(problem(utf8(`${rows}1,x\n`))).toMatch(/has 100,001 rows; up to 100,000/)
    const wide = (columns: number): Uint8Array =>
      utf8(`${Array(columns).fill('h').join(',')}\n${Array(columns).fill('1').join(',')}\n`)
    expect(problem(wide(200))).toBe('read')
    expect(problem(wide(201))).toMatch(/has 201 columns; up to 200/)
  })
})
