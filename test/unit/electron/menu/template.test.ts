import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../../electron/menu/template'
import type { MenuState } from '../../../../electron/menu/template'
import { commandIds, commands } from '../../../../shared/commands'
import type { CommandId } from '../../../../shared/commands'

const state: MenuState = { undo: 'Move position', redo: null, enabled: new Set(['file.save']), recent: [] }
const ran: string[] = []
const actions = {
  run: (command: CommandId) => void ran.push(command),
  openRecent: (path: string) => void ran.push(path),
  clearRecent: () => void ran.push('cleared'),
}
const linux = { platform: 'linux', development: false } as const

function allItems(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap(item => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])])
}

describe('the native menu', () => {
  it('has every command of the table that belongs in it, with its keys, and runs it', () => {
    const items = allItems(menuTemplate(state, actions, linux))
    const shown = commandIds.filter(id => commands[id].menu !== null)
    expect(items.flatMap(({ id }) => id ?? []).sort()).toEqual([...shown].sort())
    for (const id of shown) {
      const item = items.find(item => item.id === id)
      expect(item?.accelerator ?? null).toBe(commands[id].keys)
      item?.click?.(undefined as never, undefined, undefined as never)
      expect(ran.at(-1)).toBe(id)
    }
  })

  it('shows what undo takes back, and what can be done now', () => {
    const items = allItems(menuTemplate(state, actions, linux))
    const labelOf = (id: CommandId) => items.find(item => item.id === id)?.label
    expect(labelOf('edit.undo')).toBe('Undo move position')
    expect(labelOf('edit.redo')).toBe('Redo')
    expect(items.filter(({ id, enabled }) => id !== undefined && enabled).map(({ id }) => id)).toEqual([
      'file.save',
    ])
  })

  it('lists the recent files under File', () => {
    const recent = [{ name: 'A & B.remit', path: '/x/A & B.remit' }]
    const items = allItems(menuTemplate({ ...state, recent }, actions, linux))
    const item = items.find(({ label }) => label === 'A && B.remit')
    item?.click?.(undefined as never, undefined, undefined as never)
    expect(ran.at(-1)).toBe('/x/A & B.remit')
  })

  it.each(['linux', 'win32', 'darwin'] as const)('gives no key to two items on %s', platform => {
    const items = allItems(menuTemplate(state, actions, { platform, development: true }))
    const keys = items.flatMap(({ accelerator }) => (typeof accelerator === 'string' ? [accelerator] : []))
    expect(keys).toEqual([...new Set(keys)])
  })

  it('has the usual items of the system', () => {
    const roles = (platform: NodeJS.Platform) =>
      allItems(menuTemplate(state, actions, { platform, development: false })).flatMap(
        ({ role }) => role ?? [],
      )
    const usual = [
      'cut',
      'copy',
      'paste',
      'selectAll',
      'resetZoom',
      'zoomIn',
      'zoomOut',
      'togglefullscreen',
      'minimize',
      'about',
    ]
    expect(roles('linux')).toEqual(expect.arrayContaining([...usual, 'quit']))
    expect(roles('darwin')).toEqual(expect.arrayContaining([...usual, 'appMenu', 'front']))
    expect(roles('linux')).not.toContain('toggleDevTools')
  })
})
