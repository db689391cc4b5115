import { quoted } from './messages'
import type { Problem } from './problems'

const rowOf = (
  kind: Problem['kind'],
  row: number,
  column: string | null,
  what: string,
  done: string,
  weight: Problem['weight'] = 'problem',
): Problem => ({ kind, weight, row, column, what, done })

/** What can be wrong in a file of responsibilities. */
export const dutyProblems = {
  noTitleColumn: (column: string): Problem => ({
    kind: 'noTitleColumn',
    weight: 'problem',
    row: null,
    column: null,
    what: 'No heading says which column holds the titles.',
    done: `Column ${column} is read as the titles.`,
  }),
  emptyTitle: (row: number) =>
    rowOf('emptyTitle', row, null, 'The responsibility has no title.', 'The row is left out.'),
  duplicateDuty: (row: number, title: string, first: number) =>
    rowOf(
      'duplicateDuty',
      row,
      null,
      `The title ${quoted(title)} already stands in row ${first}.`,
      'The row is left out.',
    ),
  sameTitleElsewhere: (row: number, title: string, first: number) =>
    rowOf(
      'duplicateDuty',
      row,
      null,
      `The title ${quoted(title)} already stands in row ${first}, for another unit.`,
      'Both are kept; a matrix cannot tell them apart by title.',
    ),
  knownDuty: (row: number, title: string) =>
    rowOf(
      'knownDuty',
      row,
      null,
      `${quoted(title)} is already in the workbook.`,
      'The row is left out; the responsibility stays as it is.',
      'note',
    ),
  unknownFocus: (row: number, column: string, cell: string, taken: string) =>
    rowOf(
      'unknownFocus',
      row,
      column,
      `${quoted(cell)} is none of operational, strategic and both.`,
      `“${taken}” is taken.`,
    ),
  unknownCriticality: (row: number, column: string, cell: string, taken: string) =>
    rowOf(
      'unknownCriticality',
      row,
      column,
      `${quoted(cell)} is none of high, normal and low.`,
      `“${taken}” is taken.`,
    ),
}

/** What can be wrong in a matrix file. */
export const matrixProblems = {
  unknownDuty: (row: number, title: string) =>
    rowOf(
      'unknownDuty',
      row,
      null,
      `No responsibility in the workbook is called ${quoted(title)}.`,
      'The row is left out; add the responsibility first.',
    ),
  ambiguousDuty: (row: number, title: string, found: number) =>
    rowOf(
      'ambiguousDuty',
      row,
      null,
      `${found} responsibilities are called ${quoted(title)}.`,
      'The row is left out; give them different titles first.',
    ),
  lettersWithoutDuty: (row: number) =>
    rowOf('unknownDuty', row, null, 'The row has letters and no responsibility.', 'The row is left out.'),
  repeatedRow: (row: number, title: string, first: number) =>
    rowOf(
      'repeatedRow',
      row,
      null,
      `${quoted(title)} already stands in row ${first}.`,
      'Letters are added where that row has none; other cells of this row are left out.',
    ),
  unknownPosition: (line: number | null, column: string) => ({
    ...inHeader('unknownPosition', line, column),
    what: `No position has the id or the title ${quoted(column)}.`,
    done: 'The column is left out.',
  }),
  blankHeading: (line: number | null, column: string) => ({
    ...inHeader('unknownPosition', line, column),
    what: 'The column has letters and no heading.',
    done: 'The column is left out.',
  }),
  ambiguousPosition: (line: number | null, column: string, found: number) => ({
    ...inHeader('ambiguousPosition', line, column),
    what: `${found} positions are called ${quoted(column)}.`,
    done: 'The column is left out; head it with the id of one of them.',
  }),
  repeatedColumn: (line: number | null, column: string, first: string) => ({
    ...inHeader('repeatedColumn', line, column),
    what: `It is the same position as column ${first}.`,
    done: 'The column is left out.',
  }),
  unknownLetters: (row: number, column: string, cell: string, taken: string | null) =>
    rowOf(
      'unknownLetters',
      row,
      column,
      `${quoted(cell)} has more than the letters R, A, C and I.`,
      taken === null ? 'The cell is left as it is.' : `${taken} is taken, the rest is left out.`,
    ),
  scopeWithoutR: (row: number, column: string, scope: string) =>
    rowOf(
      'scopeWithoutR',
      row,
      column,
      `The scope ${quoted(scope)} stands beside no R.`,
      'The scope is left out; only an R has one.',
    ),
}

const inHeader = (kind: Problem['kind'], row: number | null, column: string) =>
  ({ kind, weight: 'problem', row, column }) as const
