import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './app'
import { launchSample } from './pages'

test('F1 lists every key, those of the shown screen first', async ({ launch }) => {
  const { page } = await launchSample(launch)
  await page.getByRole('navigation').getByRole('button', { name: 'Matrix' }).click()
  await page.keyboard.press('F1')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    'Matrix',
    'Chart',
    'Responsibilities',
    'Comparison',
    'Findings',
    'Report',
    'Everywhere',
  ])
  await expect(dialog).toContainText('Fill down, fill right')
  expect(
    (await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze()).violations,
  ).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('the command list finds a command by its words and opens it', async ({ launch }) => {
  const { page } = await launchSample(launch)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('thresholds')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Thresholds' })).toBeVisible()
})
