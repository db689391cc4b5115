import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import { withExtension } from '../files/names'
import { messages } from '../messages'

export const workbookExtension = '.remit'

export const filters = {
  workbook: [{ name: messages.fileKinds.workbook, extensions: ['remit'] }],
  table: [
    { name: messages.fileKinds.table, extensions: ['csv', 'tsv', 'tab', 'txt'] },
    { name: messages.fileKinds.all, extensions: ['*'] },
  ],
  library: [{ name: messages.fileKinds.library, extensions: ['json'] }],
  picture: [
    { name: messages.fileKinds.picture, extensions: ['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp'] },
    { name: messages.fileKinds.all, extensions: ['*'] },
  ],
  font: [{ name: messages.fileKinds.font, extensions: ['ttf', 'otf', 'ttc', 'otc'] }],
  report: [{ name: messages.fileKinds.report, extensions: ['pdf'] }],
  svg: [{ name: messages.fileKinds.svg, extensions: ['svg'] }],
  png: [{ name: messages.fileKinds.png, extensions: ['png'] }],
  csv: [{ name: messages.fileKinds.csv, extensions: ['csv'] }],
  tsv: [{ name: messages.fileKinds.tsv, extensions: ['tsv'] }],
} as const satisfies Record<string, readonly FileFilter[]>

/** The path of a file to read; null when the user chose none. */
export async function chooseToOpen(
  window: BrowserWindow | null,
  { title, kinds }: { title: string; kinds: readonly FileFilter[] },
): Promise<string | null> {
  const options = { title, filters: [...kinds], properties: ['openFile' as const] }
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
}

/** The path of a file to write, with the extension; null when the user chose none. */
export async function chooseToSave(
  window: BrowserWindow,
  given: {
    readonly title: string
    readonly button: string
    readonly folder: string | null
    readonly name: string
    readonly extension: string
    readonly kinds: readonly FileFilter[]
  },
): Promise<string | null> {
  const folder = given.folder ?? app.getPath('documents')
  const chosen = await dialog.showSaveDialog(window, {
    title: given.title,
    buttonLabel: given.button,
    defaultPath: join(folder, withExtension(given.name, given.extension)),
    filters: [...given.kinds],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (chosen.canceled || chosen.filePath === '') return null
  const path = withExtension(chosen.filePath, given.extension)
  // The dialog asked about the name that was typed, not about the one with the extension.
  if (path !== chosen.filePath && (await exists(path)) && !(await mayReplace(window, path))) return null
  return path
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  const { question, detail, yes, no } = messages.replace
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: question(basename(path)),
    detail,
    buttons: [yes, no],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
