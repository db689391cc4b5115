import { create } from 'zustand'
import type { Filters } from './grouping'
import type { Grouping, Sorting } from './strings'

/** How the findings are looked at; kept until the window closes, not in the file. */
interface FindingsSession extends Filters {
  readonly grouping: Grouping
  readonly sorting: Sorting
  /** Keys of headings that are closed, of the grouping that is shown. */
  readonly folded: ReadonlySet<string>
}

export const unfiltered: Filters = { search: '', severity: null, kind: null, state: null, only: null }

export const useFindingsSession = create<FindingsSession>()(() => ({
  ...unfiltered,
  grouping: 'kind',
  sorting: 'severity',
  folded: new Set<string>(),
}))

export const setFindings = useFindingsSession.setState
