import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { readPdf } from '../unit/shared/report/pdf'
import { chooseInOpenDialog, chooseInSaveDialog, expect, test } from './app'
import { find, goTo, markRole } from './pages'
import { workbookIn } from './workbookFiles'

const dcms = fileURLToPath(new URL('../fixtures/organograms/dcms.csv', import.meta.url))
const client = 'Department for Culture'
const head = 'Director, Finance & Commercial'
const coo = 'Director General, Strategy and Analysis'

const grid = (page: Page) => page.getByRole('grid', { name: 'Responsibilities by positions' })

/** Puts letters in a cell of the matrix the way a consultant does: a click and a key each. */
async function setLetters(
  page: Page,
  duty: string,
  position: string,
  keys: readonly string[],
): Promise<void> {
  await grid(page)
    .getByRole('gridcell', { name: `${duty}, ${position}: ` })
    .click()
  for (const key of keys) await page.keyboard.press(key)
}

/** The finding's row in the list, searched for by a title it names. */
async function findingRow(page: Page, finding: string, title: string): Promise<Locator> {
  await page.getByRole('main').getByRole('searchbox').fill(title)
  return page.locator(`[data-finding="${finding}"]`)
}

test('a consultant does the main job: chart in, roles assigned, overlap and gap seen, PDF out, file reopened', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'Department.remit')
  const pdf = join(folder, 'Department.pdf')
  const first = await launch()
  const { app, page } = first

  await test.step('start a workbook and import the chart', async () => {
    await page.getByRole('button', { name: /^New workbook/ }).click()
    await chooseInOpenDialog(app, dcms)
    await page.keyboard.press('Control+I')
    const dialog = page.getByRole('dialog', { name: 'Import org chart from dcms.csv' })
    await expect(dialog).toContainText('133 positions · 2 at the top')
    await dialog.getByRole('button', { name: 'Import 133 positions' }).click()
    await expect(page.getByRole('treeitem').first()).toBeVisible()
    await expect(page.getByText('133 positions · 0 responsibilities')).toBeVisible()
  })

  await test.step('name the client', async () => {
    await page.getByRole('button', { name: /Engagement details/ }).click()
    await page.getByRole('menuitem', { name: 'Engagement details…' }).click()
    await page.getByRole('textbox', { name: 'Client' }).fill(client)
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByRole('banner')).toContainText(client)
  })

  await test.step('mark the two roles', async () => {
    await markRole(page, head, 'Head of Operations')
    await markRole(page, coo, 'COO')
  })

  await test.step('add 20 standard responsibilities', async () => {
    await goTo(page, 'Responsibilities')
    await page.getByRole('button', { name: 'Add from the catalogue…' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Add from the catalogue' })
    const choices = dialog.getByRole('listitem').getByRole('checkbox')
    for (let place = 0; place < 20; place++) await choices.nth(place).check({ force: true })
    await dialog.getByRole('button', { name: 'Add 20 responsibilities' }).click()
    await expect(page.getByText('133 positions · 20 responsibilities')).toBeVisible()
  })

  await test.step('save', async () => {
    await chooseInSaveDialog(app, file)
    await page.keyboard.press('Control+S')
    await expect(page.getByRole('contentinfo')).toContainText('Saved')
  })
  const { responsibilities } = await workbookIn(file)
  const [overlapping, split, ...others] = responsibilities
  if (!overlapping || !split) throw new Error('The file has no responsibilities.')
  const overlap = `overlap.multiple-accountable:${overlapping.id}`
  const gap = `gap.no-accountable:${split.id}`

  await test.step('assign letters so that an overlap and a gap arise', async () => {
    await goTo(page, 'Matrix')
    await setLetters(page, overlapping.title, head, ['a', 'r'])
    await setLetters(page, overlapping.title, coo, ['a'])
    await setLetters(page, split.title, head, ['r'])
    for (const duty of others.slice(0, 4)) await setLetters(page, duty.title, coo, ['r', 'a'])
  })

  await test.step('see both in Findings and Comparison', async () => {
    await goTo(page, 'Findings')
    await expect(await findingRow(page, overlap, overlapping.title)).toContainText(overlapping.title)
    await expect(await findingRow(page, gap, split.title)).toContainText(split.title)
    await goTo(page, 'Comparison')
    const group = (name: string) => page.locator(`[data-group="${name}"]`)
    await expect(
      group('overlap').getByRole('button', { name: new RegExp(escape(overlapping.title)) }),
    ).toBeVisible()
    await expect(group('nobody').getByRole('button').first()).toBeVisible()
  })

  await test.step('fix the overlap by hand and see it go', async () => {
    await goTo(page, 'Matrix')
    await setLetters(page, overlapping.title, coo, ['a'])
    await goTo(page, 'Findings')
    const row = await findingRow(page, overlap, overlapping.title)
    await expect(row).toHaveCount(0)
    // In the search field Ctrl+Z would belong to its text.
    await page.getByRole('tree', { name: 'Findings' }).focus()
    await page.keyboard.press('Control+Z')
    await expect(row).toBeVisible()
    await page.keyboard.press('Control+Shift+Z')
    await expect(row).toHaveCount(0)
    await page.keyboard.press('Control+Z')
  })

  await test.step('export the report and read it back', async () => {
    await goTo(page, 'Report')
    await chooseInSaveDialog(app, pdf)
    await page.getByRole('button', { name: 'Export PDF…' }).click()
    await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 60_000 })
    const read = await readPdf(new Uint8Array(await readFile(pdf)))
    expect(read.pages.length).toBeGreaterThan(8)
    expect(read.pages[0]?.words).toContain(client)
    await expect(page.getByText(`${read.pages.length} pages`).first()).toBeVisible()
    const words = read.words.replaceAll(/\s+/g, ' ')
    expect(words).toContain(overlapping.title)
    expect(words).toContain(split.title)
    for (const [place, { words: text }] of read.pages.entries()) {
      if (place > 0) expect(text).toContain(`${place + 1} of ${read.pages.length}`)
    }
  })

  await test.step('save, quit, start again and reopen from the recent list: identical', async () => {
    await page.keyboard.press('Control+S')
    await expect(page.getByRole('contentinfo')).toContainText('Saved')
    const saved = await workbookIn(file)
    expect(saved.scenarios[0]?.assignments).toHaveLength(7)
    await first.quit()

    const second = await launch({ userData: first.userData })
    await second.page
      .getByRole('button', { name: /Department/ })
      .first()
      .click()
    await expect(second.page.getByText('133 positions · 20 responsibilities')).toBeVisible()
    await expect(second.page.getByRole('contentinfo')).toContainText('Saved')
    await find(second.page, coo)
    await expect(second.page.getByRole('complementary', { name: 'Details' })).toContainText('COO')
    const again = join(folder, 'Again.remit')
    await chooseInSaveDialog(second.app, again)
    await second.page.keyboard.press('Control+Shift+S')
    await expect.poll(async () => await workbookIn(again).catch(() => null)).toEqual(saved)
    await second.quit()
  })
})

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
