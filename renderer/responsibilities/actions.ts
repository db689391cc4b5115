import { newId } from '../../shared/model/ids'
import type { Responsibility } from '../../shared/model/schema'
import { newResponsibility, responsibilities } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { goTo, openDialog, select } from '../state/navigation'
import { notify } from '../state/notices'
import { appState, openWorkbook } from '../state/store'
import { unfiltered } from './filters'
import { placingEdits, stepPlace } from './placing'
import type { Place } from './placing'
import { newRowKey } from './rows'
import { announce, session, setSession } from './session'
import { shownDutiesNow } from './shown'
import { responsibilityStrings as strings } from './strings'

const workbookNow = () => openWorkbook().history.present

/** Goes to the list and opens a new row there; it becomes a responsibility once its title is typed. */
export function addResponsibility(): void {
  const [chosen] = appState().selection.responsibilities
  const neighbour =
    chosen === undefined ? undefined : responsibilities.find(workbookNow().responsibilities, chosen)
  const { filters } = session()
  const area = neighbour?.area ?? filters.area ?? ''
  goTo('responsibilities')
  setSession({
    search: '',
    filters: { ...unfiltered, area: filters.area === area ? area : null },
    added: { area, after: neighbour?.id ?? null },
    cursor: { row: newRowKey, column: 0 },
    editing: true,
  })
}

/** Ends the new row: with a title it becomes a responsibility, which is then chosen; blank, nothing happens. */
export function finishNewRow(title: string, another: boolean): void {
  const { added } = session()
  if (!added) return
  setSession({ added: null, editing: false })
  if (title.trim() === '') {
    setSession({ cursor: added.after === null ? null : { row: added.after, column: 0 } })
    return
  }
  const responsibility = newResponsibility({
    id: newId('responsibility'),
    title: title.trim(),
    area: added.area,
  })
  const list = workbookNow().responsibilities
  const next = added.after === null ? undefined : list[responsibilities.placeOf(list, added.after) + 1]
  if (
    !perform({ edit: 'addResponsibilities', responsibilities: [responsibility], before: next?.id ?? null })
  ) {
    return
  }
  setSession({ cursor: { row: responsibility.id, column: 0 } })
  select({ responsibilities: [responsibility.id] })
  if (another) addResponsibility()
}

export function deleteChosen(): void {
  const chosen = appState().selection.responsibilities
  if (chosen.length > 0) openDialog({ kind: 'deleteResponsibilities', responsibilities: chosen })
}

/** Screens that show responsibilities; from the others, adding leads to the list. */
const showsResponsibilities: ReadonlySet<string> = new Set(['responsibilities', 'matrix', 'comparison'])

/** Adds responsibilities at the end as one step, chooses them and shows them. False when that was refused. */
export function addToWorkbook(added: readonly Responsibility[]): boolean {
  if (!perform({ edit: 'addResponsibilities', responsibilities: added, before: null })) return false
  const ids = added.map(({ id }) => id)
  if (showsResponsibilities.has(appState().screen)) select({ responsibilities: ids })
  else goTo('responsibilities', { responsibilities: ids })
  notify('done', strings.added(ids.length))
  return true
}

/** Puts responsibilities in a place of the list as one step, and says where they then stand. */
export function placeResponsibilities(moving: readonly string[], place: Place): void {
  if (session().sort === 'title') return notify('note', strings.movesInOrder)
  const list = workbookNow().responsibilities
  const edits = placingEdits(list, moving, place)
  const [first] = list.filter(({ id }) => moving.includes(id))
  if (edits.length === 0 || !first) return
  const label = strings.moveLabel(moving.length, first.title)
  const [only] = edits
  if (!perform(edits.length === 1 && only ? only : { edit: 'several', label, edits })) return
  const ofArea = shownDutiesNow().filter(duty => duty.area === place.area)
  const at = ofArea.findIndex(({ id }) => id === first.id) + 1
  announce(
    first.area === place.area
      ? strings.moved(first.title, at, ofArea.length)
      : strings.movedToArea(first.title, at, ofArea.length, place.area || strings.noArea),
  )
}

/** Moves the chosen responsibilities one place up or down among those that are shown, and on into the next area. */
export function moveChosen(by: -1 | 1): void {
  if (session().sort === 'title') return notify('note', strings.movesInOrder)
  const list = workbookNow().responsibilities
  const isChosen = new Set(appState().selection.responsibilities)
  const first = list.find(({ id }) => isChosen.has(id))
  if (!first) return
  const moving = list.filter(({ id, area }) => isChosen.has(id) && area === first.area).map(({ id }) => id)
  const place = stepPlace(list, shownDutiesNow(), moving, by)
  if (place) placeResponsibilities(moving, place)
}
