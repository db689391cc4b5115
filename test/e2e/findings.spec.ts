import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { analyse } from '../../shared/analysis/analyse'
import { newId } from '../../shared/model/ids'
import type { Workbook } from '../../shared/model/schema'
import { newPosition, newResponsibility, newWorkbook } from '../../shared/model/workbook'
import { sampleWorkbook } from '../../shared/sample'
import { expect, test } from './app'
import type { RunningApp } from './app'
import { launchSample } from './pages'
import { saved, writeWorkbook } from './workbookFiles'

const expected = analyse(sampleWorkbook(), 's-as-is').findings

const list = (page: Page): Locator => page.getByRole('tree', { name: 'Findings' })
const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' })
const summary = (page: Page): Locator => page.locator('.findings-summary')
const active = (page: Page): Locator => list(page).locator('[data-active=true]')

async function openFindings(running: RunningApp): Promise<Page> {
  await running.page.getByRole('navigation').getByRole('button', { name: 'Findings' }).click()
  await expect(running.page.getByRole('heading', { name: 'Findings', level: 1 })).toBeVisible()
  return running.page
}

async function choose(page: Page, filter: string, option: string): Promise<void> {
  await page
    .locator('main')
    .getByRole('button', { name: new RegExp(filter) })
    .click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('lists what the rules found; the counts agree with the list under every filter', async ({ launch }) => {
  const page = await openFindings(await launchSample(launch))
  await expect(summary(page)).toContainText(`${expected.length} findings`)
  const majors = expected.filter(({ severity }) => severity === 'major')
  await choose(page, 'Severity', 'Major')
  await expect(summary(page)).toContainText(`${majors.length} of ${expected.length} findings`)
  await expect(summary(page)).toContainText('0 critical')
  const counts = await list(page).locator('.findings-group-count').allTextContents()
  expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(majors.length)

  await choose(page, 'State', 'Planned')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('button', { name: 'Show all findings' }).click()
  await choose(page, 'State', 'Planned')
  await expect(list(page).getByRole('treeitem', { level: 2 })).toHaveCount(1)
  await expect(list(page)).toContainText('Planned: Helena Brandt, by 9 Dec 2026')
})

test('a fix solves its finding in one step, which undo takes back', async ({ launch }) => {
  const running = await launchSample(launch)
  const page = await openFindings(running)
  const finding = expected.find(({ id }) => id === 'gap.unassigned:d-plan-succession')
  if (!finding) throw new Error('The sample has lost this finding.')
  await list(page).getByText(finding.sentence).click()
  await expect(details(page)).toContainText(finding.why)
  const [fix] = finding.fixes
  if (!fix) throw new Error('The finding has lost its fix.')
  await expect(details(page)).toContainText('nothing → A and R')
  await details(page).getByRole('button', { name: fix.label }).click()
  await expect(details(page).getByRole('heading', { name: 'Solved' })).toBeFocused()
  await expect(list(page).getByText(finding.sentence)).toHaveCount(0)
  const after = Number(await page.locator('.navigation-count').textContent())
  await expect(summary(page)).toContainText(`${after} findings`)
  expect(after).toBeLessThan(expected.length)

  await details(page).getByRole('button', { name: 'Undo the last change' }).click()
  await expect(list(page).getByText(finding.sentence)).toBeVisible()
  await expect(summary(page)).toContainText(`${expected.length} findings`)
})

test('by keyboard: arrows, folding, choosing several, planning them together', async ({ launch, folder }) => {
  const running = await launchSample(launch)
  const page = await openFindings(running)
  await list(page).focus()
  await page.keyboard.press('Home')
  await expect(active(page)).toHaveAccessibleName(/^Gaps, /)
  await page.keyboard.press('ArrowLeft')
  await expect(active(page)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(summary(page)).toContainText('2 chosen')
  const sentences = [expected[1]?.sentence ?? '', expected[2]?.sentence ?? '']
  for (const sentence of sentences)
    await expect(
      list(page).getByRole('treeitem', { selected: true }).filter({ hasText: sentence }),
    ).toHaveCount(1)

  await summary(page).getByRole('button', { name: 'Plan…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan 2 findings' })
  await dialog.getByRole('button', { name: 'Plan' }).click()
  await expect(dialog.getByText('Name who deals with it.')).toBeVisible()
  await dialog.getByLabel('Owner').fill('Helena Brandt')
  await dialog.getByLabel('Due').fill('2026-12-31')
  await dialog.getByRole('button', { name: 'Plan' }).click()
  await expect(list(page).getByText('Planned: Helena Brandt, by 31 Dec 2026')).toHaveCount(2)

  const { dispositions } = await saved(running, folder)
  const planned = dispositions.filter(({ due }) => due === '2026-12-31')
  expect(new Set(planned.map(({ finding }) => finding))).toEqual(new Set([expected[1]?.id, expected[2]?.id]))
  await summary(page).getByRole('button', { name: 'Reopen' }).click()
  await expect(list(page).getByText('by 31 Dec 2026')).toHaveCount(0)
})

test('accepting needs a reason, which stays with the finding across edits elsewhere', async ({
  launch,
  folder,
}) => {
  const running = await launchSample(launch)
  const page = await openFindings(running)
  const finding = expected.find(({ rule }) => rule === 'structure.wide-span')
  if (!finding) throw new Error('The sample has lost this finding.')
  await page.getByRole('searchbox', { name: 'Search' }).fill('direct reports more than')
  await list(page).getByText(finding.sentence).click()
  await details(page).getByRole('button', { name: 'Accept…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Accept the finding' })
  await dialog.getByRole('button', { name: 'Accept' }).click()
  await expect(dialog.getByText('Say why it may stay as it is.')).toBeVisible()
  await dialog.getByLabel('Reason').fill('Agreed with the board')
  await dialog.getByRole('button', { name: 'Accept' }).click()
  await expect(details(page)).toContainText('Agreed with the board')

  // It marks its place no more and stands under what still does, with the reason.
  const ceo = expected.filter(
    ({ positions }) => positions.includes('p-ceo') && finding.positions[0] === 'p-ceo',
  )
  await details(page).getByRole('button', { name: 'Chart' }).click()
  await page.getByRole('treeitem', { name: /^Chief Executive Officer/ }).click()
  await expect(page.getByRole('treeitem', { name: /^Chief Executive Officer/ })).toHaveAccessibleName(
    new RegExp(`\\b${ceo.length - 1} findings?\\b`),
  )
  await expect(details(page).getByRole('heading', { name: `Findings ${ceo.length - 1}` })).toBeVisible()
  await details(page).getByRole('button', { name: 'Accepted: Agreed with the board' }).click()
  await expect(details(page)).toContainText(finding.why)

  await openFindings(running)
  await page.getByRole('searchbox', { name: 'Search' }).fill('succession')
  await list(page).getByRole('treeitem', { level: 2 }).first().click()
  await details(page).locator('.finding-fix').first().click()
  const { dispositions } = await saved(running, folder)
  expect(dispositions.find(disposition => disposition.finding === finding.id)).toMatchObject({
    kind: 'accepted',
    reason: 'Agreed with the board',
  })
})

test('Enter goes to the place: the chart for structure, the matrix for duties, others by button', async ({
  launch,
}) => {
  const running = await launchSample(launch)
  const page = await openFindings(running)
  await page.getByRole('searchbox', { name: 'Search' }).fill('dotted lines')
  await list(page).getByRole('treeitem', { level: 2 }).first().click()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toHaveAccessibleName('Chart')
  await expect(details(page)).toContainText('dotted lines')

  await openFindings(running)
  await page.getByRole('searchbox', { name: 'Search' }).fill('succession')
  await list(page).getByRole('treeitem', { level: 2 }).first().click()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toHaveAccessibleName('Matrix')
  await details(page).getByRole('button', { name: 'Comparison' }).click()
  await expect(page.locator('[data-card="d-plan-succession"]')).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('[data-card="d-plan-succession"]')).toBeInViewport()
})

test('thresholds change what is found, and go back to their default', async ({ launch, folder }) => {
  const running = await launchSample(launch)
  const page = await openFindings(running)
  const wide = expected.filter(({ rule }) => rule === 'structure.wide-span')
  await page.getByRole('button', { name: 'Thresholds…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thresholds' })
  const field = dialog.getByLabel('In force: Most direct reports', { exact: true })
  await field.fill('500')
  await expect(dialog.getByText('Type a number from 2 to 100.')).toBeVisible()
  await field.fill('50')
  await field.press('Enter')
  const share = dialog.getByLabel('In force: Largest share of one of the two roles')
  await expect(share).toHaveValue('75')
  await share.fill('60')
  await share.press('Enter')
  await dialog.getByRole('button', { name: 'Done' }).click()
  const found = (text: string) => list(page).getByText(text)
  await page.getByRole('searchbox', { name: 'Search' }).fill('direct reports more than')
  for (const { sentence } of wide) await expect(found(sentence)).toHaveCount(0)
  expect((await saved(running, folder)).thresholds).toEqual({ wideSpan: 50, imbalance: 0.6 })

  await page.getByRole('button', { name: 'Thresholds…' }).click()
  await dialog.getByRole('button', { name: 'Back to all defaults' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  for (const { sentence } of wide) await expect(found(sentence)).toBeVisible()
  expect((await saved(running, folder)).thresholds).toEqual({})
})

test('grouped by position, a finding stands under everybody whom it concerns', async ({ launch }) => {
  const page = await openFindings(await launchSample(launch))
  const coo = expected.filter(({ positions }) => positions.includes('p-coo') && positions.length <= 8)
  await choose(page, 'Grouped', 'By position')
  await expect(list(page).getByRole('treeitem', { name: /^Chief Operating Officer/ })).toHaveAccessibleName(
    new RegExp(`, ${coo.length} findings$`),
  )
  await expect(summary(page)).toContainText(`${expected.length} findings`)
})

test('offers what to begin with where there is nothing to check', async ({ launch, folder }) => {
  const path = join(folder, 'empty.remit')
  await writeWorkbook(path, newWorkbook(newId, '2026-03-31'))
  const page = await openFindings(await launch({ file: path }))
  await expect(page.getByRole('heading', { name: 'Nothing to check yet' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import an org chart…' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Add from the catalogue…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('says what was checked when nothing was found', async ({ launch, folder }) => {
  const empty = newWorkbook(newId, '2026-03-31')
  const sound: Workbook = {
    ...empty,
    responsibilities: [newResponsibility({ id: 'd1', title: 'Keep the books' })],
    scenarios: empty.scenarios.map(scenario => ({
      ...scenario,
      positions: [newPosition({ id: 'p1', title: 'Owner', holder: 'Ada Stone' })],
      assignments: [{ position: 'p1', responsibility: 'd1', letters: 'AR', scope: '', effort: null }],
    })),
  }
  const path = join(folder, 'sound.remit')
  await writeWorkbook(path, sound)
  const page = await openFindings(await launch({ file: path }))
  await expect(page.getByText(/^\d+ rules were checked on 1 position and 1 responsibility\./)).toBeVisible()
})

test('stays usable with thousands of findings', async ({ launch, folder }) => {
  const empty = newWorkbook(newId, '2026-03-31')
  const many: Workbook = {
    ...empty,
    responsibilities: Array.from({ length: 5000 }, (_, place) =>
      newResponsibility({ id: `d${place}`, title: `Duty number ${place} ${newId('responsibility')}` }),
    ),
    scenarios: empty.scenarios.map(scenario => ({
      ...scenario,
      positions: [newPosition({ id: 'p1', title: 'Chief Executive Officer', role: 'ceo' })],
    })),
  }
  const path = join(folder, 'many.remit')
  await writeWorkbook(path, many)
  const page = await openFindings(await launch({ file: path }))
  await expect(summary(page)).toContainText(/5,\d{3} findings/)
  await list(page).focus()
  await page.keyboard.press('End')
  await expect(active(page)).toBeInViewport()
  expect(await list(page).getByRole('treeitem').count()).toBeLessThan(80)
  await page.keyboard.press('Control+a')
  await expect(summary(page)).toContainText(/5,\d{3} chosen/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has nothing that axe objects to (${colorScheme})`, async ({ launch }) => {
    const page = await openFindings(await launchSample(launch))
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await list(page).getByRole('treeitem', { level: 2 }).first().click()
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .include('main')
      .include('.finding-panel')
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
}
