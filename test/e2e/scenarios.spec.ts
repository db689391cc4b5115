import { join } from 'node:path'
import { chooseInSaveDialog, expect, test } from './app'
import { details, expectAccessible, find, goTo, openSample, status } from './pages'

/** Scenarios: templates, what is carried over from as-is, and the comparison side by side. */

test('a template is previewed, applied as one step, compared, opened, saved and read again', async ({
  launch,
  folder,
}) => {
  const { app, page, quit, userData } = await launch()
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'Add a scenario…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'COO only' }).click()
  await expect(dialog.getByLabel('Name')).toHaveValue('COO only')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Show the changes…' }).click()
  await expect(dialog).toContainText('The seat “Head of Operations” is given up')
  await expect(dialog).toContainText('responsibilities stay as they are')
  await expectAccessible(page)

  // What is left out stays where it was.
  await dialog.getByText('“Group Engineering Manager” moves under').click()
  await dialog.getByRole('button', { name: /^Add scenario with \d+ changes$/ }).click()
  await expect(dialog).toBeHidden()
  const heads = page.getByRole('table').getByRole('columnheader', { name: 'COO only' })
  await expect(heads).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(heads).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(heads).toBeVisible()

  // Each number opens what it counts, and leads there.
  await page.getByRole('button', { name: /^Duties that change hands, COO only: \d+$/ }).click()
  const counted = page.getByRole('region', { name: 'What the number counts' })
  await expect(counted.getByRole('heading', { name: 'Duties that change hands' })).toBeFocused()
  await expect(counted.getByRole('listitem').first()).toContainText('→')
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Positions removed, COO only: 1$/ }).click()
  await expect(counted.getByRole('listitem')).toHaveText(/Head of Operations/)
  await page.getByRole('button', { name: /^Positions moved, COO only: \d+$/ }).click()
  await counted.getByRole('button', { name: /Plant Manager, Leeds/ }).click()
  await expect(details(page).getByRole('heading', { name: 'Plant Manager, Leeds' })).toBeVisible()

  const file = join(folder, 'template.remit')
  await chooseInSaveDialog(app, file)
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  await quit()
  const again = await launch({ file, userData })
  await goTo(again.page, 'Scenarios')
  await expect(again.page.getByRole('table').getByRole('columnheader', { name: 'COO only' })).toBeVisible()
})

test('as-is is corrected, and the option takes the correction over', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await find(page, 'Plant Cost Accountant')
  const holder = details(page).getByLabel('Holder')
  await holder.fill('Somebody New')
  await holder.press('Enter')
  await goTo(page, 'Scenarios')
  // The sample's first option lacks one more, which was there before.
  await expect(page.getByRole('button', { name: '2 changes in as-is since' })).toBeVisible()
  const lacking = page.getByRole('button', { name: '1 change in as-is since' })
  await lacking.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('“Plant Cost Accountant”, holder: Zsófia Kővári → Somebody New')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Carry 1 change' }).click()
  await expect(dialog).toBeHidden()
  await expect(lacking).toHaveCount(0)
  await page.keyboard.press('Control+Z')
  await expect(lacking).toBeVisible()
})

test('another scenario is recommended, the base changes, and the table is copied', async ({ launch }) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Scenarios')
  await expect(page.getByRole('img', { name: 'Recommended' })).toHaveCount(1)
  await page.getByRole('button', { name: 'More for Option A' }).click()
  await page.getByRole('menuitem', { name: 'Recommend this one' }).click()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Scenario$/ })
    .click()
  await page.getByRole('option', { name: 'Recommended Option A: Head of Operations only' }).click()
  await expect(page.getByRole('banner').getByRole('img', { name: 'Recommended' })).toBeVisible()
  await page.getByRole('button', { name: 'More for Option A' }).click()
  await page.getByRole('menuitem', { name: 'Measure the others against it' }).click()
  await expect(page.getByRole('button', { name: /^Positions added, As-is: 1$/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Copy as table' }).click()
  await expect(page.getByText(/^Copied\. Paste it/)).toBeVisible()
  const text = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(text).toContain('Critical findings\t')
  expect(text.split('\n')[0]).toContain('against Option A: Head of Operations only')
})
