import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newKeys, seal, unseal } from '../../electron/files/sealing'
import { decodeWorkbook } from '../../shared/file/decode'
import { chooseInMenu, chooseInOpenDialog, chooseInSaveDialog, expect, test } from './app'
import type { RunningApp } from './app'
import { draftCount, expectAccessible, launchSample, nameClient, openSample, status } from './pages'

/** Workbooks with a password, by what is on the screen and by what lies on the disk. */

const password = 'Grünes Boot 7 im Hafen'
const other = 'four unlikely words: 4 herons'

const asked = (page: Page) => page.getByRole('alertdialog', { name: /^Password of/ })
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

async function answer(page: Page, typed: string): Promise<void> {
  await field(page, 'Password').fill(typed)
  await asked(page).getByRole('button', { name: 'Open' }).click()
}

async function setPassword({ app, page }: RunningApp, typed: string): Promise<void> {
  await chooseInMenu(app, 'file.setPassword')
  await field(page, 'New password').fill(typed)
  await field(page, 'New password again').fill(typed)
  await page.getByRole('button', { name: 'Set password and save' }).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(status(page)).toContainText('Password')
}

async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
}

/** The client in the file, read with the password, or why it cannot be read. */
async function clientIn(file: string, typed: string | null): Promise<string> {
  const bytes = new Uint8Array(await readFile(file))
  const opened = await unseal(bytes, typed)
  if (!opened.ok) return opened.problem.kind
  const decoded = decodeWorkbook(opened.value?.inner ?? bytes, file)
  return decoded.ok ? decoded.workbook.engagement.client : decoded.failure.kind
}

/** Files below a folder in which a word stands, as UTF-8 or UTF-16. */
async function filesWith(folder: string, word: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    // A running app may take a file away while it is looked at.
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0))
    if (bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')))
      found.push(join(entry.parentPath, entry.name))
  }
  return found
}

const drafts = (page: Page): Promise<{ sealed: boolean; changedAt: number }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('remit')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB')))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('drafts').objectStore('drafts').getAll()
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(
              (reading.result as { sealed: boolean; changedAt: number }[]).map(({ sealed, changedAt }) => ({
                sealed,
                changedAt,
              })),
            )
          })
        })
      }),
  )

test('a password set on an open workbook hides the client in the file, the versions, the drafts and the logs', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000)
  const file = join(folder, 'engagement.remit')
  const first = await launch()
  const { app, page, userData } = first
  await openSample(page)
  await nameClient(page, 'Zyxwell Foods')
  // A readable draft and a readable version come before the password.
  await expect.poll(() => draftCount(page)).toBe(1)
  await chooseInSaveDialog(app, file)
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  await nameClient(page, 'Zyxwell Foods and Sons')
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  await nameClient(page, 'Zyxwell Foods Ltd')
  await expect.poll(() => draftCount(page)).toBe(1)
  expect(await clientIn(file, null)).toBe('Zyxwell Foods and Sons')

  await chooseInMenu(app, 'file.setPassword')
  await expectAccessibleInBothThemes(page)
  const dialog = page.getByRole('alertdialog', { name: /^Set a password/ })
  await expect(dialog).toContainText('A forgotten password cannot be recovered.')
  await expect(dialog).toContainText('One earlier version is kept on this machine')
  const save = dialog.getByRole('button', { name: 'Set password and save' })
  await field(page, 'New password').fill('short')
  await save.click()
  await expect(dialog).toContainText('Use at least 8 characters.')
  await field(page, 'New password').fill(password)
  await field(page, 'New password again').fill(`${password}x`)
  await save.click()
  await expect(dialog).toContainText('The two are not the same.')
  await field(page, 'New password again').fill(password)
  // Shown, it is still no text that a draft remembers.
  await dialog.getByRole('button', { name: 'Show the password' }).first().click()
  await page.waitForTimeout(1500)
  await save.click()
  await expect(dialog).toBeHidden()
  await expect(status(page)).toContainText('Password')
  expect(await clientIn(file, null)).toBe('passwordNeeded')
  expect(await clientIn(file, password)).toBe('Zyxwell Foods Ltd')

  // Work goes on: a draft, a save, a version of before.
  await nameClient(page, 'Zyxwell Group')
  await expect.poll(() => drafts(page)).toMatchObject([{ sealed: true }])
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  expect(await clientIn(file, password)).toBe('Zyxwell Group')
  await chooseInMenu(app, 'file.history')
  const history = page.getByRole('dialog', { name: /^History of/ })
  await expect(history.getByRole('option')).toHaveCount(4)
  await history.getByRole('option').last().click()
  await expect(history.getByRole('definition').first()).toHaveText('Zyxwell Foods')
  await page.keyboard.press('Escape')
  await nameClient(page, 'Zyxwell Unsaved')
  const before = Date.now()
  await expect
    .poll(async () => (await drafts(page)).filter(draft => draft.changedAt > before - 1000))
    .toHaveLength(1)

  // Everything that lies on the disk now, while it runs and after a crash.
  for (const word of ['Zyxwell', password]) {
    await expect.poll(() => filesWith(userData, word), { timeout: 20_000 }).toEqual([])
    expect(await filesWith(folder, word)).toEqual([])
  }
  await first.kill()
  for (const word of ['Zyxwell', password]) expect(await filesWith(folder, word)).toEqual([])

  // The draft is offered once the password is given.
  const second = await launch({ userData, file })
  await expect(asked(second.page)).toContainText('engagement.remit')
  await answer(second.page, 'not it')
  await expect(asked(second.page)).toContainText('This is not the password.')
  await expectAccessibleInBothThemes(second.page)
  await answer(second.page, password)
  const recover = second.page.getByRole('alertdialog', { name: 'Unsaved work was found' })
  await expect(recover).toContainText('engagement details changed')
  await recover.getByRole('button', { name: 'Go on with the unsaved changes' }).click()
  await expect(second.page.getByRole('banner')).toContainText('Zyxwell Unsaved')
  await second.page.keyboard.press('Control+S')
  await expect(status(second.page)).toContainText('Saved')
  expect(await clientIn(file, password)).toBe('Zyxwell Unsaved')
  expect(await filesWith(folder, 'Zyxwell')).toEqual([])
})

/** Lays a copy of the only draft beside it. */
const leaveAnotherDraft = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('remit')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB')))
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('drafts', 'readwrite')
          const store = transaction.objectStore('drafts')
          const reading = store.getAll()
          reading.addEventListener('success', () => {
            const [draft] = reading.result as { id: string; changedAt: number }[]
            if (draft) store.put({ ...draft, id: 'another', changedAt: draft.changedAt - 60_000 })
          })
          transaction.addEventListener('error', () => reject(transaction.error ?? new Error('IndexedDB')))
          transaction.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
  )

test('a draft from the start screen asks for the password; cancelling leaves it there', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const first = await launchSample(launch, file)
  await setPassword(first, password)
  await nameClient(first.page, 'Draft Foods')
  await expect.poll(() => drafts(first.page)).toMatchObject([{ sealed: true }])
  await first.kill()

  const { page } = await launch({ userData: first.userData })
  const draft = page.getByRole('listitem').filter({ hasText: 'client.remit' }).first()
  await draft.getByRole('button', { name: 'Go on' }).click()
  await expect(asked(page)).toContainText('These unsaved changes are protected.')
  await page.keyboard.press('Escape')
  await expect(asked(page)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Unsaved work' })).toBeVisible()
  await draft.getByRole('button', { name: 'Go on' }).click()
  await answer(page, password)
  await expect(page.getByRole('banner')).toContainText('Draft Foods')
  await expect(status(page)).toContainText('Password')
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  expect(await clientIn(file, password)).toBe('Draft Foods')
})

test('the password is changed and removed by whoever knows it, and the versions follow', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const running = await launch()
  const { app, page, userData } = running
  await openSample(page)
  await nameClient(page, 'Versions Foods')
  await chooseInSaveDialog(app, file)
  await setPassword(running, password)
  await nameClient(page, 'Changed Foods')
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')

  await chooseInMenu(app, 'file.changePassword')
  const change = page.getByRole('alertdialog', { name: /^Change the password/ })
  await field(page, 'Present password').fill('guessed')
  await field(page, 'New password').fill(other)
  await field(page, 'New password again').fill(other)
  await change.getByRole('button', { name: 'Change password and save' }).click()
  await expect(change).toContainText('This is not the password.')
  expect(await clientIn(file, password)).toBe('Changed Foods')
  await field(page, 'Present password').fill(password)
  await expectAccessibleInBothThemes(page)
  await change.getByRole('button', { name: 'Change password and save' }).click()
  await expect(change).toBeHidden()
  expect(await clientIn(file, password)).toBe('wrongPassword')
  expect(await clientIn(file, other)).toBe('Changed Foods')
  const versions = await readdir(join(userData, 'versions'), { recursive: true, withFileTypes: true })
  for (const version of versions.filter(entry => entry.isFile()))
    expect(await clientIn(join(version.parentPath, version.name), other)).toMatch(/Foods$/)

  await chooseInMenu(app, 'file.removePassword')
  const remove = page.getByRole('alertdialog', { name: /^Remove the password/ })
  await expectAccessibleInBothThemes(page)
  await field(page, 'Present password').fill(password)
  await remove.getByRole('button', { name: 'Remove password and save' }).click()
  await expect(remove).toContainText('This is not the password.')
  await field(page, 'Present password').fill(other)
  await remove.getByRole('button', { name: 'Remove password and save' }).click()
  await expect(remove).toBeHidden()
  await expect(status(page)).not.toContainText('Password')
  expect(await clientIn(file, null)).toBe('Changed Foods')
  await chooseInMenu(app, 'file.history')
  await expect(page.getByRole('dialog').getByRole('option').last()).toContainText('The oldest version')
  await page.getByRole('dialog').getByRole('option').last().click()
  await expect(page.getByRole('dialog').getByRole('definition').first()).toHaveText('Versions Foods')
})

test('older versions are deleted when that is chosen', async ({ launch, folder }) => {
  const file = join(folder, 'client.remit')
  const { app, page, userData } = await launch()
  await openSample(page)
  await chooseInSaveDialog(app, file)
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  await nameClient(page, 'Deleted Foods')
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  await chooseInMenu(app, 'file.setPassword')
  await page.getByRole('radio', { name: 'Delete for good' }).check({ force: true })
  await field(page, 'New password').fill(password)
  await field(page, 'New password again').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  const versions = await readdir(join(userData, 'versions'), { recursive: true, withFileTypes: true })
  const clients = await Promise.all(
    versions.filter(entry => entry.isFile()).map(entry => clientIn(join(entry.parentPath, entry.name), null)),
  )
  expect(clients.filter(found => found !== 'passwordNeeded')).toEqual([])
})

test('opening asks where the user is, cancelling leaves everything as it was, and Save as keeps the password', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const copy = join(folder, 'copy.remit')
  const first = await launch()
  await openSample(first.page)
  await nameClient(first.page, 'Opened Foods')
  await chooseInSaveDialog(first.app, file)
  await setPassword(first, password)
  await chooseInSaveDialog(first.app, copy)
  await chooseInMenu(first.app, 'file.saveAs')
  await expect.poll(() => clientIn(copy, password).catch(() => '')).toBe('Opened Foods')
  await first.quit()

  const { app, page } = await launch({ userData: first.userData })
  await page.getByRole('button', { name: /^client\.remit/ }).click()
  await expect(asked(page)).toBeVisible()
  await asked(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(asked(page)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  // The lock of a file that was not opened is gone too.
  expect((await readdir(folder)).filter(name => name.endsWith('.lock'))).toEqual([])

  await page.getByRole('button', { name: /^client\.remit/ }).click()
  await answer(page, password)
  await expect(page.getByRole('banner')).toContainText('Opened Foods')

  // Another one, and a file to compare with, ask in this window.
  await chooseInOpenDialog(app, copy)
  await chooseInMenu(app, 'file.compare')
  // The copy has the very key of the workbook, so nothing is asked.
  await expect(page.getByRole('dialog')).toContainText('copy.remit')
  await page.keyboard.press('Escape')
  const stranger = join(folder, 'stranger.remit')
  await copyFile('test/fixtures/sealed.remit', stranger)
  await chooseInOpenDialog(app, stranger)
  await chooseInMenu(app, 'file.compare')
  await expect(asked(page)).toContainText('to compare with it')
  await answer(page, 'correct horse')
  await expect(page.getByRole('dialog')).toContainText('stranger.remit')
  await page.keyboard.press('Escape')

  await chooseInOpenDialog(app, copy)
  const opened = app.waitForEvent('window')
  await chooseInMenu(app, 'file.open')
  const window = await opened
  await expect(window.getByRole('banner')).toContainText('Opened Foods')
  await expect(status(window)).toContainText('Password')
})

test('a password that is changed elsewhere is asked for; versions under the earlier one are said to be and open with it', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const first = await launch()
  await openSample(first.page)
  await nameClient(first.page, 'Earlier Foods')
  await chooseInSaveDialog(first.app, file)
  await setPassword(first, password)
  await nameClient(first.page, 'Later Foods')
  await first.page.keyboard.press('Control+S')
  await expect.poll(() => clientIn(file, password)).toBe('Later Foods')
  await first.quit()
  const read = await unseal(new Uint8Array(await readFile(file)), password)
  if (!read.ok || !read.value) throw new Error('The file was not sealed.')
  await writeFile(file, seal(read.value.inner, await newKeys(other)))

  const { app, page } = await launch({ userData: first.userData, file })
  await answer(page, password)
  await expect(asked(page)).toContainText('This is not the password.')
  await answer(page, other)
  await expect(page.getByRole('banner')).toContainText('Later Foods')
  await chooseInMenu(app, 'file.history')
  const history = page.getByRole('dialog', { name: /^History of/ })
  await expect(history.getByRole('option').first()).toContainText('Protected by another password.')
  await history.getByRole('button', { name: 'Type its password…' }).click()
  await expect(asked(page)).toContainText('another password than the workbook has now')
  await answer(page, password)
  await expect(history.getByRole('option').first()).toContainText('engagement details changed')
  await history.getByRole('option').last().click()
  await expect(history.getByRole('definition').first()).toHaveText('Earlier Foods')
  await history.getByRole('button', { name: 'Restore this version' }).click()
  await expect(page.getByRole('banner')).toContainText('Earlier Foods')
  await page.keyboard.press('Control+S')
  await expect.poll(() => clientIn(file, other)).toBe('Earlier Foods')

  // Changed once more while it is open here.
  await writeFile(file, seal(read.value.inner, await newKeys(password)))
  await page.getByRole('alert').getByRole('button', { name: 'Choose what to do…' }).click()
  await page.getByRole('button', { name: /^Reload/ }).click()
  await asked(page).getByRole('button', { name: 'Cancel' }).click()
  // Nothing was decided, so the question comes back.
  await expect(page.getByRole('banner')).toContainText('Earlier Foods')
  await page.getByRole('button', { name: /^Reload/ }).click()
  await answer(page, password)
  await expect(page.getByRole('banner')).toContainText('Later Foods')
})

test('a second start asks in a window of its own, which goes again when it is cancelled', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'sealed.remit')
  await copyFile('test/fixtures/sealed.remit', file)
  const { app, page } = await launch()
  await openSample(page)
  const secondStart = () =>
    app.evaluate(
      ({ app: running }, path) => running.emit('second-instance', {}, ['remit', '.', path], '/'),
      file,
    )
  let opened = app.waitForEvent('window')
  await secondStart()
  let window = await opened
  const closed = window.waitForEvent('close')
  await asked(window).getByRole('button', { name: 'Cancel' }).click()
  await closed
  expect(app.windows()).toHaveLength(1)

  opened = app.waitForEvent('window')
  await secondStart()
  window = await opened
  await answer(window, 'correct horse')
  await expect(status(window)).toContainText('Password')
  await expect(status(page)).not.toContainText('Password')
})

test('what a crash left readable of a file is sealed when the file gets a password', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const first = await launchSample(launch, file)
  await first.page.keyboard.press('Control+S')
  await expect(status(first.page)).toContainText('Saved')
  await nameClient(first.page, 'Zyxwell Draft')
  await expect.poll(() => draftCount(first.page)).toBe(1)
  await first.kill()
  expect(await filesWith(first.userData, 'Zyxwell')).not.toEqual([])

  const second = await launch({ userData: first.userData, file })
  const { page } = second
  const goOn = page.getByRole('button', { name: 'Go on with the unsaved changes' })
  await expect(goOn).toBeVisible()
  // An earlier crash left another one, which nobody has taken up.
  await leaveAnotherDraft(page)
  await goOn.click()
  await expect(page.getByRole('banner')).toContainText('Zyxwell Draft')
  await setPassword(second, password)
  await expect.poll(() => drafts(page)).toMatchObject([{ sealed: true }])
  expect(await clientIn(file, password)).toBe('Zyxwell Draft')
  await second.quit()
  const third = await launch({ userData: first.userData })
  await expect(third.page.getByRole('heading', { name: 'Recent' })).toBeVisible()
  await expect.poll(() => filesWith(first.userData, 'Zyxwell'), { timeout: 20_000 }).toEqual([])
})
