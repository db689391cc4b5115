import { join } from 'node:path'
import { chooseInSaveDialog, expect, test } from './app'
import { choose, expectAccessible, goTo, openSample, status } from './pages'

/** Scenarios, fit and report: the screens on which the consultant decides and hands over. */

test('an option starts as a copy, is renamed and deleted, and undo brings it back', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'Add a scenario…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a scenario' })
  await dialog.getByLabel('Name').fill('As-is')
  await expect(dialog.getByRole('button', { name: 'Add scenario' })).toBeDisabled()
  await dialog.getByLabel('Name').fill('COO takes it all')
  await dialog.getByRole('button', { name: 'Add scenario' }).click()
  const facts = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /Structure it shows$/ }) })
  await choose(facts.getByRole('cell').last(), 'Structure it shows', 'COO only')

  const heads = page.getByRole('table').getByRole('columnheader')
  await expect(heads).toHaveCount(5)
  // The copy has the Head of Operations' seat, which "COO only" must not have.
  await goTo(page, 'Findings')
  await page.getByRole('main').getByRole('searchbox').fill('COO only')
  await expect(page.getByRole('treeitem').filter({ hasText: 'COO only' }).first()).toBeVisible()

  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'More for COO takes it all' }).click()
  await page.getByRole('menuitem', { name: 'Delete scenario' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete scenario' }).click()
  await expect(heads).toHaveCount(4)
  await page.keyboard.press('Control+Z')
  await expect(heads).toHaveCount(5)
})

test('the as-is scenario cannot be deleted', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'More for As-is' }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete scenario' })).toBeDisabled()
})

test('answers change the recommendation at once; the consultant can recommend otherwise', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Fit')
  const result = page.getByRole('complementary', { name: 'Recommended' })
  await expect(result.getByText('Both', { exact: true }).first()).toBeVisible()
  const question = page.getByRole('radiogroup', { name: /^How reliably/ })
  const score = result.locator('.fit-score').first()
  const before = await score.textContent()
  await question.getByText('Nearly always as promised').click()
  await expect(score).not.toHaveText(before ?? '')
  await page.keyboard.press('Control+Z')
  await expect(score).toHaveText(before ?? '')

  await choose(result, 'Your own recommendation', 'COO only')
  await result.getByRole('textbox', { name: 'Reason' }).fill('The board wants one answer.')
  await result.getByRole('textbox', { name: 'Reason' }).blur()
  const file = join(folder, 'fit.remit')
  await chooseInSaveDialog(app, file)
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  const again = await launch({ file })
  await goTo(again.page, 'Fit')
  await expect(again.page.getByRole('textbox', { name: 'Reason' })).toHaveValue('The board wants one answer.')
})

test('the report needs a section, and can be cancelled before it is written', async ({ launch }) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Report')
  await chooseInSaveDialog(app, null)
  await page.getByRole('button', { name: 'Export PDF…' }).click()
  await expect(page.getByRole('button', { name: 'Export PDF…' })).toBeEnabled()
  const sections = page.getByRole('region', { name: 'Sections' })
  for (const section of await sections.getByRole('checkbox').all()) {
    await section.focus()
    await page.keyboard.press('Space')
  }
  await expect(sections.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Export PDF…' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose at least one section.')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe objects to nothing on these screens and dialogs (${colorScheme})`, async ({ launch }) => {
    const { page } = await launch()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectAccessible(page)
    await openSample(page)
    for (const screen of ['Scenarios', 'Fit', 'Report'] as const) {
      await goTo(page, screen)
      await expectAccessible(page)
    }
    await page.keyboard.press('Control+K')
    await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /Engagement details/ }).click()
    await page.getByRole('menuitem', { name: 'Engagement details…' }).click()
    await expect(page.getByRole('dialog', { name: 'Engagement details' })).toBeVisible()
    await expectAccessible(page)
  })
}
