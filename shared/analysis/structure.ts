import { structures } from '../catalogue'
import { roleNames } from '../model/names'
import type { Structure } from '../model/schema'
import { isAbove, reportsOf, spanOf } from './chart'
import { positionName, positionNames } from './names'
import type { PositionRule, Raised, ScenarioRule } from './rule'
import { sentences } from './sentences'
import * as fixes from './structureFixes'

/** Structure: the chart itself. */

export const wideSpan: PositionRule = (scene, place) => {
  const { index, thresholds } = scene
  const { chart } = index
  const span = spanOf(chart, place)
  if ((chart.layer[place] ?? 0) > thresholds.spanLayers) return null
  if (span <= Math.min(thresholds.wideSpan, thresholds.wideSpanOfLeaves)) return null
  const reports = reportsOf(chart, place)
  const limit = reports.every(report => spanOf(chart, report) === 0)
    ? thresholds.wideSpanOfLeaves
    : thresholds.wideSpan
  if (span <= limit) return null
  return {
    subjects: [index.position(place).id],
    positions: [place],
    responsibilities: [],
    sentence: () => sentences['structure.wide-span'](positionName(scene, place), span, limit),
    fixes: () => [],
  }
}

export const narrowSpan: PositionRule = (scene, place) => {
  const { index, thresholds } = scene
  const { chart } = index
  const span = spanOf(chart, place)
  if (span === 0 || span > thresholds.narrowSpan || (chart.layer[place] ?? 0) > thresholds.spanLayers)
    return null
  return {
    subjects: [index.position(place).id],
    positions: [place, ...reportsOf(chart, place)],
    responsibilities: [],
    sentence: () => sentences['structure.narrow-span'](positionName(scene, place), span),
    fixes: () => fixes.narrowSpan(scene, place),
  }
}

export const oneToOne: PositionRule = (scene, place) => {
  const { index } = scene
  if (index.chart.positions[place]?.role !== 'coo' || spanOf(index.chart, place) !== 1) return null
  const [head] = reportsOf(index.chart, place)
  if (head === undefined || index.position(head).role !== 'head-of-operations') return null
  return {
    subjects: [index.position(place).id],
    positions: [place, head],
    responsibilities: [],
    sentence: () => sentences['structure.one-to-one'](positionName(scene, head), positionName(scene, place)),
    fixes: () => fixes.oneToOne(scene, place, head),
  }
}

export const tooDeep: ScenarioRule = scene => {
  const { chart } = scene.index
  if (chart.layers <= scene.thresholds.tooDeep) return []
  const deepest: number[] = []
  for (const [place, layer] of chart.layer.entries()) if (layer === chart.layers) deepest.push(place)
  return [
    {
      subjects: [],
      positions: deepest,
      responsibilities: [],
      sentence: () =>
        sentences['structure.too-deep'](
          chart.layers,
          scene.thresholds.tooDeep,
          positionNames(scene, deepest),
        ),
      fixes: () => fixes.tooDeep(scene),
    },
  ]
}

export const headBesideCoo: PositionRule = (scene, place) => {
  const { index } = scene
  if (index.chart.positions[place]?.role !== 'head-of-operations') return null
  const coos = index.seats('coo')
  if (coos.length === 0 || coos.some(coo => isAbove(index.chart, coo, place))) return null
  return {
    subjects: [index.position(place).id],
    positions: [place, ...coos],
    responsibilities: [],
    sentence: () =>
      sentences['structure.head-beside-coo'](positionName(scene, place), positionNames(scene, coos)),
    fixes: () => fixes.reportTo(scene, place, coos),
  }
}

export const manyBosses: PositionRule = (scene, place) => {
  const { index, thresholds } = scene
  const lines = index.chart.positions[place]?.dottedLines ?? []
  if (lines.length <= thresholds.manyBosses) return null
  const bosses = lines.map(id => index.chart.placeOf(id)).filter(boss => boss >= 0)
  if (bosses.length <= thresholds.manyBosses) return null
  return {
    subjects: [index.position(place).id],
    positions: [place, ...bosses],
    responsibilities: [],
    sentence: () =>
      sentences['structure.many-bosses'](
        positionName(scene, place),
        bosses.length,
        positionNames(scene, bosses),
      ),
    fixes: () => fixes.manyBosses(scene, place, bosses),
  }
}

export const severalTops: ScenarioRule = scene => {
  const { tops } = scene.index.chart
  if (tops.length < 2) return []
  return [
    {
      subjects: [],
      positions: tops,
      responsibilities: [],
      sentence: () => sentences['structure.several-tops'](tops.length, positionNames(scene, tops)),
      fixes: () => fixes.severalTops(scene),
    },
  ]
}

/** How many seats of each role a structure has; a scenario marked "neither yet" is not checked. */
const calledFor: Readonly<Record<Structure, { coo: number; 'head-of-operations': number } | null>> = {
  'head-of-operations-only': { coo: 0, 'head-of-operations': 1 },
  'coo-only': { coo: 1, 'head-of-operations': 0 },
  both: { coo: 1, 'head-of-operations': 1 },
  neither: null,
}

export const missingRole: ScenarioRule = scene => {
  const { index, scenario } = scene
  const expected = scenario.structure && calledFor[scenario.structure]
  if (!expected) return []
  const title = structures.find(({ id }) => id === scenario.structure)?.title ?? ''
  return (['head-of-operations', 'coo'] as const).flatMap((role): Raised | [] => {
    const seats = index.seats(role)
    const called = expected[role]
    if (seats.length === called) return []
    const problem = seats.length < called ? 'lacking' : called === 0 ? 'uncalled' : 'extra'
    return {
      subjects: [role],
      positions: seats,
      responsibilities: [],
      sentence: () =>
        problem === 'lacking'
          ? sentences['structure.missing-role:lacking'](title, roleNames[role])
          : sentences[`structure.missing-role:${problem}`](
              title,
              positionNames(scene, seats),
              roleNames[role],
            ),
      fixes: () => (problem === 'lacking' ? fixes.addRole(scene, role) : fixes.dropRole(scene, role, called)),
    }
  })
}
