import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { encodeWorkbook } from '../../shared/file/encode'
import type { CalledMethod, HostBridge } from '../../shared/host'
import { sampleWorkbook } from '../../shared/sample'
import { expect, test } from './app'
import { openSample } from './pages'

const stamp = { revision: 'v1', parents: [], appVersion: '0.1.0', savedAt: '2026-03-31T10:00:00.000Z' }

/** Drags files of the disk over the middle of the window, as the system does, and drops them after `before`. */
async function drop(page: Page, files: string[], before: () => Promise<void> = async () => undefined) {
  const session = await page.context().newCDPSession(page)
  const { innerWidth: width, innerHeight: height } = await page.evaluate(() => ({ innerWidth, innerHeight }))
  const at = { x: Math.round(width / 2), y: Math.round(height / 2) }
  const data = { items: [], files, dragOperationsMask: 1 }
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at, data })
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at, data })
  await before()
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at, data })
  await session.detach()
}

async function files(folder: string) {
  const workbook = join(folder, 'dropped.remit')
  const engagement = { ...sampleWorkbook().engagement, client: 'Dropped Foods' }
  await writeFile(workbook, encodeWorkbook({ ...sampleWorkbook(), engagement }, stamp))
  const table = join(folder, 'people.csv')
  await writeFile(
    table,
    'Title,Name,Manager\nChief executive,Ada Example,\nHead of sales,Bo Example,Ada Example\n',
  )
  const picture = join(folder, 'photo.png')
  await writeFile(picture, 'no picture')
  await mkdir(join(folder, 'documents'))
  return { workbook, table, picture, documents: join(folder, 'documents') }
}

test('a workbook that is dropped onto the start screen opens in it', async ({ launch, folder }) => {
  const { workbook } = await files(folder)
  const { app, page } = await launch()
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible()
  const { href } = new URL(page.url())
  const target = page.getByText('Drop a workbook to open it, or a table to import its org chart')
  await drop(page, [workbook], () => expect(target).toBeVisible())
  await expect(page.getByRole('banner')).toContainText('Dropped Foods')
  await expect(target).toBeHidden()
  expect(page.url()).toBe(href)
  // The same file a second time is there already.
  await drop(page, [workbook])
  await expect(page.getByRole('banner')).toContainText('Dropped Foods')
  expect(app.windows()).toHaveLength(1)
})

test('a workbook that is dropped onto an open one opens in a window of its own', async ({
  launch,
  folder,
}) => {
  const { workbook } = await files(folder)
  const { app, page } = await launch()
  await openSample(page)
  const opened = app.waitForEvent('window')
  await drop(page, [workbook])
  await expect((await opened).getByRole('banner')).toContainText('Dropped Foods')
  await expect(page.getByRole('banner')).toContainText('Meridian Foods')
})

test('a table that is dropped goes to the import of an org chart, also from the start screen', async ({
  launch,
  folder,
}) => {
  const { table } = await files(folder)
  const { page } = await launch()
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible()
  await drop(page, [table])
  const dialog = page.getByRole('dialog', { name: /people\.csv/ })
  await expect(dialog).toContainText('Head of sales')
  // A dialog is answered first: what is dropped on it goes nowhere.
  await drop(page, [table], () => expect(page.getByText(/^Drop a/)).toBeHidden())
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await drop(page, [table])
  await expect(dialog).toContainText('Head of sales')
})

test('what is neither, several files and a folder are refused in words, and nothing navigates', async ({
  launch,
  folder,
}) => {
  const { workbook, table, picture, documents } = await files(folder)
  const { page } = await launch()
  await openSample(page)
  const url = page.url()
  const alert = page.getByRole('alert')
  await drop(page, [picture])
  await expect(alert.last()).toContainText('“photo.png” is neither a Remit workbook (.remit) nor a table')
  await drop(page, [workbook, table], () => expect(page.getByText('Drop one file at a time')).toBeVisible())
  await expect(alert.last()).toContainText('Several files were dropped')
  await drop(page, [documents])
  await expect(alert.last()).toContainText('“documents” is a folder')
  expect(page.url()).toBe(url)
  await expect(page.getByRole('banner')).toContainText('Meridian Foods')
})

test('a page cannot name a path itself', async ({ launch, folder }) => {
  const { table } = await files(folder)
  const { page } = await launch()
  const replies = await page.evaluate(async path => {
    const { remit } = window as unknown as { remit: HostBridge }
    return [
      await remit.call('openDropped' as unknown as CalledMethod, { paths: [path] } as never),
      await remit.openDropped([new File(['Title'], path)]),
    ]
  }, table)
  expect(replies).toMatchObject([
    { ok: false, failure: { kind: 'badArguments' } },
    { ok: true, value: { kind: 'noFile' } },
  ])
})
