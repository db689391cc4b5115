import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { Position } from '../../shared/model/schema'
import { newPosition } from '../../shared/model/workbook'
import { chooseInSaveDialog, expect, test } from './app'
import { fileWith, organogram } from './charts'
import { choose, expectAccessible, goTo, openSample } from './pages'

const options = (page: Page): Locator => page.getByRole('dialog', { name: 'How the chart is drawn' })
const legend = (page: Page): Locator => page.getByRole('region', { name: 'Legend' })
const boxOf = (page: Page, title: string): Locator =>
  page.getByRole('treeitem', { name: new RegExp(`^${title}`) }).first()

/** Sets how the chart is drawn, and closes the options again. */
async function setView(page: Page, set: (within: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await set(options(page))
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(options(page)).toHaveCount(0)
}

async function pictureOf(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Copy or export the chart as a picture' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

async function showAllLayers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Layers' }).click()
  await page.getByRole('menuitem', { name: 'All layers' }).click()
}

/** What a browser reads from an SVG: an XML error, or its size and its texts. */
const readSvg = (page: Page, text: string) =>
  page.evaluate(source => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml')
    const root = parsed.documentElement
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      boxes: parsed.querySelectorAll('g > title').length,
      texts: Array.from(parsed.querySelectorAll('text'), element => element.textContent),
    }
  }, text)

/** Width and height of a PNG, from its header. */
const sizeOfPng = (bytes: Buffer) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) })

const worldly: readonly Position[] = [
  newPosition({
    id: 'top',
    title: 'Chief <Executive> & "Founder"',
    role: 'ceo',
    holder: 'Nguyễn Thị Minh Châu',
  }),
  newPosition({ id: 'he', title: 'מנהלת תפעול ראשית', parent: 'top', holder: 'דנה כהן', role: 'coo' }),
  newPosition({
    id: 'ar',
    title: 'مدير العمليات',
    parent: 'top',
    holder: 'أحمد علي',
    role: 'head-of-operations',
  }),
  newPosition({ id: 'zh', title: '首席财务官', parent: 'top', holder: '王小明' }),
  newPosition({
    id: 'long',
    title: 'Stellvertretende Abteilungsleiterin Donaudampfschifffahrtsgesellschaft und Werkfeuerwehr 👩‍🚒',
    parent: 'top',
    occupancy: 'vacant',
    assistant: true,
  }),
]

test.describe('how the chart is drawn', () => {
  test('arrangement, colours and what boxes say are remembered for the scenario, also after a restart', async ({
    launch,
    folder,
  }) => {
    const file = await fileWith(folder, await organogram('dcms.csv'))
    const first = await launch({ file })
    await setView(first.page, async view => {
      await view.getByRole('radio', { name: 'Left to right' }).click()
      await view.locator('label', { hasText: /^Layer$/ }).click()
      await choose(view, 'Colour by', 'Layer')
    })
    await expect(legend(first.page)).toContainText('Layer 2')
    await expect(legend(first.page).getByRole('listitem')).toHaveCount(4)
    await expectAccessible(first.page)
    await first.page.keyboard.press('Control+0')
    await first.quit()

    const { page } = await launch({ file, userData: first.userData })
    await expect(legend(page)).toContainText('Layer 2')
    await page.getByRole('button', { name: 'View', exact: true }).click()
    await expect(options(page).getByRole('radio', { name: 'Left to right' })).toBeChecked()
    await expect(options(page).getByRole('checkbox', { name: 'Layer', exact: true })).toBeChecked()
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .include('.chart-view-options')
      .analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  test('left to right, reports stand to the right of their manager and the arrows follow', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, worldly) })
    await setView(page, view => view.getByRole('radio', { name: 'Left to right' }).click())
    await expect
      .poll(async () => {
        const top = await boxOf(page, 'Chief').boundingBox()
        const report = await boxOf(page, '首席财务官').boundingBox()
        return top !== null && report !== null && report.x > top.x + top.width
      })
      .toBe(true)
    await boxOf(page, 'Chief').focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[role=treeitem]:focus')).toHaveAttribute('aria-level', '2')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[role=treeitem]:focus')).toHaveAttribute('aria-posinset', '2')
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('[role=treeitem]:focus')).toHaveAttribute('aria-level', '1')
  })

  test('every way to colour has a legend that counts the positions of the chart', async ({
    launch,
    folder,
  }) => {
    const positions = await organogram('dcms.csv')
    const { page } = await launch({ file: await fileWith(folder, positions) })
    await setView(page, view => choose(view, 'Colour by', 'Vacancy'))
    const vacant = positions.filter(({ occupancy }) => occupancy === 'vacant').length
    await expect(legend(page).getByRole('listitem').filter({ hasText: 'Vacant' })).toContainText(
      String(vacant),
    )
    for (const [by, title] of [
      ['Unit', 'Unit'],
      ['Number of findings', 'Findings'],
      ['Heat of findings', 'Heat'],
      ['Load', 'Load'],
      ['Role', 'Role'],
    ] as const) {
      await setView(page, view => choose(view, 'Colour by', by))
      await expect(legend(page)).toContainText(title)
    }
    await setView(page, view => choose(view, 'Colour by', 'Nothing'))
    await expect(legend(page)).toHaveCount(0)
  })

  test('a scenario is compared with another: counts in the legend', async ({ launch, folder }) => {
    const changed = worldly
      .filter(({ id }) => id !== 'zh')
      .map(position => (position.id === 'long' ? { ...position, parent: 'he', assistant: false } : position))
    const { page } = await launch({
      file: await fileWith(folder, worldly, [
        ...changed,
        newPosition({ id: 'new', title: 'New seat', parent: 'top' }),
      ]),
    })
    await setView(page, view => choose(view, 'Compare with', 'Option'))
    const counts = legend(page).getByRole('listitem')
    await expect(counts.filter({ hasText: 'Added' })).toContainText('1')
    await expect(counts.filter({ hasText: 'Moved and edited' })).toContainText('1')
    await expect(counts.filter({ hasText: 'Removed' })).toContainText('1')
    await expect(page.getByRole('treeitem')).toHaveCount(5)
  })

  test('a click in the overview map goes there, and it can be turned off', async ({ launch, folder }) => {
    const { page } = await launch({ file: await fileWith(folder, await organogram('hmrc.csv')) })
    const map = page.locator('.chart-minimap')
    const top = page.getByRole('treeitem').first()
    await expect(map).toBeVisible()
    const before = await top.boundingBox()
    await map.click({ position: { x: 12, y: 30 } })
    await expect.poll(async () => (await top.boundingBox())?.x ?? 0).toBeGreaterThan((before?.x ?? 0) + 100)
    await setView(page, view => view.locator('label', { hasText: 'Show the overview map' }).click())
    await expect(map).toHaveCount(0)
  })

  test('the whole title of a box is shown where it had to be cut', async ({ launch, folder }) => {
    const { page } = await launch({ file: await fileWith(folder, worldly) })
    const box = boxOf(page, 'Stellvertretende')
    await page.waitForTimeout(300)
    await box.hover()
    await expect(page.locator('.chart-hint')).toContainText('Werkfeuerwehr 👩‍🚒')
  })

  test('the findings of a box are said on hover and on keyboard focus', async ({ launch }) => {
    const { page } = await launch()
    await openSample(page)
    await goTo(page, 'Chart')
    const head = boxOf(page, 'Head of Operations')
    await boxOf(page, 'Chief Executive Officer').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(head).toBeFocused()
    const said = page.locator('.chart-hint')
    await expect(said).toContainText(/(Critical|Major|Minor): .+/)
    await page.keyboard.press('ArrowUp')
    await head.hover()
    await expect(said).toContainText('Head of Operations')
    await expect(said).toContainText(/(Critical|Major|Minor): .+/)
  })
})

test.describe('the chart as a picture', () => {
  test('an SVG holds every box of 134 posts as text, and names of the world unharmed', async ({
    launch,
    folder,
  }) => {
    const posts = await organogram('dcms.csv')
    const file = await fileWith(folder, [...posts, ...worldly])
    const { app, page } = await launch({ file })
    await showAllLayers(page)
    await setView(page, view => choose(view, 'Colour by', 'Unit'))
    const path = join(folder, 'Chart.svg')
    await chooseInSaveDialog(app, path)
    await pictureOf(page, 'Export the whole chart as SVG…')
    await expect(page.getByText('Exported Chart.svg.')).toBeVisible()
    const svg = await readSvg(page, await readFile(path, 'utf8'))
    expect(svg.error).toBeNull()
    expect(svg.boxes).toBe(posts.length + worldly.length)
    const words = svg.texts.join('\n')
    for (const text of [
      '<Executive>',
      'Nguyễn Thị Minh Châu',
      'דנה כהן',
      'أحمد علي',
      '首席财务官',
      '王小明',
      'Vacant',
    ])
      expect(words).toContain(text)
    // The legend is in the picture too.
    expect(words).toMatch(/other units? \(\d+\)/u)
  })

  test('a branch alone, and what is in view alone', async ({ launch, folder }) => {
    const { app, page } = await launch({ file: await fileWith(folder, await organogram('dcms.csv')) })
    const path = join(folder, 'Branch.svg')
    await chooseInSaveDialog(app, path)
    // Only what is near the view is in the tree, so another may be the first once the view moves.
    const first = page.locator('[role=treeitem][aria-level="2"][aria-expanded="true"]').first()
    const second = page.locator(`[id="${(await first.getAttribute('id')) ?? ''}"]`)
    await second.focus()
    await second.click()
    await expect(second).toHaveAttribute('aria-selected', 'true')
    await pictureOf(page, 'Export the chosen branch as SVG…')
    await expect(page.getByText('Exported Branch.svg.')).toBeVisible()
    const branch = await readSvg(page, await readFile(path, 'utf8'))
    expect(branch.error).toBeNull()
    expect(branch.boxes).toBeGreaterThan(1)
    expect(branch.boxes).toBeLessThan(100)

    const viewPath = join(folder, 'View.png')
    await chooseInSaveDialog(app, viewPath)
    await pictureOf(page, 'Export what is in view as PNG…')
    await expect(page.getByText(/^Exported View\.png\./)).toBeVisible()
    expect(sizeOfPng(await readFile(viewPath)).width).toBeGreaterThan(500)
  })

  test('a PNG has two pixels for each unit; a copy goes to the clipboard', async ({ launch, folder }) => {
    const { app, page } = await launch({ file: await fileWith(folder, worldly) })
    const svgPath = join(folder, 'Small.svg')
    await chooseInSaveDialog(app, svgPath)
    await pictureOf(page, 'Export the whole chart as SVG…')
    await expect(page.getByText('Exported Small.svg.')).toBeVisible()
    const { width, height } = await readSvg(page, await readFile(svgPath, 'utf8'))
    const pngPath = join(folder, 'Small.png')
    await chooseInSaveDialog(app, pngPath)
    await pictureOf(page, 'Export the whole chart as PNG…')
    await expect(page.getByText('Exported Small.png.')).toBeVisible()
    expect(sizeOfPng(await readFile(pngPath))).toEqual({
      width: Math.floor(width * 2),
      height: Math.floor(height * 2),
    })
    await pictureOf(page, 'Copy the whole chart')
    await expect(page.getByText('The picture is copied.')).toBeVisible()
  })

  test('5,005 posts expanded export whole as SVG, and as PNG with a word about its size', async ({
    launch,
    folder,
  }) => {
    const posts = await organogram('hmrc.csv')
    const { app, page } = await launch({ file: await fileWith(folder, posts) })
    await showAllLayers(page)
    const path = join(folder, 'Large.svg')
    await chooseInSaveDialog(app, path)
    await pictureOf(page, 'Export the whole chart as SVG…')
    await expect(page.getByText('Exported Large.svg.')).toBeVisible({ timeout: 30_000 })
    const svg = await readSvg(page, await readFile(path, 'utf8'))
    expect(svg.error).toBeNull()
    expect(svg.boxes).toBe(posts.length)
    const pngPath = join(folder, 'Large.png')
    await chooseInSaveDialog(app, pngPath)
    await pictureOf(page, 'Export the whole chart as PNG…')
    await expect(page.getByText(/Exported Large\.png\. It is [\d,]+ × [\d,]+ pixels/)).toBeVisible({
      timeout: 30_000,
    })
    // As many pixels as a canvas may have, of a chart whose branches are wrapped to the shape of a page.
    const { width, height } = sizeOfPng(await readFile(pngPath))
    expect(width * height).toBeGreaterThan(90_000_000)
    expect(width / height).toBeLessThan(3)
  })

  test('a picture that cannot be written says so, and leaves the file that is there as it is', async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch({ file: await fileWith(folder, worldly) })
    await chooseInSaveDialog(app, join(folder, 'missing', 'Chart.svg'))
    await pictureOf(page, 'Export the whole chart as SVG…')
    await expect(
      page.getByRole('region', { name: 'Notices' }).or(page.getByRole('alert')).first(),
    ).toContainText(/Chart\.svg|missing/)
    await expect(stat(join(folder, 'missing'))).rejects.toThrow()
  })
})
