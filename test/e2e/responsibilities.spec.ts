import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { details, goTo, openSample, status } from './pages'

const table = (page: Page) => page.getByRole('treegrid', { name: 'Responsibilities' })
const row = (page: Page, title: string | RegExp) => table(page).getByRole('row', { name: title })

test('a responsibility is added by typing its title, changed in place, moved and undone', async ({
  launch,
}) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  await expect(status(page)).toContainText('46 responsibilities')

  await row(page, /^Direct the operational functions/).click()
  await page.getByRole('button', { name: 'Add a responsibility' }).click()
  const title = page.getByRole('textbox', { name: 'Title of the new responsibility' })
  await expect(title).toBeFocused()
  await title.press('Enter')
  await expect(title).toBeHidden()
  await expect(status(page)).toContainText('46 responsibilities')

  await page.getByRole('button', { name: 'Add a responsibility' }).click()
  await title.fill('Approve overtime')
  await title.press('Enter')
  await expect(row(page, /^Approve overtime/)).toHaveAttribute('aria-selected', 'true')
  await expect(status(page)).toContainText('47 responsibilities')
  await expect(details(page).getByRole('combobox', { name: 'Area' })).toHaveValue('Production & delivery')

  await page.keyboard.press('F2')
  const field = page.getByRole('textbox', { name: 'Title of Approve overtime' })
  await field.fill('Approve overtime in plants')
  await field.press('Enter')
  await expect(row(page, /^Approve overtime in plants/)).toBeVisible()

  // The first click puts the cursor there, Enter opens the list of values.
  await row(page, /^Approve overtime in plants/)
    .getByRole('gridcell', { name: 'Operational' })
    .click()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: 'Strategic' }).click()
  await expect(row(page, /^Approve overtime in plants .*Strategic/)).toBeVisible()

  const before = (title: RegExp) => row(page, title).getAttribute('aria-rowindex').then(Number)
  expect(await before(/^Approve overtime/)).toBeGreaterThan(await before(/^Direct the operational/))
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => before(/^Approve overtime/)).toBeLessThan((await before(/^Oversee day-to-day/)) + 2)
  expect(await before(/^Approve overtime/)).toBeLessThan(await before(/^Direct the operational/))

  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText('46 responsibilities')
  await expect(row(page, /^Approve overtime/)).toBeHidden()
})

test('search, filters and folding show a part; several are changed at once', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  const rows = table(page).locator('[role=row][aria-level="2"]')

  await page.getByRole('searchbox', { name: 'Search responsibilities' }).fill('STRATEG goals')
  await expect(rows).not.toHaveCount(0)
  for (const text of await rows.allInnerTexts()) expect(text.toLowerCase()).toMatch(/strateg|goals/)
  await page.getByRole('searchbox', { name: 'Search responsibilities' }).fill('no such thing at all')
  await page.getByRole('button', { name: 'Show all responsibilities' }).click()

  await row(page, /^Strategy & goals, 5/).click()
  await expect(row(page, /^Set company goals/)).toBeHidden()
  await row(page, /^Strategy & goals, 5/).click()

  await row(page, /^Develop the long-term strategy/).click()
  await row(page, /^Set company goals/).click({ modifiers: ['Shift'] })
  await expect(details(page).getByRole('heading', { name: '3 responsibilities' })).toBeVisible()
  await details(page)
    .getByRole('button', { name: /Criticality/ })
    .click()
  await page.getByRole('option', { name: 'Low' }).click()
  await expect(row(page, /^Develop the long-term strategy .*Strategic Low/)).toBeVisible()
  await expect(row(page, /^Set company goals and priorities .*Strategic Low/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row(page, /^Develop the long-term strategy .*Strategic High/)).toBeVisible()
  await expect(row(page, /^Set company goals and priorities .*Strategic High/)).toBeVisible()
})

test('deleting says what goes with it, and undo brings it back', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  await row(page, /^Direct the operational functions/).click()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('alertdialog', { name: 'Delete “Direct the operational functions”?' })
  await expect(dialog).toContainText('As-is')
  await expect(dialog).toContainText('5 letters of 3 positions')
  await dialog.getByRole('button', { name: 'Delete 1 responsibility' }).click()
  await expect(row(page, /^Direct the operational functions/)).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(row(page, /^Direct the operational functions/)).toContainText('COO')
})

test('standard responsibilities are added from the catalogue in one step', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  await page.getByRole('button', { name: 'Add from the catalogue…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add from the catalogue' })
  await expect(
    dialog.getByRole('checkbox', { name: /^Develop the long-term strategy.*Already there/ }),
  ).toBeDisabled()

  await dialog.getByRole('radio', { name: 'Head of Operations' }).click()
  await dialog.getByRole('searchbox').fill('performance meetings')
  await dialog.getByText('Hold daily performance meetings').click()
  await dialog.getByRole('searchbox').fill('')
  await dialog.getByRole('radio', { name: 'Both' }).click()
  await dialog.getByText('Benchmark operations against the best').click()
  await dialog.getByRole('button', { name: 'Add 2 responsibilities' }).click()
  await expect(dialog).toBeHidden()
  await expect(status(page)).toContainText('48 responsibilities')
  await expect(details(page).getByRole('heading', { name: '2 responsibilities' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText('46 responsibilities')
})

test('the details give a responsibility its holders, their parts and its findings', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  await row(page, /^Lead company-wide risk management/).click()
  const panel = details(page)
  await expect(panel).toContainText(
    'Nobody is accountable or responsible for “Lead company-wide risk management”.',
  )

  await panel.getByRole('combobox', { name: 'Add a position' }).fill('chief operating')
  await page.getByRole('option', { name: /Chief Operating Officer/ }).click()
  await expect(panel).toContainText('Nobody is responsible for “Lead company-wide risk management”')
  await panel.getByRole('combobox', { name: 'Add a position' }).fill('gareth')
  await page.getByRole('option', { name: /Head of Operations/ }).click()
  await expect(row(page, /^Lead company-wide risk management/)).toContainText('HoO')

  const scope = panel.getByRole('textbox', { name: 'Scope of Head of Operations' })
  await scope.fill('Plants')
  await scope.press('Enter')
  const effort = panel.getByRole('textbox', { name: 'Effort of Head of Operations in FTE' })
  await effort.fill('0,2')
  await effort.press('Enter')
  await expect(scope).toHaveValue('Plants')
  await expect(effort).toHaveValue('0.2')

  await panel.getByRole('button', { name: 'Take Chief Operating Officer off this responsibility' }).click()
  await expect(panel).toContainText('Nobody is accountable for “Lead company-wide risk management”')
})

test('the screen, its details and the catalogue have no accessibility violations', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  await row(page, /^Direct the operational functions/).click()
  const screen = await new AxeBuilder({ page })
    .setLegacyMode()
    .include('.work')
    .include('.inspector')
    .analyze()
  expect(screen.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.getByRole('button', { name: 'Add from the catalogue…' }).click()
  await expect(page.getByRole('dialog', { name: 'Add from the catalogue' })).toBeVisible()
  await page.waitForTimeout(300)
  const dialog = await new AxeBuilder({ page }).setLegacyMode().include('.modal').analyze()
  expect(dialog.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
