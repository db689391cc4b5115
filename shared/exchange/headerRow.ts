import { chartHeadings } from './chartHeadings'
import type { RawRow } from './delimited'
import { dutyHeadings } from './dutyHeadings'
import { exactScore, headingScore, normalHeading } from './headers'
import type { HeadingWords } from './headers'

/** What a table is read for; it decides which words make a row of headings. */
export type TablePurpose = 'chart' | 'responsibilities' | 'matrix'

/** Reports begin with a few lines of title before the headings; so many rows are looked at. */
const searchedRows = 20

/**
 * The place of the headings among the rows, or -1 when the file has none: the first of the rows with most known
 * headings; where no row has one, the first row if it reads like headings (all different, no numbers).
 */
export function headerPlace(rows: readonly RawRow[], purpose: TablePurpose): number {
  if (rows.length === 0) return -1
  // A matrix is headed by the client's own titles, so only its place tells.
  if (purpose === 'matrix') return matrixHeader(rows)
  const vocabulary: readonly HeadingWords[] = Object.values(
    purpose === 'chart' ? chartHeadings : dutyHeadings,
  )
  let best = { place: -1, known: 0 }
  for (const [place, { cells }] of rows.slice(0, searchedRows).entries()) {
    const known = knownHeadings(cells, vocabulary)
    if (known > best.known) best = { place, known }
  }
  if (best.known >= 2 || (best.known === 1 && best.place === 0)) return best.place
  return readsLikeHeadings(rows) ? 0 : -1
}

/** The first row with at least as many filled cells as the rows usually have: titles above it have fewer. */
function matrixHeader(rows: readonly RawRow[]): number {
  const filled = ({ cells }: RawRow): number => cells.filter(cell => cell.trim() !== '').length
  const place = rows.slice(0, searchedRows).findIndex(row => filled(row) > 1)
  return Math.max(place, 0)
}

function knownHeadings(cells: readonly string[], vocabulary: readonly HeadingWords[]): number {
  const headings = cells.map(normalHeading)
  return vocabulary.filter(words => headings.some(heading => headingScore(heading, words) >= exactScore))
    .length
}

function readsLikeHeadings(rows: readonly RawRow[]): boolean {
  const [first, ...rest] = rows
  if (!first || rest.length === 0) return false
  const cells = first.cells.map(cell => cell.trim()).filter(cell => cell !== '')
  if (cells.length < 2 || new Set(cells).size < cells.length) return false
  if (cells.some(cell => /\d/.test(cell))) return false
  // Headings are not repeated below; a chart's first row often is (its id as somebody's manager).
  return !rest.some(row => row.cells.some(cell => cells.includes(cell.trim())))
}
