import { create } from 'zustand'
import { chartOf } from '../../shared/analysis/chart'
import type { Clip } from '../../shared/model/branches'
import type { Scenario } from '../../shared/model/schema'
import { positions } from '../../shared/model/workbook'
import { openWorkbook, shownScenario, useApp } from '../state/store'
import type { OpenWorkbook } from '../state/store'
import type { Camera } from './camera'
import { atStart } from './collapsing'
import type { Collapsed } from './collapsing'
import { keepView, keptView } from './keptViews'

/** How each scenario's chart was last looked at; kept on this machine, not in the file. */
interface Look {
  readonly collapsed: Collapsed
  /** The position whose branch alone is shown; null for the whole chart. */
  readonly focus: string | null
  /** A few of the positions it was made for: an import that replaces them all begins with another look. */
  readonly madeFor: readonly string[]
}

/** A branch that was cut and waits for its new manager. */
interface Cut {
  readonly token: string
  readonly clip: Clip
}

interface ChartSession {
  readonly looks: Readonly<Record<string, Look>>
  /** The position whose title is typed in the chart. */
  readonly renaming: string | null
  /** Branches that were cut and not pasted yet; null when none are. */
  readonly cut: Cut | null
  /** The positions that get a dotted line to whom is chosen next; null when none is being drawn. */
  readonly linking: readonly string[] | null
  /** Whether spans and layers stand beside the chart. */
  readonly spans: boolean
}

export const useChartSession = create<ChartSession>()(() => ({
  looks: {},
  renaming: null,
  cut: null,
  linking: null,
  spans: false,
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

/** By workbook and scenario, as it is kept over restarts. */
const keptKey = ({ history }: OpenWorkbook, scenario: Scenario): string =>
  `${history.present.id} ${scenario.id}`

function lookOf(session: ChartSession, open: OpenWorkbook): Look {
  const scenario = shownScenario(open)
  const look = session.looks[keyOf(open, scenario)]
  return look && stillThere(look.madeFor, scenario) ? look : startOf(open, scenario)
}

const starts = new WeakMap<Scenario['positions'], Look>()

/** As it was left when the workbook was last open here, else as many layers as can be read. */
function startOf(open: OpenWorkbook, scenario: Scenario): Look {
  const known = starts.get(scenario.positions)
  if (known) return known
  const kept = keptView(keptKey(open, scenario))
  const look: Look =
    kept && stillThere(kept.madeFor, scenario)
      ? { collapsed: new Set(kept.collapsed), focus: kept.focus, madeFor: kept.madeFor }
      : { collapsed: atStart(chartOf(scenario.positions)), focus: null, madeFor: landmarks(scenario) }
  starts.set(scenario.positions, look)
  return look
}

const lookNow = (): Look => lookOf(useChartSession.getState(), openWorkbook())

export const collapsedNow = (): Collapsed => lookNow().collapsed

export function useCollapsed(): Collapsed {
  const open = useApp(openWorkbook)
  return useChartSession(session => lookOf(session, open).collapsed)
}

/** The position whose branch alone is shown; null for the whole chart, also when that position is gone. */
export const focusNow = (): string | null => focusIn(lookNow(), shownScenario(openWorkbook()))

export function useFocus(): string | null {
  const open = useApp(openWorkbook)
  return useChartSession(session => focusIn(lookOf(session, open), shownScenario(open)))
}

const focusIn = ({ focus }: Look, scenario: Scenario): string | null =>
  focus !== null && positions.has(scenario.positions, focus) ? focus : null

export const setFocus = (focus: string | null): void => changeLook({ focus })

/** Holds on to the look that a scenario starts with, so that later edits do not collapse or expand anything. */
export function keepLook(): void {
  const open = openWorkbook()
  const look = useChartSession.getState().looks[keyOf(open, shownScenario(open))]
  if (!look || !stillThere(look.madeFor, shownScenario(open))) collapseTo(collapsedNow())
}

export const collapseTo = (collapsed: Collapsed): void => changeLook({ collapsed })

function changeLook(changes: Partial<Look>): void {
  const open = openWorkbook()
  const scenario = shownScenario(open)
  const look: Look = { ...lookNow(), ...changes, madeFor: landmarks(scenario) }
  const { looks } = useChartSession.getState()
  useChartSession.setState({ looks: { ...looks, [keyOf(open, scenario)]: look } })
  keepView(keptKey(open, scenario), { ...look, madeFor: [...look.madeFor], collapsed: [...look.collapsed] })
}

export function rememberCamera(camera: Camera): void {
  const open = openWorkbook()
  const scenario = shownScenario(open)
  const madeFor = landmarks(scenario)
  cameras.set(keyOf(open, scenario), { camera, madeFor })
  keepView(keptKey(open, scenario), { camera: { ...camera }, madeFor: [...madeFor] })
}

export function rememberedCamera(): Camera | null {
  const open = openWorkbook()
  const scenario = shownScenario(open)
  const kept = cameras.get(keyOf(open, scenario)) ?? keptView(keptKey(open, scenario))
  return kept && stillThere(kept.madeFor, scenario) ? kept.camera : null
}

export const rename = (position: string | null): void => useChartSession.setState({ renaming: position })

export const setCut = (cut: Cut | null): void => useChartSession.setState({ cut })
export const cutNow = (): Cut | null => useChartSession.getState().cut

export const toggleSpans = (): void => useChartSession.setState(({ spans }) => ({ spans: !spans }))
