import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './app'
import { box, focused, small, tree } from './chartPages'
import { fileWith, organogram } from './charts'

test.describe('finding one’s way in the chart', () => {
  test('a branch is shown alone, with the way to the top; a hit outside of it shows the whole chart', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'First director').click()
    await page.keyboard.press('Control+Shift+F')
    const way = page.getByRole('navigation', { name: 'Branch that is shown' })
    await expect(way).toContainText('First director')
    await expect(page.getByRole('treeitem')).toHaveCount(3)
    await expect(box(page, 'First director')).toHaveAttribute('aria-level', '2')
    await way.getByRole('button', { name: 'Chief' }).click()
    await expect(page.getByRole('treeitem')).toHaveCount(5)
    await box(page, 'First director').click()
    await page.keyboard.press('Control+Shift+F')
    await expect(page.getByRole('treeitem')).toHaveCount(3)
    await page.keyboard.press('Escape')
    await expect(way).toBeHidden()
    await expect(page.getByRole('treeitem')).toHaveCount(5)

    await box(page, 'First director').click()
    await page.keyboard.press('Control+Shift+F')
    await page.getByRole('searchbox', { name: 'Search the chart' }).fill('second')
    await expect(box(page, 'Second director')).toHaveAttribute('aria-selected', 'true')
    await expect(way).toBeHidden()
  })

  test('the view of a scenario is there again after the file is opened anew', async ({ launch, folder }) => {
    const file = await fileWith(folder, small)
    const { page, userData, quit } = await launch({ file })
    await box(page, 'First director').focus()
    await page.keyboard.press('Space')
    await expect(page.getByRole('treeitem')).toHaveCount(3)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const zoom = page.getByRole('button', { name: /^Zoom: / })
    await expect(zoom).toHaveAccessibleName('Zoom: 125 %')
    // What is kept is written after a pause.
    await page.waitForTimeout(900)
    await quit()

    const again = await launch({ file, userData })
    await expect(again.page.getByRole('treeitem')).toHaveCount(3)
    await expect(again.page.getByRole('button', { name: /^Zoom: / })).toHaveAccessibleName('Zoom: 125 %')
  })

  test('spans and layers stand beside the chart, jump to who is outside and show layers', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, await organogram('dcms.csv')) })
    await expect(tree(page).getByRole('treeitem').first()).toBeVisible()
    await page.keyboard.press('Control+Shift+L')
    const panel = page.getByRole('complementary', { name: 'Spans and layers' })
    await expect(panel.getByRole('table')).toBeVisible()
    const outside = panel.getByRole('listitem').first()
    await outside.getByRole('button').click()
    await expect(page.locator('[role=treeitem][aria-selected=true]')).toBeInViewport()
    await panel.getByRole('button', { name: /^Layer 2: show layers 1 to 2/ }).click()
    await expect(tree(page).locator('[aria-level="3"]')).toHaveCount(0)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.work').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await panel.getByRole('button', { name: 'Close spans and layers' }).click()
    await expect(panel).toBeHidden()
  })

  test('on 5,005 posts a branch is shown alone and left again', async ({ launch, folder }) => {
    const { page } = await launch({ file: await fileWith(folder, await organogram('hmrc.csv')) })
    await tree(page).getByRole('treeitem').first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(focused(page)).toHaveAttribute('aria-level', '2')
    await page.keyboard.press('Control+Shift+F')
    await expect(page.getByRole('navigation', { name: 'Branch that is shown' })).toContainText('of 5,005')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('navigation', { name: 'Branch that is shown' })).toBeHidden()
  })
})
