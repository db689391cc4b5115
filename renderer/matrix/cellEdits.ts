import { lettersAt } from '../../shared/analysis/holding'
import { nameOfPosition } from '../../shared/analysis/names'
import type { SingleEdit } from '../../shared/model/edits'
import type { Letters } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { notify } from '../state/notices'
import { cellContent, pairOf } from './cells'
import type { CellContent, GridContent, Pair } from './cells'
import { asHtmlTable, asTabSeparated, cellText, fromTabSeparated, planPaste } from './clipboard'
import { pressLetter } from './letters'
import type { LetterKey } from './letters'
import type { Line } from './lines'
import type { Range } from './range'
import { matrixStrings as strings } from './strings'

/** The lines of a range that hold cells: responsibilities and positions, not the lines of their groups. */
const linesIn = (lines: readonly Line[], from: number, to: number): readonly Line[] =>
  lines.slice(Math.max(0, from), to + 1).filter(({ kind }) => kind !== 'group')

function pairsIn({ rows, columns, index }: GridContent, range: Range): readonly (readonly Pair[])[] {
  const across = linesIn(columns, range.left, range.right)
  return linesIn(rows, range.top, range.bottom).map(row =>
    across.flatMap(column => pairOf(index, row, column) ?? []),
  )
}

const target = ({ held, position }: Pair) => ({ position: position.id, responsibility: held.duty.id })

/** What stands in a cell, findings aside. */
const standing = (pair: Pair): CellContent => cellContent(pair, [])

/** Sets a letter in all cells of a range, or clears them (null). Returns how many cells changed. */
export function setInRange(content: GridContent, range: Range, key: LetterKey | null): number {
  const pairs = pairsIn(content, range).flat()
  const letters = pairs.map(({ held, place }) => lettersAt(held, place))
  const next = key === null ? letters.map(() => null) : pressLetter(letters, key)
  const cells = pairs.flatMap((pair, at) => {
    const after = next[at] ?? null
    return after === letters[at] ? [] : [{ ...target(pair), letters: after }]
  })
  if (cells.length === 0) return 0
  const done = perform({ edit: 'setLetters', scenario: content.index.scenario.id, cells }, true)
  return done ? cells.length : 0
}

/**
 * Repeats the first row of a range in the others, or the first column. In a range of one row (column) it is the one
 * before that is repeated. Returns how many cells changed.
 */
export function fillRange(content: GridContent, range: Range, direction: 'down' | 'right'): number {
  const isDown = direction === 'down'
  const lines = isDown ? content.rows : content.columns
  const [first, last] = isDown ? [range.top, range.bottom] : [range.left, range.right]
  const inRange = linesIn(lines, first, last)
  const before = lines.findLastIndex((line, at) => at < first && line.kind !== 'group')
  const from =
    inRange.length === 1 ? before : lines.findIndex((line, at) => at >= first && line.kind !== 'group')
  if (from < 0) return 0
  const pairs = pairsIn(content, isDown ? { ...range, top: from } : { ...range, left: from })
  const edits: SingleEdit[] = []
  const cells: { position: string; responsibility: string; letters: Letters | null }[] = []
  const { scenario } = content.index
  const [firstRow] = pairs
  for (const [row, across] of pairs.entries()) {
    const [firstInRow] = across
    for (const [column, pair] of across.entries()) {
      const source = isDown ? firstRow?.[column] : firstInRow
      if (!source || (isDown ? row : column) === 0) continue
      const [now, next] = [standing(pair), standing(source)]
      if (now.letters !== next.letters) cells.push({ ...target(pair), letters: next.letters })
      const isDone = next.letters === 'R' || next.letters === 'AR'
      if (isDone && (now.scope !== next.scope || now.effort !== next.effort)) {
        const changes = { scope: next.scope, effort: next.effort }
        edits.push({ edit: 'editAssignment', scenario: scenario.id, ...target(pair), changes })
      }
    }
  }
  if (cells.length > 0) edits.unshift({ edit: 'setLetters', scenario: scenario.id, cells })
  if (edits.length === 0) return 0
  const label = isDown ? strings.fillDown : strings.fillRight
  return perform({ edit: 'several', label, edits }, true) ? Math.max(cells.length, 1) : 0
}

/** What is put on the clipboard; `html` is '' where it is cells for a spreadsheet only. */
interface Copied {
  readonly text: string
  readonly html: string
  /** How many cells they are. */
  readonly count: number
}

/** The cells of a range as text for a spreadsheet. */
export function copyRange(content: GridContent, range: Range): Copied {
  const rows = pairsIn(content, range).map(pairs => pairs.map(pair => cellText(standing(pair))))
  return { text: asTabSeparated(rows), html: '', count: rows.reduce((sum, cells) => sum + cells.length, 0) }
}

const nameOf = (line: Line): string =>
  line.kind === 'duty' ? line.duty.title : line.kind === 'position' ? nameOfPosition(line.position) : ''

/** The same with the names of rows and columns around it, for a sheet of its own and as a table for a document. */
export function copyWithNames(content: GridContent, range: Range): Copied {
  const across = linesIn(content.columns, range.left, range.right)
  const down = linesIn(content.rows, range.top, range.bottom)
  const pairs = pairsIn(content, range)
  const corner = down[0]?.kind === 'position' ? strings.position : strings.responsibility
  const table = [
    [corner, ...across.map(nameOf)],
    ...down.map((row, at) => [nameOf(row), ...(pairs[at] ?? []).map(pair => cellText(standing(pair)))]),
  ]
  return { text: asTabSeparated(table), html: asHtmlTable(table), count: across.length * down.length }
}

/**
 * Pastes a table from the first cell of a range on, as one step; a single cell fills the range. Where a cell holds no
 * letters nothing is pasted, and it is said which. Returns how many cells were pasted.
 */
export function pasteInto(content: GridContent, range: Range, text: string): number {
  const table = fromTabSeparated(text)
  if (table.length === 0) {
    notify('note', strings.pasteNothing)
    return 0
  }
  const [single] = table.length === 1 && table[0]?.length === 1 ? table[0] : []
  const end = { bottom: content.rows.length - 1, right: content.columns.length - 1 }
  const pairs = pairsIn(content, single === undefined ? { ...range, ...end } : range)
  const filled = single === undefined ? table : pairs.map(across => across.map(() => single))
  const { scenario } = content.index
  const plan = planPaste(filled, scenario.id, (row, column) => {
    const pair = pairs[row]?.[column]
    return pair ? target(pair) : null
  })
  const [bad] = plan.bad
  if (bad) {
    const pair = pairs
      .flat()
      .find(({ held, position }) => held.duty.id === bad.responsibility && position.id === bad.position)
    const where = pair ? strings.cellName(pair.held.duty.title, pair.position.title) : ''
    notify('problem', strings.pasteBad(plan.bad.length, bad.text, where))
    return 0
  }
  if (plan.outside > 0) notify('note', strings.pasteOver(plan.outside))
  if (plan.edits.length === 0) return 0
  const done = perform({ edit: 'several', label: strings.pasteLabel(plan.changed), edits: plan.edits }, true)
  return done ? plan.changed : 0
}
