import type { Locator, Page } from '@playwright/test'
import type { Position } from '../../shared/model/schema'
import { newPosition } from '../../shared/model/workbook'
import { expect } from './app'

/** What a user does in the chart. */

/** Five positions: a chief with two directors, the first of whom leads two managers. */
export const small: readonly Position[] = [
  newPosition({ id: 'chief', title: 'Chief', role: 'ceo' }),
  newPosition({ id: 'one', title: 'First director', parent: 'chief', holder: 'Łucja Nowak' }),
  newPosition({ id: 'two', title: 'Second director', parent: 'chief', occupancy: 'vacant' }),
  newPosition({ id: 'north', title: 'Manager north', parent: 'one' }),
  newPosition({ id: 'south', title: 'Manager south', parent: 'one', holder: 'Γιώργος Παππάς' }),
]

export const tree = (page: Page): Locator => page.getByRole('tree', { name: 'Org chart' })

export const box = (page: Page, title: string): Locator =>
  tree(page)
    .getByRole('treeitem', { name: new RegExp(`^${title}(,|$)`) })
    .first()

export const focused = (page: Page): Locator => page.locator('[role=treeitem]:focus')

export const chosen = (page: Page): Locator => page.locator('[role=treeitem][aria-selected=true]')

export async function middleOf(item: Locator): Promise<{ x: number; y: number }> {
  const place = await item.boundingBox()
  if (!place) throw new Error('The box is not in the window.')
  return { x: place.x + place.width / 2, y: place.y + place.height / 2 }
}

/** Presses on one box and moves to another; the button stays down. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await middleOf(from)
  const end = await middleOf(to)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 12, start.y + 12)
  await page.mouse.move(end.x, end.y, { steps: 5 })
}

/** The camera has come to rest where boxes keep their place for a while. */
export async function atRest(page: Page, item: Locator): Promise<void> {
  let before = ''
  await expect
    .poll(async () => {
      const now = JSON.stringify(await item.boundingBox())
      const same = now === before
      before = now
      await page.waitForTimeout(100)
      return same
    })
    .toBe(true)
}

export async function showScenario(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Scenario$/ }).click()
  await page.getByRole('option', { name, exact: true }).click()
}
