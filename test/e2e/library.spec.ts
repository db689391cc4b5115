import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { chooseInOpenDialog, chooseInSaveDialog, expect, test } from './app'

async function openList(page: Page, start: RegExp): Promise<void> {
  await page.getByRole('button', { name: start }).first().click()
  await page.getByRole('button', { name: 'Responsibilities', exact: true }).click()
}

const row = (page: Page, title: RegExp): Locator =>
  page.getByRole('treegrid', { name: 'Responsibilities' }).getByRole('row', { name: title })
const library = (page: Page): Locator => page.getByRole('dialog', { name: 'Your library' })
const more = async (page: Page, entry: string): Promise<void> => {
  await page.getByRole('button', { name: 'More for the chosen responsibilities' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('a set saved from one workbook is there after a restart and is added to the next one', async ({
  launch,
  folder,
}) => {
  const first = await launch()
  await openList(first.page, /sample/i)
  await row(first.page, /^Develop the long-term strategy/).click()
  await row(first.page, /^Set company goals/).click({ modifiers: ['Shift'] })
  await more(first.page, 'Save in the library…')
  const save = first.page.getByRole('dialog', { name: 'Save 3 responsibilities in the library' })
  await save.getByRole('combobox', { name: 'Set' }).fill('Strategy work')
  await save.getByRole('button', { name: 'Save in the library' }).click()
  await expect(first.page.getByText('3 responsibilities saved in “Strategy work”.')).toBeVisible()
  await first.end()

  const { app, page } = await launch({ userData: first.userData })
  await openList(page, /new workbook/i)
  await page.getByRole('button', { name: 'Add from your library…' }).click()
  await expect(library(page).getByRole('button', { name: /^Strategy work/ })).toContainText('3')
  await library(page).getByText('Develop the long-term strategy').click()
  await library(page).getByRole('button', { name: 'Add 1 responsibility' }).click()
  await expect(row(page, /^Develop the long-term strategy Strategic High Nobody/)).toBeVisible()

  await page.getByRole('button', { name: 'Library…' }).click()
  await expect(
    library(page).getByRole('checkbox', { name: /^Develop the long-term strategy.*Already there/ }),
  ).toBeDisabled()

  // Rename, change, export.
  await library(page).getByRole('button', { name: 'More for the set Strategy work' }).click()
  await page.getByRole('menuitem', { name: 'Rename the set' }).click()
  await library(page).getByRole('textbox', { name: 'Name of the set' }).fill('Strategy')
  await page.keyboard.press('Enter')
  await expect(library(page).getByRole('heading', { name: 'Strategy', exact: true })).toBeVisible()
  await library(page).getByRole('button', { name: 'Rename Set company goals and priorities' }).click()
  await library(page).getByRole('textbox', { name: 'Title of Set company goals' }).fill('Set goals')
  await page.keyboard.press('Enter')
  await expect(library(page).getByRole('checkbox', { name: /^Set goals/ })).toBeVisible()
  await library(page).getByRole('button', { name: 'Take Set goals out of the set' }).click()
  await expect(library(page).getByRole('checkbox', { name: /^Set goals/ })).toHaveCount(0)

  const path = join(folder, 'mine.json')
  await chooseInSaveDialog(app, path)
  await library(page).getByRole('button', { name: 'Export all…' }).click()
  await expect(page.getByText('Exported to mine.json.')).toBeVisible()
  const written: unknown = JSON.parse(await readFile(path, 'utf8'))
  expect(written).toMatchObject({ format: 'remit-library', version: 1, sets: [{ name: 'Strategy' }] })
  expect(JSON.stringify(written)).not.toMatch(/Officer|Brandt|position/)

  // Delete, put back, delete, import.
  await library(page).getByRole('button', { name: 'More for the set Strategy' }).click()
  await page.getByRole('menuitem', { name: 'Delete the set' }).click()
  await expect(library(page).getByText(/Nothing is in the library yet/)).toBeVisible()
  await chooseInOpenDialog(app, path)
  await library(page).getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByText('1 set imported: 2 responsibilities added.')).toBeVisible()
  await expect(library(page).getByRole('checkbox', { name: /^Lead the strategic planning/ })).toBeVisible()
})

test('a file that is no library is refused with a sentence, and the library stays', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch()
  await openList(page, /sample/i)
  await more(page, 'Save in the library…')
  const save = page.getByRole('dialog', { name: /^Save 46 responsibilities/ })
  await save.getByRole('combobox', { name: 'Set' }).fill('Everything')
  await save.getByRole('button', { name: 'Save in the library' }).click()
  await page.getByRole('button', { name: 'Show the library' }).click()
  await expect(library(page).getByText('All of them are in the workbook already')).toBeVisible()
  for (const [name, text, sentence] of [
    ['other.json', '{"a": 1}', /“other\.json” is no library that Remit wrote/],
    ['new.json', '{"format":"remit-library","version":9}', /newer Remit \(library version 9\)/],
    ['bad.json', '{"format":"remit-library","version":1,"sets":[{"name":""}]}', /damaged at sets\.0/],
  ] as const) {
    const path = join(folder, name)
    await writeFile(path, text)
    await chooseInOpenDialog(app, path)
    await library(page).getByRole('button', { name: 'Import…' }).click()
    await expect(page.getByText(sentence)).toBeVisible()
  }
  await expect(library(page).getByRole('button', { name: /^Everything/ })).toContainText('46')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the library has nothing that axe objects to (${colorScheme})`, async ({ launch }) => {
    const { page } = await launch()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openList(page, /sample/i)
    const check = async () => {
      await page.waitForTimeout(250)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.modal').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await page.getByRole('button', { name: 'Library…' }).click()
    await check()
    await page.keyboard.press('Escape')
    await more(page, 'Save in the library…')
    await check()
    await page.getByRole('combobox', { name: 'Set' }).fill('Mine')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Show the library' }).click()
    await check()
  })
}
