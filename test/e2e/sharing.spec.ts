import { readFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newId } from '../../shared/model/ids'
import type { Workbook } from '../../shared/model/schema'
import { newPosition, newWorkbook } from '../../shared/model/workbook'
import { chooseInSaveDialog, expect, test } from './app'
import { expectAccessible, nameClient, status } from './pages'
import { clientIn, writeWorkbook } from './workbookFiles'

/** One file and several who write it: other programs, other machines, another Remit. */

function client(name: string): Workbook {
  const empty = newWorkbook(newId, '2026-03-31')
  const scenarios = empty.scenarios.map(scenario => ({
    ...scenario,
    positions: [newPosition({ id: 'p1', title: 'CEO', role: 'ceo' })],
  }))
  return { ...empty, engagement: { ...empty.engagement, client: name }, scenarios }
}

/** Writes a file as another machine does. */
const write = (file: string, name: string): Promise<void> => writeWorkbook(file, client(name))

const question = (page: Page) => page.getByRole('alertdialog', { name: /was changed on the disk/ })
const banner = (page: Page) => page.getByRole('banner')

test('a save never overwrites what somebody else wrote: it asks, and each answer loses nothing', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  await write(file, 'First')
  const { app, page } = await launch({ file })
  await nameClient(page, 'Mine')
  await write(file, 'Theirs')
  await page.keyboard.press('Control+S')
  await expect(question(page)).toBeVisible()
  await expectAccessible(page)
  expect(await clientIn(file)).toBe('Theirs')

  await page.keyboard.press('Escape')
  await expect(status(page)).toContainText('Not saved · changed on the disk')

  const elsewhere = join(folder, 'mine.remit')
  await chooseInSaveDialog(app, elsewhere)
  await page.keyboard.press('Control+S')
  await question(page)
    .getByRole('button', { name: /^Save as/ })
    .click()
  await expect(status(page)).toContainText(/^.*Saved/)
  expect([await clientIn(file), await clientIn(elsewhere)]).toEqual(['Theirs', 'Mine'])

  await nameClient(page, 'Mine again')
  await write(elsewhere, 'Theirs again')
  await page.keyboard.press('Control+S')
  await question(page)
    .getByRole('button', { name: /^Keep mine/ })
    .click()
  await expect(status(page)).toContainText('Saved')
  await expect(status(page)).not.toContainText('changed on the disk')
  expect(await clientIn(elsewhere)).toBe('Mine again')
})

test('a change on the disk is told while it happens and can be shown; touching the file is none', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  await write(file, 'First')
  const { page } = await launch({ file })
  await expect(banner(page)).toContainText('First')
  const same = await readFile(file)
  await utimes(file, new Date(), new Date())
  await writeFile(`${file}.new`, same)
  await rename(`${file}.new`, file)
  await page.waitForTimeout(1500)
  await expect(page.getByRole('alert')).toHaveCount(0)

  await write(file, 'Second')
  await page.getByRole('alert').getByRole('button', { name: 'Choose what to do…' }).click()
  await question(page)
    .getByRole('button', { name: /^Reload/ })
    .click()
  await expect(banner(page)).toContainText('Second')
  await nameClient(page, 'Third')
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  expect(await clientIn(file)).toBe('Third')
})

test('a file that is removed while it is open is told, and saving writes it again', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  await write(file, 'First')
  const { page } = await launch({ file })
  await expect(banner(page)).toContainText('First')
  await rm(file)
  await expect(page.getByRole('alert')).toContainText('no longer where it was')
  await page.keyboard.press('Control+S')
  await expect.poll(() => clientIn(file).catch(() => 'no file')).toBe('First')
  await expect(status(page)).not.toContainText('gone')
  // What is no longer true is no longer said.
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a file that was replaced by what is no workbook leads back to the question, and nothing is lost', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  await write(file, 'First')
  const { page } = await launch({ file })
  await expect(banner(page)).toContainText('First')
  await writeFile(file, 'rubbish')
  for (const way of [/^Merge/, /^Reload/]) {
    await page.getByRole('alert').getByRole('button', { name: 'Choose what to do…' }).click()
    await question(page).getByRole('button', { name: way }).click()
    await expect(page.getByRole('alert')).toContainText('is not a Remit workbook')
  }
  await page.getByRole('alert').getByRole('button', { name: 'Choose what to do…' }).click()
  await question(page)
    .getByRole('button', { name: /^Keep mine/ })
    .click()
  await expect.poll(() => clientIn(file).catch(() => 'no workbook')).toBe('First')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('unsaved work of a file that went on elsewhere says so, and saving it asks', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  await write(file, 'First')
  const first = await launch({ file })
  await nameClient(first.page, 'Unsaved')
  await first.page.waitForTimeout(1500)
  await first.kill()
  await write(file, 'Moved on')

  const { page } = await launch({ userData: first.userData, file })
  const recover = page.getByRole('alertdialog', { name: 'Unsaved work was found' })
  await expect(recover).toContainText('saved again elsewhere')
  await recover.getByRole('button', { name: 'Go on with the unsaved changes' }).click()
  await expect(banner(page)).toContainText('Unsaved')
  await page.keyboard.press('Control+S')
  await expect(question(page)).toBeVisible()
  expect(await clientIn(file)).toBe('Moved on')
})

test('a file that another Remit has open is read-only here, until it is closed there', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  await write(file, 'Shared')
  const first = await launch({ file })
  await expect(banner(first.page)).toContainText('Shared')
  // Another user-data folder: another Remit.
  const second = await launch({ file, userData: join(folder, 'other-user') })
  const bar = second.page.getByRole('region', { name: 'Read-only' })
  await expect(bar).toContainText(hostname())

  await nameClient(second.page, 'Of the second')
  const copy = join(folder, 'copy.remit')
  await chooseInSaveDialog(second.app, file)
  await second.page.keyboard.press('Control+S')
  await expect(second.page.getByRole('alert')).toContainText('is being edited by')
  expect(await clientIn(file)).toBe('Shared')

  await bar.getByRole('button', { name: 'Try to edit' }).click()
  await expect(second.page.getByText(/is still editing this workbook/)).toBeVisible()
  await first.quit()
  expect((await readdir(folder)).filter(name => name.endsWith('.lock'))).toEqual([])
  await bar.getByRole('button', { name: 'Try to edit' }).click()
  await expect(bar).toBeHidden()
  await second.page.keyboard.press('Control+S')
  await expect(status(second.page)).toContainText('Saved')
  expect(await clientIn(file)).toBe('Of the second')

  await chooseInSaveDialog(second.app, copy)
  await second.page.keyboard.press('Control+Shift+S')
  // The file is not there before it is saved.
  await expect(async () => expect(await clientIn(copy)).toBe('Of the second')).toPass()
  const locks = (await readdir(folder)).filter(name => name.endsWith('.lock'))
  expect(locks).toEqual(['.~copy.remit.lock'])
})
