import { thresholdsInForce } from '../model/thresholds'
import type { Position, Workbook } from '../model/schema'
import type { ScenarioAnalysis } from './analyse'
import type { Chart } from './chart'
import type { ColourBy, Colouring } from './colourClasses'
import { classified, noClass, seriesLength, seriesTone } from './colourClasses'
import { colourWords as words } from './colourWords'
import { attention } from './dispositions'
import type { Severity } from './finding'

/** What the boxes of a chart are coloured by. Each class has a colour, a name and a sign that stands on the box. */

interface Scene {
  readonly analysis: ScenarioAnalysis
  readonly workbook: Workbook
}

type Classify = (scene: Scene) => Colouring

/** The largest units; the rest share the last colour. */
const byUnit: Classify = ({ analysis: { index } }) => {
  const { positions } = index.chart
  const counts = new Map<string, number>()
  for (const { unit } of positions) if (unit !== '') counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const largest = [...counts].toSorted(([, one], [, other]) => other - one).map(([unit]) => unit)
  const told = largest.slice(0, largest.length > seriesLength ? seriesLength - 1 : seriesLength)
  const places = new Map(told.map((unit, at) => [unit, at]))
  const others = told.length
  return classified({
    by: 'unit',
    size: positions.length,
    classes: [
      ...told.map((unit, at) => ({
        tone: seriesTone(at),
        label: unit,
        sign: String(at + 1),
      })),
      { tone: 'series-9', label: words.otherUnits(largest.length - told.length), sign: '+' },
    ],
    classOf: place => {
      const unit = positions[place]?.unit ?? ''
      return unit === '' ? noClass : (places.get(unit) ?? others)
    },
  })
}

const roleOrder = ['ceo', 'coo', 'head-of-operations'] as const

const byRole: Classify = ({ analysis: { index } }) =>
  classified({
    by: 'role',
    size: index.chart.positions.length,
    classes: roleOrder.map(role => ({ tone: role, label: words.roles[role], sign: words.roleSigns[role] })),
    classOf: place => roleOrder.findIndex(role => role === index.chart.positions[place]?.role),
  })

const seatOrder = ['vacant', 'interim'] as const

const byVacancy: Classify = ({ analysis: { index } }) =>
  classified({
    by: 'vacancy',
    size: index.chart.positions.length,
    classes: [
      { tone: 'ramp-4', label: words.vacant, sign: words.vacantSign },
      { tone: 'ramp-2', label: words.interim, sign: words.interimSign },
    ],
    classOf: place => seatOrder.findIndex(seat => seat === index.chart.positions[place]?.occupancy),
  })

/** How many findings that mark it each position takes part in; `weigh` says how much each counts. */
function countFindings({ analysis, workbook }: Scene, weigh: (severity: Severity) => number): Float64Array {
  const { chart } = analysis.index
  const counts = new Float64Array(chart.positions.length)
  const { marking } = attention(workbook, analysis.scenario.id, analysis.findings)
  for (const { positions, severity } of marking) {
    for (const id of positions) {
      const place = chart.placeOf(id)
      if (place >= 0) counts[place] = (counts[place] ?? 0) + weigh(severity)
    }
  }
  return counts
}

/** The first class whose upper end a value does not exceed; the last where it exceeds all. */
const stepOf = (value: number, ends: readonly number[]): number => {
  const at = ends.findIndex(end => value <= end)
  return at < 0 ? ends.length : at
}

const byFindings: Classify = scene => {
  const counts = countFindings(scene, () => 1)
  return classified({
    by: 'findings',
    size: counts.length,
    classes: [
      { tone: 'ramp-1', label: words.findings(1, 1), sign: '1' },
      { tone: 'ramp-2', label: words.findings(2, 3), sign: '2–3' },
      { tone: 'ramp-3', label: words.findings(4, 6), sign: '4–6' },
      { tone: 'ramp-4', label: words.findings(7, 9), sign: '7–9' },
      { tone: 'ramp-5', label: words.findings(10, null), sign: '10+' },
    ],
    classOf: place => (counts[place] === 0 ? noClass : stepOf(counts[place] ?? 0, [1, 3, 6, 9])),
    signOf: place => String(counts[place] ?? 0),
  })
}

/** What a finding weighs in the heat view: a critical one as much as three minor ones. */
const weights: Record<Severity, number> = { critical: 3, major: 2, minor: 1 }

/**
 * Heat: the weight of the findings of a position and everybody below it, per position, so that branches of different
 * sizes compare and a warm spot deep in the chart can be followed from the top.
 */
const byHeat: Classify = scene => {
  const { chart } = scene.analysis.index
  const heat = perPositionOfBranch(
    chart,
    countFindings(scene, severity => weights[severity]),
  )
  return classified({
    by: 'heat',
    size: heat.length,
    classes: [
      { tone: 'ramp-1', label: words.heat(0, 0.5), sign: '<0.5' },
      { tone: 'ramp-2', label: words.heat(0.5, 1), sign: '0.5–1' },
      { tone: 'ramp-3', label: words.heat(1, 2), sign: '1–2' },
      { tone: 'ramp-4', label: words.heat(2, 4), sign: '2–4' },
      { tone: 'ramp-5', label: words.heat(4, null), sign: '4+' },
    ],
    classOf: place => {
      const value = heat[place] ?? 0
      return value === 0 ? noClass : [0.5, 1, 2, 4].filter(end => value >= end).length
    },
    signOf: place => {
      const value = heat[place] ?? 0
      return value < 0.1 ? '<0.1' : value.toFixed(1)
    },
  })
}

function perPositionOfBranch(chart: Chart, own: Float64Array): Float64Array {
  const size = own.length
  const upTo = new Float64Array(size + 1)
  const placeAt = new Int32Array(size).fill(-1)
  for (let place = 0; place < size; place++) {
    const entered = chart.entered[place] ?? -1
    if (entered >= 0) placeAt[entered] = place
  }
  for (let at = 0; at < size; at++) upTo[at + 1] = (upTo[at] ?? 0) + (own[placeAt[at] ?? -1] ?? 0)
  return own.map((_, place) => {
    const from = chart.entered[place] ?? -1
    if (from < 0) return 0
    const to = (chart.last[place] ?? from) + 1
    return ((upTo[to] ?? 0) - (upTo[from] ?? 0)) / (to - from)
  })
}

/** Load: the fullest of A's and R's against the thresholds in force and of effort against FTE. */
const byLoad: Classify = ({ analysis: { index }, workbook }) => {
  const { accountable, responsible, effort } = index.loads
  const most = thresholdsInForce(workbook.thresholds)
  const share = (place: number): number => {
    const { fte } = index.position(place)
    const spent = effort[place] ?? 0
    return Math.max(
      (accountable[place] ?? 0) / most.manyAccountable,
      (responsible[place] ?? 0) / most.manyResponsible,
      spent === 0 ? 0 : fte === 0 ? Infinity : spent / fte,
    )
  }
  return classified({
    by: 'load',
    size: index.chart.positions.length,
    classes: [
      { tone: 'ramp-1', label: words.load(0, 50), sign: '≤50' },
      { tone: 'ramp-2', label: words.load(50, 80), sign: '≤80' },
      { tone: 'ramp-3', label: words.load(80, 100), sign: '≤100' },
      { tone: 'ramp-5', label: words.load(100, null), sign: '>100' },
    ],
    classOf: place => (share(place) === 0 ? noClass : stepOf(share(place), [0.5, 0.8, 1])),
    signOf: place => (share(place) === Infinity ? '>100 %' : `${Math.round(share(place) * 100)} %`),
  })
}

/** The layers below the last colour share it; their number still stands on the box. */
const byLayer: Classify = ({ analysis: { index } }) => {
  const { layer, layers } = index.chart
  return classified({
    by: 'layer',
    size: layer.length,
    classes: Array.from({ length: Math.min(layers, seriesLength) }, (_, at) => ({
      tone: seriesTone(at),
      label:
        at === seriesLength - 1 && layers > seriesLength ? words.layersFrom(at + 1) : words.layer(at + 1),
      sign: String(at + 1),
    })),
    classOf: place => Math.min(seriesLength, layer[place] ?? 0) - 1,
    signOf: place => String(layer[place] ?? 0),
  })
}

const table: Readonly<Record<ColourBy, Classify>> = {
  unit: byUnit,
  role: byRole,
  vacancy: byVacancy,
  findings: byFindings,
  heat: byHeat,
  load: byLoad,
  layer: byLayer,
}

/** The class of each position of a scenario; linear in positions and findings. */
export const colourChart = (by: ColourBy, analysis: ScenarioAnalysis, workbook: Workbook): Colouring =>
  table[by]({ analysis, workbook })

export type ChangeOf = (id: string) => 'added' | 'moved' | 'edited' | 'moved-edited' | null

const changeOrder = ['added', 'moved', 'edited', 'moved-edited'] as const

/** What became of each position against another scenario, as a colouring; `removed` are no longer in the list. */
export const colourChanges = (
  positions: readonly Position[],
  changeOf: ChangeOf,
  removed: number,
): Colouring => {
  const colouring = classified({
    by: 'change',
    size: positions.length,
    classes: changeOrder.map(change => ({
      tone: change,
      label: words.changes[change],
      sign: words.changeSigns[change],
    })),
    classOf: place => changeOrder.findIndex(change => change === changeOf(positions[place]?.id ?? '')),
  })
  if (removed === 0) return colouring
  const gone = { tone: 'removed', label: words.changes.removed, sign: words.changeSigns.removed } as const
  return { ...colouring, classes: [...colouring.classes, { ...gone, count: removed }] }
}
