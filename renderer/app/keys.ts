import { commandIds, commands } from '../../shared/commands'
import type { CommandId } from '../../shared/commands'
import { appState } from '../state/store'
import { runCommand } from './commands'
import { inText } from './typing'

const isMac = (): boolean => appState().platform === 'darwin'

/** A command's keys as the user's keyboard has them: "Ctrl+Shift+S", or "⇧⌘S" on a Mac; null without keys. */
export function keysOf(command: CommandId): string | null {
  const { keys } = commands[command]
  return keys === null ? null : shownKeys(keys)
}

/** Keys in Electron's notation as the user's keyboard has them. */
export function shownKeys(keys: string): string {
  // A plus that stands last is the key itself.
  const parts = keys.split(/(?<=.)\+(?=.)/u)
  if (!isMac()) return parts.map(part => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+')
  const mac: Record<string, string> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' }
  return parts
    .map(part => mac[part] ?? part)
    .toSorted((one, other) => '⌥⇧⌘'.indexOf(other) - '⌥⇧⌘'.indexOf(one))
    .join('')
}

function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const control = isMac() ? event.metaKey : event.ctrlKey
  // With Alt held a key may give another letter, so the place on the keyboard decides too.
  const pressed =
    event.key.toUpperCase() === key || event.code === `Key${key}` || event.code === `Digit${key}`
  return (
    pressed &&
    control === parts.includes('CmdOrCtrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

/** A field of a record in which nothing is being typed has nothing of its own to take back. */
const ownsItsUndo = (target: EventTarget | null): boolean =>
  inText(target) && target.dataset['settled'] !== 'true'

/** Where a text is being typed these belong to the text. */
const ofText: readonly CommandId[] = ['edit.undo', 'edit.redo']

/**
 * Runs commands by their keys. The native menu shows the same keys; a key that the window takes does not reach it,
 * so nothing runs twice.
 */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandIds.find(id => {
      const { keys } = commands[id]
      return keys !== null && matches(event, keys)
    })
    const redoByY = !isMac() && matches(event, 'CmdOrCtrl+Y') ? 'edit.redo' : undefined
    const chosen = command ?? redoByY
    if (!chosen || (ofText.includes(chosen) && ownsItsUndo(event.target))) return
    event.preventDefault()
    runCommand(chosen)
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}
