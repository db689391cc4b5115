import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app'

async function openSample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await page.getByRole('button', { name: 'Matrix', exact: true }).click()
  await expect(grid(page)).toBeVisible()
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Responsibilities by positions' })
const cell = (page: Page, duty: string, position: string) =>
  grid(page).getByRole('gridcell', { name: `${duty}, ${position}:` })
const copied = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText())

const duty = 'Lead company-wide risk management'
const next = 'Plan for business continuity'
const coo = 'Chief Operating Officer'
const head = 'Head of Operations'

test('letters are set by keys, A beside R, and the findings follow at once', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  const heading = grid(page).getByRole('rowheader', { name: new RegExp(`^${duty}`) })
  await expect(heading).toContainText(`Nobody is accountable or responsible for “${duty}”.`)

  const target = cell(page, duty, coo)
  await target.click()
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('r')
  await expect(target).toHaveAccessibleName(new RegExp(`^${duty}, ${coo}: responsible`))
  await expect(heading).toContainText(`Nobody is accountable for “${duty}”`)
  await page.keyboard.press('a')
  await expect(target).toHaveAccessibleName(new RegExp(`^${duty}, ${coo}: accountable and responsible`))
  await expect(heading).not.toContainText('Nobody is accountable')
  await page.keyboard.press('r')
  await expect(target).toHaveAccessibleName(new RegExp(`^${duty}, ${coo}: accountable`))
  await page.keyboard.press('c')
  await expect(target).toHaveAccessibleName(new RegExp(`^${duty}, ${coo}: consulted`))
  await page.keyboard.press('Delete')
  await expect(target).toHaveAccessibleName(new RegExp(`^${duty}, ${coo}: nothing`))

  await expect(
    page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name: duty }),
  ).toBeVisible()
})

test('a letter applies to a range as one step', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await cell(page, duty, coo).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  const range = [cell(page, duty, coo), cell(page, duty, head), cell(page, next, coo), cell(page, next, head)]
  for (const one of range) await expect(one).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('c')
  for (const one of range) await expect(one).toHaveAccessibleName(/: consulted/)
  await page.keyboard.press('Control+z')
  await expect(cell(page, duty, coo)).toHaveAccessibleName(/: nothing/)
  await expect(cell(page, next, coo)).toHaveAccessibleName(/: informed/)
})

test('cells go to a spreadsheet and come from one; what is no letter is told', async ({ launch }) => {
  const { app, page } = await launch()
  await openSample(page)
  await cell(page, duty, coo).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  await expect.poll(() => copied(app)).toBe('\t\nI\t')

  await cell(page, duty, coo).click()
  await app.evaluate(({ clipboard }) => clipboard.writeText('A\tR (Plants)\r\nmaybe\tc\r\n'))
  await page.keyboard.press('Control+v')
  await expect(cell(page, duty, coo)).toHaveAccessibleName(/: accountable/)
  await expect(cell(page, duty, head)).toHaveAccessibleName(/: responsible\. scope Plants/)
  await expect(cell(page, next, coo)).toHaveAccessibleName(/: informed/)
  await expect(cell(page, next, head)).toHaveAccessibleName(/: consulted/)
  await expect(page.getByRole('alert')).toContainText('“maybe” in row 2, column 1')

  await page.keyboard.press('Control+z')
  await expect(cell(page, duty, coo)).toHaveAccessibleName(/: nothing/)
  await expect(cell(page, duty, head)).toHaveAccessibleName(/: nothing/)
  await expect(cell(page, next, head)).toHaveAccessibleName(/: nothing/)
})

test('a second click opens a cell, in which scope and effort are given to an R', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await cell(page, duty, head).click()
  await cell(page, duty, head).click()
  const popover = page.getByRole('dialog', { name: `${duty}: ${head}` })
  await expect(popover).toContainText('Scope and effort belong to an R.')
  await popover.getByRole('button', { name: 'responsible', exact: true }).click()
  await popover.getByRole('textbox', { name: 'Scope' }).fill('Plants')
  await popover.getByRole('textbox', { name: 'Scope' }).press('Enter')
  await popover.getByRole('textbox', { name: 'Effort in FTE' }).fill('0.25')
  await popover.getByRole('textbox', { name: 'Effort in FTE' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(popover).toBeHidden()
  await expect(grid(page)).toBeFocused()
  await expect(cell(page, duty, head)).toHaveAccessibleName(/: responsible\. scope Plants/)
  await expect(page.locator('#matrix-caption')).toContainText('0.25 FTE')
})

test('columns are chosen by a rule and one by one; rows by search and findings', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await page.getByRole('button', { name: /^Choose the columns/ }).click()
  const chooser = page.getByRole('dialog', { name: 'Positions that are columns' })
  await chooser.getByText('Only CEO, COO and Head of Operations').click()
  await chooser.getByRole('searchbox').fill('logistics manager')
  await chooser.getByText(/^Logistics Manager/).click()
  await page.keyboard.press('Escape')
  const heads = grid(page).getByRole('columnheader')
  await expect(heads).toHaveText([
    'Responsibility',
    'Chief Executive Officer',
    'Chief Operating Officer',
    'Head of Operations',
    'Logistics Manager',
    /Total/,
  ])

  await page.getByRole('button', { name: 'With findings' }).click()
  await expect(grid(page).getByRole('rowheader', { name: /^Develop the long-term strategy/ })).toBeHidden()
  await expect(grid(page).getByRole('rowheader', { name: new RegExp(`^${duty}`) })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search responsibilities' }).fill('nothing of the kind')
  await page.getByRole('button', { name: 'Show all responsibilities' }).click()
  await expect(grid(page).getByRole('rowheader', { name: /^Develop the long-term strategy/ })).toBeVisible()
})

test('the columns stay when their last letter is cleared', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await page.getByRole('button', { name: /^Choose the columns/ }).click()
  const chooser = page.getByRole('dialog', { name: 'Positions that are columns' })
  await chooser.getByText('All with letters', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(chooser).toBeHidden()
  const button = page.getByRole('button', { name: /^Choose the columns/ })
  const before = await button.textContent()
  await grid(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('contentinfo')).toContainText('clarity 0 %')
  await expect(button).toHaveText(before ?? '')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('contentinfo')).toContainText('clarity 85 %')
})

test('an empty workbook says what to do', async ({ launch }) => {
  const { page } = await launch()
  await page.getByRole('button', { name: /new/i }).first().click()
  await page.getByRole('button', { name: 'Matrix', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No positions yet' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import org chart…' })).toBeVisible()
})

test('has no accessibility violations, also in a narrow window', async ({ launch }) => {
  const { app, page } = await launch()
  await openSample(page)
  await cell(page, duty, coo).click()
  for (const size of [
    [1280, 800],
    [900, 600],
  ] as const) {
    await app.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    await expect(grid(page)).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.work').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})
