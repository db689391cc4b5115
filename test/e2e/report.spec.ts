import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { readPdf } from '../unit/shared/report/pdf'
import { answerMessageBoxes, chooseInOpenDialog, chooseInSaveDialog, expect, test } from './app'
import { choose, expectAccessible, goTo, openSample } from './pages'

const largeChart = fileURLToPath(new URL('../fixtures/organograms/hmrc.csv', import.meta.url))

const extraFont = new URL(
  '../../node_modules/@expo-google-fonts/sawarabi-gothic/400Regular/SawarabiGothic_400Regular.ttf',
  import.meta.url,
)

const preview = (page: Page): Locator => page.getByRole('region', { name: 'Preview of the report' }).last()
const pageNamed = (page: Page, name: string | RegExp): Locator => page.getByRole('article', { name })
const pageField = (page: Page): Locator => page.getByRole('textbox', { name: 'Page', exact: true })

/** How many pages the preview has, once the first one of them is drawn. */
async function pagesShown(page: Page): Promise<number> {
  await expect(page.locator('.preview-page canvas').first()).toBeVisible({ timeout: 30_000 })
  return Number(await page.getByRole('article').first().getAttribute('aria-setsize'))
}

/** Ink on a page: pixels of its picture that are not white. */
const inkOn = (article: Locator): Promise<number> =>
  article.locator('.preview-picture canvas').evaluate(canvas => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let ink = 0
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 200) ink += 1
    return ink
  })

test('the pages are seen as they will be exported, follow each change, and are exported to the byte', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Report')
  const count = await pagesShown(page)
  expect(count).toBeGreaterThan(20)
  const cover = pageNamed(page, `Page 1 of ${count}`)
  await expect(cover).toContainText('Meridian Foods')
  expect(await inkOn(cover)).toBeGreaterThan(2000)

  const pdf = join(folder, 'report.pdf')
  await chooseInSaveDialog(app, pdf)
  await page.getByRole('button', { name: 'Export PDF…' }).click()
  await expect(page.getByText(`report.pdf is written: ${count} pages.`).first()).toBeVisible()
  const bytes = await readFile(pdf)
  expect((await readPdf(new Uint8Array(bytes))).pages).toHaveLength(count)

  await test.step('a change is seen without saving, and taken back', async () => {
    const sections = page.getByRole('region', { name: 'Sections' })
    await sections.getByRole('checkbox', { name: 'Contents' }).focus()
    await page.keyboard.press('Space')
    await expect.poll(() => pagesShown(page)).toBeLessThan(count)
    await expect(sections.getByRole('button', { name: /^Contents: go to page/ })).toHaveCount(0)
    await page.keyboard.press('Control+Z')
    await expect.poll(() => pagesShown(page)).toBe(count)
    await page.getByRole('button', { name: 'Export PDF…' }).click()
    await expect.poll(async () => (await readFile(pdf)).equals(bytes)).toBe(true)
  })

  await test.step('what is exported before the preview has followed is drawn anew', async () => {
    await page.getByRole('radio', { name: 'Settings' }).click()
    await page.getByRole('textbox', { name: 'At the foot of each page' }).fill('Harrow & Quill, draft 7')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Export PDF…' }).click()
    await expect
      .poll(async () => (await readPdf(new Uint8Array(await readFile(pdf)))).pages[1]?.words)
      .toContain('draft 7')
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect(pageNamed(page, /^Page 2 of/)).toContainText('draft 7')
  })
})

test('an old PDF stays as it was when the new one cannot be written', async ({ launch, folder }) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Report')
  await pagesShown(page)
  const gone = join(folder, 'nowhere', 'report.pdf')
  await chooseInSaveDialog(app, gone)
  await page.getByRole('button', { name: 'Export PDF…' }).click()
  await expect(page.getByRole('alert')).toContainText('its folder is not there')
  const pdf = join(folder, 'report.pdf')
  await writeFile(pdf, 'old')
  await chooseInSaveDialog(app, null)
  await page.getByRole('button', { name: 'Export PDF…' }).click()
  await expect(page.getByRole('button', { name: 'Export PDF…' })).toBeEnabled()
  expect(await readFile(pdf, 'utf8')).toBe('old')
})

test('a font of one’s own is chosen for other scripts, kept on this computer, and given up again', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Report')
  await pagesShown(page)
  await page.getByRole('radio', { name: 'Settings' }).click()
  const settings = page.getByRole('region', { name: 'Settings' })
  await expect(settings.getByText('Installed fonts', { exact: true })).toBeVisible()

  const wrong = join(folder, 'letter.ttf')
  await writeFile(wrong, 'no font')
  await chooseInOpenDialog(app, wrong)
  await settings.getByRole('button', { name: /^Font for other scripts: choose/ }).click()
  await expect(page.getByRole('alert')).toContainText('“letter.ttf” is no font that the report can use')
  await expect(settings.getByText('Installed fonts', { exact: true })).toBeVisible()

  await chooseInOpenDialog(app, fileURLToPath(extraFont))
  await settings.getByRole('button', { name: /^Font for other scripts: choose/ }).click()
  await expect(settings.getByText('SawarabiGothic_400Regular.ttf')).toBeVisible()
  await settings.getByRole('textbox', { name: 'At the head of each page' }).fill('田中株式会社')
  await page.keyboard.press('Enter')
  await pageField(page).fill('2')
  await page.keyboard.press('Enter')
  const second = pageNamed(page, /^Page 2 of/)
  await expect(second).toContainText('田中株式会社', { timeout: 30_000 })
  await expectAccessible(page)

  await settings.getByRole('button', { name: 'Back to installed fonts' }).click()
  await expect(settings.getByText('Installed fonts', { exact: true })).toBeVisible()
})

test('pages are turned, zoomed and jumped to by pointer and by keys', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Report')
  const count = await pagesShown(page)

  await test.step('by the toolbar', async () => {
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect(pageField(page)).toHaveValue('2')
    await pageField(page).fill('7')
    await page.keyboard.press('Enter')
    await expect(pageField(page)).toHaveValue('7')
    await expect(pageNamed(page, `Page 7 of ${count}`)).toContainText('Organisation')
    await choose(page, 'Go to a section', 'Appendix')
    await expect(pageNamed(page, /^Page/).filter({ hasText: 'Appendix' }).first()).toBeVisible()
    expect(Number(await pageField(page).inputValue())).toBeGreaterThan(20)
  })

  await test.step('by a section’s page and a link on a page', async () => {
    await page.getByRole('button', { name: /^Contents: go to page/ }).click()
    const contents = pageNamed(page, `Page 2 of ${count}`)
    await expect(contents).toBeVisible()
    const link = contents.getByRole('button', { name: 'Go to page 7' }).first()
    await link.click()
    await expect(pageField(page)).toHaveValue('7')
  })

  await test.step('by keys', async () => {
    await preview(page).focus()
    await page.keyboard.press('ArrowRight')
    await expect(pageField(page)).toHaveValue('8')
    await page.keyboard.press('ArrowLeft')
    await expect(pageField(page)).toHaveValue('7')
    await page.keyboard.press('End')
    await expect(pageField(page)).toHaveValue(String(count))
    await page.keyboard.press('Home')
    await expect(pageField(page)).toHaveValue('1')
  })

  await test.step('zoom', async () => {
    const cover = pageNamed(page, `Page 1 of ${count}`)
    const wide = async () => (await cover.boundingBox())?.width ?? 0
    await choose(page, 'Zoom', '100 %')
    await expect.poll(wide).toBeCloseTo((595.28 * 96) / 72, -0.5)
    await choose(page, 'Zoom', 'Fit page')
    await expect.poll(wide).toBeLessThan(500)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect(page.getByRole('button', { name: /Zoom$/ })).not.toContainText('Fit page')
    await expect.poll(() => inkOn(cover)).toBeGreaterThan(1000)
  })

  await test.step('only pages near the view are drawn', async () => {
    expect(await page.locator('.preview-page canvas').count()).toBeLessThan(8)
  })
})

test('sections become pictures for slides, and a page is copied as one', async ({ launch, folder }) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Report')
  await pagesShown(page)
  const pictures = join(folder, 'slides')
  await mkdir(pictures)
  await writeFile(join(pictures, '01 Organisation.png'), 'another picture')
  await chooseInOpenDialog(app, pictures)
  await page.getByRole('button', { name: 'Pictures…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pictures for slides' })
  await expectAccessible(page)

  await test.step('nothing is replaced without being asked', async () => {
    await answerMessageBoxes(app, 1)
    await dialog.getByRole('button', { name: 'Save 6 pictures…' }).click()
    await expect(dialog.getByRole('button', { name: 'Save 6 pictures…' })).toBeEnabled()
    expect(await readdir(pictures)).toEqual(['01 Organisation.png'])
  })
  await answerMessageBoxes(app, 0)
  await dialog.getByRole('button', { name: 'Save 6 pictures…' }).click()
  await expect(page.getByText('6 pictures are saved in slides.')).toBeVisible({ timeout: 30_000 })
  await expect(dialog).toBeHidden()
  expect((await readdir(pictures)).toSorted()).toEqual([
    '01 Organisation.png',
    '02 Head of Operations and COO compared.png',
    '03 Responsibility matrix.png',
    '04 Overlaps.png',
    '05 Scenarios side by side.png',
    '06 Which structure fits.png',
  ])
  for (const name of await readdir(pictures)) {
    const png = await readFile(join(pictures, name))
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    // The width of the text of A4 upright or lying, at 192 pixels an inch, with its border.
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000)
    expect(png.readUInt32BE(16)).toBeLessThan(2150)
  }

  await page.getByRole('button', { name: 'Copy this page as a picture' }).click()
  await expect(page.getByText('Page 1 is copied as a picture.')).toBeVisible()
})

/** What main was asked to print, and to open in another program. */
interface Printing {
  prints: { readonly bytes: number; readonly pages: number }[]
  opened: string[]
}

test('the report is printed as it is exported, or handed over where nothing can be printed', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Report')
  const count = await pagesShown(page)
  // The dialog itself belongs to the system: what it would print is looked at, and answered for it.
  await app.evaluate(({ app: main, shell }) => {
    const printing: Printing & { outcome: [boolean, string] } = {
      prints: [],
      opened: [],
      outcome: [true, ''],
    }
    Object.assign(globalThis, { printing })
    shell.openPath = path => {
      printing.opened.push(path)
      return Promise.resolve('')
    }
    main.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, told) => {
        void contents.printToPDF({}).then(pdf => {
          const pages = pdf.toString('latin1').match(/\/Type *\/Page\b/g)?.length ?? 0
          printing.prints.push({ bytes: pdf.length, pages })
          told?.(...printing.outcome)
        })
      }
    })
  })
  const printing = () =>
    // What was put there above.
    app.evaluate(() => (globalThis as unknown as { printing: Printing }).printing)
  const answer = (success: boolean, reason: string) =>
    app.evaluate(
      (_electron, outcome) =>
        Object.assign((globalThis as unknown as { printing: object }).printing, { outcome }),
      [success, reason],
    )

  await page.getByRole('button', { name: 'Print…' }).click()
  await expect(page.getByText('The report was sent to the printer.')).toBeVisible({ timeout: 30_000 })
  expect((await printing()).prints).toMatchObject([{ pages: count }])
  expect((await printing()).opened).toEqual([])

  await answer(false, 'Print job canceled')
  await page.keyboard.press('Control+P')
  await expect.poll(async () => (await printing()).prints.length, { timeout: 30_000 }).toBe(2)
  await expect(page.getByRole('button', { name: 'Print…' })).toBeEnabled()
  expect((await printing()).opened).toEqual([])

  await answer(false, 'Failed to enumerate printers')
  await page.getByRole('button', { name: 'Print…' }).click()
  await expect(page.getByText('Print it there.')).toBeVisible({ timeout: 30_000 })
  const [path = ''] = (await printing()).opened
  expect((await readPdf(new Uint8Array(await readFile(path)))).pages).toHaveLength(count)
  expect(app.windows()).toHaveLength(1)
})

test('the chart book of 5,005 posts is previewed, and stays usable', async ({ launch }) => {
  const { app, page } = await launch()
  await page.getByRole('button', { name: /^New workbook/ }).click()
  await chooseInOpenDialog(app, largeChart)
  await page.keyboard.press('Control+I')
  await page.getByRole('button', { name: /^Import [\d,]+ positions/ }).click()
  await expect(page.getByText('5,005 positions · 0 responsibilities')).toBeVisible()
  await goTo(page, 'Report')
  const count = await pagesShown(page)
  expect(count).toBeGreaterThan(60)
  await preview(page).focus()
  await page.keyboard.press('End')
  await expect(pageField(page)).toHaveValue(String(count))
  await expect(pageNamed(page, `Page ${count} of ${count}`).locator('canvas').first()).toBeVisible()
  await page.getByRole('radio', { name: 'Settings' }).click()
  await choose(page, 'Charts', 'On one large sheet for a plotter')
  await expect.poll(() => pagesShown(page), { timeout: 30_000 }).toBeLessThan(count)
  await page.getByRole('radio', { name: 'Sections' }).click()
  await page.getByRole('button', { name: /^Organisation: go to page/ }).click()
  await page.getByRole('button', { name: 'Next page' }).click()
  await choose(page, 'Zoom', '100 %')
  // Larger than one canvas may be, so the part that is seen is drawn once more, sharply.
  await expect(page.locator('.preview-detail canvas').first()).toBeVisible({ timeout: 30_000 })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe objects to nothing on the report with its pages (${colorScheme})`, async ({ launch }) => {
    const { page } = await launch()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openSample(page)
    await goTo(page, 'Report')
    await pagesShown(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Contents: go to page/ }).click()
    await expect(page.locator('.preview-text').first()).toBeAttached()
    await page.getByRole('radio', { name: 'Settings' }).click()
    await expectAccessible(page)
  })
}
