import type { MenuItemConstructorOptions } from 'electron'
import { commandIds, commands } from '../../shared/commands'
import type { Command, CommandId, MenuId } from '../../shared/commands'
import { messages } from '../messages'

export interface MenuState {
  /** Label of the step that undo takes back; null when there is none. */
  readonly undo: string | null
  readonly redo: string | null
  readonly enabled: ReadonlySet<CommandId>
  readonly recent: readonly { readonly name: string; readonly path: string }[]
}

export interface MenuActions {
  readonly run: (command: CommandId) => void
  readonly openRecent: (path: string) => void
  readonly clearRecent: () => void
}

export interface MenuSurroundings {
  readonly platform: NodeJS.Platform
  /** Whether to offer the developer tools. */
  readonly development: boolean
}

type Item = MenuItemConstructorOptions

const line: Item = { type: 'separator' }
const words = messages.menus

/** The native menu: the commands that belong in it, in the table's order, among the system's usual items. */
export function menuTemplate(
  state: MenuState,
  actions: MenuActions,
  { platform, development }: MenuSurroundings,
): Item[] {
  const mac = platform === 'darwin'
  const inMenu = (menu: MenuId): Item[] =>
    commandIds.flatMap(id => {
      const command: Command = commands[id]
      return command.menu === menu ? [...(command.separated ? [line] : []), commandItem(id)] : []
    })

  function commandItem(id: CommandId): Item {
    const { label, keys }: Command = commands[id]
    return {
      id,
      label: labelOf(id, label, state),
      enabled: state.enabled.has(id),
      click: () => actions.run(id),
      ...(keys === null ? {} : { accelerator: keys }),
    }
  }

  const recent: Item = {
    label: words.openRecent,
    enabled: state.recent.length > 0,
    submenu: [
      ...state.recent.map(({ name, path }) => ({
        label: name.replaceAll('&', '&&'),
        toolTip: path,
        click: () => actions.openRecent(path),
      })),
      line,
      { label: words.clearRecent, click: actions.clearRecent },
    ],
  }
  const file = inMenu('file')
  file.splice(file.findIndex(({ id }) => id === 'file.open') + 1, 0, recent)

  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    {
      label: words.file,
      submenu: mac ? file : [...file, line, { role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' }],
    },
    {
      label: words.edit,
      submenu: [
        ...inMenu('edit').slice(0, 2),
        line,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
        ...inMenu('edit').slice(2),
      ],
    },
    {
      label: words.view,
      submenu: [
        ...inMenu('view'),
        line,
        // Ctrl+0 fits the chart.
        { role: 'resetZoom', label: words.actualSize, accelerator: 'CmdOrCtrl+Shift+0' },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        line,
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(development
          ? [line, { role: 'toggleDevTools', label: words.developerTools, accelerator: 'F12' } satisfies Item]
          : []),
      ],
    },
    { label: words.go, submenu: inMenu('go') },
    {
      label: words.window,
      role: 'window',
      submenu: [
        { role: 'minimize', label: words.minimise },
        ...(mac ? ([{ role: 'zoom' }, line, { role: 'front' }] satisfies Item[]) : []),
      ],
    },
    {
      label: words.help,
      role: 'help',
      submenu: [...inMenu('help'), { role: 'about', label: words.about }],
    },
  ]
}

function labelOf(id: CommandId, label: string, { undo, redo }: MenuState): string {
  if (id === 'edit.undo' && undo !== null) return messages.undo(undo).replaceAll('&', '&&')
  if (id === 'edit.redo' && redo !== null) return messages.redo(redo).replaceAll('&', '&&')
  return label
}
