import { basename } from 'node:path'
import { app, Menu } from 'electron'
import { commandIds } from '../../shared/commands'
import type { CommandId } from '../../shared/commands'
import { log } from '../log'
import { messages } from '../messages'
import { currentWindow, tell } from '../windows/documentWindow'
import { menuTemplate } from './template'
import type { MenuState } from './template'

/** What the menu needs of the rest of the app. */
export interface MenuServices {
  readonly openPath: (path: string) => void
  readonly clearRecent: () => Promise<void>
  readonly recentPaths: () => readonly string[]
  /** Runs a command where no window is open (on a Mac the menu stays). */
  readonly runWithoutWindow: (command: CommandId) => void | Promise<void>
}

/** What can be done without a window. */
export const windowless: ReadonlySet<CommandId> = new Set(['file.new', 'file.open', 'file.sample'])

export interface AppMenu {
  /** Shows the state of the current window. */
  readonly refresh: () => void
}

export function createMenu(services: MenuServices): AppMenu {
  let built = ''
  app.setAboutPanelOptions({
    applicationName: messages.appName,
    applicationVersion: app.getVersion(),
    copyright: messages.about,
  })
  app.on('browser-window-focus', refresh)
  app.on('browser-window-created', (_event, window) => {
    window.once('closed', refresh)
  })
  refresh()
  return { refresh }

  function refresh(): void {
    const session = currentWindow()
    const state: MenuState = {
      undo: session?.shown.undo ?? null,
      redo: session?.shown.redo ?? null,
      enabled: session ? new Set([...session.shown.enabled, 'file.close']) : windowless,
      recent: services.recentPaths().map(path => ({ name: basename(path), path })),
    }
    // Labels cannot be changed in place; what is enabled can.
    const labels = JSON.stringify([state.undo, state.redo, state.recent])
    if (labels !== built) {
      built = labels
      const template = menuTemplate(
        state,
        { run, openRecent: services.openPath, clearRecent: () => soon(services.clearRecent()) },
        { platform: process.platform, development: !app.isPackaged },
      )
      Menu.setApplicationMenu(Menu.buildFromTemplate(template))
      return
    }
    const menu = Menu.getApplicationMenu()
    for (const id of commandIds) {
      const item = menu?.getMenuItemById(id)
      if (item) item.enabled = state.enabled.has(id)
    }
  }

  function run(command: CommandId): void {
    const session = currentWindow()
    if (!session) return soon(services.runWithoutWindow(command))
    if (command === 'file.close') return session.window.close()
    tell(session, 'command', { command })
  }
}

function soon(work: void | Promise<void>): void {
  work?.catch((error: unknown) => log.unexpected('menu', error))
}
