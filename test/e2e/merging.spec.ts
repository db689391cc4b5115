import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { decodeWorkbook } from '../../shared/file/decode'
import { encodeWorkbook } from '../../shared/file/encode'
import { newId } from '../../shared/model/ids'
import { applyEdit } from '../../shared/model/edits'
import type { Edit } from '../../shared/model/edits'
import type { Workbook } from '../../shared/model/schema'
import { asIs, newWorkbook } from '../../shared/model/workbook'
import { generatedWorkbook } from '../fixtures/generatedWorkbook'
import { chooseInMenu, chooseInOpenDialog, expect, test } from './app'
import { draftCount, expectAccessible, nameClient, status } from './pages'
import { sampleWorkbook } from '../../shared/sample'

/** Two files that went different ways, merged in the app. */

const base = sampleWorkbook()
const scenario = asIs(base).id
const seats = asIs(base).positions
const [duty, otherDuty] = base.responsibilities

const stamp = (revision: string, parents: readonly string[] = []) => ({
  revision,
  parents: [...parents],
  appVersion: '0.1.0',
  savedAt: new Date().toISOString(),
})

const write = (file: string, workbook: Workbook, revision: string, parents: readonly string[] = []) =>
  writeFile(file, encodeWorkbook(workbook, stamp(revision, parents)))

function edited(workbook: Workbook, ...edits: readonly Edit[]): Workbook {
  return edits.reduce((current, edit) => {
    const result = applyEdit(current, edit)
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    return result.workbook
  }, workbook)
}

async function read(
  file: string,
): Promise<{ workbook: Workbook; revision: string; parents: readonly string[] }> {
  const decoded = decodeWorkbook(new Uint8Array(await readFile(file)), file)
  if (!decoded.ok) throw new Error(decoded.failure.kind)
  return { workbook: decoded.workbook, ...decoded.manifest }
}

const client = (name: string): Edit => ({ edit: 'editEngagement', changes: { client: name } })
const retitle = (title: string): Edit => ({
  edit: 'editResponsibilities',
  responsibilities: [duty?.id ?? ''],
  changes: { title },
})

const question = (page: Page): Locator => page.getByRole('alertdialog', { name: /was changed on the disk/ })
const review = (page: Page): Locator => page.getByRole('dialog', { name: /^Merge with/ })
const list = (page: Page): Locator => review(page).getByRole('treegrid', { name: 'Changes' })
const mergeButton = (page: Page): Locator => review(page).getByRole('button', { name: 'Merge', exact: true })

test('what a crash left unsaved is merged with what the file became meanwhile, against what both were made from', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  await write(file, base, 'v1')
  const first = await launch({ file })
  await nameClient(first.page, 'Mine Foods')
  await expect.poll(() => draftCount(first.page)).toBe(1)
  await first.kill()
  await write(file, edited(base, retitle('What they called it')), 'v2', ['v1'])

  const { page } = await launch({ userData: first.userData, file })
  const recover = page.getByRole('alertdialog', { name: 'Unsaved work was found' })
  await recover.getByRole('button', { name: 'Go on with the unsaved changes' }).click()
  await expect(page.getByRole('banner')).toContainText('Mine Foods')
  await page.keyboard.press('Control+S')
  await question(page)
    .getByRole('button', { name: /^Merge/ })
    .click()
  await expect(review(page)).toContainText('Both versions were made from the one saved')
  await mergeButton(page).click()
  await expect(page.getByRole('banner')).toContainText('Mine Foods')
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  const { workbook } = await read(file)
  expect(workbook.engagement.client).toBe('Mine Foods')
  expect(workbook.responsibilities[0]?.title).toBe('What they called it')
})

test('the file went on elsewhere: both sides are taken, the conflict is asked, and saving raises no alarm', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  await write(file, base, 'v1')
  const { page } = await launch({ file })
  await nameClient(page, 'Mine Foods')
  const theirs = edited(base, client('Their Foods'), retitle('What they called it'))
  // Saved twice there: the first version is further back.
  await writeFile(file, encodeWorkbook(theirs, { ...stamp('v3', ['v2']), ancestors: ['v1'] }))
  await page.getByRole('alert').getByRole('button', { name: 'Choose what to do…' }).click()
  await question(page)
    .getByRole('button', { name: /^Merge/ })
    .click()

  await expect(review(page)).toContainText('Both versions were made from the one saved')
  await expect(review(page)).toContainText('1 of 1 conflict left to decide')
  await expect(mergeButton(page)).toBeDisabled()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light' })
  const row = list(page).getByRole('row').filter({ hasText: 'client' })
  await expect(row).toContainText('Decide')
  await expect(row.getByRole('gridcell')).toHaveText(['Meridian Foods', 'Mine Foods', 'Their Foods'])

  await row.getByRole('gridcell', { name: /^Theirs: Their Foods/ }).click()
  await expect(review(page)).toContainText('All 1 conflict decided')
  await review(page).getByRole('radio', { name: 'All 2' }).click()
  await expect(list(page).getByRole('row').filter({ hasText: 'What they called it' })).toBeVisible()
  await mergeButton(page).click()
  await expect(review(page)).toBeHidden()
  await expect(page.getByRole('banner')).toContainText('Their Foods')
  await expect(page.getByRole('log')).toContainText('is merged into this workbook')
  await expect(status(page)).not.toContainText('changed on the disk')

  // One step back, and the file counts as changed again.
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('banner')).toContainText('Mine Foods')
  await expect(status(page)).toContainText('changed on the disk')
  await page.keyboard.press('Control+Shift+Z')
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText(/Saved (?!yet)/)
  await expect(question(page)).toBeHidden()
  const saved = await read(file)
  expect(saved.parents).toEqual(['v1', 'v3'])
  expect(saved.workbook.engagement.client).toBe('Their Foods')
  expect(saved.workbook.responsibilities[0]?.title).toBe('What they called it')
})

test('a colleague’s copy is merged by keyboard alone, and what the two make together is offered', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const copy = join(folder, 'copy.remit')
  await write(file, base, 'v1')
  await copyFile(file, copy)
  const letters = asIs(base).assignments
  const held = letters.filter(cell => cell.responsibility === otherDuty?.id)
  const former = held.find(cell => cell.letters.includes('A'))
  const [one, other] = seats.filter(({ id }) => !held.some(cell => cell.position === id))
  const handTo = (position: string): Edit => ({
    edit: 'setLetters',
    scenario,
    cells: [
      { position: former?.position ?? '', responsibility: otherDuty?.id ?? '', letters: 'C' },
      { position, responsibility: otherDuty?.id ?? '', letters: 'A' },
    ],
  })
  await write(file, edited(base, handTo(one?.id ?? ''), retitle('Mine'), client('Mine')), 'm1', ['v1'])
  await write(copy, edited(base, handTo(other?.id ?? ''), retitle('Theirs'), client('Theirs')), 't1', ['v1'])

  const { app, page } = await launch({ file })
  await expect(status(page)).toContainText(/Saved (?!yet)/)
  await chooseInOpenDialog(app, copy)
  await chooseInMenu(app, 'file.merge')
  // The version from which both were made is nowhere on this machine.
  await expect(review(page)).toContainText('No earlier version from which both were made is kept')
  await page.keyboard.press('Escape')
  await expect(review(page)).toBeHidden()

  await chooseInMenu(app, 'file.merge')
  await list(page).focus()
  const left = review(page).getByText(/left to decide/)
  await expect(left).toContainText('2 of 2')
  await page.keyboard.press('F8')
  await page.keyboard.press('t')
  await expect(left).toContainText('1 of 2')
  await page.keyboard.press('F8')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(review(page)).toContainText('All 2 conflicts decided')
  await mergeButton(page).press('Enter')
  const told = page.getByRole('log')
  await expect(told).toContainText('came up that neither version had')
  await told.getByRole('button', { name: 'Show them' }).click()
  await expect(
    page
      .getByRole('treeitem')
      .filter({ hasText: otherDuty?.title ?? '' })
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Show all findings' }).click()
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText(/Saved (?!yet)/)
  expect((await read(file)).parents).toEqual(['m1', 't1'])
})

test('another client’s workbook is refused, and an older copy has nothing to give', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  const stranger = join(folder, 'stranger.remit')
  const older = join(folder, 'older.remit')
  await write(older, base, 'v1')
  await write(file, edited(base, client('Went on')), 'v2', ['v1'])
  await write(stranger, newWorkbook(newId, '2026-03-31'), 's1')
  const { app, page } = await launch({ file })
  await expect(status(page)).toContainText(/Saved (?!yet)/)
  await chooseInOpenDialog(app, stranger)
  await chooseInMenu(app, 'file.merge')
  await expect(page.getByRole('alert')).toContainText('“stranger.remit” is another workbook')
  await expect(review(page)).toBeHidden()

  await chooseInOpenDialog(app, older)
  await chooseInMenu(app, 'file.merge')
  await expect(review(page)).toContainText('“older.remit” is an earlier version of this workbook')
  await mergeButton(page).click()
  await expect(page.getByRole('log')).toContainText('Nothing had to be taken')
  await expect(page.getByRole('banner')).toContainText('Went on')
})

test('a third version on the disk is noticed after a merge, and merged against the second', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  await write(file, base, 'v1')
  const { page } = await launch({ file })
  await nameClient(page, 'Mine Foods')
  const second = edited(base, retitle('Second'))
  await write(file, second, 'v2', ['v1'])
  await page.getByRole('alert').getByRole('button', { name: 'Choose what to do…' }).click()
  await question(page)
    .getByRole('button', { name: /^Merge/ })
    .click()
  await expect(review(page)).toContainText('Nothing to decide')
  await mergeButton(page).click()
  await expect(review(page)).toBeHidden()

  await write(file, edited(second, retitle('Third')), 'v3', ['v2'])
  await page.keyboard.press('Control+S')
  await question(page)
    .getByRole('button', { name: /^Merge/ })
    .click()
  // Against the first version, the title would be a conflict.
  await expect(review(page)).toContainText('Nothing to decide')
  await mergeButton(page).click()
  await expect(review(page)).toBeHidden()
  await page.keyboard.press('Control+S')
  await expect.poll(async () => (await read(file)).parents).toEqual(['v1', 'v2', 'v3'])
  const { workbook } = await read(file)
  expect([workbook.engagement.client, workbook.responsibilities[0]?.title]).toEqual(['Mine Foods', 'Third'])
})

test('thousands of changes stay in hand: only what is in view is drawn', async ({ launch, folder }) => {
  const file = join(folder, 'large.remit')
  const large = generatedWorkbook('L').workbook
  const named = (every: number, word: string): Workbook => ({
    ...large,
    scenarios: large.scenarios.map(each => ({
      ...each,
      positions: each.positions.map((position, place) =>
        place % every === 0 ? { ...position, title: `${position.title} ${word}` } : position,
      ),
    })),
  })
  await write(file, named(3, 'mine'), 'm1', ['v1'])
  const copy = join(folder, 'copy.remit')
  await write(copy, named(2, 'theirs'), 't1', ['v1'])
  const { app, page } = await launch({ file })
  await expect(status(page)).toContainText(/Saved (?!yet)/)
  await chooseInOpenDialog(app, copy)
  await chooseInMenu(app, 'file.merge')
  await expect(review(page)).toContainText('left to decide', { timeout: 20_000 })
  await list(page).focus()
  await page.keyboard.press('End')
  await expect(list(page).getByRole('row').nth(5)).toBeVisible()
  expect(await list(page).getByRole('row').count()).toBeLessThan(60)
  await page.keyboard.press('m')
  await review(page)
    .getByRole('button', { name: /^Take theirs for the/ })
    .click()
  await mergeButton(page).click()
  await expect(review(page)).toBeHidden({ timeout: 20_000 })
})
