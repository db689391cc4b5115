import { splitCells } from '../../shared/exchange/delimited'
import { readLetters } from '../../shared/exchange/letters'
import type { CellLetters, SingleEdit } from '../../shared/model/edits'
import type { Assignment } from '../../shared/model/schema'

/** A cell's letters as a spreadsheet shows them: "A/R", "R (Plant North)"; '' for none. */
export function cellText(assignment: Assignment | undefined): string {
  if (!assignment) return ''
  const letters = assignment.letters === 'AR' ? 'A/R' : assignment.letters
  return assignment.scope === '' ? letters : `${letters} (${assignment.scope})`
}

const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export const asTabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map(cells => cells.map(quoted).join('\t')).join('\n')

/** The rows of a table on the clipboard, blank ones too. What a spreadsheet ends the last row with adds no row. */
export const fromTabSeparated = (text: string): readonly (readonly string[])[] =>
  text === '' ? [] : splitCells(text.replace(/\r?\n$/, ''), '\t')

/** A cell of the matrix into which something is pasted. */
export interface Target {
  readonly position: string
  readonly responsibility: string
}

export interface PastePlan {
  readonly edits: readonly SingleEdit[]
  readonly changed: number
  /** Ids of the positions that lose letters. */
  readonly cleared: readonly string[]
  /** Cells that hold no letters, with their place in the table from 1. */
  readonly bad: readonly { readonly text: string; readonly row: number; readonly column: number }[]
  /** How many cells lie outside the matrix. */
  readonly outside: number
}

/**
 * What a pasted table does. `targetAt` gives the cell under a row and a column of the table (from 0), null outside.
 * Empty cells clear; cells that cannot be read are left as they stand.
 */
export function planPaste(
  table: readonly (readonly string[])[],
  scenario: string,
  targetAt: (row: number, column: number) => Target | null,
): PastePlan {
  const cells: CellLetters[] = []
  const scopes: SingleEdit[] = []
  const bad: { text: string; row: number; column: number }[] = []
  let outside = 0
  for (const [row, texts] of table.entries()) {
    for (const [column, text] of texts.entries()) {
      const target = targetAt(row, column)
      if (!target) {
        if (text.trim() !== '') outside++
        continue
      }
      const { letters, scope, unknown } = readLetters(text)
      if (unknown) {
        bad.push({ text: text.trim(), row: row + 1, column: column + 1 })
        continue
      }
      cells.push({ ...target, letters })
      if (scope !== '' && (letters === 'R' || letters === 'AR')) {
        scopes.push({ edit: 'editAssignment', scenario, ...target, changes: { scope } })
      }
    }
  }
  return {
    edits: cells.length === 0 ? [] : [{ edit: 'setLetters', scenario, cells }, ...scopes],
    changed: cells.length,
    cleared: [...new Set(cells.flatMap(({ position, letters }) => (letters === null ? [position] : [])))],
    bad,
    outside,
  }
}
