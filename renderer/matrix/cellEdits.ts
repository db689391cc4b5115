import { lettersAt } from '../../shared/analysis/holding'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Letters } from '../../shared/model/schema'
import { assignments, cellKey } from '../../shared/model/workbook'
import type { Row } from '../responsibilities/rows'
import { perform } from '../state/edits'
import { notify } from '../state/notices'
import { asTabSeparated, cellText, fromTabSeparated, planPaste } from './clipboard'
import { pressLetter } from './letters'
import type { LetterKey } from './letters'
import type { Range } from './range'
import { keepColumns } from './session'
import { matrixStrings as strings } from './strings'

/** What the grid shows: its rows, and its columns as places of positions. */
export interface GridContent {
  readonly rows: readonly Row[]
  readonly places: readonly number[]
  readonly index: ScenarioIndex
}

interface GridCell {
  readonly position: string
  readonly responsibility: string
  readonly letters: Letters | null
}

const positionAt = ({ index, places }: GridContent, column: number): string | null => {
  const place = places[column]
  return place === undefined ? null : index.position(place).id
}

/** The rows of responsibilities (not of areas) in a range. */
const dutiesIn = ({ rows }: GridContent, top: number, bottom: number): readonly string[] =>
  rows.slice(top, bottom + 1).flatMap(row => (row.kind === 'duty' ? [row.key] : []))

function cellsIn(content: GridContent, range: Range): readonly (readonly GridCell[])[] {
  const { index, places } = content
  const columns = places.slice(Math.max(0, range.left), range.right + 1)
  return dutiesIn(content, range.top, range.bottom).map(responsibility => {
    const held = index.duty(responsibility)
    return columns.map(place => ({
      position: index.position(place).id,
      responsibility,
      letters: held ? lettersAt(held, place) : null,
    }))
  })
}

/** Sets a letter in all cells of a range, or clears them (null). Returns how many cells changed. */
export function setInRange(content: GridContent, range: Range, key: LetterKey | null): number {
  const cells = cellsIn(content, range).flat()
  const letters = cells.map(cell => cell.letters)
  const next = key === null ? letters.map(() => null) : pressLetter(letters, key)
  const changed = cells.flatMap((cell, at) => {
    const after = next[at] ?? null
    return after === cell.letters ? [] : [{ ...cell, letters: after }]
  })
  if (changed.length === 0) return 0
  keepColumns(changed.flatMap(({ position, letters }) => (letters === null ? [position] : [])))
  const done = perform({ edit: 'setLetters', scenario: content.index.scenario.id, cells: changed }, true)
  return done ? changed.length : 0
}

/** The cells of a range as text for a spreadsheet, and how many they are. */
export function copyRange(content: GridContent, range: Range): { text: string; count: number } {
  const { scenario } = content.index
  const rows = cellsIn(content, range).map(cells =>
    cells.map(({ position, responsibility }) =>
      cellText(assignments.find(scenario.assignments, cellKey(position, responsibility))),
    ),
  )
  return { text: asTabSeparated(rows), count: rows.reduce((sum, cells) => sum + cells.length, 0) }
}

/**
 * Pastes a table from its first cell on, as one step; a single cell fills the range. Says what could not be pasted.
 * Returns how many cells were pasted.
 */
export function pasteInto(content: GridContent, range: Range, text: string): number {
  const table = fromTabSeparated(text)
  if (table.length === 0) {
    notify('note', strings.pasteNothing)
    return 0
  }
  const isSingle = table.length === 1 && table[0]?.length === 1
  const duties = dutiesIn(content, range.top, isSingle ? range.bottom : content.rows.length - 1)
  const left = Math.max(0, range.left)
  const filled: readonly (readonly string[])[] = isSingle
    ? duties.map(() => Array.from({ length: range.right - left + 1 }, () => table[0]?.[0] ?? ''))
    : table
  const { scenario } = content.index
  const plan = planPaste(filled, scenario.id, (row, column) => {
    const responsibility = duties[row]
    const position = positionAt(content, left + column)
    return responsibility === undefined || position === null ? null : { position, responsibility }
  })
  const [bad] = plan.bad
  if (bad) notify('problem', strings.pasteBad(plan.bad.length, bad.text, bad.row, bad.column))
  if (plan.outside > 0) notify('note', strings.pasteOver(plan.outside))
  if (plan.edits.length === 0) return 0
  keepColumns(plan.cleared)
  const done = perform({ edit: 'several', label: strings.pasteLabel(plan.changed), edits: plan.edits })
  return done ? plan.changed : 0
}
