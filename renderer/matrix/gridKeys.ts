/** What keys do in the grid beside moving and setting letters. */
export type GridAction =
  | 'chooseAll'
  | 'chooseRow'
  | 'chooseColumn'
  | 'chooseOne'
  | 'fillDown'
  | 'fillRight'
  | 'copyWithNames'
  | 'clear'
  | 'space'
  | 'open'
  | 'menu'

export const gridActions: Readonly<Record<string, GridAction>> = {
  'Control+A': 'chooseAll',
  'Control+Space': 'chooseColumn',
  'Shift+Space': 'chooseRow',
  'Control+Shift+Space': 'chooseAll',
  Escape: 'chooseOne',
  'Control+D': 'fillDown',
  'Control+R': 'fillRight',
  'Control+Shift+C': 'copyWithNames',
  Delete: 'clear',
  Backspace: 'clear',
  Space: 'space',
  Enter: 'open',
  F2: 'open',
  ContextMenu: 'menu',
  'Shift+F10': 'menu',
}

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

export function actionOf({ key, ctrlKey, metaKey, shiftKey }: Key): GridAction | null {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  const pressed = `${ctrlKey || metaKey ? 'Control+' : ''}${shiftKey ? 'Shift+' : ''}${name}`
  return Object.hasOwn(gridActions, pressed) ? (gridActions[pressed] ?? null) : null
}
