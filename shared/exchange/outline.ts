import type { NewId } from '../model/ids'
import { newPosition } from '../model/workbook'
import type { Position } from '../model/schema'
import { proposeMapping } from './chartColumns'
import { planChartImport } from './chartImport'
import { withPlainLineEnds } from './delimited'
import { readSeat } from './occupancy'
import { readTable } from './table'

/**
 * Branches as text that other programs understand: one line a position, a tab for each layer, then the title and, after
 * one more tab, who sits there. A text editor shows it indented, a spreadsheet in steps.
 */
export function outlineText(list: readonly Position[], vacant: string): string {
  const reports = new Map<string | null, Position[]>()
  const ids = new Set(list.map(({ id }) => id))
  for (const position of list) {
    const manager = position.parent !== null && ids.has(position.parent) ? position.parent : null
    const siblings = reports.get(manager)
    if (siblings) siblings.push(position)
    else reports.set(manager, [position])
  }
  const lines: string[] = []
  const open = (reports.get(null) ?? []).toReversed().map(position => ({ position, layer: 0 }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { position, layer } = next
    const holder = position.occupancy === 'vacant' ? vacant : position.holder
    lines.push(
      '\t'.repeat(layer) + plain(position.title) + (holder.trim() === '' ? '' : `\t${plain(holder)}`),
    )
    for (const report of (reports.get(position.id) ?? []).toReversed()) {
      open.push({ position: report, layer: layer + 1 })
    }
  }
  return lines.join('\n')
}

/** On one line, without control characters. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()

/** The schema's bound of a line. */
const longestLine = 500
const tabWidth = 4

/**
 * Positions from text of other programs, the tops with no manager: a table with headings or ids (columns divided by
 * tabs) is read as the import reads it; any other text by its indentation, without bullets and numbers. Empty where
 * there are no words.
 */
export function positionsFromText(text: string, newId: NewId): readonly Position[] {
  const lines = withPlainLineEnds(text)
    .split('\n')
    .filter(line => line.trim() !== '')
  if (lines.length === 0) return []
  return fromTable(text, lines, newId) ?? fromIndentation(lines, newId)
}

/** Null where the text is no table whose columns say who reports to whom, or what the columns are. */
function fromTable(text: string, lines: readonly string[], newId: NewId): readonly Position[] | null {
  if (lines.length < 2 || !lines.every(line => line.includes('\t') && !line.startsWith('\t'))) return null
  const reading = readTable(new TextEncoder().encode(text), '', {
    purpose: 'chart',
    delimiter: '\t',
    encoding: 'utf-8',
  })
  if (!reading.ok) return null
  const mapping = proposeMapping(reading.table)
  const hasHeadings = reading.table.headerLine !== null && (mapping.title !== null || mapping.name !== null)
  if (!hasHeadings && (mapping.id === null || mapping.reportsTo === null)) return null
  const { positions } = planChartImport(reading.table, mapping, { newId })
  return positions.length === 0 ? null : positions
}

function fromIndentation(lines: readonly string[], newId: NewId): readonly Position[] {
  const positions: Position[] = []
  const above: { width: number; id: string }[] = []
  for (const line of lines) {
    const { width, words } = indented(line)
    const [first = '', ...others] = words.split('\t').map(plain).filter(Boolean)
    if (first === '') continue
    while (above.length > 0 && (above.at(-1)?.width ?? 0) >= width) above.pop()
    const seat = readSeat(others[0] ?? '', first)
    const position = newPosition({
      id: newId('position'),
      title: shortened(first),
      parent: above.at(-1)?.id ?? null,
      holder: shortened(seat.holder),
      occupancy: seat.occupancy,
    })
    positions.push(position)
    above.push({ width, id: position.id })
  }
  return positions
}

/** Bullets of text programs, and numbers such as "1.", "2.3" and "a)". */
const bullet = /^(?:[•◦▪‣·●○■*–—-]|\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[a-z][.)])[ \t]+/iu

function indented(line: string): { width: number; words: string } {
  const start = /^[\s\u00a0]*/u.exec(line)?.[0] ?? ''
  let width = 0
  for (const sign of start) width += sign === '\t' ? tabWidth : 1
  return { width, words: line.slice(start.length).replace(bullet, '') }
}

const shortened = (text: string): string => text.slice(0, longestLine).replace(/[\uD800-\uDBFF]$/, '')
