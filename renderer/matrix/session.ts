import { create } from 'zustand'
import { openWorkbook, shownScenario, useApp } from '../state/store'
import type { OpenWorkbook } from '../state/store'
import { usualColumns } from './columns'
import type { ColumnChoice } from './columns'

interface MatrixSession {
  readonly search: string
  readonly onlyFindings: boolean
  readonly folded: ReadonlySet<string>
  /** Which positions are columns, by scenario. */
  readonly columns: Readonly<Record<string, ColumnChoice>>
}

const atStart: MatrixSession = { search: '', onlyFindings: false, folded: new Set(), columns: {} }

/** How the matrix was last looked at; kept until another workbook is opened, not in the file. */
export const useMatrixSession = create<MatrixSession>()(() => atStart)

export const setMatrixSession = useMatrixSession.setState

useApp.subscribe((state, before) => {
  if (state.open?.draft !== before.open?.draft) setMatrixSession(atStart)
})

const scenarioOf = (open: OpenWorkbook): string => shownScenario(open).id

export function useColumnChoice(): ColumnChoice {
  const scenario = useApp(state => scenarioOf(openWorkbook(state)))
  return useMatrixSession(session => session.columns[scenario] ?? usualColumns)
}

export function chooseColumns(choice: ColumnChoice): void {
  const { columns } = useMatrixSession.getState()
  setMatrixSession({ columns: { ...columns, [scenarioOf(openWorkbook())]: choice } })
}

/** Keeps positions (ids) as columns whose last letter goes, so that no column vanishes under the cursor. */
export function keepColumns(positions: readonly string[]): void {
  const scenario = scenarioOf(openWorkbook())
  const choice = useMatrixSession.getState().columns[scenario] ?? usualColumns
  const added = new Set([...choice.added, ...positions])
  if (added.size > choice.added.length) chooseColumns({ ...choice, added: [...added] })
}

export function foldArea(area: string, fold: boolean): void {
  const folded = new Set(useMatrixSession.getState().folded)
  if (fold) folded.add(area)
  else folded.delete(area)
  setMatrixSession({ folded })
}
