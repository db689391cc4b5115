import { positions } from '../../shared/model/workbook'
import { announce } from '../state/spoken'
import { openWorkbook, shownScenario } from '../state/store'
import { fitChart } from './actions'
import { collapsedNow, collapseTo, focusNow, setFocus } from './chartSession'
import { chosenNow } from './choosing'
import { toggled } from './collapsing'
import { focusStrings as strings } from './focusStrings'

/** Shows only the branch of a position, all of it in the window. */
export function focusOn(id: string): void {
  const position = positions.find(shownScenario(openWorkbook()).positions, id)
  if (!position) return
  setFocus(id)
  // A branch is looked at to see who is in it.
  collapseTo(toggled(collapsedNow(), [id], false))
  announce(strings.focused(position.title))
  requestAnimationFrame(fitChart)
}

export function leaveFocus(): void {
  if (focusNow() === null) return
  setFocus(null)
  announce(strings.left)
}

/** The command: into the branch of the chosen position, or out of the one that is shown alone. */
export function toggleFocus(): void {
  const [first] = chosenNow()
  if (first !== undefined && first !== focusNow()) focusOn(first)
  else leaveFocus()
}
