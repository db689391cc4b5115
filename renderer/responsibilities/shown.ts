import { useMemo } from 'react'
import { analyse } from '../../shared/analysis/analyse'
import { attention } from '../../shared/analysis/dispositions'
import type { Finding } from '../../shared/analysis/finding'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Responsibility } from '../../shared/model/schema'
import { findingsBySubject, useAnalysis, useFindingsBySubject } from '../state/analysis'
import type { FindingsBySubject } from '../state/analysis'
import { openWorkbook, shownScenario, useWorkbook } from '../state/store'
import { passing } from './filters'
import type { Filters } from './filters'
import { shownDuties } from './rows'
import type { View } from './rows'
import { session, useResponsibilitiesSession } from './session'

const noFindings: readonly Finding[] = []

/** What search and filters let through, in the order in which it is shown. */
function shown(
  responsibilities: readonly Responsibility[],
  index: ScenarioIndex,
  bySubject: FindingsBySubject,
  { search, sort, filters }: Pick<View, 'search' | 'sort'> & { readonly filters: Filters },
): readonly Responsibility[] {
  const passes = passing(filters, index, id => bySubject.responsibilities.get(id) ?? noFindings)
  return shownDuties(responsibilities.filter(passes), { search, sort })
}

export function useShownDuties(): readonly Responsibility[] {
  const { responsibilities } = useWorkbook()
  const { index } = useAnalysis()
  const bySubject = useFindingsBySubject()
  const { search, sort, filters } = useResponsibilitiesSession()
  return useMemo(
    () => shown(responsibilities, index, bySubject, { search, sort, filters }),
    [responsibilities, index, bySubject, search, sort, filters],
  )
}

/** The same for what runs outside of drawing. */
export function shownDutiesNow(): readonly Responsibility[] {
  const open = openWorkbook()
  const workbook = open.history.present
  const { index, scenario, findings } = analyse(workbook, shownScenario(open).id)
  return shown(
    workbook.responsibilities,
    index,
    findingsBySubject(attention(workbook, scenario.id, findings).marking),
    session(),
  )
}
