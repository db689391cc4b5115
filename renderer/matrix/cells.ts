import type { Finding } from '../../shared/analysis/finding'
import type { DutyHoldings, ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import { lettersAt } from '../../shared/analysis/holding'
import type { Letters } from '../../shared/model/schema'

/** What one cell shows. */
export interface CellContent {
  readonly letters: Letters | null
  readonly scope: string
  /** The worst finding about this position on this responsibility. */
  readonly finding: Finding | null
}

export const emptyCell: CellContent = { letters: null, scope: '', finding: null }

/** The cells of one row that show anything, by the place of their position. */
export function rowCells(
  index: ScenarioIndex,
  held: DutyHoldings,
  findings: readonly Finding[],
): ReadonlyMap<number, CellContent> {
  const cells = new Map<number, CellContent>()
  const { accountable, responsible, consulted, informed } = held
  for (const place of [...accountable, ...responsible, ...consulted, ...informed]) {
    const scope = held.scopes[responsible.indexOf(place)] ?? ''
    cells.set(place, { letters: lettersAt(held, place), scope, finding: null })
  }
  for (const finding of findings) {
    for (const id of finding.positions) {
      const place = index.chart.placeOf(id)
      const cell = cells.get(place) ?? emptyCell
      // A finding about several responsibilities names positions that have nothing to do with this one.
      const concerns = finding.responsibilities.length === 1 || cell.letters !== null
      // Findings come worst first.
      if (concerns && !cell.finding) cells.set(place, { ...cell, finding })
    }
  }
  return cells
}

/** All that is drawn and read aloud of a row's cells, in one text: rows with the same text look the same. */
export const cellsSignature = (cells: ReadonlyMap<number, CellContent>, places: readonly number[]): string =>
  places
    .map(place => {
      const cell = cells.get(place)
      return cell
        ? `${cell.letters ?? ''}/${cell.scope}/${cell.finding?.id ?? ''}/${cell.finding?.sentence ?? ''}`
        : ''
    })
    .join('\n')
