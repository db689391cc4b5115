import { create } from 'zustand'
import { useApp } from '../state/store'
import { unfiltered } from './filters'
import type { Filters } from './filters'
import type { NewRow, View } from './rows'

/** A cell of the table: the key of a row and the place of a column. */
export interface Cursor {
  readonly row: string
  readonly column: number
}

interface ResponsibilitiesSession extends View {
  readonly filters: Filters
  readonly cursor: Cursor | null
  /** Whether the cell under the cursor is being edited. */
  readonly editing: boolean
  readonly added: NewRow | null
  /** Read aloud: what the last change did. */
  readonly announcement: string
}

const atStart: ResponsibilitiesSession = {
  search: '',
  filters: unfiltered,
  sort: 'order',
  folded: new Set(),
  cursor: null,
  editing: false,
  added: null,
  announcement: '',
}

/** How the screen was last looked at; kept until another workbook is opened, not in the file. */
export const useResponsibilitiesSession = create<ResponsibilitiesSession>()(() => atStart)

export const session = useResponsibilitiesSession.getState
export const setSession = useResponsibilitiesSession.setState

useApp.subscribe((state, before) => {
  if (state.open?.draft !== before.open?.draft) setSession(atStart)
})

export function foldArea(area: string, fold: boolean): void {
  const folded = new Set(session().folded)
  if (fold) folded.add(area)
  else folded.delete(area)
  setSession({ folded })
}

export const filterBy = (changes: Partial<Filters>): void =>
  setSession({ filters: { ...session().filters, ...changes } })

export const showAll = (): void => setSession({ search: '', filters: unfiltered })

export const announce = (announcement: string): void => setSession({ announcement })
