import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeWorkbook } from '../../shared/file/decode'
import { chooseInSaveDialog, expect, test } from '../e2e/app'
import { goTo, nameClient, openSample, status } from '../e2e/pages'

/** Disks and folders that fail while a workbook is open: a sentence, the old version whole, and the work still there. */

async function clientIn(file: string): Promise<string> {
  const decoded = decodeWorkbook(new Uint8Array(await readFile(file)), file)
  return decoded.ok ? decoded.workbook.engagement.client : decoded.failure.kind
}

/** Mounts a small disk of memory; false where that is not allowed. */
function mount(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('a full disk, and one that became read-only', async ({ launch, folder }) => {
  const disk = join(folder, 'disk')
  await mkdir(disk)
  const mounted = mount(disk, 'size=96k')
  console.log(
    `faults: ${mounted ? 2 : 0} disks tried, ${mounted ? 0 : 2} skipped because mounting is not allowed here`,
  )
  test.skip(!mounted, 'mounting is not allowed here')
  try {
    const file = join(disk, 'client.remit')
    const { app, page } = await launch()
    await openSample(page)
    await nameClient(page, 'First Foods')
    await chooseInSaveDialog(app, file)
    await page.keyboard.press('Control+S')
    await expect(status(page)).toContainText(/Saved (?!yet)/)
    await writeFile(join(disk, 'filler'), Buffer.alloc(200_000)).catch(() => undefined)
    await nameClient(page, 'Second Foods')
    await page.keyboard.press('Control+S')
    const notice = page.getByRole('alert')
    await expect(notice).toContainText('the disk is full')
    await expect(notice.getByRole('button', { name: 'Save as…' })).toBeVisible()
    expect(await clientIn(file)).toBe('First Foods')

    await rm(join(disk, 'filler'))
    await page.keyboard.press('Control+S')
    await expect.poll(() => clientIn(file)).toBe('Second Foods')

    execFileSync('mount', ['-o', 'remount,ro', disk])
    await nameClient(page, 'Third Foods')
    await page.keyboard.press('Control+S')
    await expect(notice.last()).toContainText('nothing can be written in its folder')
    expect(await clientIn(file)).toBe('Second Foods')
    const elsewhere = join(folder, 'elsewhere.remit')
    await chooseInSaveDialog(app, elsewhere)
    await notice.last().getByRole('button', { name: 'Save as…' }).click()
    await expect.poll(() => clientIn(elsewhere).catch(() => '')).toBe('Third Foods')
  } finally {
    execFileSync('umount', ['-l', disk])
  }
})

test('a disk that is full when the report is exported', async ({ launch, folder }) => {
  const disk = join(folder, 'disk')
  await mkdir(disk)
  const mounted = mount(disk, 'size=96k')
  console.log(
    `faults: ${mounted ? 1 : 0} full disk tried, ${mounted ? 0 : 1} skipped because mounting is not allowed here`,
  )
  test.skip(!mounted, 'mounting is not allowed here')
  try {
    const pdf = join(disk, 'report.pdf')
    await writeFile(pdf, 'the old report')
    const { app, page } = await launch()
    await openSample(page)
    await goTo(page, 'Report')
    await chooseInSaveDialog(app, pdf)
    await page.getByRole('button', { name: 'Export PDF…' }).click()
    const notice = page.getByRole('alert').filter({ hasText: 'the disk is full' })
    await expect(notice).toContainText('report.pdf')
    expect(await readFile(pdf, 'utf8')).toBe('the old report')
    expect(await readdir(disk)).toEqual(['report.pdf'])

    const elsewhere = join(folder, 'report.pdf')
    await chooseInSaveDialog(app, elsewhere)
    await page.getByRole('button', { name: 'Export PDF…' }).click()
    await expect
      .poll(async () => (await readFile(elsewhere).catch(() => '')).length)
      .toBeGreaterThan(96 * 1024)
  } finally {
    execFileSync('umount', ['-l', disk])
  }
})

test('a folder that is renamed while its file is open', async ({ launch, folder }) => {
  const [before, after] = [join(folder, 'before'), join(folder, 'after')]
  await mkdir(before)
  const { app, page } = await launch()
  await openSample(page)
  await nameClient(page, 'First Foods')
  await chooseInSaveDialog(app, join(before, 'client.remit'))
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText(/Saved (?!yet)/)
  await rename(before, after)
  await nameClient(page, 'Second Foods')
  await page.keyboard.press('Control+S')
  const notice = page.getByRole('alert').filter({ hasText: 'its folder is not there' })
  await expect(notice).toBeVisible()
  expect(await clientIn(join(after, 'client.remit'))).toBe('First Foods')
  await chooseInSaveDialog(app, join(after, 'client.remit'))
  await notice.getByRole('button', { name: 'Save as…' }).click()
  await expect.poll(() => clientIn(join(after, 'client.remit'))).toBe('Second Foods')
  console.log('faults: 1 renamed folder tried, 0 lost anything')
})

test('two instances that save one file at once', async ({ launch, folder }) => {
  const file = join(folder, 'client.remit')
  const rounds = 10
  const one = await launch()
  await openSample(one.page)
  await nameClient(one.page, 'One 0')
  await chooseInSaveDialog(one.app, file)
  await one.page.keyboard.press('Control+S')
  await expect(status(one.page)).toContainText(/Saved (?!yet)/)
  const two = await launch({ file, userData: join(folder, 'other-user') })
  await expect(two.page.getByRole('region', { name: 'Read-only' })).toBeVisible()
  await chooseInSaveDialog(two.app, file)
  for (let round = 1; round <= rounds; round++) {
    await nameClient(one.page, `One ${round}`)
    await nameClient(two.page, `Two ${round}`)
    await Promise.all([one.page.keyboard.press('Control+S'), two.page.keyboard.press('Control+S')])
    await expect.poll(() => clientIn(file)).toBe(`One ${round}`)
    await expect(two.page.getByRole('alert').filter({ hasText: 'is being edited by' })).toBeVisible()
  }
  await expect(two.page.getByRole('banner')).toContainText(`Two ${rounds}`)
  console.log(`faults: ${rounds} saves of two instances at once, 0 lost anything`)
})
