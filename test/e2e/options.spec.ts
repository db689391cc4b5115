import { join } from 'node:path'
import { chooseInSaveDialog, expect, test } from './app'
import { choose, expectAccessible, goTo, launchSample, openSample, status } from './pages'

/** Scenarios, fit and report: the screens on which the consultant decides and hands over. */

test('an option starts as a copy, is renamed and deleted, and undo brings it back', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'Add a scenario…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a scenario' })
  await dialog.getByLabel('Name').fill('As-is')
  await expect(dialog.getByRole('button', { name: 'Add scenario' })).toBeDisabled()
  await dialog.getByLabel('Name').fill('COO takes it all')
  await dialog.getByRole('button', { name: 'Add scenario' }).click()
  const facts = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /Structure it shows$/ }) })
  await choose(facts.getByRole('cell').last(), 'Structure it shows', 'COO only')

  const heads = page.getByRole('table').getByRole('columnheader')
  await expect(heads).toHaveCount(5)
  // The copy has the Head of Operations' seat, which "COO only" must not have.
  await goTo(page, 'Findings')
  await page.getByRole('main').getByRole('searchbox').fill('COO only')
  await expect(page.getByRole('treeitem').filter({ hasText: 'COO only' }).first()).toBeVisible()

  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'More for COO takes it all' }).click()
  await page.getByRole('menuitem', { name: 'Delete scenario' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete scenario' }).click()
  await expect(heads).toHaveCount(4)
  await page.keyboard.press('Control+Z')
  await expect(heads).toHaveCount(5)
})

test('the as-is scenario cannot be deleted', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'More for As-is' }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete scenario' })).toBeDisabled()
})

test('answers change the recommendation at once; the consultant can recommend otherwise', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Fit')
  const result = page.getByRole('complementary', { name: 'Recommended' })
  await expect(result.getByText('Both', { exact: true }).first()).toBeVisible()
  const question = page.getByRole('radiogroup', { name: /^How reliably/ })
  const score = result.locator('.fit-score').first()
  const before = await score.textContent()
  await question.getByText('Nearly always as promised').click()
  await expect(score).not.toHaveText(before ?? '')
  await page.keyboard.press('Control+Z')
  await expect(score).toHaveText(before ?? '')

  await choose(result, 'Your own recommendation', 'COO only')
  await result.getByRole('textbox', { name: 'Reason' }).fill('The board wants one answer.')
  await result.getByRole('textbox', { name: 'Reason' }).blur()
  const file = join(folder, 'fit.remit')
  await chooseInSaveDialog(app, file)
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  const again = await launch({ file })
  await goTo(again.page, 'Fit')
  await expect(again.page.getByRole('textbox', { name: 'Reason' })).toHaveValue('The board wants one answer.')
})

test('few answers only lean somewhere, and the missing questions are asked first', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, 'Fit')
  const result = page.getByRole('complementary', { name: 'Recommended' })
  await expect(result.getByRole('heading', { name: 'Recommended', exact: true })).toBeVisible()
  await expect(result.getByRole('heading', { name: 'Still to ask' })).toBeVisible()
  await page.getByRole('button', { name: 'Take back own answers' }).click()
  await expect(result.getByRole('heading', { name: 'Leaning so far' })).toBeVisible()
  await expect(result).toContainText('too few to recommend anything to a board')
  await expect(result.getByRole('button', { name: /^Recommend “/ })).toHaveCount(0)
  const asked = result.getByRole('region', { name: 'Ask these first' })
  await expect(asked.getByRole('button')).toHaveCount(5)
  const first = asked.getByRole('button').first()
  const text = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByRole('radiogroup', { name: text }).getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(asked.getByRole('button', { name: text })).toHaveCount(0)
  await expectAccessible(page)
})

test('answering the last question leaves the page where it is', async ({ launch }) => {
  const { page } = await launchSample(launch)
  await goTo(page, 'Fit')
  const title = page.getByRole('heading', { name: 'Which structure fits' })
  const before = await title.boundingBox()
  await page.getByRole('radiogroup').last().getByText('Unknown').click()
  await page.keyboard.press('ArrowLeft')
  expect(await title.boundingBox()).toEqual(before)
})

test('from a template over the advice to a charter: saved and opened again, all is there', async ({
  launch,
  folder,
}) => {
  const { app, page, quit, userData } = await launch()
  await openSample(page)
  await goTo(page, 'Fit')
  const result = page.getByRole('complementary', { name: 'Recommended' })
  await choose(result, 'Your own recommendation', 'COO only')
  await expect(result.getByRole('heading', { name: 'Your recommendation' })).toBeVisible()
  await expect(result).toContainText('The answers speak for “Both”.')
  await result.getByRole('textbox', { name: 'Reason' }).fill('One executive for all of operations.')
  await result.getByRole('textbox', { name: 'Reason' }).blur()

  // No scenario shows it yet, so the advice leads to the template.
  await result.getByRole('button', { name: 'Add a scenario for it…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'COO only' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Show the changes…' }).click()
  await dialog.getByRole('button', { name: /^Add scenario with \d+ changes$/ }).click()
  await expect(dialog).toBeHidden()
  await result.getByRole('button', { name: 'Recommend “COO only”' }).click()
  await result.getByRole('button', { name: 'See “COO only”' }).click()
  await expect(page.getByRole('table').getByRole('columnheader', { name: 'COO only' })).toContainText(
    'Recommended',
  )

  await goTo(page, 'Transition')
  const plan = page.getByRole('table', { name: 'First 30 days' })
  const row = plan.getByRole('row').nth(1)
  await row.getByRole('textbox', { name: /^Owner/ }).fill('Ines Marsh')
  await row.getByRole('textbox', { name: /^Due/ }).fill('2027-01-15')
  await row.getByRole('textbox', { name: /^Due/ }).blur()

  await goTo(page, 'Role charters')
  await page.getByRole('button', { name: 'Edit purpose' }).click()
  await page
    .getByRole('textbox', { name: 'Text of purpose' })
    .fill('Leads operations from plant to customer.')
  await page.getByRole('button', { name: 'Keep these words' }).click()

  const file = join(folder, 'advice.remit')
  await chooseInSaveDialog(app, file)
  await page.keyboard.press('Control+S')
  await expect(status(page)).toContainText('Saved')
  await quit()

  const again = await launch({ file, userData })
  const { page: later } = again
  await expect(later.getByRole('banner')).toContainText('Meridian Foods')
  await later
    .getByRole('banner')
    .getByRole('button', { name: /Scenario$/ })
    .click()
  await later.getByRole('option', { name: 'Recommended COO only' }).click()
  await goTo(later, 'Role charters')
  const purpose = later.getByRole('region', { name: 'Purpose' })
  await expect(purpose).toContainText('Leads operations from plant to customer.')
  await expect(purpose).toContainText('Your words')
  await goTo(later, 'Transition')
  const kept = later.getByRole('table', { name: 'First 30 days' }).getByRole('row').nth(1)
  await expect(kept.getByRole('textbox', { name: /^Owner/ })).toHaveValue('Ines Marsh')
  await expect(kept.getByRole('textbox', { name: /^Due/ })).toHaveValue('2027-01-15')
  await goTo(later, 'Fit')
  await expect(later.getByRole('heading', { name: 'Your recommendation' })).toBeVisible()
  await expect(later.getByRole('textbox', { name: 'Reason' })).toHaveValue(
    'One executive for all of operations.',
  )
})

test('what is being typed in a charter is kept on going elsewhere; leaving it as it was edits nothing', async ({
  launch,
}) => {
  const { page } = await launchSample(launch)
  await goTo(page, 'Role charters')
  const purpose = page.getByRole('region', { name: 'Purpose' })
  await page.getByRole('button', { name: 'Edit purpose' }).click()
  await goTo(page, 'Chart')
  await goTo(page, 'Role charters')
  await expect(purpose).not.toContainText('Your words')

  await page.getByRole('button', { name: 'Edit purpose' }).click()
  await page.getByRole('textbox', { name: 'Text of purpose' }).fill('Leads operations.')
  await goTo(page, 'Chart')
  await goTo(page, 'Role charters')
  await expect(purpose).toContainText('Leads operations.')
  await expect(purpose).toContainText('Your words')

  await page.getByRole('button', { name: 'Edit purpose' }).click()
  await page.getByRole('textbox', { name: 'Text of purpose' }).fill('Something else.')
  await purpose.getByRole('button', { name: 'Cancel' }).click()
  await expect(purpose).toContainText('Leads operations.')
})

test('half a date takes no due date away', async ({ launch }) => {
  const { page } = await launchSample(launch)
  await goTo(page, 'Transition')
  await page.getByRole('button', { name: /^Show Option B/ }).click()
  const due = page.getByRole('textbox', { name: /^Due/ }).first()
  await due.fill('2027-02-28')
  await due.blur()
  await due.click({ position: { x: 12, y: 12 } })
  await page.keyboard.type('0230')
  await due.blur()
  await expect(due).toHaveValue('2027-02-28')
  await expect(page.getByText('Type a whole date between 1900 and 2199.')).toBeVisible()
  await due.fill('')
  await due.blur()
  await expect(due).toHaveValue('')
})

test('duplicating starts from the scenario of the menu and shows no other', async ({ launch }) => {
  const { page } = await launchSample(launch)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'More for Option B: Both, with a clear split' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a scenario' })
  await expect(dialog.getByRole('button', { name: /Starts from$/ })).toContainText('Option B')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Show Option B: Both, with a clear split' })).toBeVisible()
})

test('the report needs a section, and can be cancelled before it is written', async ({ launch }) => {
  const { app, page } = await launch()
  await openSample(page)
  await goTo(page, 'Report')
  await chooseInSaveDialog(app, null)
  await page.getByRole('button', { name: 'Export PDF…' }).click()
  await expect(page.getByRole('button', { name: 'Export PDF…' })).toBeEnabled()
  const sections = page.getByRole('region', { name: 'Sections' })
  for (const section of await sections.getByRole('checkbox').all()) {
    await section.focus()
    await page.keyboard.press('Space')
  }
  await expect(sections.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Export PDF…' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose at least one section.')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe objects to nothing on these screens and dialogs (${colorScheme})`, async ({ launch }) => {
    const { page } = await launch()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectAccessible(page)
    await openSample(page)
    for (const screen of ['Scenarios', 'Fit', 'Transition', 'Role charters', 'Report'] as const) {
      await goTo(page, screen)
      await expectAccessible(page)
    }
    await goTo(page, 'Transition')
    await page.getByRole('button', { name: /^Show Option B/ }).click()
    await expect(page.getByText('Waits until Shift Manager, Dundalk is filled')).toBeVisible()
    await expectAccessible(page)
    await goTo(page, 'Role charters')
    await choose(page, 'Charter of', 'Head of Operations')
    await page.getByText('has changed since you wrote this').click()
    await expectAccessible(page)
    await page.keyboard.press('Control+K')
    await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /Engagement details/ }).click()
    await page.getByRole('menuitem', { name: 'Engagement details…' }).click()
    await expect(page.getByRole('dialog', { name: 'Engagement details' })).toBeVisible()
    await expectAccessible(page)
  })
}
