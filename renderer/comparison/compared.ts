import { useMemo } from 'react'
import { analyse } from '../../shared/analysis/analyse'
import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { chosenSides } from '../../shared/analysis/comparedSides'
import type { ChosenSides, ComparedSides } from '../../shared/analysis/comparedSides'
import { compareSides } from '../../shared/analysis/comparison'
import type { Comparison, ComparisonGroup } from '../../shared/analysis/comparison'
import { groupMeaningsFor, groupNamesFor } from '../../shared/analysis/comparisonNames'
import { useAnalysis } from '../state/analysis'
import { openWorkbook, shownScenario } from '../state/store'
import { useComparisonSession } from './comparisonSession'

type Words = Readonly<Record<ComparisonGroup, string>>

/** A scenario with what is compared in it, and the groups' names as the sides make them. */
export interface Compared {
  readonly analysis: ScenarioAnalysis
  readonly sides: ComparedSides
  readonly comparison: Comparison
  readonly names: Words
  readonly meanings: Words
}

export function comparedIn(analysis: ScenarioAnalysis, chosen: ChosenSides): Compared {
  const sides = chosenSides(analysis.index, chosen)
  return {
    analysis,
    sides,
    comparison: compareSides(analysis.index, sides),
    names: groupNamesFor(sides.left.name, sides.right.name),
    meanings: groupMeaningsFor(sides.left.name, sides.right.name),
  }
}

/** What is compared in the scenario that is shown. */
export function useCompared(): Compared {
  const analysis = useAnalysis()
  const { left, right } = useComparisonSession()
  return useMemo(() => comparedIn(analysis, { left, right }), [analysis, left, right])
}

/** The same for what runs outside of drawing. */
export function comparedNow(): Compared {
  const open = openWorkbook()
  return comparedIn(analyse(open.history.present, shownScenario(open).id), useComparisonSession.getState())
}
