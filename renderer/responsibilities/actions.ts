import { newId } from '../../shared/model/ids'
import { newResponsibility, responsibilities } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { goTo, openDialog, select } from '../state/navigation'
import { notify } from '../state/notices'
import { appState, openWorkbook } from '../state/store'
import { moveTarget, newRowKey, shownDuties } from './rows'
import { announce, session, setSession } from './session'
import { responsibilityStrings as strings } from './strings'

const workbookNow = () => openWorkbook().history.present

/** Goes to the list and opens a new row there; it becomes a responsibility once its title is typed. */
export function addResponsibility(): void {
  const [chosen] = appState().selection.responsibilities
  const neighbour =
    chosen === undefined ? undefined : responsibilities.find(workbookNow().responsibilities, chosen)
  const area = neighbour?.area ?? session().area ?? ''
  goTo('responsibilities')
  setSession({
    search: '',
    area: session().area === area ? area : null,
    focus: null,
    onlyFindings: false,
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

/** Moves the chosen responsibilities one place up or down among those of their area that are shown. */
export function moveChosen(by: -1 | 1, hasFindings: (responsibility: string) => boolean): void {
  const list = workbookNow().responsibilities
  const moving = new Set(appState().selection.responsibilities)
  const first = list.find(({ id }) => moving.has(id))
  if (!first) return
  const view = session()
  if (view.sort === 'title') return notify('note', strings.movesInOrder)
  const ofArea = list.filter(({ area }) => area === first.area)
  const chosen = ofArea.filter(({ id }) => moving.has(id)).map(({ id }) => id)
  const before = moveTarget(list, shownDuties(ofArea, view, hasFindings), new Set(chosen), by)
  if (before === undefined) return
  if (!perform({ edit: 'moveResponsibilities', responsibilities: chosen, before })) return
  const after = shownDuties(
    workbookNow().responsibilities.filter(({ area }) => area === first.area),
    view,
    hasFindings,
  )
  announce(strings.moved(first.title, after.findIndex(({ id }) => id === first.id) + 1, after.length))
}
