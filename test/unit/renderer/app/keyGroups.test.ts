import { expect, test } from 'vitest'
import { screenKeys } from '../../../../renderer/app/keyGroups'
import { gridActions } from '../../../../renderer/matrix/gridKeys'
import { chartKeys } from '../../../../renderer/orgchart/chartKeys'

const arrows: Readonly<Record<string, string>> = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
}

/** Keys as the screens' own tables name them. */
const named = (keys: string, control: string): string =>
  keys.replace('CmdOrCtrl', control).replace(/[↑↓←→]/u, arrow => arrows[arrow] ?? arrow)

const listed = (place: keyof typeof screenKeys, control: string): Set<string> =>
  new Set(screenKeys[place].flatMap(({ keys }) => keys.map(each => named(each, control))))

test('every key of the chart is listed, and no other one', () => {
  const inList = listed('chart', 'Ctrl')
  // Other ways to press the same key, and keys that belong to the clipboard or widen a choice.
  const others = new Set(['=', 'Ctrl++', 'Ctrl+=', 'Ctrl+-', 'Backspace'])
  expect(Object.keys(chartKeys).filter(key => !inList.has(key) && !others.has(key))).toEqual([])
  const elsewhere = /^(Ctrl\+[XCV]|Shift\+Arrow\w+|A–Z)$/u
  expect([...inList].filter(key => !Object.hasOwn(chartKeys, key) && !elsewhere.test(key))).toEqual([])
})

test('every key of the matrix beside letters and steps is listed', () => {
  const inList = listed('matrix', 'Control')
  const others = new Set(['Control+Shift+Space', 'Backspace', 'ContextMenu', 'Space', 'Escape'])
  expect(Object.keys(gridActions).filter(key => !inList.has(key) && !others.has(key))).toEqual([])
  const elsewhere = /^([RACI]|Control\+[CV]|(Shift\+)?Arrow\w+)$/u
  expect([...inList].filter(key => !Object.hasOwn(gridActions, key) && !elsewhere.test(key))).toEqual([])
})
