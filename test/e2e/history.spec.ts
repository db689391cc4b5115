import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseInMenu, chooseInSaveDialog, expect, test } from './app'
import { draftCount, expectAccessible, launchSample, nameClient, openSample, status } from './pages'
import { clientIn } from './workbookFiles'

/** The former versions of a file: what changed, what each holds, and the way back. */

async function saveAs(page: Page, client: string): Promise<void> {
  await nameClient(page, client)
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText(/Saved (?!yet)/)
}

test('each save keeps the version before it; one is compared, restored, and taken back', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const { app, page } = await launch()
  await openSample(page)
  await chooseInSaveDialog(app, file)
  await saveAs(page, 'First Foods')
  await saveAs(page, 'Second Foods')
  await page.waitForTimeout(1100)
  await saveAs(page, 'Third Foods')

  await chooseInMenu(app, 'file.history')
  const dialog = page.getByRole('dialog', { name: /^History of/ })
  const versions = dialog.getByRole('option')
  await expect(versions).toHaveCount(3)
  await expect(versions.nth(0)).toContainText('engagement details changed')
  await expect(versions.nth(2)).toContainText('The oldest version that is kept')
  // Saved within one minute, and still told apart.
  const names = await versions.locator('.history-time').allInnerTexts()
  expect(new Set(names).size).toBeGreaterThan(1)
  await expectAccessible(page)

  await versions.nth(2).click()
  await expect(dialog.getByRole('definition').first()).toHaveText('First Foods')
  await expect(dialog.getByRole('row').filter({ hasText: 'client' })).toContainText('First Foods')
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('banner')).toContainText('First Foods')
  expect(await clientIn(file)).toBe('Third Foods')

  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('banner')).toContainText('Third Foods')
  await page.keyboard.press('Control+Shift+Z')
  await page.keyboard.press('Control+S')
  await expect.poll(() => clientIn(file)).toBe('First Foods')
  await chooseInMenu(app, 'file.history')
  // What was shown before the restore is among them, also though it was saved.
  await expect(versions).toHaveCount(5)
})

test('quitting asks nothing when that is chosen, and what was not saved is offered with what is in it', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const first = await launchSample(launch, file)
  await saveAs(first.page, 'Saved Foods')
  await chooseInMenu(first.app, 'file.quitting')
  const settings = first.page.getByRole('dialog', { name: 'When quitting' })
  await settings.getByText('Keep unsaved changes and quit without asking').click()
  await settings.getByRole('button', { name: 'Done' }).click()
  await nameClient(first.page, 'Unsaved Foods')
  await first.quit()
  expect(await clientIn(file)).toBe('Saved Foods')

  const { page } = await launch({ userData: first.userData, file })
  const recover = page.getByRole('alertdialog', { name: 'Unsaved work was found' })
  await expect(recover).toContainText('engagement details changed')
  await recover.getByRole('button', { name: 'Go on with the unsaved changes' }).click()
  await expect(page.getByRole('banner')).toContainText('Unsaved Foods')
})

test('unsaved work that is not taken up after a crash stays in the history of its file', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const first = await launchSample(launch, file)
  await saveAs(first.page, 'Saved Foods')
  await nameClient(first.page, 'Unsaved Foods')
  await expect.poll(() => draftCount(first.page)).toBe(1)
  await first.kill()

  const { app, page } = await launch({ userData: first.userData, file })
  await page.getByRole('button', { name: 'Open the file as saved' }).click()
  await expect(page.getByRole('banner')).toContainText('Saved Foods')
  await expect.poll(() => draftCount(page)).toBe(0)
  await chooseInMenu(app, 'file.history')
  const dialog = page.getByRole('dialog', { name: /^History of/ })
  await dialog.getByRole('option', { name: /that was not saved/ }).click()
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  await expect(page.getByRole('banner')).toContainText('Unsaved Foods')
})

test('a text that is being typed when the app is killed is not lost', async ({ launch, folder }) => {
  const file = join(folder, 'client.remit')
  const first = await launchSample(launch, file)
  await saveAs(first.page, 'Typing Foods')
  await first.page.getByRole('button', { name: /Engagement details/ }).click()
  await first.page.getByRole('menuitem', { name: 'Engagement details…' }).click()
  await first.page.getByRole('textbox', { name: 'Notes' }).pressSequentially('Half a sentence')
  // The pause after which a draft is kept.
  await first.page.waitForTimeout(2000)
  await first.kill()

  const { page } = await launch({ userData: first.userData, file })
  const recover = page.getByRole('alertdialog', { name: 'Unsaved work was found' })
  await expect(recover).toContainText('A text was being typed in “Notes”')
  await recover.getByRole('button', { name: 'Go on with the unsaved changes' }).click()
  const typed = page.getByRole('dialog', { name: 'This was being typed' })
  await expect(typed.getByRole('textbox')).toHaveValue(/^Half a sentence/)
})
