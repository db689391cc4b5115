import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { analyse } from '../../shared/analysis/analyse'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import { newId } from '../../shared/model/ids'
import type { Workbook } from '../../shared/model/schema'
import { newPosition, newResponsibility, newWorkbook } from '../../shared/model/workbook'
import { sampleWorkbook } from '../../shared/sample'
import { chooseInMenu, expect, test } from './app'
import type { RunningApp } from './app'
import { launchSample } from './pages'
import { saved, writeWorkbook } from './workbookFiles'

const group = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${name}: `) })
const cardIn = (page: Page, name: string, title: string): Locator =>
  group(page, name).getByRole('button', { name: new RegExp(`^${title}\\.`) })
const said = (page: Page): Locator => page.locator('.comparison-page > [role=status]')

async function openComparison(running: RunningApp): Promise<Page> {
  await running.page.getByRole('navigation').getByRole('button', { name: 'Comparison' }).click()
  await expect(running.page.getByRole('heading', { name: 'Comparison', level: 1 })).toBeVisible()
  return running.page
}

const groupOf = (workbook: Workbook, id: string): ComparisonGroup =>
  analyse(workbook, workbook.scenarios[0]?.id ?? '').comparison.groupOf(id)

async function drag(page: Page, card: Locator, target: Locator): Promise<void> {
  await card.scrollIntoViewIfNeeded()
  const from = await card.boundingBox()
  if (!from) throw new Error('The card is not on the screen.')
  await page.mouse.move(from.x + 30, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 3 })
  const to = await target.boundingBox()
  if (!to) throw new Error('The target is not on the screen.')
  await page.mouse.move(to.x + to.width / 2, to.y + 12, { steps: 6 })
}

test('shows every responsibility once, with the counts that the analysis has', async ({ launch }) => {
  const page = await openComparison(await launchSample(launch))
  const workbook = sampleWorkbook()
  const { comparison } = analyse(workbook, 's-as-is')
  const names: Record<ComparisonGroup, string> = {
    headOfOperationsAlone: 'Head of Operations alone',
    collaboration: 'Collaboration',
    divided: 'Divided',
    overlap: 'Overlap',
    cooAlone: 'COO alone',
    othersOnly: 'Others only',
    nobody: 'Nobody',
  }
  let cards = 0
  for (const [name, label] of Object.entries(names)) {
    // The names are the record's own keys.
    const ids = comparison.groups[name as ComparisonGroup]
    await expect(group(page, label).locator('[data-card]')).toHaveCount(ids.length)
    await expect(group(page, label).locator('.comparison-count')).toHaveText(String(ids.length))
    cards += ids.length
  }
  expect(cards).toBe(workbook.responsibilities.length)
})

test('dragging a card gives its responsibility to the other role, as one step to undo', async ({
  launch,
  folder,
}) => {
  const running = await launchSample(launch)
  const page = await openComparison(running)
  const target = group(page, 'COO alone').locator('.comparison-group-head')
  await drag(page, cardIn(page, 'Head of Operations alone', 'Manage production'), target)
  await expect(group(page, 'COO alone')).toHaveAttribute('data-target', 'over')
  await expect(group(page, 'Head of Operations alone')).toHaveAttribute('data-target', 'no')
  await page.mouse.up()
  const moved = cardIn(page, 'COO alone', 'Manage production')
  await expect(moved).toBeFocused()
  await expect(said(page)).toContainText('moved from Head of Operations alone to COO alone')
  await expect(moved).toHaveAccessibleName(/COO A\./)
  const workbook = await saved(running, folder)
  expect(groupOf(workbook, 'd-manage-production')).toBe('cooAlone')

  await chooseInMenu(running.app, 'edit.undo')
  await expect(cardIn(page, 'Head of Operations alone', 'Manage production')).toBeVisible()
  expect((await saved(running, folder)).scenarios).toEqual(sampleWorkbook().scenarios)
})

test('Escape puts a dragged card back', async ({ launch }) => {
  const page = await openComparison(await launchSample(launch))
  const target = group(page, 'COO alone').locator('.comparison-group-head')
  await drag(page, cardIn(page, 'Head of Operations alone', 'Manage production'), target)
  await page.keyboard.press('Escape')
  await expect(page.locator('.comparison-ghost')).toHaveCount(0)
  await page.mouse.up()
  await expect(cardIn(page, 'Head of Operations alone', 'Manage production')).toBeVisible()
})

test('by keyboard: arrows go from card to card, M moves one and asks for the parts', async ({
  launch,
  folder,
}) => {
  const running = await launchSample(launch)
  const page = await openComparison(running)
  const cards = group(page, 'Overlap').locator('[data-card]')
  await cards.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(cards.nth(1)).toBeFocused()
  await expect(cards.nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Home')
  await expect(cards.first()).toBeFocused()
  const title = 'Set company goals and priorities'
  await expect(cards.first()).toHaveAccessibleName(new RegExp(`^${title}`))

  await page.keyboard.press('m')
  await expect(page.getByRole('menuitem', { name: 'Overlap' })).toBeDisabled()
  await page.keyboard.type('Div')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Divide the responsibility' })
  await dialog.getByLabel('Part of the Head of Operations').fill('Plants')
  await dialog.getByLabel('Part of the COO').fill('plants ')
  await expect(dialog.getByText('not the same one')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Divide' })).toBeDisabled()
  await dialog.getByLabel('Part of the COO').fill('Supply chain')
  await page.keyboard.press('Enter')
  await expect(cardIn(page, 'Divided', title)).toBeFocused()
  const { scenarios } = await saved(running, folder)
  const scopes = scenarios[0]?.assignments
    .filter(
      ({ responsibility, letters }) => responsibility === 'd-set-company-goals' && letters.includes('R'),
    )
    .map(({ position, scope }) => `${position}: ${scope}`)
  expect(scopes?.sort()).toEqual(['p-coo: Supply chain', 'p-head-of-operations: Plants'])
})

test('asks who takes over what neither role shall hold', async ({ launch }) => {
  const page = await openComparison(await launchSample(launch))
  await cardIn(page, 'Head of Operations alone', 'Monitor operational key performance indicators').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Others only' }).click()
  const dialog = page.getByRole('dialog', { name: 'Give the responsibility to others' })
  // While the list of positions is open, the rest of the dialog is hidden from assistive technology.
  await expect(dialog.getByRole('button', { name: 'Give it', includeHidden: true })).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'Position that takes it over' }).fill('cost acc')
  await page.getByRole('option', { name: /Cost Accountant/ }).click()
  await dialog.getByRole('button', { name: 'Give it' }).click()
  await expect(
    cardIn(page, 'Others only', 'Monitor operational key performance indicators'),
  ).toHaveAccessibleName(/Cost Accountant/)
})

test('in a scenario without a COO the CEO stands in until one is marked', async ({ launch }) => {
  const running = await launchSample(launch)
  const page = await openComparison(running)
  await page
    .getByRole('button', { name: /Scenario/ })
    .first()
    .click()
  await page.getByRole('option', { name: /Head of Operations only/ }).click()
  await expect(
    page.getByText('No position of this scenario is marked as COO; the CEO stands in.'),
  ).toBeVisible()
  await expect(group(page, 'CEO alone').locator('[data-card]')).not.toHaveCount(0)
  await cardIn(page, 'CEO alone', 'Lead the strategic planning cycle').focus()
  await page.keyboard.press('m')
  await page.getByRole('menuitem', { name: 'Collaboration' }).click()
  await expect(cardIn(page, 'Collaboration', 'Lead the strategic planning cycle')).toHaveAccessibleName(
    /Head of Operations R\. CEO A/,
  )
  // The moved card takes the focus once it has arrived; typing begins after that.
  await expect(cardIn(page, 'Collaboration', 'Lead the strategic planning cycle')).toBeFocused()
  await page.getByRole('combobox', { name: 'Mark as COO' }).fill('supply chain dir')
  await page.getByRole('option', { name: /Supply Chain Director/ }).click()
  await expect(page.getByText(/No position of this scenario is marked as COO/)).toHaveCount(0)
  await expect(cardIn(page, 'Collaboration', 'Manage the supply chain')).toBeVisible()
})

test('without a second side the groups that need it say so', async ({ launch, folder }) => {
  const empty = newWorkbook(newId, '2026-03-31')
  const alone: Workbook = {
    ...empty,
    responsibilities: [newResponsibility({ id: 'd1', title: 'Plan the production' })],
    scenarios: empty.scenarios.map(scenario => ({
      ...scenario,
      positions: [newPosition({ id: 'p1', title: 'Head of Operations', role: 'head-of-operations' })],
    })),
  }
  const path = join(folder, 'alone.remit')
  await writeWorkbook(path, alone)
  const page = await openComparison(await launch({ file: path }))
  await expect(page.getByText('No position of this scenario is marked as COO.')).toBeVisible()
  await cardIn(page, 'Nobody', 'Plan the production').focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('menuitem', { name: /Collaboration/ })).toBeDisabled()
  await expect(page.getByRole('menuitem', { name: /Collaboration/ })).toContainText('needs a COO')
})

test('compares any two positions, and moves a card between them', async ({ launch }) => {
  const page = await openComparison(await launchSample(launch))
  await page.getByRole('button', { name: 'Choose what stands on the right' }).click()
  await page.getByRole('combobox', { name: 'Compare a position' }).fill('supply chain dir')
  await page.getByRole('option', { name: /Supply Chain Director/ }).click()
  const alone = group(page, 'Supply Chain Director alone')
  await expect(alone.locator('[data-card]')).toHaveCount(2)
  const target = alone.locator('.comparison-group-head')
  await drag(page, cardIn(page, 'Head of Operations alone', 'Manage production'), target)
  await page.mouse.up()
  await expect(cardIn(page, 'Supply Chain Director alone', 'Manage production')).toHaveAccessibleName(
    /Supply Chain Director A\./,
  )
  await expect(page.getByRole('img', { name: /Supply Chain Director alone: 3\./ })).toBeVisible()

  await page.getByRole('button', { name: 'Choose what stands on the right' }).click()
  await page.getByRole('button', { name: 'Back to the COO' }).click()
  await expect(group(page, 'COO alone')).toBeVisible()
})

test('holds the roles against their profiles, with the responsibilities that show it', async ({ launch }) => {
  const page = await openComparison(await launchSample(launch))
  await page.getByRole('radio', { name: 'Profiles' }).click()
  const profile = page.getByRole('region', { name: 'Profile of the COO' })
  const trait = profile.getByRole('listitem').filter({ hasText: 'Sets goals' }).first()
  await expect(trait).toContainText('In part')
  await trait.getByRole('button', { name: 'Set company goals and priorities' }).click()
  await expect(
    page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Set company goals and priorities' }),
  ).toBeVisible()
  const add = profile.getByRole('button', { name: /^Add .* that the profiles miss/ })
  await add.click()
  await expect(add).toHaveCount(0)
  await expect(profile).not.toContainText('not in the workbook')
})

test('puts two scenarios beside each other and marks what differs', async ({ launch }) => {
  const page = await openComparison(await launchSample(launch))
  await page.getByRole('radio', { name: 'Two scenarios' }).click()
  await page.getByRole('button', { name: /Scenario beside it/ }).click()
  await page.getByRole('option', { name: /Option B/ }).click()
  const workbook = sampleWorkbook()
  const [first, second] = ['s-as-is', workbook.scenarios.find(({ name }) => name.startsWith('Option B'))?.id]
  const before = analyse(workbook, first ?? '').comparison
  const after = analyse(workbook, second ?? '').comparison
  const moved = workbook.responsibilities.filter(({ id }) => before.groupOf(id) !== after.groupOf(id))
  await expect(page.getByText(new RegExp(`^${moved.length} of 46 responsibilities`))).toBeVisible()
  const overlap = page.getByRole('region', { name: 'Overlap' })
  await expect(overlap).toContainText(`${before.groups.overlap.length} → ${after.groups.overlap.length}`)
  await expect(overlap.getByText(/then: /).first()).toBeVisible()
  await page.getByText('Only what differs').click()
  for (const text of await page.locator('.comparison-pair-card').allInnerTexts())
    expect(text).toMatch(/was: |then: |held otherwise/)
})

test('filters say how many of each group they show', async ({ launch }) => {
  const page = await openComparison(await launchSample(launch))
  await page.getByRole('searchbox', { name: 'Search' }).fill('operational')
  const shown = group(page, 'Head of Operations alone')
  await expect(shown.locator('.comparison-count')).toHaveText('3 of 8')
  await expect(shown.locator('[data-card]')).toHaveCount(3)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(shown.locator('[data-card]')).toHaveCount(8)
})

test('with neither role and without responsibilities it says what to do', async ({ launch, folder }) => {
  const empty = newWorkbook(newId, '2026-03-31')
  const path = join(folder, 'empty.remit')
  await writeWorkbook(path, empty)
  const page = await openComparison(await launch({ file: path }))
  await expect(page.getByText('Nothing to compare yet')).toBeVisible()
  await page.getByRole('button', { name: 'Add from the catalogue…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()

  const bare: Workbook = {
    ...empty,
    responsibilities: [newResponsibility({ id: 'd1', title: 'Plan the production' })],
    scenarios: empty.scenarios.map(scenario => ({
      ...scenario,
      positions: [newPosition({ id: 'p1', title: 'Plant Manager' })],
    })),
  }
  const other = join(folder, 'bare.remit')
  await writeWorkbook(other, bare)
  const second = await openComparison(await launch({ file: other }))
  await expect(cardIn(second, 'Nobody', 'Plan the production')).toBeVisible()
  await second.getByRole('combobox', { name: 'Mark as Head of Operations' }).fill('plant')
  await second.getByRole('option', { name: 'Plant Manager' }).click()
  await cardIn(second, 'Nobody', 'Plan the production').focus()
  await second.keyboard.press('Enter')
  await second.getByRole('menuitem', { name: 'Head of Operations alone' }).click()
  await expect(cardIn(second, 'Head of Operations alone', 'Plan the production')).toHaveAccessibleName(
    /Head of Operations A and R/,
  )
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has nothing that axe objects to (${colorScheme})`, async ({ launch }) => {
    const page = await openComparison(await launchSample(launch))
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const view of ['Side by side', 'Profiles', 'Two scenarios']) {
      await page.getByRole('radio', { name: view }).click()
      await page.waitForTimeout(250)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
    }
  })
}
