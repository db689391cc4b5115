import type { Locator, Page } from '@playwright/test'
import { expect } from './app'

/** What a user does on the screens, by the names that are read there. */

export type ScreenName =
  'Chart' | 'Responsibilities' | 'Matrix' | 'Comparison' | 'Findings' | 'Scenarios' | 'Fit' | 'Report'

export async function goTo(page: Page, screen: ScreenName): Promise<void> {
  const item = page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen })
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
  await page.getByRole('option', { name: option, exact: true }).click()
}

export async function markRole(page: Page, title: string, role: string): Promise<void> {
  await find(page, title)
  await expect(details(page).getByRole('heading', { name: title })).toBeVisible()
  await choose(details(page), 'Role', role)
}
