import { splitCells } from '../../shared/exchange/delimited'
import { readLetters } from '../../shared/exchange/letters'
import type { CellLetters, SingleEdit } from '../../shared/model/edits'
import type { Letters } from '../../shared/model/schema'

interface Lettered {
  readonly letters: Letters | null
  readonly scope: string
}

/** A cell's letters as a spreadsheet shows them: "A/R", "R (Plant North)"; '' for none. */
export function cellText({ letters, scope }: Lettered): string {
  if (letters === null) return ''
  const text = letters === 'AR' ? 'A/R' : letters
  return scope === '' ? text : `${text} (${scope})`
}

const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export const asTabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map(cells => cells.map(quoted).join('\t')).join('\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** The same as a table for documents and slides; its first row and column are headings. */
export function asHtmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, name: 'td' | 'th'): string =>
    `<${name} style="border:1px solid #d9dee5;padding:3px 6px;${name === 'th' ? 'text-align:left' : 'text-align:center'}">${escaped(text)}</${name}>`
  const lines = rows.map(
    (cells, row) =>
      `<tr>${cells.map((text, column) => cell(text, row === 0 || column === 0 ? 'th' : 'td')).join('')}</tr>`,
  )
  return `<table style="border-collapse:collapse;font-family:Inter,Arial,sans-serif;font-size:10pt">${lines.join('')}</table>`
}

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
  /** Cells that hold no letters; where there are any, nothing is pasted. */
  readonly bad: readonly (Target & { readonly text: string })[]
  /** How many cells lie outside the matrix. */
  readonly outside: number
}

/**
 * What a pasted table does. `targetAt` gives the cell under a row and a column of the table (from 0), null outside.
 * Empty cells clear; where one cell cannot be read, nothing changes.
 */
export function planPaste(
  table: readonly (readonly string[])[],
  scenario: string,
  targetAt: (row: number, column: number) => Target | null,
): PastePlan {
  const cells: CellLetters[] = []
  const scopes: SingleEdit[] = []
  const bad: (Target & { text: string })[] = []
  let outside = 0
  for (const [row, texts] of table.entries()) {
    for (const [column, text] of texts.entries()) {
      const target = targetAt(row, column)
      if (!target) {
        if (text.trim() !== '') outside++
        continue
      }
      const { letters, scope, unknown } = readLetters(text)
      if (unknown) bad.push({ ...target, text: text.trim() })
      else cells.push({ ...target, letters })
      if (!unknown && scope !== '' && (letters === 'R' || letters === 'AR')) {
        scopes.push({ edit: 'editAssignment', scenario, ...target, changes: { scope } })
      }
    }
  }
  const isRefused = bad.length > 0 || cells.length === 0
  return {
    edits: isRefused ? [] : [{ edit: 'setLetters', scenario, cells }, ...scopes],
    changed: isRefused ? 0 : cells.length,
    bad,
    outside,
  }
}
