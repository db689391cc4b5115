import { useMemo } from 'react'
import { colourChart } from '../../shared/analysis/colouring'
import type { Colouring } from '../../shared/analysis/colourClasses'
import { scenarios } from '../../shared/model/workbook'
import { useAnalysis } from '../state/analysis'
import { useScenario, useWorkbook } from '../state/store'
import { useChartLook } from './chartLook'
import { changesBetween, noGhosts } from './ghosts'
import type { Ghost } from './ghosts'

/** What the chart is coloured by, and the places of another scenario that are drawn beside it. */
export function useColouring(): { colouring: Colouring | null; ghosts: readonly Ghost[] } {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const analysis = useAnalysis()
  const { colourBy, compareWith } = useChartLook()
  const other = compareWith === null ? undefined : scenarios.find(workbook.scenarios, compareWith)
  return useMemo(() => {
    if (other) return changesBetween(other.positions, scenario.positions)
    const colouring = colourBy === null ? null : colourChart(colourBy, analysis, workbook)
    return { colouring, ghosts: noGhosts }
  }, [other, scenario.positions, colourBy, analysis, workbook])
}
