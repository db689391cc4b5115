import { create } from 'zustand'
import { openWorkbook, shownScenario, useApp } from '../state/store'
import { usualColumns } from './columns'
import type { ColumnChoice } from './columns'
import type { Grouping, Subject } from './lines'
import { inOrder } from './sorting'
import type { Sorting } from './sorting'

/** How the responsibilities or the positions are listed, whichever of them are the rows. */
export interface Side {
  readonly grouping: Grouping
  readonly sorting: Sorting
  /** Names of the groups that show only their own line. */
  readonly folded: ReadonlySet<string>
}

interface MatrixSession {
  /** Whether positions are the rows and responsibilities the columns. */
  readonly turned: boolean
  /** What the rows are searched for. */
  readonly search: string
  /** Whether only rows with findings are shown. */
  readonly onlyFindings: boolean
  readonly sides: Readonly<Record<Subject, Side>>
  /** Which positions are shown, by scenario. */
  readonly columns: Readonly<Record<string, ColumnChoice>>
}

const none: ReadonlySet<string> = new Set()

const atStart: MatrixSession = {
  turned: false,
  search: '',
  onlyFindings: false,
  sides: {
    duty: { grouping: 'area', sorting: inOrder, folded: none },
    position: { grouping: 'none', sorting: inOrder, folded: none },
  },
  columns: {},
}

/** How the matrix was last looked at; kept until another workbook is opened, not in the file. */
export const useMatrixSession = create<MatrixSession>()(() => atStart)

export const setMatrixSession = useMatrixSession.setState

useApp.subscribe((state, before) => {
  if (state.open?.draft !== before.open?.draft) setMatrixSession(atStart)
})

const shownId = (): string => shownScenario(openWorkbook()).id

export function useColumnChoice(): ColumnChoice {
  const scenario = useApp(state => shownScenario(openWorkbook(state)).id)
  return useMatrixSession(session => session.columns[scenario] ?? usualColumns)
}

export const columnChoice = (): ColumnChoice => useMatrixSession.getState().columns[shownId()] ?? usualColumns

export function chooseColumns(choice: ColumnChoice): void {
  const { columns } = useMatrixSession.getState()
  setMatrixSession({ columns: { ...columns, [shownId()]: choice } })
}

export function setSide(subject: Subject, changes: Partial<Side>): void {
  const { sides } = useMatrixSession.getState()
  setMatrixSession({ sides: { ...sides, [subject]: { ...sides[subject], ...changes } } })
}

export function fold(subject: Subject, name: string, isFolded: boolean): void {
  const folded = new Set(useMatrixSession.getState().sides[subject].folded)
  if (isFolded) folded.add(name)
  else folded.delete(name)
  setSide(subject, { folded })
}

/** Sorts one side by its letters on a line of the other (an id); once more turns the order, a third time ends it. */
export function sortByLettersOf(subject: Subject, of: string): void {
  const { sorting } = useMatrixSession.getState().sides[subject]
  const already = sorting.by === 'letters' && sorting.of === of
  if (already && sorting.reversed) setSide(subject, { sorting: inOrder })
  else setSide(subject, { sorting: { by: 'letters', of, reversed: already } })
}
