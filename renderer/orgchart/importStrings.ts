import type { ChartField } from '../../shared/exchange/chartHeadings'
import type { Delimiter } from '../../shared/exchange/delimited'
import type { Encoding } from '../../shared/exchange/encoding'

export const fieldNames: Record<ChartField, string> = {
  id: 'Id',
  reportsTo: 'Reports to',
  title: 'Title',
  name: 'Holder',
  firstName: 'First name',
  unit: 'Unit',
  grade: 'Grade',
  fte: 'FTE',
  cost: 'Cost a year',
  dottedLines: 'Dotted lines to',
  notes: 'Notes',
  role: 'Role',
}

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 with mark',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Western (Windows-1252)',
}

export const delimiterNames: Record<Delimiter, string> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar',
}

const count = (number: number): string => number.toLocaleString('en')

export const importStrings = {
  title: (file: string) => `Import org chart from ${file}`,
  import: (positions: number) =>
    positions === 1 ? 'Import 1 position' : `Import ${count(positions)} positions`,
  cancel: 'Cancel',
  close: 'Close',
  into: (scenario: string) => `The chart goes into the scenario “${scenario}”.`,
  replaces: (present: number, kept: number) =>
    `It takes the place of the ${present === 1 ? 'position' : `${count(present)} positions`} there now; ${
      kept === 0
        ? 'none of them is in the file'
        : `${count(kept)} of them ${kept === 1 ? 'is' : 'are'} in the file and keep their letters`
    }. Undo brings the present chart back.`,
  encoding: 'Encoding',
  delimiter: 'Columns divided by',
  headings: 'First row',
  withHeadings: 'Is headings',
  withoutHeadings: 'Is a position',
  columns: 'Columns',
  columnsHint: 'Where each field is read from. Change what does not fit.',
  unread: (headings: readonly string[]) => `Not read from the file: ${headings.join(', ')}.`,
  preview: 'Preview',
  previewRows: (shown: number, all: number) =>
    shown < all ? `First ${shown} of ${count(all)}` : `All ${count(all)}`,
  manager: 'Reports to',
  top: 'Top',
  summary: (positions: number, tops: number, vacant: number, interim: number) =>
    [
      positions === 1 ? '1 position' : `${count(positions)} positions`,
      tops === 1 ? '1 at the top' : `${count(tops)} at the top`,
      `${count(vacant)} vacant`,
      `${count(interim)} interim`,
    ].join(' · '),
  problems: (number: number) => (number === 1 ? '1 thing to check' : `${count(number)} things to check`),
  noProblems: 'Nothing to check: every row can be taken as it stands.',
  row: 'Row',
  problemColumn: 'Column',
  what: 'What is wrong',
  done: 'What will be done',
  moreProblems: (number: number) => `and ${count(number)} more of the same kinds`,
  vacant: 'Vacant',
  interim: 'Interim',
  noPositions: 'No row can become a position. Choose another column for the title, or another file.',
  imported: (positions: number, file: string) =>
    `${positions === 1 ? '1 position was' : `${count(positions)} positions were`} imported from ${file}.`,
}
