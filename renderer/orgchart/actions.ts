import { chartOf, isAbove, reportsOf } from '../../shared/analysis/chart'
import { newId } from '../../shared/model/ids'
import { newPosition, positions } from '../../shared/model/workbook'
import type { Position, Scenario } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { goTo } from '../state/navigation'
import { announce } from '../state/spoken'
import { appState, openWorkbook, shownScenario } from '../state/store'
import { collapsedNow, collapseTo, focusNow, rename, setFocus } from './chartSession'
import type { ChartView } from './ChartView'
import { nothingCollapsed, revealing, toLayers } from './collapsing'
import type { Collapsed } from './collapsing'
import type { Target } from './dropping'
import { idOf } from './shownChart'
import { chartStrings as strings } from './strings'

/** What can be done with the chart from anywhere: commands, keys, menus and buttons all end here. */

let shownView: ChartView | null = null

/** The view of the chart while its screen is shown. */
export function setShownView(view: ChartView | null): void {
  shownView = view
}

export const shownViewNow = (): ChartView | null => shownView

export const fitChart = (): void => shownView?.fitAll()

const scenarioNow = (): Scenario => shownScenario(openWorkbook())

function firstChosen(scenario: Scenario): Position | undefined {
  const [id] = appState().selection.positions
  return id === undefined ? undefined : positions.find(scenario.positions, id)
}

/** Adds a report to the chosen position (without one: to the only top, or at the top) and asks for its title. */
export function addReport(): void {
  const scenario = scenarioNow()
  const { tops } = chartOf(scenario.positions)
  const onlyTop = tops.length === 1 ? scenario.positions[tops[0] ?? 0] : undefined
  const manager = firstChosen(scenario) ?? onlyTop
  add(scenario, { parent: manager?.id ?? null, before: null }, manager?.unit ?? '')
}

/** Adds a position right after the chosen one, under the same manager, and asks for its title. */
export function addSibling(): void {
  const scenario = scenarioNow()
  const chosen = firstChosen(scenario)
  if (!chosen) return
  const chart = chartOf(scenario.positions)
  const place = chart.placeOf(chosen.id)
  const manager = chart.parent[place] ?? -1
  const siblings = manager < 0 ? chart.tops : reportsOf(chart, manager)
  const next = siblings[siblings.indexOf(place) + 1]
  const before = next === undefined ? null : idOf(chart, next)
  add(scenario, { parent: chosen.parent, before }, chosen.unit)
}

function add(scenario: Scenario, { parent, before }: Target, unit: string): void {
  const position = newPosition({ id: newId('position'), title: strings.newPosition, parent, unit })
  if (!perform({ edit: 'addPositions', scenario: scenario.id, positions: [position], before })) return
  reveal([position.id])
  goTo('chart', { positions: [position.id] })
  rename(position.id)
}

/** Moves positions with their branches, as one step. True when it was done. */
export function movePositions(ids: readonly string[], { parent, before }: Target): boolean {
  const scenario = scenarioNow()
  if (!perform({ edit: 'movePositions', scenario: scenario.id, positions: ids, parent, before })) return false
  reveal(ids)
  const title = positions.find(scenario.positions, ids[0] ?? '')?.title ?? ''
  const former = positions.find(scenario.positions, ids[0] ?? '')?.parent ?? null
  const manager = parent === null ? undefined : positions.find(scenario.positions, parent)
  announce(
    manager && former !== parent
      ? strings.movedUnder(ids.length, title, manager.title)
      : strings.moved(title),
  )
  return true
}

export function editPositions(
  ids: readonly string[],
  changes: Partial<Omit<Position, 'id' | 'parent'>>,
): boolean {
  return perform({ edit: 'editPositions', scenario: scenarioNow().id, positions: ids, changes })
}

/** Shows every layer; in the window, unless a position is chosen and stays where it is. */
export function expandAll(): void {
  if (appState().selection.positions.length === 0) fitWith(nothingCollapsed)
  else collapseTo(nothingCollapsed)
}

/** Shows layers 1 to `layers` only, in the window. */
export const showLayers = (layers: number): void =>
  fitWith(toLayers(chartOf(scenarioNow().positions), layers))

/** Collapses other positions and fits what is then shown, in one picture. */
function fitWith(collapsed: Collapsed): void {
  if (collapsed === collapsedNow()) return shownView?.fitAll()
  shownView?.fitNext()
  collapseTo(collapsed)
}

/** Expands what the positions are hidden under, and shows the whole chart where one is outside of its focus. */
export function reveal(ids: readonly string[]): void {
  const chart = chartOf(scenarioNow().positions)
  const focus = focusNow()
  if (focus !== null) {
    const top = chart.placeOf(focus)
    const inside = (id: string): boolean => id === focus || isAbove(chart, top, chart.placeOf(id))
    if (!ids.every(inside)) setFocus(null)
  }
  const collapsed = collapsedNow()
  const next = revealing(collapsed, chart, ids)
  if (next !== collapsed) collapseTo(next)
}
