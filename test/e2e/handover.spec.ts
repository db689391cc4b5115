import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseInSaveDialog, expect, test } from './app'
import { choose, details, expectAccessible, find, goTo, openSample, status } from './pages'
import { workbookIn } from './workbookFiles'

/** Transition plan and role charters: drafted from the workbook, edited, kept and marked. */

const option = 'Option B: Both, with a clear split'
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('the transition plan is drafted from the changes, edited, done, saved and read back', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Transition')
  await expect(page.getByText('leads from as-is to an option')).toBeVisible()
  await page.getByRole('button', { name: `Show ${option}` }).click()
  const soon = page.getByRole('table', { name: 'First 30 days' })
  const row = soon.getByRole('row').filter({ hasText: 'Control stock levels' }).first()
  await expect(row).toContainText('Warehouse Manager')
  await expect(page.getByText(/^1 of \d+ done$/)).toBeVisible()
  await expectAccessible(page)

  await row.getByText('Done:').click({ force: true })
  await expect(page.getByText(/^2 of \d+ done$/)).toBeVisible()
  await row.getByRole('textbox', { name: /^Owner/ }).fill('Thu-Hà')
  await page.keyboard.press('Enter')
  await choose(row, 'When: Control stock levels, A', 'Later')
  const later = page.getByRole('table', { name: 'Later' })
  await expect(later).toContainText('Control stock levels')

  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.keyboard.type('Tell the plants')
  await page.keyboard.press('Enter')
  await expect(soon.getByRole('textbox', { name: /^What: Tell the plants/ })).toHaveValue('Tell the plants')

  await later.getByRole('button', { name: /^More for Control stock levels/ }).click()
  await page.getByRole('menuitem', { name: 'Leave out of the plan' }).click()
  await expect(page.getByRole('table', { name: 'Later' })).toBeHidden()
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('table', { name: 'Later' })).toBeVisible()

  const path = join(folder, 'plan.remit')
  await chooseInSaveDialog(app, path)
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  const kept = (await workbookIn(path)).scenarios.find(({ name }) => name === option)?.transition
  const own = kept?.handovers.find(({ responsibility }) => responsibility === 'd-control-stock')
  expect(own).toMatchObject({ letter: 'A', phase: 'later', owner: 'Thu-Hà', done: true })
  expect(kept?.steps.at(-1)).toMatchObject({ title: 'Tell the plants', phase: 'days-30' })
})

test('a charter is written from the workbook; the consultant’s words stay and are marked when facts change', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Transition')
  await page.getByRole('button', { name: `Show ${option}` }).click()
  await goTo(page, 'Role charters')
  await expect(page.getByRole('heading', { name: 'Chief Operating Officer' })).toBeVisible()
  await expect(section(page, 'Responsibilities')).toContainText('Lead the strategic planning cycle')
  await expect(section(page, 'Working together')).toContainText('Head of Operations')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByText('The charter is on the clipboard.')).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('Lead the strategic planning cycle')

  await page.getByRole('button', { name: 'Edit responsibilities' }).click()
  await page
    .getByRole('textbox', { name: 'Text of responsibilities' })
    .fill('## Agreed\n- **Plans** the year')
  await page.getByRole('button', { name: 'Keep these words' }).click()
  await expect(section(page, 'Responsibilities').getByRole('heading', { name: 'Agreed' })).toBeVisible()
  await expect(section(page, 'Responsibilities')).toContainText('Your words')

  await find(page, 'Lead the strategic planning cycle')
  await details(page).getByLabel('Title').fill('Run the planning cycle')
  await page.keyboard.press('Enter')
  await goTo(page, 'Role charters')
  await expect(section(page, 'Responsibilities')).toContainText('has changed since you wrote this')
  await expect(section(page, 'Responsibilities')).toContainText('Agreed')
  await page.getByText('has changed since you wrote this').click()
  await expect(section(page, 'Responsibilities')).toContainText('Run the planning cycle')
  await section(page, 'Responsibilities').getByRole('button', { name: 'Use what the workbook says' }).click()
  await expect(section(page, 'Responsibilities')).not.toContainText('Agreed')
})
