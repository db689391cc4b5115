import { responsibilitiesCounted } from '../ui/strings'

export const pasteFieldNames = {
  title: 'Title',
  area: 'Area',
  focus: 'Focus',
  criticality: 'Criticality',
  unit: 'Unit',
  description: 'Description',
} as const

export const pasteStrings = {
  title: 'Paste a list',
  name: 'the pasted list',
  text: 'Rows copied from a spreadsheet: titles alone, or several columns with headings',
  placeholder: 'Title\tArea\tFocus\nApprove overtime\tPeople & teams\tOperational',
  headings: (row: number) => `Row ${row} has the headings`,
  columns: 'What the columns are',
  row: 'Row',
  problems: 'What to look at',
  summary: (added: number, leftOut: number) =>
    `${responsibilitiesCounted(added)} to add${leftOut === 0 ? '' : `, ${leftOut === 1 ? '1 row' : `${leftOut.toLocaleString('en')} rows`} left out`}`,
  more: (rows: number) => `And ${rows.toLocaleString('en')} more rows.`,
  add: (count: number) => (count === 0 ? 'Add responsibilities' : `Add ${responsibilitiesCounted(count)}`),
}
