import { create } from 'zustand'
import { chartOf } from '../../shared/analysis/chart'
import type { Scenario } from '../../shared/model/schema'
import { positions } from '../../shared/model/workbook'
import { openWorkbook, shownScenario, useApp } from '../state/store'
import type { OpenWorkbook } from '../state/store'
import type { Camera } from './camera'
import type { Cut } from './branchClipboard'
import { atStart } from './collapsing'
import type { Collapsed } from './collapsing'

/** How each scenario's chart was last looked at; kept until the window closes, not in the file. */
interface Look {
  readonly collapsed: Collapsed
  /** A few of the positions it was made for: an import that replaces them all begins with another look. */
  readonly madeFor: readonly string[]
}

interface ChartSession {
  readonly looks: Readonly<Record<string, Look>>
  /** The position whose title is typed in the chart. */
  readonly renaming: string | null
  /** Read aloud: what the last move or change did. */
  readonly announcement: string
  /** Branches that were cut and not pasted yet; null when none are. */
  readonly cut: Cut | null
  /** The positions that get a dotted line to whom is chosen next; null when none is being drawn. */
  readonly linking: readonly string[] | null
}

export const useChartSession = create<ChartSession>()(() => ({
  looks: {},
  renaming: null,
  announcement: '',
  cut: null,
  linking: null,
}))

/** Cameras by the same key; apart, because they change with every frame and nothing is rendered by them. */
const cameras = new Map<string, { camera: Camera; madeFor: readonly string[] }>()

const keyOf = ({ draft }: OpenWorkbook, scenario: Scenario): string => `${draft} ${scenario.id}`

function landmarks({ positions: list }: Scenario): readonly string[] {
  const places = [0, Math.floor(list.length / 2), list.length - 1]
  return places.flatMap(place => list[place]?.id ?? [])
}

const stillThere = (madeFor: readonly string[], scenario: Scenario): boolean =>
  madeFor.some(id => positions.has(scenario.positions, id))

function lookOf(session: ChartSession, open: OpenWorkbook): Collapsed {
  const scenario = shownScenario(open)
  const look = session.looks[keyOf(open, scenario)]
  return look && stillThere(look.madeFor, scenario) ? look.collapsed : startOf(scenario)
}

const starts = new WeakMap<Scenario['positions'], Collapsed>()

function startOf(scenario: Scenario): Collapsed {
  const known = starts.get(scenario.positions)
  if (known) return known
  const collapsed = atStart(chartOf(scenario.positions))
  starts.set(scenario.positions, collapsed)
  return collapsed
}

export const collapsedNow = (): Collapsed => lookOf(useChartSession.getState(), openWorkbook())

export function useCollapsed(): Collapsed {
  const open = useApp(openWorkbook)
  return useChartSession(session => lookOf(session, open))
}

/** Holds on to the look that a scenario starts with, so that later edits do not collapse or expand anything. */
export function keepLook(): void {
  const open = openWorkbook()
  const look = useChartSession.getState().looks[keyOf(open, shownScenario(open))]
  if (!look || !stillThere(look.madeFor, shownScenario(open))) collapseTo(collapsedNow())
}

export function collapseTo(collapsed: Collapsed): void {
  const open = openWorkbook()
  const scenario = shownScenario(open)
  const look: Look = { collapsed, madeFor: landmarks(scenario) }
  const { looks } = useChartSession.getState()
  useChartSession.setState({ looks: { ...looks, [keyOf(open, scenario)]: look } })
}

export function rememberCamera(camera: Camera): void {
  const open = openWorkbook()
  const scenario = shownScenario(open)
  cameras.set(keyOf(open, scenario), { camera, madeFor: landmarks(scenario) })
}

export function rememberedCamera(): Camera | null {
  const open = openWorkbook()
  const scenario = shownScenario(open)
  const kept = cameras.get(keyOf(open, scenario))
  return kept && stillThere(kept.madeFor, scenario) ? kept.camera : null
}

export const rename = (position: string | null): void => useChartSession.setState({ renaming: position })

export const announce = (announcement: string): void => useChartSession.setState({ announcement })

export const setCut = (cut: Cut | null): void => useChartSession.setState({ cut })
export const cutNow = (): Cut | null => useChartSession.getState().cut
