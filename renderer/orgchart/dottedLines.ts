import type { SingleEdit } from '../../shared/model/edits'
import type { Position } from '../../shared/model/schema'
import { positions } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { notify } from '../state/notices'
import { announce } from '../state/spoken'
import { openWorkbook, shownScenario } from '../state/store'
import { useChartSession } from './chartSession'
import { chosenNow } from './choosing'
import { dottedStrings as strings } from './dottedStrings'

/** Dotted lines drawn by hand: begun by key or menu, then the manager is chosen; or dragged with Alt or Ctrl. */

export const linkingNow = (): readonly string[] | null => useChartSession.getState().linking

/** The next position that is chosen becomes the dotted-line manager of those that are chosen now. */
export function beginDottedLine(): void {
  const ids = chosenNow()
  if (ids.length === 0) return
  useChartSession.setState({ linking: ids })
  announce(strings.choose(nameOf(ids)))
}

export function endDottedLine(): void {
  useChartSession.setState({ linking: null })
}

/** Draws dotted lines to a manager, as one step; takes them away where all have one already. */
export function toggleDottedLines(ids: readonly string[], manager: string): void {
  endDottedLine()
  const scenario = shownScenario(openWorkbook())
  const boss = positions.find(scenario.positions, manager)
  const reason = refusalOf(ids, manager)
  if (!boss || reason !== null) {
    if (reason !== null) notify('problem', reason)
    return
  }
  const drawn = reportsFor(ids, manager).every(({ dottedLines }) => dottedLines.includes(manager))
  setDottedLines(ids, manager, !drawn)
}

/** Draws the dotted lines of positions to a manager, or takes them away, as one step. */
export function setDottedLines(ids: readonly string[], manager: string, drawn: boolean): void {
  const scenario = shownScenario(openWorkbook())
  const boss = positions.find(scenario.positions, manager)
  const reports = (drawn ? reportsFor(ids, manager) : positionsOf(ids)).filter(
    ({ dottedLines }) => dottedLines.includes(manager) !== drawn,
  )
  if (!boss || reports.length === 0) return
  const edits = reports.map(({ id, dottedLines }): SingleEdit => {
    const others = dottedLines.filter(other => other !== manager)
    const changes = { dottedLines: drawn ? [...others, manager] : others }
    return {
      edit: 'editPositions',
      scenario: scenario.id,
      positions: [id],
      changes,
    }
  })
  const label = (drawn ? strings.drawLabel : strings.removeLabel)(boss.title)
  if (!perform({ edit: 'several', label, edits })) return
  announce((drawn ? strings.drawn : strings.removed)(nameOf(reports.map(({ id }) => id)), boss.title))
}

/** Why none of the positions can have a dotted line to a manager; null where one can. */
export function refusalOf(ids: readonly string[], manager: string): string | null {
  if (reportsFor(ids, manager).length > 0) return null
  return ids.includes(manager) ? strings.toItself : strings.toItsManager
}

const reportsFor = (ids: readonly string[], manager: string): readonly Position[] =>
  positionsOf(ids).filter(({ id, parent }) => id !== manager && parent !== manager)

function positionsOf(ids: readonly string[]): readonly Position[] {
  const { positions: list } = shownScenario(openWorkbook())
  return ids.flatMap(id => positions.find(list, id) ?? [])
}

export function nameOf(ids: readonly string[]): string {
  const [only, ...more] = ids
  const { positions: list } = shownScenario(openWorkbook())
  const title = only === undefined ? undefined : positions.find(list, only)?.title
  return more.length === 0 && title !== undefined ? title : strings.several(ids.length)
}
