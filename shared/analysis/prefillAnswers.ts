import { questions, stepForCount } from '../catalogue'
import type { PrefillId } from '../catalogue'
import type { FitStep, Workbook } from '../model/schema'
import { asIs } from '../model/workbook'
import { holdersOf, isHeld } from './holding'
import { spanOf } from './chart'
import { scenarioIndex } from './scenarioIndex'
import type { ScenarioIndex } from './scenarioIndex'
import { prefillSentences } from './sentences'

/** An answer that the workbook gives by itself; the consultant's own answer goes before it. */
export interface PrefilledAnswer {
  readonly question: string
  readonly step: FitStep
  /** The number that was counted. */
  readonly count: number
  /** What was counted and where, as a sentence. */
  readonly explanation: string
}

/**
 * Answers counted from the as-is scenario and the engagement. A question is left open where there is nothing to count
 * from: no CEO in the chart, no responsibilities, no number of people or sites.
 */
export function prefillAnswers(workbook: Workbook): readonly PrefilledAnswer[] {
  const index = scenarioIndex(asIs(workbook), workbook.responsibilities)
  return questions.flatMap(({ id, prefill }) => {
    if (prefill === null) return []
    const count = counts[prefill](workbook, index)
    return count === null
      ? []
      : {
          question: id,
          step: stepForCount(prefill, count),
          count,
          explanation: prefillSentences[prefill](count),
        }
  })
}

const counts: Readonly<Record<PrefillId, (workbook: Workbook, index: ScenarioIndex) => number | null>> = {
  'ceo-span': (_, { chart }) => {
    const { ceo: ceos } = chart.seats
    return ceos.length === 0 ? null : ceos.reduce((sum, ceo) => sum + spanOf(chart, ceo), 0)
  },
  'ceo-operational-duties': (_, { chart, duties }) => {
    const { ceo: ceos } = chart.seats
    if (ceos.length === 0 || !duties.some(isHeld)) return null
    return duties.filter(
      held => held.duty.focus === 'operational' && holdersOf(held).some(place => ceos.includes(place)),
    ).length
  },
  'operational-units': (_, { duties, chart }) => {
    if (!duties.some(isHeld)) return null
    const units = duties
      .filter(({ duty }) => duty.focus === 'operational')
      .flatMap(held => holdersOf(held).map(place => (chart.positions[place]?.unit ?? '').trim()))
      .filter(unit => unit !== '')
    return units.length === 0 ? null : new Set(units).size
  },
  'head-count': ({ engagement }) => engagement.headcount,
  sites: ({ engagement }) => engagement.sites,
  'management-layers': (_, { chart }) => (chart.layers === 0 ? null : chart.layers),
}
