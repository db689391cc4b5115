import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeWorkbook } from '../../shared/file/decode'
import { encodeWorkbook } from '../../shared/file/encode'
import { newId } from '../../shared/model/ids'
import type { Workbook } from '../../shared/model/schema'
import { chooseInMenu, chooseInSaveDialog, expect } from './app'
import type { RunningApp } from './app'

/** Workbooks as files, written and read without the app. */

/** Writes a workbook as another machine does. */
export const writeWorkbook = (file: string, workbook: Workbook): Promise<void> =>
  writeFile(
    file,
    encodeWorkbook(workbook, {
      revision: newId('revision'),
      parents: [],
      appVersion: '0.1.0',
      savedAt: new Date().toISOString(),
    }),
  )

/** The workbook in a file. Rejects with the kind of what is wrong with it. */
export async function workbookIn(file: string): Promise<Workbook> {
  const decoded = decodeWorkbook(new Uint8Array(await readFile(file)), file)
  if (!decoded.ok) throw new Error(decoded.failure.kind)
  return decoded.workbook
}

export const clientIn = async (file: string): Promise<string> => (await workbookIn(file)).engagement.client

/** What the app saves now. */
export async function saved(running: RunningApp, folder: string): Promise<Workbook> {
  const file = join(folder, 'saved.remit')
  await chooseInSaveDialog(running.app, file)
  await chooseInMenu(running.app, 'file.saveAs')
  await expect(running.page.getByText(/^Saved /)).toBeVisible()
  return await workbookIn(file)
}
