/** The columns of the table; which are shown depends on how wide the table is (in CSS pixels). */
export type Column = 'title' | 'focus' | 'criticality' | 'accountable' | 'responsible' | 'findings'

interface Breadth {
  readonly column: Column
  /** A track of a CSS grid. */
  readonly track: string
  /** From this width of the table on. */
  readonly from: number
}

const breadths: readonly Breadth[] = [
  { column: 'title', track: 'minmax(160px, min(40%, 620px))', from: 0 },
  { column: 'focus', track: '92px', from: 480 },
  { column: 'criticality', track: '80px', from: 640 },
  { column: 'accountable', track: 'minmax(122px, 1fr)', from: 340 },
  { column: 'responsible', track: 'minmax(122px, 1fr)', from: 560 },
  { column: 'findings', track: '66px', from: 0 },
]

export function columnsFor(width: number): readonly Column[] {
  return breadths.filter(({ from }) => width >= from).map(({ column }) => column)
}

export const tracksFor = (columns: readonly Column[]): string =>
  breadths
    .filter(({ column }) => columns.includes(column))
    .map(({ track }) => track)
    .join(' ')

const editable: ReadonlySet<Column> = new Set(['title', 'focus', 'criticality'])

export const isEditable = (column: Column): boolean => editable.has(column)
