import { create } from 'zustand'
import type { Focus } from '../../shared/model/schema'

/** How the comparison is looked at; kept until the window closes, not in the file. */
export interface ComparisonSession {
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

export const useComparisonSession = create<ComparisonSession>()(() => ({
  ...unfiltered,
  announcement: '',
  moved: null,
}))

export const setComparison = useComparisonSession.setState

/** Says the sentence once more when it is the same as before: a no-break space makes it another text. */
export function announce(sentence: string): void {
  const { announcement } = useComparisonSession.getState()
  setComparison({ announcement: announcement === sentence ? `${sentence}\u00a0` : sentence })
}
