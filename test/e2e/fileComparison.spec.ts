import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Workbook } from '../../shared/model/schema'
import { sampleWorkbook } from '../../shared/sample'
import { chooseInMenu, chooseInOpenDialog, expect, test } from './app'
import { choose, expectAccessible, openSample } from './pages'
import { writeWorkbook } from './workbookFiles'

const sample = sampleWorkbook()
const [first] = sample.responsibilities

/** The sample as it was before a duty was renamed. */
const earlier: Workbook = {
  ...sample,
  responsibilities: sample.responsibilities.map(duty =>
    duty === first ? { ...duty, title: 'What it was called before' } : duty,
  ),
}

test('shows what changed from another file, in words', async ({ launch, folder }) => {
  const path = join(folder, 'earlier.remit')
  await writeWorkbook(path, earlier)
  const { app, page } = await launch()
  await openSample(page)

  await chooseInOpenDialog(app, null)
  await chooseInMenu(app, 'file.compare')
  await chooseInOpenDialog(app, path)
  await chooseInMenu(app, 'file.compare')
  const dialog = page.getByRole('dialog', { name: 'Compare with “earlier.remit”' })
  await expect(
    dialog.getByText(`${first?.title ?? ''}: title “What it was called before” → “${first?.title ?? ''}”.`),
  ).toBeVisible()
  await expectAccessible(page)

  // Another scenario of the file is another difference.
  const other = sample.scenarios[1]?.name ?? ''
  await choose(dialog, 'In the file', other)
  await expect(dialog.getByRole('heading', { name: /^Letters, \d+/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('says what is wrong with a file that cannot be compared', async ({ launch, folder }) => {
  const path = join(folder, 'text.remit')
  await writeFile(path, 'no workbook')
  const { app, page } = await launch()
  await openSample(page)
  await chooseInOpenDialog(app, path)
  await chooseInMenu(app, 'file.compare')
  await expect(page.getByText(/text\.remit/).first()).toBeVisible()
  await expect(page.getByRole('dialog', { name: /^Compare with/ })).toBeHidden()
})
