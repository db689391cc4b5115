import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { chooseInMenu, chooseInSaveDialog, expect, test } from './app'
import { choose, details, goTo, openSample, status } from './pages'

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
  await goTo(page, 'Matrix')
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

  await expect(details(page).getByRole('heading', { name: duty })).toBeVisible()
})

test('the first press after scrolling leaves the rows where they are', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  await grid(page).evaluate(scroller => scroller.scrollBy(0, 500))
  const target = cell(page, 'Control stock levels', coo)
  const top = async () => (await target.boundingBox())?.y
  await expect(target).toBeInViewport({ ratio: 1 })
  const before = await top()
  await target.click()
  await expect(target).toHaveAttribute('aria-selected', 'true')
  expect(await top()).toBe(before)
})

test('a letter applies to a range as one step', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
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

  // On the line of the area above, the details are no longer those of the range.
  await cell(page, next, coo).click()
  await page.keyboard.press('Shift+ArrowUp')
  const details = page.getByRole('complementary', { name: 'Details' })
  await expect(details).toContainText('Delete 2 responsibilities')
  await page.keyboard.press('ArrowUp')
  await expect(details).not.toContainText('Delete 2 responsibilities')
})

test('cells go to a spreadsheet and come from one; what is no letter is told', async ({ launch }) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  await cell(page, duty, coo).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  await expect.poll(() => copied(app)).toBe('\t\nI\t')

  await cell(page, duty, coo).click()
  const write = (text: string) => app.evaluate(({ clipboard }, table) => clipboard.writeText(table), text)
  await write('A\tR (Plants)\r\nmaybe\tc\r\n')
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('alert')).toContainText(
    `Nothing was pasted: “maybe” for ${next} × ${coo} is not a letter`,
  )
  await expect(cell(page, duty, coo)).toHaveAccessibleName(/: nothing/)
  await write('A\tR (Plants)\r\nI\tc\r\n')
  await page.keyboard.press('Control+v')
  await expect(cell(page, duty, coo)).toHaveAccessibleName(/: accountable/)
  await expect(cell(page, duty, head)).toHaveAccessibleName(/: responsible\. scope Plants/)
  await expect(cell(page, next, coo)).toHaveAccessibleName(/: informed/)
  await expect(cell(page, next, head)).toHaveAccessibleName(/: consulted/)

  await page.keyboard.press('Control+z')
  await expect(cell(page, duty, coo)).toHaveAccessibleName(/: nothing/)
  await expect(cell(page, duty, head)).toHaveAccessibleName(/: nothing/)
  await expect(cell(page, next, head)).toHaveAccessibleName(/: nothing/)
})

test('a second click opens a cell, in which scope and effort are given to an R', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
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
  await goTo(page, 'Matrix')
  await page.getByRole('button', { name: /^Choose the positions/ }).click()
  const chooser = page.getByRole('dialog', { name: 'Positions that are shown' })
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
  await goTo(page, 'Matrix')
  await page.getByRole('button', { name: /^Choose the positions/ }).click()
  const chooser = page.getByRole('dialog', { name: 'Positions that are shown' })
  await chooser.getByText('All with letters', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(chooser).toBeHidden()
  const button = page.getByRole('button', { name: /^Choose the positions/ })
  const before = await button.textContent()
  await grid(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(status(page)).toContainText('clarity 0 %')
  await expect(button).toHaveText(before ?? '')
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText('clarity 85 %')
})

const rowhead = (page: Page, name: string) =>
  grid(page).getByRole('rowheader', { name: new RegExp(`^${name}`) })
const columnhead = (page: Page, name: string) => grid(page).getByRole('columnheader', { name, exact: true })
const current = (page: Page) => grid(page).locator('[data-current="true"]')

test('keys lead to every cell and heading', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  await cell(page, duty, coo).click()
  await page.keyboard.press('ArrowRight')
  await expect(current(page)).toHaveAccessibleName(new RegExp(`^${duty}, ${head}`))
  await page.keyboard.press('Home')
  await expect(current(page)).toHaveAccessibleName(new RegExp(`^${duty}, Chief Executive Officer`))
  await page.keyboard.press('ArrowLeft')
  await expect(current(page)).toHaveRole('rowheader')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.press('Control+ArrowLeft')
  await expect(current(page)).toHaveAttribute('data-row', '0')
  await expect(current(page)).toHaveAttribute('data-column', '0')
  await page.keyboard.press('ArrowUp')
  await expect(current(page)).toHaveRole('columnheader')
  await page.keyboard.press('Control+End')
  const last = await current(page).getAttribute('data-row')
  expect(Number(last)).toBeGreaterThan(45)
  await page.keyboard.press('PageUp')
  expect(Number(await current(page).getAttribute('data-row'))).toBeLessThan(Number(last) - 3)
  await expect(grid(page)).toHaveAttribute(
    'aria-activedescendant',
    (await current(page).getAttribute('id')) ?? 'none',
  )
})

test('whole rows and columns are chosen by heading and by key, and cleared as one step', async ({
  launch,
}) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  await columnhead(page, 'COO Chief Operating Officer')
    .or(columnhead(page, 'Chief Operating Officer COO'))
    .click()
  await expect(cell(page, 'Develop the long-term strategy', coo)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Delete')
  await expect(cell(page, 'Develop the long-term strategy', coo)).toHaveAccessibleName(/: nothing/)
  await expect(cell(page, 'Lead the strategic planning cycle', coo)).toHaveAccessibleName(/: nothing/)
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Develop the long-term strategy', coo)).toHaveAccessibleName(/: responsible/)

  await rowhead(page, duty).click()
  await expect(cell(page, duty, head)).toHaveAttribute('aria-selected', 'true')
  await cell(page, next, head).click()
  await page.keyboard.press('Shift+Space')
  await expect(cell(page, next, coo)).toHaveAttribute('aria-selected', 'true')
  await expect(cell(page, duty, coo)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Control+Space')
  await expect(cell(page, duty, head)).toHaveAttribute('aria-selected', 'true')
  await expect(cell(page, duty, coo)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Escape')
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(1)
})

test('a range is dragged; its first row and column are filled down and right', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  await cell(page, duty, coo).click()
  await page.keyboard.press('a')
  await cell(page, duty, coo).hover()
  await page.keyboard.press('ArrowRight')
  await page.mouse.down()
  await cell(page, next, head).hover()
  await page.mouse.up()
  await expect(cell(page, next, head)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+d')
  await expect(cell(page, next, coo)).toHaveAccessibleName(/: accountable/)
  await expect(cell(page, next, head)).toHaveAccessibleName(/: nothing/)
  await page.keyboard.press('Control+r')
  await expect(cell(page, duty, head)).toHaveAccessibleName(/: accountable/)
  await expect(cell(page, next, head)).toHaveAccessibleName(/: accountable/)
  await page.keyboard.press('Control+z')
  await expect(cell(page, next, head)).toHaveAccessibleName(/: nothing/)
  await expect(cell(page, next, coo)).toHaveAccessibleName(/: accountable/)
})

test('a range that is dragged to the edge of the grid goes on by itself', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  const first = cell(page, duty, coo)
  await first.hover()
  await page.mouse.down()
  const box = await grid(page).boundingBox()
  if (!box) throw new Error('The grid is not shown.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height + 30, { steps: 5 })
  await expect.poll(() => grid(page).evaluate(scroller => scroller.scrollTop)).toBeGreaterThan(1000)
  await page.mouse.up()
  const rested = await grid(page).evaluate(scroller => scroller.scrollTop)
  await expect(page.locator('#matrix-caption')).toContainText(/\d{2} by \d+ cells chosen/)
  await page.waitForTimeout(200)
  expect(await grid(page).evaluate(scroller => scroller.scrollTop)).toBe(rested)
})

test('a range is copied with the names around it, for a sheet and as a table', async ({ launch }) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  await cell(page, duty, coo).click()
  await page.keyboard.press('Shift+ArrowDown')
  await cell(page, duty, coo).click({ button: 'right' })
  const menu = page.getByRole('menu')
  await menu.getByRole('menuitem', { name: /^Copy with names/ }).click()
  await expect
    .poll(() => copied(app))
    .toMatch(/^Responsibility\tChief Operating Officer \(.+\)\nLead company-wide/)
  expect(await copied(app)).toContain(`${next}\tI`)
  await expect(grid(page)).toBeFocused()
})

test('a row that is mended stays, with a sign, until the grid is left', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  await page.getByRole('button', { name: 'With findings' }).click()
  await cell(page, duty, coo).click()
  await page.keyboard.press('a')
  await page.keyboard.press('r')
  await expect(rowhead(page, duty)).toContainText('No findings any more')
  await page.getByRole('searchbox', { name: 'Search responsibilities' }).focus()
  await expect(rowhead(page, duty)).toBeHidden()
})

test('rows and columns are turned, and letters go where they belong', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  await page.getByRole('button', { name: 'Turn, group and sort' }).click()
  await page.getByText('Positions as rows').click()
  await page.keyboard.press('Escape')
  const turned = page.getByRole('grid', { name: 'Positions by responsibilities' })
  await page.getByRole('searchbox', { name: 'Search positions' }).fill('chief operating')
  await expect(turned.getByRole('rowheader')).toHaveCount(2)
  const target = turned.getByRole('gridcell', { name: `Develop the long-term strategy, ${coo}:` })
  await expect(target).toHaveAccessibleName(/: responsible/)
  await target.click()
  await page.keyboard.press('a')
  await expect(target).toHaveAccessibleName(/: accountable and responsible/)
  await page.getByRole('button', { name: 'Turn, group and sort' }).click()
  await page.getByText('Positions as rows').click()
  await page.keyboard.press('Escape')
  await expect(cell(page, 'Develop the long-term strategy', coo)).toHaveAccessibleName(
    /: accountable and responsible/,
  )
})

test('positions are grouped by unit and folded, rows sorted', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  await page.getByRole('button', { name: 'Turn, group and sort' }).click()
  const view = page.getByRole('dialog', { name: 'Turn, group and sort' })
  await choose(view.getByRole('region', { name: 'Positions' }), 'Group by', 'Unit')
  await choose(view.getByRole('region', { name: 'Responsibilities' }), 'Group by', 'Nothing')
  await choose(view.getByRole('region', { name: 'Responsibilities' }), 'Sort by', 'Title')
  await page.keyboard.press('Escape')
  await expect(view).toBeHidden()
  const heads = grid(page).getByRole('rowheader')
  const titles = (await heads.allTextContents()).slice(0, 6)
  expect(titles).toEqual(titles.toSorted((one, other) => one.localeCompare(other, 'en')))
  const unit = grid(page).getByRole('columnheader', { expanded: true }).first()
  const name = (await unit.getAttribute('aria-label')) ?? ''
  const before = Number(await grid(page).getAttribute('aria-colcount'))
  await unit.click()
  await expect(grid(page).getByRole('columnheader', { name })).toHaveAttribute('aria-expanded', 'false')
  expect(Number(await grid(page).getAttribute('aria-colcount'))).toBeLessThan(before)

  await grid(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(grid(page).locator('[aria-sort="descending"]')).toHaveCount(1)
})

test('totals follow every letter', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  const total = grid(page).getByRole('gridcell', { name: `${duty}: ` })
  await expect(total).toHaveAccessibleName(`${duty}: 0 accountable, 0 responsible, 2 consulted, 0 informed`)
  await cell(page, duty, coo).click()
  await page.keyboard.press('a')
  await page.keyboard.press('r')
  await expect(total).toHaveAccessibleName(`${duty}: 1 accountable, 1 responsible, 2 consulted, 0 informed`)
})

test('an empty workbook says what to do', async ({ launch }) => {
  const { page } = await launch()
  await page.getByRole('button', { name: /new/i }).first().click()
  await page.getByRole('button', { name: 'Matrix', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No positions yet' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import org chart…' })).toBeVisible()
})

test('has no accessibility violations, also in a narrow window, zoomed and turned', async ({ launch }) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.work').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
  await cell(page, duty, coo).click()
  await check()
  await page.getByRole('button', { name: 'Turn, group and sort' }).click()
  await page.getByText('Positions as rows').click()
  await page.keyboard.press('Escape')
  for (const [width, height, zoom] of [
    [800, 600, 1],
    [1280, 720, 2],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [wide, high, factor]) => {
        const window = BrowserWindow.getAllWindows()[0]
        window?.setContentSize(wide, high)
        window?.webContents.setZoomFactor(factor)
      },
      [width, height, zoom] as const,
    )
    const turned = page.getByRole('grid', { name: 'Positions by responsibilities' })
    await turned.focus()
    await expect(turned.getByRole('gridcell').first()).toBeInViewport()
    await check()
  }
})

test('the matrix and the responsibilities are exported as they are shown', async ({ launch, folder }) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Matrix')
  await page.getByRole('searchbox', { name: 'Search responsibilities' }).fill('business continuity')
  const matrix = join(folder, 'matrix.csv')
  await chooseInSaveDialog(app, matrix)
  await chooseInMenu(app, 'matrix.exportCsv')
  await expect(page.getByText('Exported matrix.csv.')).toBeVisible()
  const [heading = '', ...rows] = (await readFile(matrix, 'utf8')).trimEnd().split('\r\n')
  expect(heading).toMatch(/^\uFEFFResponsibility,Area,.*Chief Operating Officer/)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatch(/^Plan for business continuity,Risk & compliance,/)

  const list = join(folder, 'list.csv')
  await chooseInSaveDialog(app, list)
  await chooseInMenu(app, 'responsibilities.exportCsv')
  await expect(page.getByText('Exported list.csv.')).toBeVisible()
  const duties = await readFile(list, 'utf8')
  expect(duties).toContain('\r\nDevelop the long-term strategy,Strategy & goals,Strategic,')
  expect(duties).toContain('Helena Brandt')
})
