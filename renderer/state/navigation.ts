import { appState, nothingSelected, setApp } from './store'
import type { DialogState, Screen, Selection } from './store'

/** Chooses what is given and nothing else; every screen shows the same choice. */
export function select(chosen: Partial<Selection>): void {
  setApp({ selection: { ...nothingSelected, ...chosen } })
}

/** Goes to a screen, and there to a place when one is given. */
export function goTo(screen: Screen, chosen?: Partial<Selection>): void {
  setApp(chosen ? { screen, selection: { ...nothingSelected, ...chosen } } : { screen })
}

/** Shows another scenario; what is chosen stays chosen where the other scenario has it too. */
export function showScenario(scenario: string): void {
  const { open, selection } = appState()
  if (open) setApp({ open: { ...open, scenario }, selection: { ...selection, finding: null } })
}

/** Opens a dialog in place of the one that is open; a closing that waits for an answer is then called off. */
export function openDialog(dialog: DialogState): void {
  const { dialog: former } = appState()
  setApp({ dialog })
  if (former?.kind === 'unsavedChanges') former.cancelled()
}

export function closeDialog(): void {
  setApp({ dialog: null })
}
