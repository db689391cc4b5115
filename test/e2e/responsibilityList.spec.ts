import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'
import { choose, details, goTo, openSample, status } from './pages'

const table = (page: Page): Locator => page.getByRole('treegrid', { name: 'Responsibilities' })
const row = (page: Page, title: string | RegExp): Locator => table(page).getByRole('row', { name: title })
const duties = (page: Page): Locator => table(page).locator('[role=row][aria-level="2"]')
const rowIndex = (target: Locator): Promise<number> => target.getAttribute('aria-rowindex').then(Number)
const more = async (page: Page, entry: string): Promise<void> => {
  await page.getByRole('button', { name: 'More for the chosen responsibilities' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('rows are dragged within an area and into another one, and step there by keyboard', async ({
  launch,
}) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  const develop = row(page, /^Develop the long-term strategy/)
  const goals = row(page, /^Set company goals/)
  expect(await rowIndex(develop)).toBeLessThan(await rowIndex(goals))

  const drag = async (from: Locator, to: Locator, down: number) => {
    const start = await from.boundingBox()
    const end = await to.boundingBox()
    if (!start || !end) throw new Error('The rows are not on the screen.')
    await page.mouse.move(start.x + 120, start.y + 16)
    await page.mouse.down()
    await page.mouse.move(start.x + 130, start.y + 26, { steps: 3 })
    await page.mouse.move(end.x + 130, end.y + down, { steps: 6 })
  }
  await drag(develop, goals, 28)
  await expect(page.locator('.responsibilities-drop')).toBeVisible()
  await page.mouse.up()
  await expect.poll(async () => (await rowIndex(develop)) - (await rowIndex(goals))).toBe(1)

  await drag(develop, row(page, /^Governance & policy, /), 16)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(async () => (await rowIndex(develop)) - (await rowIndex(goals))).toBe(1)

  const governance = row(page, /^Governance & policy, /)
  await drag(develop, governance, 16)
  await page.mouse.up()
  await expect.poll(async () => (await rowIndex(develop)) - (await rowIndex(governance))).toBe(1)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await rowIndex(develop)).toBeLessThan(await rowIndex(goals))

  await row(page, /^Strategy & goals, /).waitFor()
  const last = (await rowIndex(governance)) - 1
  const lastRow = table(page).locator(`[role=row][aria-rowindex="${last}"]`)
  const title = (await lastRow.getByRole('rowheader').innerText()).trim()
  await lastRow.click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: 'moved to place 1' })).toContainText(
    'Governance & policy',
  )
  await expect.poll(async () => (await rowIndex(row(page, title))) - (await rowIndex(governance))).toBe(1)
})

test('filters by holder, criticality and finding stand as chips that are taken away one by one', async ({
  launch,
}) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  const all = await duties(page).count()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const filters = page.getByRole('dialog', { name: 'Show only' })
  await filters.getByRole('button', { name: /Held by/ }).click()
  await page.getByRole('option', { name: /Chief Operating Officer/ }).click()
  await filters.getByRole('button', { name: /Criticality/ }).click()
  await page.getByRole('option', { name: 'High' }).click()
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Filter (2)' })).toBeVisible()
  for (const text of await duties(page).allInnerTexts()) expect(text).toMatch(/High[^]*COO/)
  expect(await duties(page).count()).toBeLessThan(all)

  const chips = page.getByRole('list', { name: 'Filters in force' })
  await chips.getByRole('button', { name: /^Criticality: High/ }).click()
  await chips.getByRole('button', { name: /^Held by/ }).click()
  await expect(chips).toBeHidden()

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await filters.getByRole('button', { name: /Held by/ }).click()
  await page.getByRole('option', { name: 'Nobody' }).click()
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(duties(page).first()).toContainText('Nobody')
  await chips.getByRole('button', { name: 'Show all' }).click()
  await expect(duties(page)).toHaveCount(all)
})

test('a list from a spreadsheet is shown row by row and added as one step', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  await expect(status(page)).toContainText('46 responsibilities')
  await more(page, 'Paste a list…')
  const dialog = page.getByRole('dialog', { name: 'Paste a list' })
  await expect(dialog.getByRole('button', { name: 'Add responsibilities' })).toBeDisabled()
  const text = dialog.getByRole('textbox')
  await text.fill('Approve overtime, travel and leave\nPlan the night shift\n\nManage production')
  await expect(
    dialog.getByRole('heading', { name: '2 responsibilities to add, 1 row left out' }),
  ).toBeVisible()
  await expect(dialog.getByRole('row', { name: /Manage production.*already in the workbook/ })).toBeVisible()

  await text.fill('Approve overtime\tPeople & teams\nPlan the night shift\tProduction & delivery')
  await expect(dialog.getByRole('heading', { name: '1 responsibility to add' })).toBeVisible()
  await dialog.getByText('Row 1 has the headings').click()
  await expect(dialog.getByRole('row', { name: /1 Approve overtime/ })).toBeVisible()
  await choose(dialog, 'Area', 'Column 2')
  await expect(dialog.getByRole('row', { name: /1 Approve overtime People & teams/ })).toBeVisible()

  await text.fill(
    [
      'Duty\tFunction\tImportance\tHorizon',
      'Approve overtime\tPeople & teams\tHigh\tday to day',
      'Plan the night shift\tProduction & delivery\tsky-high\tstrategic',
      '\tQuality\tlow\tboth',
    ].join('\n'),
  )
  await expect(
    dialog.getByRole('row', { name: /2 Approve overtime People & teams Operational High/ }),
  ).toBeVisible()
  await expect(dialog.getByRole('row', { name: /sky-high.*none of high, normal and low/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /has no title/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Add 2 responsibilities' }).click()
  await expect(status(page)).toContainText('48 responsibilities')
  await expect(details(page).getByRole('heading', { name: '2 responsibilities' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText('46 responsibilities')
})

test('rows are copied as a table, and pasting on the list opens what was copied', async ({ launch }) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  await row(page, /^Develop the long-term strategy/).click()
  await row(page, /^Set company goals/).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')
  const clipboard = () => app.evaluate(({ clipboard: system }) => system.readText())
  await expect.poll(async () => (await clipboard()).split('\n').length).toBe(4)
  const copied = await clipboard()
  expect(copied).toMatch(
    /^Title\tArea\tFocus\tCriticality\tUnit\tDescription\nDevelop the long-term strategy\tStrategy & goals\tStrategic\tHigh\t/,
  )
  await app.evaluate(({ clipboard }) => clipboard.writeText('Taste every batch'))
  await page.keyboard.press('Control+v')
  const dialog = page.getByRole('dialog', { name: 'Paste a list' })
  await expect(dialog.getByRole('row', { name: /Taste every batch/ })).toBeVisible()
})

test('two duplicates become one with the letters of both, previewed, in every scenario', async ({
  launch,
}) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  await row(page, /^Develop the long-term strategy/).click()
  await row(page, /^Set company goals/).click({ modifiers: ['Control'] })
  await more(page, 'Merge into one…')
  const dialog = page.getByRole('dialog', { name: 'Merge two responsibilities' })
  await expect(dialog.getByRole('table', { name: 'As-is' })).toBeVisible()
  expect(await dialog.getByRole('table').count()).toBeGreaterThan(1)
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Develop strategy and goals')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(row(page, /^Develop strategy and goals/)).toHaveAttribute('aria-selected', 'true')
  await expect(row(page, /^Set company goals/)).toBeHidden()
  await expect(status(page)).toContainText('45 responsibilities')
  await page.keyboard.press('Control+z')
  await expect(row(page, /^Set company goals/)).toBeVisible()
  await expect(row(page, /^Develop the long-term strategy/)).toBeVisible()
})

test('one is split into two, and each holder goes where it was told to', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  await row(page, /^Direct the operational functions/).click()
  await more(page, 'Split into two…')
  const dialog = page.getByRole('dialog', { name: 'Split “Direct the operational functions”' })
  await dialog.getByRole('textbox', { name: 'Title of the first' }).fill('Direct production')
  await dialog.getByRole('textbox', { name: 'Title of the second' }).fill('Direct logistics')
  await dialog
    .getByRole('radiogroup', { name: 'Chief Operating Officer holds' })
    .getByRole('radio', { name: 'The second' })
    .click()
  await dialog.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(row(page, /^Direct logistics/)).toContainText('COO')
  await expect(row(page, /^Direct production/)).not.toContainText('COO')
  expect(
    (await rowIndex(row(page, /^Direct logistics/))) - (await rowIndex(row(page, /^Direct production/))),
  ).toBe(1)
  await page.keyboard.press('Control+z')
  await expect(row(page, /^Direct the operational functions/)).toContainText('COO')
})

test('several get the same unit and the same letters at once', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Responsibilities')
  await row(page, /^Develop the long-term strategy/).click()
  await row(page, /^Set company goals/).click({ modifiers: ['Shift'] })
  const unit = details(page).getByRole('textbox', { name: 'Unit' })
  await unit.fill('Board office')
  await unit.press('Enter')
  await details(page)
    .getByRole('button', { name: /Letters/ })
    .click()
  await page.getByRole('option', { name: /Consulted/ }).click()
  await details(page).getByRole('combobox', { name: 'Give them to' }).fill('cost acc')
  await page.getByRole('option', { name: /Cost Accountant/ }).click()
  await expect(page.getByText('Plant Cost Accountant has C on 3 responsibilities.')).toBeVisible()
  await row(page, /^Set company goals/).click()
  await expect(details(page).getByRole('button', { name: /^Plant Cost Accountant: Consulted/ })).toBeVisible()
  await expect(details(page).getByRole('combobox', { name: 'Unit' })).toHaveValue('Board office')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`filters and the dialogs have nothing that axe objects to (${colorScheme})`, async ({ launch }) => {
    const { page } = await launch()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openSample(page)
    await goTo(page, 'Responsibilities')
    const check = async (part: string) => {
      await page.waitForTimeout(250)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await check('.responsibilities-filters')
    await page
      .getByRole('button', { name: /Findings/ })
      .last()
      .click()
    await page.getByRole('option', { name: 'Overlaps' }).click()
    await expect(page.getByRole('listbox')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await check('.work')
    await page.getByRole('button', { name: 'Show all' }).click()
    await row(page, /^Develop the long-term strategy/).click()
    await row(page, /^Set company goals/).click({ modifiers: ['Control'] })
    await check('.inspector')
    await more(page, 'Merge into one…')
    await check('.modal')
    await page.keyboard.press('Escape')
    await row(page, /^Set company goals/).click()
    await more(page, 'Split into two…')
    await check('.modal')
    await page.keyboard.press('Escape')
    await more(page, 'Paste a list…')
    await page.getByRole('dialog').getByRole('textbox').fill('Title\tFocus\nA\tsky\nB\tboth')
    await check('.modal')
  })
}
