import { create } from 'zustand'
import type { ChosenSides } from '../../shared/analysis/comparedSides'
import type { Focus } from '../../shared/model/schema'
import { useApp } from '../state/store'

/** How the comparison is looked at; kept until another workbook is opened, not in the file. */
export type ComparisonView = 'wall' | 'profiles' | 'scenarios'

export interface ComparisonSession extends ChosenSides {
  readonly view: ComparisonView
  /** The scenario that stands beside the one that is shown; null when none is chosen yet. */
  readonly beside: string | null
  /** Whether only responsibilities that differ between the two scenarios are shown. */
  readonly onlyChanged: boolean
  readonly search: string
  /** null: all areas; '' is the group of those without one. */
  readonly area: string | null
  readonly focus: Focus | null
  /** Read aloud: what the last move did. */
  readonly announcement: string
  /** The card that moved last and where it stood, to show its way. */
  readonly moved: { readonly responsibility: string; readonly from: DOMRect | null } | null
}

export const unfiltered: Pick<ComparisonSession, 'search' | 'area' | 'focus'> = {
  search: '',
  area: null,
  focus: null,
}

const atStart: ComparisonSession = {
  ...unfiltered,
  left: null,
  right: null,
  view: 'wall',
  beside: null,
  onlyChanged: false,
  announcement: '',
  moved: null,
}

export const useComparisonSession = create<ComparisonSession>()(() => atStart)

// Positions and scenarios of another workbook are not those of this one.
useApp.subscribe((state, before) => {
  if (state.open?.draft !== before.open?.draft) useComparisonSession.setState(atStart)
})

export const setComparison = useComparisonSession.setState

/** Says the sentence once more when it is the same as before: a no-break space makes it another text. */
export function announce(sentence: string): void {
  const { announcement } = useComparisonSession.getState()
  setComparison({ announcement: announcement === sentence ? `${sentence}\u00a0` : sentence })
}
