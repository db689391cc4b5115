import { AxeBuilder } from '@axe-core/playwright'
import { chooseInMenu, expect, test } from './app'
import { atRest, box, drag, focused, middleOf, small } from './chartPages'
import { fileWith, organogram } from './charts'

test.describe('the chart by keyboard', () => {
  test('arrows walk the tree, F2 renames, Insert adds, Alt moves, each one undo step', async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'Chief').focus()
    await page.keyboard.press('ArrowDown')
    await expect(focused(page)).toHaveAccessibleName(/^First director, Łucja Nowak/)
    await page.keyboard.press('ArrowRight')
    await expect(focused(page)).toHaveAccessibleName(/^Second director, Vacant/)
    await expect(focused(page)).toHaveAttribute('aria-posinset', '2')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowDown')
    await expect(focused(page)).toHaveAccessibleName(/^Manager north/)
    await expect(focused(page)).toHaveAttribute('aria-level', '3')
    await expect(focused(page)).toHaveAttribute('aria-selected', 'true')

    await page.keyboard.press('F2')
    await page.keyboard.type('Head of the north')
    await page.keyboard.press('Enter')
    await expect(focused(page)).toHaveAccessibleName(/^Head of the north/)

    await page.keyboard.press('Alt+ArrowUp')
    await expect(focused(page)).toHaveAttribute('aria-level', '2')
    await expect(page.getByText('Head of the north now reports to Chief.')).toBeAttached()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(focused(page)).toHaveAttribute('aria-posinset', '3')

    await page.keyboard.press('Insert')
    await expect(page.getByRole('textbox', { name: 'Title of the position' })).toBeFocused()
    await page.keyboard.type('Assistant')
    await page.keyboard.press('Enter')
    await expect(focused(page)).toHaveAccessibleName(/^Assistant/)
    await expect(focused(page)).toHaveAttribute('aria-level', '3')

    // Rename, add, two moves, rename: five steps back to the start.
    for (let step = 0; step < 5; step++) await chooseInMenu(app, 'edit.undo')
    await expect(box(page, 'Manager north')).toHaveAttribute('aria-level', '3')
    await expect(box(page, 'Assistant')).toHaveCount(0)
  })

  test('Space collapses and expands; a hidden report is counted and not in the tree', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'First director').focus()
    await page.keyboard.press('Space')
    await expect(box(page, 'First director')).toHaveAttribute('aria-expanded', 'false')
    await expect(box(page, 'First director')).toHaveAccessibleName(/2 positions hidden/)
    await expect(box(page, 'Manager south')).toHaveCount(0)
    await page.keyboard.press('Space')
    await expect(box(page, 'Manager south')).toHaveCount(1)
  })

  test('Delete asks what becomes of the reports', async ({ launch, folder }) => {
    const { app, page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'Chief').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('dialog', { name: 'Delete “First director”?' })
    await dialog.getByText('Keep the seat and leave it vacant').click()
    await dialog.getByRole('button', { name: 'Leave the seat vacant' }).click()
    await expect(box(page, 'First director')).toHaveAccessibleName(/Vacant/)

    await box(page, 'First director').focus()
    await page.keyboard.press('Delete')
    await dialog.getByText('Delete the whole branch').click()
    await dialog.getByRole('button', { name: 'Delete 3 positions' }).click()
    await expect(page.getByRole('treeitem')).toHaveCount(2)
    await chooseInMenu(app, 'edit.undo')
    await expect(page.getByRole('treeitem')).toHaveCount(5)

    await box(page, 'First director').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await dialog.getByRole('button', { name: 'Delete 1 position' }).click()
    await expect(box(page, 'Manager north')).toHaveAttribute('aria-level', '2')
  })
})

test.describe('the chart by pointer', () => {
  test('dragging to another box moves the branch as one step; Escape leaves all as it was', async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch({ file: await fileWith(folder, small) })
    await drag(page, box(page, 'Manager south'), box(page, 'Second director'))
    await expect(page.getByText('Report to Second director')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(box(page, 'Second director')).not.toHaveAttribute('aria-expanded')

    await drag(page, box(page, 'Manager south'), box(page, 'Second director'))
    await page.mouse.up()
    await expect(box(page, 'Second director')).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByText('Manager south now reports to Second director.')).toBeAttached()
    await chooseInMenu(app, 'edit.undo')
    await expect(box(page, 'Second director')).not.toHaveAttribute('aria-expanded')
  })

  test('a manager cannot be dropped into its own branch, and a sentence says so', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, small) })
    await drag(page, box(page, 'First director'), box(page, 'Manager north'))
    await expect(page.getByText('A position cannot report to itself or to somebody below it.')).toBeVisible()
    await page.mouse.up()
    await expect(box(page, 'Manager north')).toHaveAttribute('aria-level', '3')
    await expect(box(page, 'First director')).toHaveAttribute('aria-level', '2')
  })

  test('Ctrl adds to the choice, Shift and dragging choose what is inside, both are edited together', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'Manager north').click()
    await box(page, 'Manager south').click({ modifiers: ['Control'] })
    await expect(page.getByRole('heading', { name: '2 positions chosen' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Grade' }).fill('M1')
    await page.keyboard.press('Enter')
    await expect(box(page, 'Manager north')).toHaveAccessibleName(/M1/)
    await expect(box(page, 'Manager south')).toHaveAccessibleName(/M1/)

    const first = await box(page, 'First director').boundingBox()
    const last = await box(page, 'Second director').boundingBox()
    if (!first || !last) throw new Error('Both directors are in the window.')
    await page.keyboard.down('Shift')
    await page.mouse.move(first.x - 10, first.y - 8)
    await page.mouse.down()
    await page.mouse.move(last.x + last.width + 8, last.y + last.height + 4, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await expect(box(page, 'First director')).toHaveAttribute('aria-selected', 'true')
    await expect(box(page, 'Second director')).toHaveAttribute('aria-selected', 'true')
    await expect(box(page, 'Chief')).toHaveAttribute('aria-selected', 'false')
  })

  test('the context menu marks a position as COO', async ({ launch, folder }) => {
    const { page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'First director').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Mark as COO' }).click()
    await expect(box(page, 'First director')).toHaveAccessibleName(/COO/)
  })
})

test('the details give a position another manager, and offer nobody of its own branch', async ({
  launch,
  folder,
}) => {
  const { page } = await launch({ file: await fileWith(folder, small) })
  await box(page, 'First director').click()
  const manager = page.getByRole('combobox', { name: 'Reports to' })
  await manager.fill('manager')
  await expect(page.getByText('Nobody outside this branch has these words.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(manager).toHaveValue('Chief')
  await manager.fill('second')
  await page.keyboard.press('Enter')
  await expect(manager).toHaveValue('Second director')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(box(page, 'First director')).toHaveAttribute('aria-level', '3')
})

test.describe('a chart of 134 posts', () => {
  test('search expands to the hit and shows it in the middle', async ({ launch, folder }) => {
    const positions = await organogram('dcms.csv')
    const { page } = await launch({ file: await fileWith(folder, positions) })
    await page.getByRole('button', { name: 'Layers' }).click()
    await page.getByRole('menuitem', { name: 'Layer 1 only' }).click()
    const tops = positions.filter(({ parent }) => parent === null)
    await expect(page.getByRole('treeitem')).toHaveCount(tops.length)
    await page.keyboard.press('Control+f')
    await page.keyboard.type('head of commercial')
    const hit = page.locator('[role=treeitem][aria-selected=true]')
    await expect(hit).toHaveAccessibleName(/head of commercial/i)
    await atRest(page, hit)
    const area = await page.locator('.chart-area').boundingBox()
    if (!area) throw new Error('The chart is shown.')
    const at = await middleOf(hit)
    expect(Math.abs(at.x - (area.x + area.width / 2))).toBeLessThan(4)
    expect(Math.abs(at.y - (area.y + area.height / 2))).toBeLessThan(4)
  })

  test('has no accessibility violations', async ({ launch, folder }) => {
    const { page } = await launch({ file: await fileWith(folder, await organogram('dcms.csv')) })
    await box(page, '.*').click()
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .include('.work')
      .include('.inspector')
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual(
      [],
    )
  })
})

test('5,005 posts are all shown at once when asked, and only what is in view is in the page', async ({
  launch,
  folder,
}) => {
  const positions = await organogram('hmrc.csv')
  const { page } = await launch({ file: await fileWith(folder, positions) })
  expect(positions.length).toBe(5005)
  await page.getByRole('button', { name: 'Layers' }).click()
  await page.getByRole('menuitem', { name: 'All layers' }).click()
  await page.getByRole('button', { name: 'Fit the whole chart' }).click()
  await expect(page.getByRole('button', { name: /^Zoom: \d\.\d %/ })).toBeVisible()
  const last = positions.at(-1)
  if (!last) throw new Error('The chart has positions.')
  await page.getByRole('searchbox', { name: 'Search the chart' }).fill(`${last.title} ${last.ref}`)
  const hit = page.locator('[role=treeitem][aria-selected=true]')
  await expect(hit).toBeInViewport()
  await expect.poll(() => page.getByRole('treeitem').count()).toBeGreaterThan(3)
  expect(await page.getByRole('treeitem').count()).toBeLessThanOrEqual(401)
})
