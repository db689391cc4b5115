import type { Locator } from '@playwright/test'
import { chooseInMenu, expect, test } from './app'
import { atRest, box, drag, focused, middleOf, showScenario, small, tree } from './chartPages'
import { fileWith, organogram } from './charts'
import { openSample } from './pages'

test.describe('the keys of the chart', () => {
  test('go on after what had the focus is pasted elsewhere, deleted or undone', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, small) })
    // Nothing else has it when a workbook opens.
    await expect(focused(page)).toHaveAccessibleName(/^Chief/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+x')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+v')
    await expect(box(page, 'First director')).toHaveAttribute('aria-level', '3')
    await expect(tree(page).locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(box(page, 'First director')).toHaveAttribute('aria-level', '2')
    await page.keyboard.press('End')
    await expect(focused(page)).toHaveAccessibleName(/^Second director/)

    await page.keyboard.press('Home')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await expect(box(page, 'Chief')).toHaveCount(0)
    await expect(focused(page)).toHaveAccessibleName(/^First director/)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Add the first position' })).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(focused(page)).toHaveAccessibleName(/^First director/)
  })

  test('End goes to the last box, and letters to the titles that begin with them', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, small) })
    await expect(focused(page)).toHaveAccessibleName(/^Chief/)
    await page.keyboard.press('End')
    await expect(focused(page)).toHaveAccessibleName(/^Second director/)
    await page.keyboard.type('manager s')
    await expect(focused(page)).toHaveAccessibleName(/^Manager south/)
    await page.waitForTimeout(800)
    await page.keyboard.press('m')
    await expect(focused(page)).toHaveAccessibleName(/^Manager north/)
    await page.keyboard.press('m')
    await expect(focused(page)).toHaveAccessibleName(/^Manager south/)
  })

  test('say what they did, also when it is the same again, and what was undone', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, small) })
    await expect(focused(page)).toHaveAccessibleName(/^Chief/)
    await page.evaluate(() => {
      const region = [...document.querySelectorAll('[role=status]')].find(({ className }) =>
        className.includes('visually-hidden'),
      )
      const said: string[] = []
      Object.assign(window, { said })
      if (region)
        new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true })
    })
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Alt+ArrowRight')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    const said = () => page.evaluate(() => ('said' in window ? window.said : []))
    await expect
      .poll(said)
      .toEqual([
        'There is no place to move it to in that direction.',
        'There is no place to move it to in that direction.',
        'First director moved.',
        'Undone: Move “First director”.',
        'First director deleted.',
      ])
  })

  test('offer no sibling and nothing more for a position that is not in the scenario', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, small, small.slice(0, 1)) })
    await box(page, 'Manager north').click()
    await expect(page.getByRole('button', { name: 'Add sibling' })).toBeEnabled()
    await showScenario(page, 'Option')
    await expect(page.getByRole('button', { name: 'Add sibling' })).toBeDisabled()
    await expect(page.getByRole('button', { name: 'More for the chosen positions' })).toBeDisabled()
  })
})

test('a title is typed as large as anywhere on a box that is drawn small, which stays where it is', async ({
  launch,
  folder,
}) => {
  const { page } = await launch({ file: await fileWith(folder, small) })
  await box(page, 'First director').focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('-')
  await atRest(page, box(page, 'First director'))
  const before = await middleOf(box(page, 'First director'))
  await page.keyboard.press('F2')
  const field = page.getByRole('textbox', { name: 'Title of the position' })
  await expect(field).toBeFocused()
  const place = await field.boundingBox()
  expect(place?.height).toBeGreaterThan(28)
  expect(place?.width).toBeGreaterThan(180)
  await page.keyboard.press('Escape')
  await expect(focused(page)).toHaveAccessibleName(/^First director/)
  expect(await middleOf(box(page, 'First director'))).toEqual(before)
})

test('what a box has to say stands wholly in the window, and beside the boxes that the arrows lead to', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1180, 720))
  await openSample(page)
  await page.keyboard.press('ArrowDown')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown']) {
    await page.keyboard.press(key)
    const hint = page.locator('.chart-hint')
    await expect(hint).toContainText(/(Critical|Major|Minor): .+/)
    const [area, said] = [await page.locator('.chart-area').boundingBox(), await hint.boundingBox()]
    if (!area || !said) throw new Error('Both are shown.')
    expect(said.x).toBeGreaterThanOrEqual(area.x)
    expect(said.x + said.width).toBeLessThanOrEqual(area.x + area.width)
    expect(said.y + said.height).toBeLessThanOrEqual(area.y + area.height)
  }
})

test('a box says aloud where its dotted lines lead, and what became of it', async ({ launch, folder }) => {
  const linked = small.map(one => (one.id === 'north' ? { ...one, dottedLines: ['two'] } : one))
  const option = linked.map(one => (one.id === 'south' ? { ...one, parent: 'two' } : one))
  const { page } = await launch({ file: await fileWith(folder, linked, option) })
  await expect(box(page, 'Manager north')).toHaveAccessibleName(/dotted line to Second director/)
  await showScenario(page, 'Option')
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('button', { name: /Compare with/ }).click()
  await page.getByRole('option', { name: 'As-is' }).click()
  await page.keyboard.press('Escape')
  await expect(box(page, 'Manager south')).toHaveAccessibleName(/, Moved/)
  await expect(box(page, 'Manager north')).not.toHaveAccessibleName(/Moved/)
})

test('a collapsed branch that is shown alone is opened', async ({ launch, folder }) => {
  const { page } = await launch({ file: await fileWith(folder, small) })
  await box(page, 'First director').focus()
  await page.keyboard.press('Space')
  await expect(box(page, 'Manager north')).toHaveCount(0)
  await box(page, 'First director').click()
  await page.keyboard.press('Control+Shift+F')
  await expect(box(page, 'Manager north')).toBeVisible()
  await expect(box(page, 'Second director')).toHaveCount(0)
})

test('the box in hand stays in view: one that was just added, and the chosen one when spans open', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720))
  await openSample(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Insert')
  const within = async (item: Locator) => {
    await atRest(page, item)
    const [area, inside] = [await page.locator('.chart-area').boundingBox(), await item.boundingBox()]
    if (!area || !inside) throw new Error('Both are shown.')
    expect(inside.x).toBeGreaterThanOrEqual(area.x)
    expect(inside.x + inside.width).toBeLessThanOrEqual(area.x + area.width)
  }
  await within(page.getByRole('textbox', { name: 'Title of the position' }))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Spans and layers' })).toBeVisible()
  await within(focused(page))
})

test('what is dragged falls when the chart is laid out anew', async ({ launch, folder }) => {
  const { app, page } = await launch({ file: await fileWith(folder, small) })
  await box(page, 'Manager north').click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(box(page, 'Manager north')).toHaveAttribute('aria-level', '2')
  await atRest(page, box(page, 'Manager north'))
  await drag(page, box(page, 'Manager north'), box(page, 'Second director'))
  await expect(page.getByText('Report to Second director')).toBeVisible()
  await chooseInMenu(app, 'edit.undo')
  await expect(page.getByText('Report to Second director')).toBeHidden()
  await page.mouse.move(5, 5)
  await page.mouse.up()
  await expect(box(page, 'Manager north')).toHaveAttribute('aria-level', '3')
  await expect(box(page, 'Manager north')).toHaveAttribute('aria-posinset', '1')
})

for (const [file, count] of [
  ['dcms.csv', 134],
  ['hmrc.csv', 5005],
] as const) {
  test(`on ${count.toLocaleString('en')} posts no box with the focus lies under the map`, async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, await organogram(file)) })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.keyboard.press('Control+Shift+E')
    const map = page.locator('.chart-minimap')
    // All layers are fitted to the window first.
    await expect(map).toBeHidden()
    await atRest(page, focused(page))
    for (const key of [
      'Home',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'End',
      'ArrowUp',
    ]) {
      await page.keyboard.press(key)
      if (key === 'Home') for (let step = 0; step < 30; step++) await page.keyboard.press('+')
      if (key === 'Home') for (let step = 0; step < 5; step++) await page.keyboard.press('-')
      await expect(focused(page)).toHaveCount(1)
      await atRest(page, focused(page))
      await expect(map).toBeVisible()
      const [over, under] = [await map.boundingBox(), await focused(page).boundingBox()]
      if (!over || !under) throw new Error('Both are shown.')
      const isClear = under.x + under.width <= over.x || under.y + under.height <= over.y
      expect(isClear, `after ${key}`).toBe(true)
    }
  })
}
