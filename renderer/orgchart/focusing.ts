import { positions } from '../../shared/model/workbook'
import { announce } from '../state/spoken'
import { openWorkbook, shownScenario } from '../state/store'
import { fitChart } from './actions'
import { focusNow, setFocus } from './chartSession'
import { chosenNow } from './choosing'
import { focusStrings as strings } from './focusStrings'

/** Shows only the branch of a position, all of it in the window. */
export function focusOn(id: string): void {
  const position = positions.find(shownScenario(openWorkbook()).positions, id)
  if (!position) return
  setFocus(id)
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
