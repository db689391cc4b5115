import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { chooseInSaveDialog, expect } from './app'
import type { RunningApp } from './app'

/** What a user does on the screens, by the names that are read there. */

export type ScreenName =
  | 'Chart'
  | 'Responsibilities'
  | 'Matrix'
  | 'Comparison'
  | 'Findings'
  | 'Scenarios'
  | 'Fit'
  | 'Transition'
  | 'Role charters'
  | 'Report'

export async function goTo(page: Page, screen: ScreenName): Promise<void> {
  const item = page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: new RegExp(`^${screen}\\b`) })
  await item.click()
  await expect(item).toHaveAttribute('aria-current', 'page')
}

export const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' })

/** Finds a position or a responsibility by the search on top and goes to it. */
export async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+K')
  const dialog = page.getByRole('dialog', { name: 'Search or run a command' })
  await dialog.getByRole('searchbox').fill(words)
  await dialog.getByRole('menuitem').filter({ hasText: words }).first().click()
  await expect(dialog).toBeHidden()
}

/** Opens a list that shows one of several values, and takes another. */
export async function choose(within: Page | Locator, label: string, option: string): Promise<void> {
  const page = 'page' in within ? within.page() : within
  await within.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  const item = page.getByRole('option', { name: option, exact: true })
  await item.click()
  // A key before the list has gone would be the list's.
  await expect(item).toBeHidden()
}

export async function markRole(page: Page, title: string, role: string): Promise<void> {
  await find(page, title)
  await expect(details(page).getByRole('heading', { name: title })).toBeVisible()
  await choose(details(page), 'Role', role)
}

/** Opens the sample client from the start screen. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample client/ }).click()
  await expect(page.getByRole('banner')).toContainText('Meridian Foods')
}

/** Starts the app and opens the sample client in it. `file`: where it goes when it is saved for the first time. */
export async function launchSample(launch: () => Promise<RunningApp>, file?: string): Promise<RunningApp> {
  const running = await launch()
  await openSample(running.page)
  if (file !== undefined) await chooseInSaveDialog(running.app, file)
  return running
}

/** Changes the client's name: an edit that every screen shows. */
export async function nameClient(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Engagement details/ }).click()
  await page.getByRole('menuitem', { name: 'Engagement details…' }).click()
  await page.getByRole('textbox', { name: 'Client' }).fill(name)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('banner')).toContainText(name)
}

export const status = (page: Page): Locator => page.getByRole('contentinfo')

/** Fails with what axe objects to on the page as it is. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** How many drafts this machine keeps. Reads none: a page that holds one keeps its file on the disk. */
export const draftCount = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('remit')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB')))
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('drafts').objectStore('drafts').count()
          counting.addEventListener('success', () => {
            opening.result.close()
            resolve(counting.result)
          })
        })
      }),
  )
