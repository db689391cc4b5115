import type { ElectronApplication, Page } from '@playwright/test'
import type { Position } from '../../shared/model/schema'
import { chooseInMenu, expect, test } from './app'
import { atRest, box, drag, focused } from './chartPages'
import { fileWith, organogram } from './charts'
import { details } from './pages'

/** Every gesture of the chart, on a chart of an ordinary and of a large organisation. */

interface Screen {
  readonly app: ElectronApplication
  readonly page: Page
}

/** Four posts of a real chart get names that are found at once: two neighbouring managers and two reports of the first. */
function named(posts: readonly Position[]): readonly Position[] {
  const reports = new Map<string | null, Position[]>()
  for (const post of posts) reports.set(post.parent, [...(reports.get(post.parent) ?? []), post])
  const leaves = ({ id }: Position): Position[] =>
    (reports.get(id) ?? []).filter(report => !reports.has(report.id))
  for (const siblings of reports.values()) {
    if (siblings.some(({ parent }) => parent === null)) continue
    const at = siblings.findIndex((one, place) => leaves(one).length > 2 && siblings[place + 1])
    const [alpha, beta] = [siblings[at], siblings[at + 1]]
    if (!alpha || !beta) continue
    const [one, two] = leaves(alpha)
    const titles = new Map([
      [alpha.id, 'Alpha'],
      [beta.id, 'Beta'],
      [one?.id, 'First of Alpha'],
      [two?.id, 'Second of Alpha'],
    ])
    return posts.map(post => ({ ...post, title: titles.get(post.id) ?? post.title, holder: '' }))
  }
  throw new Error('The chart has no two managers side by side.')
}

const undo = ({ app }: Screen): Promise<void> => chooseInMenu(app, 'edit.undo')

const isAtLevelOf = async (page: Page, title: string, other: string, deeper: number): Promise<void> => {
  const level = Number(await box(page, other).getAttribute('aria-level')) + deeper
  await expect(box(page, title)).toHaveAttribute('aria-level', String(level))
}

/** Brings the two managers into the window, with the reports of the first under it. */
async function showBoth(page: Page): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search the chart' })
  await search.fill('')
  await search.fill('First of Alpha')
  await expect(box(page, 'First of Alpha')).toHaveAttribute('aria-selected', 'true')
  await expect(box(page, 'First of Alpha')).toBeInViewport()
  await search.fill('')
  await box(page, 'First of Alpha').focus()
  await page.keyboard.press('ArrowUp')
  await expect(focused(page)).toHaveAccessibleName(/^Alpha(,|$)/)
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('button', { name: /^Zoom:/ }).click()
  await page.getByRole('menuitem', { name: 'Fit the chosen positions' }).click()
  await expect(box(page, 'Alpha')).toBeInViewport()
  await expect(box(page, 'Beta')).toBeInViewport()
  await atRest(page, box(page, 'Beta'))
}

/** Each begins with both managers in the window. */
const gestures: Readonly<Record<string, (screen: Screen) => Promise<void>>> = {
  'a search expands to its hit and chooses it': async ({ page }) => {
    await page.getByRole('button', { name: 'Layers' }).click()
    await page.getByRole('menuitem', { name: 'Layer 1 only' }).click()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('First of Alpha')
    await expect(box(page, 'First of Alpha')).toHaveAttribute('aria-selected', 'true')
    await expect(box(page, 'First of Alpha')).toBeInViewport()
  },
  'the arrows walk the tree': async ({ page }) => {
    await box(page, 'Beta').click()
    await page.keyboard.press('ArrowLeft')
    await expect(focused(page)).toHaveAccessibleName(/^Alpha(,|$)/)
    await page.keyboard.press('ArrowDown')
    await isAtLevelOf(page, 'First of Alpha', 'Alpha', 1)
    await page.keyboard.press('ArrowUp')
    await expect(focused(page)).toHaveAccessibleName(/^Alpha(,|$)/)
  },
  'F2 renames': async screen => {
    await box(screen.page, 'Second of Alpha').click()
    await screen.page.keyboard.press('F2')
    await screen.page.keyboard.type('Renamed')
    await screen.page.keyboard.press('Enter')
    await expect(box(screen.page, 'Renamed')).toBeFocused()
    await undo(screen)
  },
  'Insert adds a report and asks for its title': async screen => {
    await box(screen.page, 'Alpha').click()
    await screen.page.keyboard.press('Insert')
    await screen.page.keyboard.type('Added')
    await screen.page.keyboard.press('Enter')
    await isAtLevelOf(screen.page, 'Added', 'Alpha', 1)
    await undo(screen)
    await undo(screen)
    await expect(box(screen.page, 'Added')).toHaveCount(0)
  },
  'Alt with an arrow reorders siblings': async screen => {
    const place = await box(screen.page, 'Beta').getAttribute('aria-posinset')
    await box(screen.page, 'Beta').click()
    await screen.page.keyboard.press('Alt+ArrowLeft')
    await expect(box(screen.page, 'Beta')).toHaveAttribute('aria-posinset', String(Number(place) - 1))
    await undo(screen)
    await expect(box(screen.page, 'Beta')).toHaveAttribute('aria-posinset', String(place))
  },
  'Space collapses and expands': async ({ page }) => {
    await box(page, 'Alpha').click()
    await page.keyboard.press('Space')
    await expect(box(page, 'First of Alpha')).toHaveCount(0)
    await page.keyboard.press('Space')
    await expect(box(page, 'First of Alpha')).toHaveCount(1)
    await atRest(page, box(page, 'First of Alpha'))
  },
  'dragging moves to another manager': async screen => {
    await drag(screen.page, box(screen.page, 'First of Alpha'), box(screen.page, 'Beta'))
    await expect(screen.page.getByText('Report to Beta')).toBeVisible()
    await screen.page.mouse.up()
    await expect(screen.page.getByText('First of Alpha now reports to Beta.')).toBeAttached()
    await undo(screen)
    await atRest(screen.page, box(screen.page, 'Alpha'))
  },
  'a manager is not dropped into its own branch': async ({ page }) => {
    await drag(page, box(page, 'Alpha'), box(page, 'First of Alpha'))
    await expect(page.getByText('A position cannot report to itself or to somebody below it.')).toBeVisible()
    await page.mouse.up()
    await isAtLevelOf(page, 'First of Alpha', 'Alpha', 1)
  },
  'Ctrl chooses another one, and both are edited together': async screen => {
    await box(screen.page, 'First of Alpha').click()
    await box(screen.page, 'Second of Alpha').click({ modifiers: ['Control'] })
    await expect(screen.page.getByRole('heading', { name: '2 positions chosen' })).toBeVisible()
    await details(screen.page).getByRole('textbox', { name: 'Grade' }).fill('M1')
    await screen.page.keyboard.press('Enter')
    await expect(box(screen.page, 'First of Alpha')).toHaveAccessibleName(/M1/)
    await expect(box(screen.page, 'Second of Alpha')).toHaveAccessibleName(/M1/)
    await undo(screen)
  },
  'a branch is copied and pasted': async screen => {
    await box(screen.page, 'First of Alpha').click()
    await screen.page.keyboard.press('Control+c')
    await expect(screen.page.getByText('1 position copied.')).toBeAttached()
    await box(screen.page, 'Beta').click()
    await screen.page.keyboard.press('Control+v')
    await expect(screen.page.getByText('1 position pasted under Beta.')).toBeAttached()
    await undo(screen)
  },
  'a branch is cut and pasted': async screen => {
    await box(screen.page, 'First of Alpha').click()
    await screen.page.keyboard.press('Control+x')
    await box(screen.page, 'Beta').click()
    await screen.page.keyboard.press('Control+v')
    await isAtLevelOf(screen.page, 'First of Alpha', 'Beta', 1)
    await undo(screen)
  },
  'Ctrl+D duplicates': async screen => {
    await box(screen.page, 'First of Alpha').click()
    await screen.page.keyboard.press('Control+d')
    await expect(
      screen.page.getByText('First of Alpha duplicated; the new seat is vacant.').first(),
    ).toBeAttached()
    await undo(screen)
  },
  'Delete asks and deletes': async screen => {
    await box(screen.page, 'Second of Alpha').click()
    await screen.page.keyboard.press('Delete')
    await screen.page.getByRole('button', { name: 'Delete 1 position' }).click()
    await expect(box(screen.page, 'Second of Alpha')).toHaveCount(0)
    await undo(screen)
    await expect(box(screen.page, 'Second of Alpha')).toHaveCount(1)
  },
  'a dotted line is drawn': async screen => {
    await box(screen.page, 'First of Alpha').click()
    await screen.page.keyboard.press('.')
    await box(screen.page, 'Beta').click()
    await expect(
      screen.page.getByText('First of Alpha now has a dotted line to Beta.').first(),
    ).toBeAttached()
    await undo(screen)
  },
  'a branch is shown alone, and left': async ({ page }) => {
    await box(page, 'Alpha').click()
    await page.keyboard.press('Control+Shift+F')
    await expect(page.getByRole('navigation').filter({ hasText: 'Alpha' }).first()).toBeVisible()
    await expect(box(page, 'Beta')).toHaveCount(0)
    await box(page, 'Alpha').focus()
    await page.keyboard.press('Escape')
    await expect(box(page, 'Beta')).toHaveCount(1)
  },
  'the wheel pans and zooms': async ({ page }) => {
    await box(page, 'Alpha').click()
    await atRest(page, box(page, 'Alpha'))
    const before = await box(page, 'Alpha').boundingBox()
    await page.mouse.wheel(30, 0)
    await expect.poll(async () => (await box(page, 'Alpha').boundingBox())?.x).not.toBe(before?.x)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -60)
    await page.keyboard.up('Control')
    await expect
      .poll(async () => (await box(page, 'Alpha').boundingBox())?.width ?? 0)
      .toBeGreaterThan((before?.width ?? 0) + 1)
  },
  'all layers are shown and fitted to the window': async ({ page }) => {
    await page.keyboard.press('Control+Shift+E')
    await page.keyboard.press('Control+0')
    // The overview map goes where nothing is out of view.
    await expect(page.locator('.chart-minimap')).toBeHidden()
  },
}

for (const [file, count] of [
  ['dcms.csv', 134],
  ['hmrc.csv', 5005],
] as const) {
  test(`every gesture works on ${count.toLocaleString('en')} posts`, async ({ launch, folder }) => {
    test.setTimeout(180_000)
    const posts = await organogram(file)
    expect(posts.length).toBeGreaterThanOrEqual(count - 1)
    const screen = await launch({ file: await fileWith(folder, named(posts)) })
    await screen.page.emulateMedia({ reducedMotion: 'reduce' })
    for (const [name, gesture] of Object.entries(gestures)) {
      await test.step(name, async () => {
        await showBoth(screen.page)
        await gesture(screen)
      })
    }
  })
}
