import type { Finding, FindingKind } from '../../shared/analysis/finding'
import { goTo, select } from '../state/navigation'
import type { Screen, Selection } from '../state/store'

/** The screens that show the place of a finding, the best first. */
const byKind: Record<FindingKind, readonly Screen[]> = {
  gap: ['matrix', 'comparison', 'responsibilities', 'chart'],
  overlap: ['matrix', 'comparison', 'responsibilities', 'chart'],
  fit: ['matrix', 'comparison', 'responsibilities', 'chart'],
  load: ['chart', 'matrix'],
  structure: ['chart'],
}

const aboutDuties: readonly Screen[] = ['matrix', 'comparison', 'responsibilities']

/** Where a finding can be seen; never empty. */
export function placesOf({ kind, positions, responsibilities }: Finding): readonly Screen[] {
  const places = byKind[kind].filter(screen =>
    aboutDuties.includes(screen) ? responsibilities.length > 0 : positions.length > 0,
  )
  return places.length > 0 ? places : ['chart']
}

const selectionOf = ({ id, positions, responsibilities }: Finding): Selection => ({
  finding: id,
  positions,
  responsibilities,
})

export const selectFinding = (finding: Finding): void => select(selectionOf(finding))

/** Goes to the place with everything that the finding is about chosen; the details stay open beside it. */
export const jumpTo = (finding: Finding, screen: Screen | undefined = placesOf(finding)[0]): void =>
  goTo(screen ?? 'chart', selectionOf(finding))
