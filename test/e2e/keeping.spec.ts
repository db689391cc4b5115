import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { chooseInMenu, chooseInSaveDialog, expect, test } from './app'
import { details, draftCount, find, launchSample, nameClient, openSample, status } from './pages'
import { clientIn, workbookIn } from './workbookFiles'

/** Work that is not saved: what a crash, a closed window and a failed save do to it. */

const titlesIn = async (file: string): Promise<string[]> =>
  ((await workbookIn(file)).scenarios[0]?.positions ?? []).map(({ title }) => title)

const isChoosing = (app: ElectronApplication): Promise<boolean> => app.evaluate(() => 'choose' in globalThis)

/** Ends a system dialog that a test holds open. */
const chooseNow = (app: ElectronApplication): Promise<void> =>
  // The test put it there.
  app.evaluate(() => (globalThis as unknown as { choose: () => void }).choose())

test('after a crash the start screen offers the unsaved work of a workbook that has no file', async ({
  launch,
}) => {
  const first = await launch()
  await openSample(first.page)
  await nameClient(first.page, 'Unsaved Foods')
  await expect.poll(() => draftCount(first.page)).toBe(1)
  await first.kill()

  const second = await launch({ userData: first.userData })
  await expect(second.page.getByRole('heading', { name: 'Unsaved work' })).toBeVisible()
  await second.page
    .getByRole('listitem')
    .filter({ hasText: 'Unsaved Foods' })
    .getByRole('button', { name: 'Go on' })
    .click()
  await expect(second.page.getByRole('banner')).toContainText('Unsaved Foods')
  await expect(status(second.page)).toContainText('Not saved')
})

test('after a crash a file is opened with its unsaved changes when that is asked, and saved where it belongs', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const first = await launchSample(launch, file)
  await first.page.keyboard.press('Control+S')
  await expect(status(first.page)).toContainText('Saved')
  await nameClient(first.page, 'Edited Foods')
  await expect.poll(() => draftCount(first.page)).toBe(1)
  await first.kill()
  expect(await clientIn(file)).toBe('Meridian Foods')

  const second = await launch({ userData: first.userData, file })
  const question = second.page.getByRole('alertdialog', { name: 'Unsaved work was found' })
  await question.getByRole('button', { name: 'Go on with the unsaved changes' }).click()
  await expect(second.page.getByRole('banner')).toContainText('Edited Foods')
  await second.page.keyboard.press('Control+S')
  await expect(status(second.page)).toContainText('Saved')
  expect(await clientIn(file)).toBe('Edited Foods')
  await expect.poll(() => draftCount(second.page)).toBe(0)
})

test('closing asks about unsaved changes: cancel stays, save keeps them, giving up leaves no draft', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'closing.remit')
  const first = await launch()
  await openSample(first.page)
  await nameClient(first.page, 'Closing Foods')
  await chooseInMenu(first.app, 'file.close')
  const question = first.page.getByRole('alertdialog', { name: /^Save the changes/ })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toBeHidden()
  await expect(first.page.getByRole('banner')).toContainText('Closing Foods')

  await chooseInSaveDialog(first.app, file)
  const closed = first.page.waitForEvent('close')
  await chooseInMenu(first.app, 'file.close')
  await question.getByRole('button', { name: 'Save', exact: true }).click()
  await closed
  expect(await clientIn(file)).toBe('Closing Foods')
  await first.end()

  const second = await launch({ userData: first.userData, file })
  await nameClient(second.page, 'Given up')
  await expect.poll(() => draftCount(second.page)).toBe(1)
  const gone = second.page.waitForEvent('close')
  await chooseInMenu(second.app, 'file.close')
  await second.page.getByRole('alertdialog').getByRole('button', { name: 'Do not save' }).click()
  await gone
  await second.end()
  expect(await clientIn(file)).toBe('Closing Foods')

  const third = await launch({ userData: first.userData })
  await expect(third.page.getByRole('heading', { name: 'Recent' })).toBeVisible()
  expect(await draftCount(third.page)).toBe(0)
})

test('quitting with unsaved changes stops when the user cancels', async ({ launch }) => {
  const { app, page } = await launch()
  await openSample(page)
  await nameClient(page, 'Quitting Foods')
  await app.evaluate(({ app: running }) => running.quit())
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('banner')).toContainText('Quitting Foods')
  expect(app.windows()).toHaveLength(1)
})

test('a save that fails says why, keeps everything, and offers another place', async ({ launch, folder }) => {
  const { app, page } = await launch()
  await openSample(page)
  await nameClient(page, 'Kept Foods')
  await chooseInSaveDialog(app, join(folder, 'no-such-folder', 'client.remit'))
  await page.keyboard.press('Control+S')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('client.remit')
  await expect(status(page)).toContainText('Not saved')
  await expect(page.getByRole('banner')).toContainText('Kept Foods')

  const elsewhere = join(folder, 'elsewhere.remit')
  await chooseInSaveDialog(app, elsewhere)
  await notice.getByRole('button', { name: 'Save as…' }).click()
  await expect(status(page)).toContainText('Saved')
  expect(await clientIn(elsewhere)).toBe('Kept Foods')
  await rm(elsewhere)
})

test('what is being typed is saved by the menu, and asked about when the window closes', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'typing.remit')
  const { app, page } = await launch()
  await openSample(page)
  await find(page, 'Plant Manager, Leeds')
  const title = details(page).getByRole('textbox', { name: 'Title' })
  await title.fill('Typed and saved')
  await chooseInSaveDialog(app, file)
  await chooseInMenu(app, 'file.save')
  await expect(status(page)).toContainText('Saved')
  expect(await titlesIn(file)).toContain('Typed and saved')

  await title.fill('Typed and closed')
  await chooseInMenu(app, 'file.close')
  await expect(page.getByRole('alertdialog', { name: /^Save the changes/ })).toBeVisible()
})

test('a question about closing that another dialog replaces is called off, so that the window still closes', async ({
  launch,
  folder,
}) => {
  const table = join(folder, 'chart.csv')
  await writeFile(table, 'id,title,reports to\n1,CEO,\n')
  const { app, page } = await launch()
  await openSample(page)
  await nameClient(page, 'Closing Foods')
  // The system's dialog is open while the window is asked to close.
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () =>
      new Promise(resolve =>
        Object.assign(globalThis, { choose: () => resolve({ canceled: false, filePaths: [path] }) }),
      )
  }, table)
  await chooseInMenu(app, 'file.importChart')
  await expect.poll(() => isChoosing(app)).toBe(true)
  await chooseInMenu(app, 'file.close')
  const question = page.getByRole('alertdialog', { name: /^Save the changes/ })
  await expect(question).toBeVisible()
  await chooseNow(app)
  const importing = page.getByRole('dialog', { name: /chart\.csv|Import/ })
  await expect(importing).toBeVisible()
  await importing.getByRole('button', { name: 'Cancel' }).click()

  const closed = page.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await question.getByRole('button', { name: 'Do not save' }).click()
  await closed
})

test('unsaved work goes on in one window only', async ({ launch, folder }) => {
  const first = await launch()
  await openSample(first.page)
  await nameClient(first.page, 'Left Foods')
  await expect.poll(() => draftCount(first.page)).toBe(1)
  await first.kill()

  // Files that cannot be opened leave two windows with the start screen.
  const files = [join(folder, 'one.remit'), join(folder, 'two.remit')]
  for (const file of files) await writeFile(file, 'Dear all,')
  const { app } = await launch({ userData: first.userData, args: files })
  await expect.poll(() => app.windows().length).toBe(2)
  const [one, two] = app.windows()
  if (!one || !two) throw new Error('There are two windows.')
  const goOn = (page: Page) =>
    page.getByRole('listitem').filter({ hasText: 'Left Foods' }).getByRole('button', { name: 'Go on' })
  await expect(goOn(two)).toBeVisible()
  await goOn(one).click()
  await expect(one.getByRole('banner')).toContainText('Left Foods')
  await goOn(two).click()
  await expect(two.getByRole('alert').last()).toContainText('This work is no longer here')
  await expect(two.getByRole('heading', { name: 'Recent' })).toBeVisible()
})

test('what is edited while a file is being saved is saved by the next save, which waits for its turn', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'turns.remit')
  const { app, page } = await launch()
  await openSample(page)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      new Promise(resolve =>
        Object.assign(globalThis, { choose: () => resolve({ canceled: false, filePath }) }),
      )
  }, file)
  await page.keyboard.press('Control+S')
  await expect.poll(() => isChoosing(app)).toBe(true)
  await nameClient(page, 'Edited meanwhile')
  await page.keyboard.press('Control+S')
  await chooseNow(app)
  await expect(status(page)).toContainText(/Saved (?!yet)/)
  expect(await clientIn(file)).toBe('Edited meanwhile')
})
