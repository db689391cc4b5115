import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeWorkbook } from '../../shared/file/decode'
import { encodeWorkbook } from '../../shared/file/encode'
import { sampleWorkbook } from '../../shared/sample'
import { zip } from '../unit/shared/file/container'
import { chooseInOpenDialog, chooseInSaveDialog, expect, test } from './app'
import { nameClient, openSample, status } from './pages'

/** What is wrong with a file is said in a sentence; what is open stays as it was. */

const whole = encodeWorkbook(sampleWorkbook(), {
  revision: 'v2222222222',
  parents: [],
  appVersion: '0.1.0',
  savedAt: '2026-03-31T10:00:00.000Z',
})

function newerVersion(): Uint8Array {
  const decoded = decodeWorkbook(whole, 'whole.remit')
  if (!decoded.ok) throw new Error(decoded.failure.kind)
  return zip([
    { name: 'mimetype', data: 'application/vnd.remit.workbook', stored: true },
    { name: 'manifest.json', data: JSON.stringify({ ...decoded.manifest, schemaVersion: 99 }) },
    { name: 'workbook.json', data: JSON.stringify(decoded.workbook) },
  ])
}

const files: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['text.remit', new TextEncoder().encode('Dear all, the chart is attached.'), /text\.remit.*(not|no) /],
  ['half.remit', whole.slice(0, whole.length / 2), /half\.remit/],
  ['newer.remit', newerVersion(), /newer\.remit.*newer/],
]

for (const [name, content, sentence] of files) {
  test(`${name} is refused with a sentence; the open workbook and the file stay as they are`, async ({
    launch,
    folder,
  }) => {
    const path = join(folder, name)
    await writeFile(path, content)
    const { app, page } = await launch()
    await openSample(page)
    await nameClient(page, 'Still here')
    await chooseInOpenDialog(app, path)
    await page.keyboard.press('Control+O')
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(page.getByRole('banner')).toContainText('Still here')
    expect(new Uint8Array(await readFile(path))).toEqual(content)
    expect(app.windows()).toHaveLength(1)
  })
}

test('a chart with a circle is told row by row before anything happens, and comes in cut where it says', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'circle.csv')
  await writeFile(path, 'id,reports to,title\n1,3,First\n2,1,Second\n3,2,Third\n4,1,Fourth\n')
  const { app, page } = await launch()
  await page.getByRole('button', { name: /^New workbook/ }).click()
  await chooseInOpenDialog(app, path)
  await page.keyboard.press('Control+I')
  const dialog = page.getByRole('dialog', { name: 'Import org chart from circle.csv' })
  await expect(dialog.getByRole('region', { name: /to check$/ })).toContainText('report')
  await expect(dialog).toContainText('4 positions · 1 at the top')
  await expect(status(page)).toContainText('0 positions')
  await dialog.getByRole('button', { name: 'Import 4 positions' }).click()
  await expect(status(page)).toContainText('4 positions')
  await page.keyboard.press('Control+Z')
  await expect(status(page)).toContainText('0 positions')
})

test('a table that is none is refused in the dialog', async ({ launch, folder }) => {
  const path = join(folder, 'chart.csv')
  await writeFile(path, zip([{ name: 'xl/workbook.xml', data: '<workbook/>' }]))
  const { app, page } = await launch()
  await page.getByRole('button', { name: /^New workbook/ }).click()
  await chooseInOpenDialog(app, path)
  await page.keyboard.press('Control+I')
  const dialog = page.getByRole('dialog', { name: 'Import org chart from chart.csv' })
  await expect(dialog.getByRole('alert')).toContainText('chart.csv')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await expect(status(page)).toContainText('0 positions')
})

test('a report that cannot be written says so and leaves the workbook alone', async ({ launch, folder }) => {
  const { app, page } = await launch()
  await openSample(page)
  await chooseInSaveDialog(app, join(folder, 'gone', 'report.pdf'))
  await page.keyboard.press('Control+E')
  await expect(page.getByRole('alert')).toContainText('report.pdf')
  await expect(page.getByRole('banner')).toContainText('Meridian Foods')
})
