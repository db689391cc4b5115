import { commandIds, commands } from '../../shared/commands'
import type { Screen } from '../state/store'

/** Keys that do one thing, each of them alone: `['Enter', 'F2']`. In Electron's notation, arrows as their signs. */
export interface KeyLine {
  readonly keys: readonly string[]
  readonly does: string
}

export type KeyPlace = Extract<
  Screen,
  'chart' | 'responsibilities' | 'matrix' | 'comparison' | 'findings' | 'report'
>

const withoutDots = (label: string): string => label.replace(/…$/u, '')

/** The keys of commands, which work on every screen where the command does. */
export const commandKeys: readonly KeyLine[] = commandIds.flatMap(id => {
  const { label, keys } = commands[id]
  return keys === null ? [] : [{ keys: [keys], does: withoutDots(label) }]
})

/** The keys that only a screen's own list, tree or grid knows, once it has the focus. */
export const screenKeys: Readonly<Record<KeyPlace, readonly KeyLine[]>> = {
  chart: [
    { keys: ['↑', '↓', '←', '→'], does: 'To the manager, a report, a neighbour' },
    { keys: ['Home', 'End'], does: 'To the first and the last position' },
    { keys: ['A–Z'], does: 'To the next title that begins so' },
    { keys: ['Shift+↑', 'Shift+↓', 'Shift+←', 'Shift+→'], does: 'Choose more on the way' },
    { keys: ['CmdOrCtrl+A'], does: 'Choose all that is shown' },
    { keys: ['Enter', 'F2'], does: 'Rename in place' },
    { keys: ['Insert'], does: 'Add a report' },
    { keys: ['Shift+Insert', 'CmdOrCtrl+Enter'], does: 'Add a sibling' },
    { keys: ['Alt+↑', 'Alt+↓', 'Alt+←', 'Alt+→'], does: 'Move: up and down a layer, among its siblings' },
    { keys: ['CmdOrCtrl+D'], does: 'Duplicate the position' },
    { keys: ['CmdOrCtrl+Shift+D'], does: 'Duplicate its branch' },
    { keys: ['CmdOrCtrl+X', 'CmdOrCtrl+C', 'CmdOrCtrl+V'], does: 'Cut, copy and paste the branch' },
    { keys: ['.'], does: 'Draw a dotted line' },
    { keys: ['Delete'], does: 'Delete' },
    { keys: ['*'], does: 'Unfold it and its siblings' },
    { keys: ['+', '-'], does: 'Zoom' },
    { keys: ['Escape'], does: 'Give up cutting, leave the branch, choose nothing' },
  ],
  responsibilities: [
    { keys: ['↑', '↓', 'PageUp', 'PageDown'], does: 'From row to row; with Shift, choose more' },
    { keys: ['←', '→'], does: 'From cell to cell; fold and unfold an area' },
    { keys: ['Enter', 'F2'], does: 'Edit the cell' },
    { keys: ['Space'], does: 'Choose or leave the row' },
    { keys: ['CmdOrCtrl+A'], does: 'Choose all that is shown' },
    { keys: ['Alt+↑', 'Alt+↓'], does: 'Move up or down' },
    { keys: ['Insert'], does: 'Add a responsibility' },
    { keys: ['CmdOrCtrl+C', 'CmdOrCtrl+V'], does: 'Copy, and paste a list' },
    { keys: ['Delete'], does: 'Delete' },
  ],
  matrix: [
    { keys: ['R', 'A', 'C', 'I'], does: 'Set the letter; A beside R, and off again' },
    { keys: ['↑', '↓', '←', '→'], does: 'From cell to cell; with Ctrl, to the next letter' },
    { keys: ['Shift+↑', 'Shift+↓', 'Shift+←', 'Shift+→'], does: 'Choose a range' },
    { keys: ['CmdOrCtrl+A'], does: 'Choose all' },
    { keys: ['Shift+Space'], does: 'Choose the row' },
    { keys: ['CmdOrCtrl+Space'], does: 'Choose the column' },
    { keys: ['CmdOrCtrl+D', 'CmdOrCtrl+R'], does: 'Fill down, fill right' },
    { keys: ['CmdOrCtrl+C', 'CmdOrCtrl+V'], does: 'Copy and paste, also with a spreadsheet' },
    { keys: ['CmdOrCtrl+Shift+C'], does: 'Copy with the names' },
    { keys: ['Delete'], does: 'Clear' },
    { keys: ['Enter', 'F2'], does: 'Scope, effort and findings of the cell' },
    { keys: ['Shift+F10'], does: 'The menu of the cell' },
  ],
  comparison: [
    { keys: ['↑', '↓', '←', '→'], does: 'From card to card' },
    { keys: ['Home', 'End'], does: 'To the first or last card of the group' },
    { keys: ['M'], does: 'Move the card' },
  ],
  findings: [
    { keys: ['↑', '↓', 'PageUp', 'PageDown'], does: 'From finding to finding; with Shift, choose more' },
    { keys: ['←', '→'], does: 'Fold and unfold a group' },
    { keys: ['Enter'], does: 'Go to where it is' },
    { keys: ['Space'], does: 'Choose or leave the finding' },
    { keys: ['CmdOrCtrl+A'], does: 'Choose all' },
    { keys: ['Escape'], does: 'Choose nothing' },
  ],
  report: [
    { keys: ['←', '→'], does: 'Turn the page' },
    { keys: ['+', '-'], does: 'Zoom' },
    { keys: ['0'], does: 'Fit the page’s width' },
  ],
}
